import { z } from "zod";
import { TRAINING_KINDS } from "@/lib/domain/training/kinds";
import { noLonger, written } from "./limits";

const required = (sentence: string) => z.string({ error: sentence }).trim().min(1, sentence);
const day = (sentence: string) => z.iso.date({ error: sentence });
const wholeNumber = (what: string, max: number) => {
  const sentence = `Isi ${what}, 1 sampai ${written(max)}.`;
  return z.coerce.number({ error: sentence }).int(sentence).min(1, sentence).max(max, sentence);
};

/** "2026-12-01T08:00" as a form gives it: a moment on the wall clock of the government's seat. */
const wallClock = (sentence: string) =>
  z.string({ error: sentence }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, sentence);

export const MAX_SESSIONS = 30;

export const trainingSessionSchema = z
  .object({
    topic: required("Isi materi sesi.").max(...noLonger(200, "Materi")),
    startsAt: wallClock("Isi tanggal dan jam mulai sesi."),
    endsAt: wallClock("Isi tanggal dan jam selesai sesi."),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
    path: ["endsAt"],
    message: "Sesi selesai setelah mulai; periksa jamnya.",
  });

const trainingFields = z.object({
  title: required("Isi nama pelatihan.").max(...noLonger(200, "Nama")),
  description: required("Jelaskan singkat isi dan sasaran pelatihan.").max(...noLonger(2000, "Penjelasan")),
  kind: z.enum(TRAINING_KINDS, { error: "Pilih bentuk pelatihan." }),
  organiser: required("Isi penyelenggara.").max(...noLonger(200, "Nama penyelenggara")),
  place: required("Isi tempat, atau tulis “daring”.").max(...noLonger(200, "Tempat")),
  link: z.url({ protocol: /^https$/, error: "Tautan harus dimulai dengan https://." }).optional(),
  capacity: wholeNumber("jumlah tempat", 5000),
  jp: wholeNumber("jumlah JP", 1000),
  enrolmentClosesOn: day("Isi tanggal terakhir mendaftar."),
  sessions: z
    .array(trainingSessionSchema, { error: "Tambahkan paling sedikit satu sesi." })
    .min(1, "Tambahkan paling sedikit satu sesi.")
    .max(MAX_SESSIONS, `Paling banyak ${MAX_SESSIONS} sesi.`),
});

export const createTrainingSchema = trainingFields.extend({ id: z.uuid() });
export const editTrainingSchema = trainingFields.extend({ id: z.uuid(), version: z.coerce.number().int() });
/** What the form checks while typing; the actions check again with the version where there is one. */
export const trainingFormSchema = createTrainingSchema.extend({
  version: z.coerce.number().int().optional(),
});
export type TrainingInput = z.infer<typeof trainingFields>;

/** The form as it is filled before anybody typed. */
export type TrainingFormValue = { readonly id: string; readonly version?: string } & Partial<
  Omit<z.input<typeof trainingFields>, "sessions" | "capacity" | "jp">
> & {
    readonly capacity?: string;
    readonly jp?: string;
    readonly sessions: { topic?: string; startsAt?: string; endsAt?: string }[];
  };

export const moveTrainingSchema = z.object({ id: z.uuid(), version: z.coerce.number().int() });
export const cancelTrainingSchema = moveTrainingSchema.extend({
  reason: required("Tulis alasan pembatalan; peserta akan membacanya.").max(...noLonger(1000, "Alasan")),
});
export const enrolSchema = z.object({ trainingId: z.uuid() });
export const cancelEnrolmentSchema = z.object({ enrolmentId: z.uuid(), version: z.coerce.number().int() });

/** A ticked box is "enrolmentId:sessionId"; what is not ticked was absent. */
export const markAttendanceSchema = z.object({
  trainingId: z.uuid(),
  version: z.coerce.number().int(),
  present: z.array(z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/)).default([]),
});
