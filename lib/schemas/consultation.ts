import { z } from "zod";
import { addDays, isLocalDate } from "@/lib/domain/calendar/local-date";
import { CONSULTATION_LIMITS } from "@/lib/domain/consultation/consultation";
import { TRACKING_CODE_LENGTH } from "@/lib/domain/tracking/tracking";
import { written } from "./limits";
import { words, writtenText } from "./plain-text";

const { title, description, place, capacity, reason } = CONSULTATION_LIMITS;
const places = `Isi jumlah tempat, 1 sampai ${written(capacity)}.`;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Later is a slip of the fingers, and no year of four digits on every clock. */
const LAST_YEAR = "2999";
const isWallClock = (given: string): boolean => {
  const [day = "", clock = "", ...rest] = given.split("T");
  return isLocalDate(day) && day.slice(0, 4) <= LAST_YEAR && CLOCK.test(clock) && rest.length === 0;
};

/** "2026-12-01T08:00" as a form gives it: a moment on the wall clock of the government's seat. */
const wallClock = (sentence: string) =>
  z.string({ error: sentence }).refine(isWallClock, { error: sentence, abort: true });

const fields = z.object({
  id: z.uuid(),
  title: writtenText({ label: "Tema", missing: "Isi tema dialog.", min: 10, max: title }),
  description: writtenText({
    label: "Penjelasan",
    missing: "Jelaskan apa yang dibahas dan untuk siapa.",
    min: 20,
    max: description,
  }),
  place: writtenText({ label: "Tempat", missing: "Isi tempatnya.", min: 3, max: place }),
  startsAt: wallClock("Isi tanggal dan jam mulai."),
  endsAt: wallClock("Isi tanggal dan jam selesai."),
  capacity: z.coerce.number({ error: places }).int(places).min(1, places).max(capacity, places),
});

const endsLater = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => endsAt > startsAt;
/** The longest: names and contacts are kept until a dialogue is over. */
const MOST_DAYS = 31;
const endsInTime = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  endsAt.slice(0, 10) <= addDays(startsAt.slice(0, 10), MOST_DAYS);
const tooLong = {
  path: ["endsAt"],
  message: `Dialog berlangsung paling lama ${MOST_DAYS} hari; periksa tanggal selesainya.`,
};
const atItsEnd = { path: ["endsAt"], message: "Dialog selesai setelah mulai; periksa jamnya." };
const unitId = z.uuid({ error: "Pilih unit penyelenggara." });
const version = z.coerce.number().int().positive();

export const createConsultationSchema = z
  .object({ unitId, ...fields.shape })
  .refine(endsLater, atItsEnd)
  .refine(endsInTime, tooLong);
export const editConsultationSchema = fields
  .extend({ version })
  .refine(endsLater, atItsEnd)
  .refine(endsInTime, tooLong);
/** What the form checks while typing; the actions check again with the version where there is one. */
export const consultationFormSchema = z
  .object({ unitId, ...fields.shape, version: version.optional() })
  .refine(endsLater, atItsEnd)
  .refine(endsInTime, tooLong);
export type CreateConsultationInput = z.output<typeof createConsultationSchema>;
export type EditConsultationInput = z.output<typeof editConsultationSchema>;

export const stepConsultationSchema = z.object({ id: z.uuid(), version });
export const cancelConsultationSchema = stepConsultationSchema.extend({
  reason: words("Alasan", "Tulis alasan pembatalan; warga akan membacanya."),
});
export type StepConsultationInput = z.output<typeof stepConsultationSchema>;
export type CancelConsultationInput = z.output<typeof cancelConsultationSchema>;

export const showQuestionSchema = z.object({ questionId: z.uuid() });
export const rejectQuestionSchema = showQuestionSchema.extend({
  reason: writtenText({
    label: "Alasan",
    missing: "Tulis alasannya; pengirim akan membacanya.",
    min: 10,
    max: reason,
  }),
});
export type RejectQuestionInput = z.output<typeof rejectQuestionSchema>;

export const removeParticipantSchema = z.object({
  registrationId: z.uuid(),
  reason: writtenText({
    label: "Alasan",
    missing: "Tulis alasannya, tanpa nama orangnya.",
    min: 10,
    max: reason,
  }),
});
export type RemoveParticipantInput = z.output<typeof removeParticipantSchema>;

/** The code out of what a scanner reads of a QR code, which is an address, or as somebody typed it. */
const codeIn = (given: string): string =>
  (/[?&]kode=([^&#]+)/.exec(given)?.[1] ?? given).replace(/[^a-z0-9]/gi, "").toUpperCase();

export const checkInSchema = z.object({
  consultationId: z.uuid(),
  code: z
    .string({ error: "Isi kode peserta." })
    .transform(codeIn)
    .refine((given) => given.length === TRACKING_CODE_LENGTH, {
      error: `Kode terdiri atas ${TRACKING_CODE_LENGTH} huruf dan angka.`,
    }),
});
export type CheckInInput = z.output<typeof checkInSchema>;
