import { db } from "@/lib/db/client";
import { type PublishedTraining, publishedTraining } from "@/lib/domain/training/publication";
import { dayOf } from "@/lib/time";

/** One row of `pelatihan.json`: an office with all its units in a year that is over. Its keys are an address that stays. */
export interface OpenTrainingRow extends PublishedTraining {
  /** Code of the office. */
  readonly unit: string;
  readonly name: string;
  readonly year: number;
  /** YYYY-MM-DD: the day on which it was counted, once. */
  readonly asOf: string;
}

/** How the offices stood, newest year first, by name; the one source of public figures about training. */
export async function publicTraining(): Promise<readonly OpenTrainingRow[]> {
  const rows = await db().trainingPublication.findMany({
    orderBy: [{ year: "desc" }, { unit: { name: "asc" } }, { unitId: "asc" }],
    select: {
      year: true,
      staff: true,
      jp: true,
      obliged: true,
      reached: true,
      publishedOn: true,
      unit: { select: { code: true, name: true } },
    },
  });
  return rows.map(({ unit, year, publishedOn, ...counts }) => ({
    unit: unit.code,
    name: unit.name,
    year,
    asOf: dayOf(publishedOn),
    ...publishedTraining(counts),
  }));
}
