type TreeUnit = { readonly id: string; readonly name: string; readonly depth: number };

/** Two spaces that HTML does not collapse, per level of the tree. */
const INDENT = "\u2003";

/** Units in tree order as choices of a select, indented by their depth. */
export const unitOptions = (units: readonly TreeUnit[]) =>
  units.map(({ id, name, depth }) => ({ value: id, label: `${INDENT.repeat(depth)}${name}` }));
