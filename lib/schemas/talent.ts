import { z } from "zod";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import { isLocalDate } from "@/lib/domain/calendar/local-date";
import { scaledOf } from "@/lib/domain/number/decimal";
import { POTENTIAL_LEVELS } from "@/lib/domain/talent/nine-box";
import { HIGHEST_SCORE } from "@/lib/domain/talent/rules";
import { noLonger } from "./limits";

const LINE_MAX = 200;
const REASON_MAX = 2000;
const HUNDREDTH = 100n;

const line = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(...noLonger(LINE_MAX));
const day = (missing: string) =>
  z.string({ error: missing }).refine(isLocalDate, { error: "Tanggal ini tidak ada di kalender." });

/** "78,5" as hundredths; an issue where it is no number from 0 to 100 with two decimals at the most. */
const score = z
  .string({ error: "Isi nilainya." })
  .trim()
  .transform((text, ctx) => {
    const scaled = scaledOf(text.replace(",", "."));
    const isHundredths = scaled !== null && scaled % HUNDREDTH === 0n;
    const hundredths = isHundredths ? Number(scaled / HUNDREDTH) : -1;
    if (hundredths < 0 || hundredths > HIGHEST_SCORE) {
      ctx.addIssue({
        code: "custom",
        message: "Tulis nilai dari nol sampai seratus, dengan dua angka di belakang koma bila perlu.",
      });
      return z.NEVER;
    }
    return hundredths;
  });

/** An assessment as its report has it. The form makes the id, so that sent twice it is one record. */
export const recordPotentialSchema = z.object({
  id: z.uuid(),
  employeeId: z.uuid(),
  /** The record that this one corrects. */
  supersedesId: z.uuid().optional(),
  assessedOn: day("Isi tanggal asesmen."),
  validUntil: day("Isi sampai kapan hasilnya berlaku."),
  instrument: line("Tulis instrumen atau metode asesmennya."),
  assessor: z
    .string()
    .trim()
    .max(...noLonger(LINE_MAX))
    .optional(),
  institution: line("Tulis lembaga yang melakukan asesmen."),
  score: score.optional(),
  level: z.enum(POTENTIAL_LEVELS).optional(),
  documentNumber: line("Tulis nomor dokumen sumbernya."),
  reason: z
    .string()
    .trim()
    .max(...noLonger(REASON_MAX))
    .optional(),
});
export type RecordPotentialInput = z.output<typeof recordPotentialSchema>;

const performance = z.enum(RATINGS, { error: "Pilih artinya." });
const performances = Object.fromEntries(
  PREDIKAT_VALUES.map((predikat) => [`performance_${predikat}`, performance]),
) as Record<`performance_${(typeof PREDIKAT_VALUES)[number]}`, typeof performance>;

/** The rules of both axes at once, as they were seen; version 0 where none were ever set. */
export const setTalentRulesSchema = z.object({
  ...performances,
  middleFrom: score,
  highFrom: score,
  version: z.coerce.number().int().min(0),
});
export type SetTalentRulesInput = z.output<typeof setTalentRulesSchema>;
