import { db } from "@/lib/db/client";
import {
  FIGURES_VERSION,
  isPublishedComplaints,
  type PublishedComplaints,
  type PublishedGroup,
} from "@/lib/domain/complaint/publication";

export interface PublicComplaintYear extends PublishedComplaints {
  readonly year: number;
  /** Names of the units whose ids are keys. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/**
 * Reads what is kept of each year, never a complaint nor a day of one; `publishComplaints` makes it, anew where another release
 * had made it in another way. Newest year first. Throws on what is no such figures: nobody else writes them.
 */
async function readYears(): Promise<readonly (PublishedComplaints & { readonly year: number })[]> {
  const rows = await db().complaintYear.findMany({
    where: { version: FIGURES_VERSION },
    orderBy: { year: "desc" },
  });
  return rows.map(({ year, figures }) => {
    const kept: unknown = figures;
    if (!isPublishedComplaints(kept)) throw new Error(`complaint_year ${year}: no such figures`);
    return { ...kept, year };
  });
}

/** The one source of every public figure about complaints, newest year first; units by name. */
export async function publicComplaints(): Promise<readonly PublicComplaintYear[]> {
  const years = await readYears();
  const ids = years.flatMap(({ units }) => units.flatMap(({ key }) => key ?? []));
  const named = await db().workUnit.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const unitNames = new Map(named.map(({ id, name }) => [id, name]));
  const placeOf = new Map<string | null, number>(named.map(({ id }, place) => [id, place]));
  const place = ({ key }: PublishedGroup<string | null>) => placeOf.get(key) ?? named.length;
  return years.map(({ units, ...year }) => ({
    ...year,
    units: units.toSorted((one, other) => place(one) - place(other)),
    unitNames,
  }));
}

export interface UnitAnswers extends PublishedGroup<string | null> {
  readonly year: number;
}

/** What one unit answered, newest year first: its line of `publicComplaints`. */
export async function unitAnswers(unitId: string): Promise<readonly UnitAnswers[]> {
  const years = await readYears();
  return years.flatMap(({ year, units }) =>
    units.filter(({ key }) => key === unitId).map((line) => ({ year, ...line })),
  );
}
