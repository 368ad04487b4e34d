import { db } from "@/lib/db/client";
import { type PublishedComplaints, publishedComplaints } from "@/lib/domain/complaint/publication";

export interface PublicComplaintYear extends PublishedComplaints {
  readonly year: number;
  /** Names of the units whose ids are keys. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/**
 * The one source of every public figure about complaints, newest year first. Reads the published copy only, never a
 * complaint; `publishComplaints` moves it.
 */
export async function publicComplaints(): Promise<readonly PublicComplaintYear[]> {
  const copy = await db().complaintPublication.findMany({
    select: {
      year: true,
      figure: true,
      category: true,
      unitId: true,
      days: true,
      n: true,
      unit: { select: { name: true } },
    },
    orderBy: [{ unit: { name: "asc" } }, { id: "asc" }],
  });
  const years = [...new Set(copy.map(({ year }) => year))].toSorted((one, other) => other - one);
  const unitNames = new Map(
    copy.flatMap(({ unitId, unit }) => (unitId && unit ? [[unitId, unit.name] as const] : [])),
  );
  return years.map((year) => ({
    year,
    unitNames,
    ...publishedComplaints(
      copy
        .filter((row) => row.year === year)
        .map(({ unitId, days, ...row }) => ({ ...row, unit: unitId, days: days ?? 0 })),
    ),
  }));
}
