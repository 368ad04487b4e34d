import { z } from "zod";
import { CONSULTATION_LIMITS } from "@/lib/domain/consultation/consultation";
import { PARTICIPANT_GROUPS, type ParticipantGroup } from "@/lib/domain/consultation/registration";
import { evidenceFile, isNoFile } from "./chosen-file";
import { written } from "./limits";
import { tick, words, writtenText } from "./plain-text";

const { capacity, issues, agreement, official } = CONSULTATION_LIMITS;
export const MOST_AGREEMENTS = 30;
const version = z.coerce.number().int().positive();
const head = `Isi jumlah orang, 0 sampai ${written(capacity)}.`;
const headcount = z.coerce.number({ error: head }).int(head).min(0, head).max(capacity, head).default(0);

const counts = z.object(
  Object.fromEntries(PARTICIPANT_GROUPS.map((group) => [group, headcount])) as Record<
    ParticipantGroup,
    typeof headcount
  >,
);

const agreementSchema = z.object({
  text: writtenText({
    label: "Kesepakatan",
    missing: "Tulis apa yang disepakati.",
    min: 10,
    max: agreement,
  }),
  ownerUnitId: z.uuid({ error: "Pilih unit penanggung jawab." }),
  official: writtenText({
    label: "Pejabat",
    missing: "Isi jabatan penanggung jawab.",
    min: 3,
    max: official,
  }),
  dueOn: z.iso.date({ error: "Isi tenggatnya." }),
});

/** The minutes of a dialogue: issues, participants by group, answers point by point, agreements. */
export const reportConsultationSchema = z.object({
  id: z.uuid(),
  version,
  issues: writtenText({ label: "Masalah", missing: "Tulis masalah yang dibahas.", min: 20, max: issues }),
  counts,
  answers: z
    .array(z.object({ questionId: z.uuid(), text: words("Jawaban", "Jawab pertanyaan ini.") }))
    .default([]),
  agreements: z
    .array(agreementSchema, { error: "Tambahkan paling sedikit satu kesepakatan." })
    .min(1, "Tambahkan paling sedikit satu kesepakatan.")
    .max(MOST_AGREEMENTS, `Paling banyak ${MOST_AGREEMENTS} kesepakatan.`),
});
export type ReportConsultationInput = z.output<typeof reportConsultationSchema>;

/** Which scan was seen: 0 where there is none. */
const seenScan = { id: z.uuid(), seen: z.coerce.number().int().min(0), isPublic: tick };
/** The signed minutes, as PDF or photograph. */
export const keepScanSchema = z.object({
  ...seenScan,
  file: z.preprocess(
    (value) => (isNoFile(value) ? undefined : value),
    evidenceFile.optional().refine((file) => file !== undefined, { error: "Pilih berkasnya." }),
  ),
});
export const showScanSchema = z.object(seenScan);
export type ShowScanInput = z.output<typeof showScanSchema>;
export type KeepScanInput = ShowScanInput;

export const startAgreementSchema = z.object({ agreementId: z.uuid(), version });
export const finishAgreementSchema = startAgreementSchema.extend({
  proof: words("Bukti", "Tulis apa yang sudah dilakukan; warga akan membacanya."),
});
export type StartAgreementInput = z.output<typeof startAgreementSchema>;
export type FinishAgreementInput = z.output<typeof finishAgreementSchema>;
