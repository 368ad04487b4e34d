import { db } from "@/lib/db/client";
import { type PublishedComplaints, publishedComplaints } from "@/lib/domain/complaint/publication";

export interface PublicComplaintYear extends PublishedComplaints {
  readonly year: number;
  /** Names of the units whose ids are keys. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** The one source of every public figure about complaints, newest year first. Reads sums only, never a complaint. */
export async function publicComplaints(): Promise<readonly PublicComplaintYear[]> {
  const [totals, answered] = await Promise.all([
    db().complaintTotal.findMany({
      where: { n: { gt: 0 } },
      select: {
        year: true,
        category: true,
        unitId: true,
        state: true,
        n: true,
        unit: { select: { name: true } },
      },
      orderBy: [{ unit: { name: "asc" } }, { id: "asc" }],
    }),
    db().complaintAnswerTime.findMany({
      select: { year: true, category: true, unitId: true, days: true, n: true },
    }),
  ]);
  const years = [...new Set(totals.map(({ year }) => year))].toSorted((one, other) => other - one);
  const unitNames = new Map(
    totals.flatMap(({ unitId, unit }) => (unitId && unit ? [[unitId, unit.name] as const] : [])),
  );
  return years.map((year) => ({
    year,
    unitNames,
    ...publishedComplaints({
      counts: totals
        .filter((row) => row.year === year)
        .map(({ unitId, ...row }) => ({ ...row, unit: unitId })),
      times: answered
        .filter((row) => row.year === year)
        .map(({ unitId, ...row }) => ({ ...row, unit: unitId })),
    }),
  }));
}
