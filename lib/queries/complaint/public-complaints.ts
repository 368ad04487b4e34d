import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  type PublishedComplaints,
  type PublishedGroup,
  publishedComplaints,
} from "@/lib/domain/complaint/publication";

export interface PublicComplaintYear extends PublishedComplaints {
  readonly year: number;
  /** Names of the units whose ids are keys. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Reads the published copy only, never a complaint; `publishComplaints` moves it. Newest year first. */
async function readYears(where: Prisma.ComplaintPublicationWhereInput) {
  const copy = await db().complaintPublication.findMany({
    where,
    select: {
      year: true,
      figure: true,
      category: true,
      unitId: true,
      days: true,
      n: true,
      onTimeN: true,
      unit: { select: { name: true } },
    },
    orderBy: [{ unit: { name: "asc" } }, { id: "asc" }],
  });
  const years = [...new Set(copy.map(({ year }) => year))].toSorted((one, other) => other - one);
  const units = new Map(
    copy.flatMap(({ unitId, unit }) => (unitId && unit ? [[unitId, unit] as const] : [])),
  );
  return years.map((year) => ({
    year,
    units,
    figures: publishedComplaints(
      copy
        .filter((row) => row.year === year)
        .map(({ unitId, days, onTimeN, ...row }) => ({
          ...row,
          unit: unitId,
          days: days ?? 0,
          onTime: onTimeN,
        })),
    ),
  }));
}

/** The one source of every public figure about complaints, newest year first. */
export async function publicComplaints(): Promise<readonly PublicComplaintYear[]> {
  const years = await readYears({});
  return years.map(({ year, units, figures }) => ({
    year,
    unitNames: new Map([...units].map(([id, { name }]) => [id, name])),
    ...figures,
  }));
}

export interface UnitAnswers extends PublishedGroup<string | null> {
  readonly year: number;
}

/** What one unit answered, newest year first: its line of `publicComplaints`. */
export async function unitAnswers(unitId: string): Promise<readonly UnitAnswers[]> {
  const years = await readYears({ unitId });
  return years.flatMap(({ year, figures }) => figures.units.map((line) => ({ year, ...line })));
}
