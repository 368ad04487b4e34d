type TreeUnit = { readonly id: string; readonly name: string; readonly parentId: string | null };

/**
 * Each unit after its parent, siblings by name, with its depth. A unit whose parent is not in the list is a top: who sees
 * a part of the tree sees it from there.
 */
export function inTreeOrder<Unit extends TreeUnit>(
  units: readonly Unit[],
): readonly (Unit & { readonly depth: number })[] {
  const known = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings === undefined) childrenOf.set(parentId, [unit]);
    else siblings.push(unit);
  }
  const below = (parentId: string | null, depth: number): readonly (Unit & { readonly depth: number })[] =>
    [...(childrenOf.get(parentId) ?? [])]
      .sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name))
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
