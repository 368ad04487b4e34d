"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  cancelConsultationSchema,
  checkInSchema,
  createConsultationSchema,
  editConsultationSchema,
  rejectQuestionSchema,
  removeParticipantSchema,
  showQuestionSchema,
  stepConsultationSchema,
} from "@/lib/schemas/consultation";
import {
  finishAgreementSchema,
  keepScanSchema,
  reportConsultationSchema,
  showScanSchema,
  startAgreementSchema,
} from "@/lib/schemas/consultation-minutes";
import { checkIn } from "@/lib/services/consultation/check-in";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { editConsultation } from "@/lib/services/consultation/edit-consultation";
import { keepScan, showScan } from "@/lib/services/consultation/keep-scan";
import { rejectQuestion, showQuestion } from "@/lib/services/consultation/moderate-question";
import { finishAgreement, startAgreement } from "@/lib/services/consultation/move-agreement";
import { reportConsultation } from "@/lib/services/consultation/report-consultation";
import {
  cancelConsultation,
  holdConsultation,
  openConsultation,
} from "@/lib/services/consultation/step-consultation";
import { removeParticipant } from "@/lib/services/consultation/withdraw";
import { refusedBecause } from "@/lib/services/errors";
import { storage } from "@/lib/storage/disk-storage";
import { storeEvidence } from "@/lib/storage/store-evidence";
import { scanName } from "@/lib/text/consultation";
import { participantLetter } from "@/lib/text/consultation-letters";

export const createConsultationAction = formAction(createConsultationSchema, async (ctx, input) => {
  const { id } = await createConsultation(ctx, input);
  redirect(paths.hr.consultationAfter(id, "catat"));
});

export const editConsultationAction = formAction(editConsultationSchema, async (ctx, input) => {
  await editConsultation(ctx, input, participantLetter);
  redirect(paths.hr.consultationAfter(input.id, "simpan"));
});

export const openConsultationAction = formAction(stepConsultationSchema, async (ctx, input) => {
  await openConsultation(ctx, input);
  redirect(paths.hr.consultationAfter(input.id, "buka"));
});

export const cancelConsultationAction = formAction(cancelConsultationSchema, async (ctx, input) => {
  await cancelConsultation(ctx, input, participantLetter);
  redirect(paths.hr.consultationAfter(input.id, "batal"));
});

export const holdConsultationAction = formAction(stepConsultationSchema, async (ctx, input) => {
  await holdConsultation(ctx, input);
  redirect(paths.hr.consultationAfter(input.id, "laksana"));
});

export const showQuestionAction = formAction(showQuestionSchema, async (ctx, input) => {
  const { consultationId } = await showQuestion(ctx, input);
  revalidatePath(paths.hr.consultation(consultationId));
  return { data: undefined, message: "Pertanyaan ditampilkan." };
});

export const rejectQuestionAction = formAction(rejectQuestionSchema, async (ctx, input) => {
  const { consultationId } = await rejectQuestion(ctx, input);
  revalidatePath(paths.hr.consultation(consultationId));
  return { data: undefined, message: "Pertanyaan tidak ditampilkan." };
});

export const removeParticipantAction = formAction(removeParticipantSchema, async (ctx, input) => {
  const { consultationId } = await removeParticipant(ctx, input, participantLetter);
  revalidatePath(paths.hr.consultation(consultationId));
  return { data: undefined, message: "Pendaftaran dikeluarkan; tempatnya diberikan kepada yang menunggu." };
});

export const checkInAction = formAction(checkInSchema, async (ctx, input) => {
  const { isRepeat } = await checkIn(ctx, input);
  revalidatePath(paths.hr.checkIn(input.consultationId));
  return { data: undefined, message: isRepeat ? "Sudah tercatat hadir tadi." : "Tercatat hadir." };
});

export const reportConsultationAction = formAction(reportConsultationSchema, async (ctx, input) => {
  await reportConsultation(ctx, input);
  redirect(paths.hr.consultationAfter(input.id, "lapor"));
});

/** The file's own name may tell a person's, so it gets a plain one. */
export const keepScanAction = formAction(keepScanSchema, async (ctx, { file, ...input }) => {
  const stored = file ? await storeEvidence(storage(), file) : null;
  if (!stored) throw refusedBecause("file", ["FILE_TYPE_NOT_ALLOWED"]);
  if (!stored.ok) throw refusedBecause("file", stored.reasons);
  await keepScan(ctx, input, { ...stored.value, name: scanName(stored.value.mediaType) });
  redirect(paths.hr.consultationAfter(input.id, "pindai"));
});

export const showScanAction = formAction(showScanSchema, async (ctx, input) => {
  await showScan(ctx, input);
  redirect(paths.hr.consultationAfter(input.id, "tampak"));
});

export const startAgreementAction = formAction(startAgreementSchema, async (ctx, input) => {
  const { consultationId } = await startAgreement(ctx, input);
  revalidatePath(paths.hr.consultation(consultationId));
  revalidatePath(paths.hr.consultations);
  return { data: undefined, message: "Tercatat sedang dikerjakan." };
});

export const finishAgreementAction = formAction(finishAgreementSchema, async (ctx, input) => {
  const { consultationId } = await finishAgreement(ctx, input);
  revalidatePath(paths.hr.consultation(consultationId));
  revalidatePath(paths.hr.consultations);
  return { data: undefined, message: "Tercatat selesai." };
});
