import type { CurrentUnit, UnitName } from "@/lib/domain/imports/roster-record";

/** A unit that the file names and Bina does not have yet. Parents stand before their children. */
export type NewUnit = { readonly code: string; readonly name: string; readonly parentCode: string | null };

export type UnitTree = {
  readonly newUnits: readonly NewUnit[];
  /** Code and name of the unit that the file means; the id where it exists already. */
  readonly unitOf: (unit: UnitName) => {
    readonly id: string | null;
    readonly code: string;
    readonly name: string;
  };
};

/** "Dinas Kesehatan" and "DINAS KESEHATAN" are one unit: its code is the name without what differs by writing. */
export function unitSlug(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Finds or invents the units of a file. A unit is known by its code, so that a renamed one is found again, else by its
 * name. A unit whose workplace bears another name stands below that workplace: many offices have a "Sub Bagian Umum".
 */
export function growUnitTree(
  current: readonly CurrentUnit[],
  wanted: readonly UnitName[],
  government: string,
): UnitTree {
  const byCode = new Map(current.map((unit) => [unit.code, unit]));
  const byName = new Map<string, CurrentUnit>();
  for (const unit of current) {
    const slug = unitSlug(unit.name);
    if (unit.parentId !== null && !byName.has(slug)) byName.set(slug, unit);
    byName.set(`${unit.parentId} ${slug}`, unit);
  }
  const made = new Map<string, NewUnit>();

  const existing = (slug: string, parent: CurrentUnit | null, code: string) =>
    byCode.get(code) ?? (parent ? byName.get(`${parent.id} ${slug}`) : undefined);
  const make = (unit: NewUnit) => {
    const known = made.get(unit.code) ?? unit;
    made.set(unit.code, known);
    return { id: null, ...known };
  };

  const rootSlug = unitSlug(government);
  const root = byCode.get(rootSlug) ?? byName.get(`null ${rootSlug}`) ?? null;
  const top = ({ name }: { readonly name: string }) => {
    const slug = unitSlug(name);
    const known = slug === rootSlug ? root : (existing(slug, root, slug) ?? byName.get(slug));
    if (known) return known;
    const rootCode = root?.code ?? make({ code: rootSlug, name: government, parentCode: null }).code;
    return make({ code: slug, name, parentCode: rootCode });
  };
  const unitOf = ({ name, workplace }: UnitName) => {
    if (workplace === null || unitSlug(workplace) === unitSlug(name)) return top({ name: workplace ?? name });
    const above = top({ name: workplace });
    const code = `${above.code}.${unitSlug(name)}`;
    const parent = byCode.get(above.code) ?? null;
    return existing(unitSlug(name), parent, code) ?? make({ code, name, parentCode: above.code });
  };

  for (const unit of wanted) unitOf(unit);
  return { newUnits: [...made.values()], unitOf };
}
