import { z } from "zod";
import { RATING_REGISTERS } from "@/lib/domain/appraisal/external-rating";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { DAY_KINDS } from "@/lib/domain/calendar/working-days";
import { EVALUATION_FREQUENCIES } from "@/lib/domain/period/period";
import { noLonger, noShorter } from "./limits";
import { localDate } from "./local-date";

const versionField = z.coerce.number().int().positive();

const YEARS = { first: 2020, last: 2100 } as const;
const MOST_TERM_DAYS = 90;

const termDays = z.coerce
  .number({ error: "Isi jumlah hari dengan angka." })
  .int("Isi jumlah hari dengan bilangan bulat.")
  .min(1, "Paling sedikit 1 hari.")
  .max(MOST_TERM_DAYS, `Paling banyak ${MOST_TERM_DAYS} hari.`);

const terms = {
  year: z.coerce
    .number({ error: "Isi tahun dengan empat angka." })
    .int("Isi tahun dengan empat angka.")
    .min(YEARS.first, `Tahun paling awal ${YEARS.first}.`)
    .max(YEARS.last, `Tahun paling akhir ${YEARS.last}.`),
  name: z
    .string({ error: "Isi nama periode." })
    .trim()
    .min(...noShorter(3, "Nama"))
    .max(...noLonger(80, "Nama")),
  startsOn: localDate("Isi tanggal mulai."),
  endsOn: localDate("Isi tanggal selesai."),
  planDueOn: localDate("Isi batas penetapan SKP."),
  frequency: z.enum(EVALUATION_FREQUENCIES, { error: "Pilih seberapa sering evaluasi dilakukan." }),
  objectionDays: termDays,
  objectionDayKind: z.enum(DAY_KINDS, { error: "Pilih jenis hari." }),
  explanationDays: termDays,
  decisionDays: termDays,
};

type Dates = {
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly planDueOn: string;
};

/** The law plans by calendar year: a period begins and ends in the year that it is named after. */
function checkDates(period: Dates, ctx: z.RefinementCtx): void {
  const fault = (path: keyof Dates, message: string) =>
    ctx.addIssue({ code: "custom", path: [path], message });
  if (yearOf(period.startsOn) !== period.year) fault("startsOn", "Tanggal mulai harus di tahun periode.");
  if (yearOf(period.endsOn) !== period.year) fault("endsOn", "Tanggal selesai harus di tahun periode.");
  if (period.endsOn <= period.startsOn) fault("endsOn", "Tanggal selesai harus setelah tanggal mulai.");
  if (period.planDueOn < period.startsOn || period.planDueOn > period.endsOn) {
    fault("planDueOn", "Batas penetapan SKP harus di dalam periode.");
  }
}

export const createPeriodSchema = z.object(terms).superRefine(checkDates);
export type CreatePeriodInput = z.infer<typeof createPeriodSchema>;

export const editPeriodSchema = z
  .object({ ...terms, periodId: z.uuid(), version: versionField })
  .superRefine(checkDates);
export type EditPeriodInput = z.infer<typeof editPeriodSchema>;

/** Opening and closing carry nothing but which period, as it was seen. */
export const movePeriodSchema = z.object({ periodId: z.uuid(), version: versionField });
export type MovePeriodInput = z.infer<typeof movePeriodSchema>;

export const MAX_EXTENSION_REASON = 500;

/** A later last day for plans, and why; the id comes with the form. */
export const extendPeriodSchema = movePeriodSchema.extend({
  extensionId: z.uuid(),
  planDueOn: localDate("Isi batas yang baru."),
  reason: z
    .string({ error: "Tulis alasan perpanjangannya." })
    .trim()
    .min(1, "Tulis alasan perpanjangannya.")
    .max(...noLonger(MAX_EXTENSION_REASON)),
});
export type ExtendPeriodInput = z.infer<typeof extendPeriodSchema>;

/** Whose predikats of the year count. */
export const chooseRegisterSchema = movePeriodSchema.extend({
  register: z.enum(RATING_REGISTERS, { error: "Pilih registernya." }),
});
export type ChooseRegisterInput = z.infer<typeof chooseRegisterSchema>;

/** What the form checks before it is sent, new or changed; the action then demands what its step needs. */
export const periodFormSchema = z
  .object({ ...terms, periodId: z.uuid().optional(), version: versionField.optional() })
  .superRefine(checkDates);

/** The form's fields as text, as an input holds them. */
export type PeriodFormValue = {
  readonly [Field in keyof typeof terms]: string;
} & { readonly periodId?: string; readonly version?: string };
