import { z } from "zod";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import { MOST_NEWCOMER_MONTHS } from "@/lib/domain/appraisal/rules";

const rating = z.enum(RATINGS, { error: "Pilih ratingnya." });
const ratings = Object.fromEntries(
  ORGANISATION_PREDIKAT_VALUES.map((achievement) => [`leader_${achievement}`, rating]),
) as Record<`leader_${(typeof ORGANISATION_PREDIKAT_VALUES)[number]}`, typeof rating>;

const percent = z.coerce
  .number({ error: "Isi persentase dengan angka." })
  .int("Isi persentase dengan bilangan bulat.")
  .min(1, "Paling sedikit 1 persen.")
  .max(100, "Paling banyak seratus persen.");

/** All of the rules at once, as they were seen; version 0 where none were ever set. */
export const setAppraisalRulesSchema = z.object({
  newcomerMonths: z.coerce
    .number({ error: "Isi jumlah bulan dengan angka." })
    .int("Isi jumlah bulan dengan bilangan bulat.")
    .min(1, "Paling sedikit 1 bulan.")
    .max(MOST_NEWCOMER_MONTHS, `Paling banyak ${MOST_NEWCOMER_MONTHS} bulan.`),
  ...ratings,
  ceiling: percent,
  floor: percent,
  few: percent,
  version: z.coerce.number().int().min(0),
});
export type SetAppraisalRulesInput = z.output<typeof setAppraisalRulesSchema>;
