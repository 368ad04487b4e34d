/** Joins class names and drops what is off: `cx("a", isOpen && "b")`. */
export function cx(...names: ReadonlyArray<string | false | null | undefined>): string {
  return names.filter(Boolean).join(" ");
}
