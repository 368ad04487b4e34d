/** The largest form, a plan with every row that anybody ever wrote, has a few hundred entries. */
const MAX_ENTRIES = 2000;
const MAX_NAME = 200;

/** What Conform sends along with the fields, each as JSON. */
const INTENT = "__intent__";
const STATE = "__state__";

/** A segment of a name that becomes the place in a list: `rows[3]`, and `rows.3` where `rows` is a list already. */
const PLACE = /[.[](\d+)(?=$|[.[\]])/g;
/** A segment that would set the length of a list. */
const LENGTH = /(?:^|\.)length(?=$|[.[])/;

function jsonOf(value: FormDataEntryValue | null): unknown {
  if (value === null || value === "") return null;
  if (typeof value !== "string") throw new SyntaxError("a file in the place of JSON");
  return JSON.parse(value);
}

/** The name that a button for a row writes to, with the place in the list where it has one. */
function namesOfIntent(form: FormData): readonly string[] {
  const intent = jsonOf(form.get(INTENT));
  if (typeof intent !== "object" || intent === null || !("payload" in intent)) return [];
  const { payload } = intent;
  if (typeof payload !== "object" || payload === null) return [];
  const name = "name" in payload ? String(payload.name) : "";
  return "index" in payload ? [name, `${name}[${String(payload.index)}]`] : [name];
}

/** How many places the lists of these names have together. */
function placesOf(names: ReadonlySet<string>): number {
  const lists = new Map<string, number>();
  for (const name of names) {
    for (const match of name.matchAll(PLACE)) {
      const list = name.slice(0, match.index);
      lists.set(list, Math.max(lists.get(list) ?? 0, Number(match[1]) + 1));
    }
  }
  return [...lists.values()].reduce((sum, places) => sum + places, 0);
}

/**
 * Whether a form is small and sound enough to be parsed at all. Conform makes lists as long as the names of the fields
 * say, so one field `a[4294967294]` would keep the process busy for minutes: lists may not have more places than a form
 * may have entries.
 */
export function isFormSound(form: FormData): boolean {
  const entries = [...form.keys()];
  if (entries.length > MAX_ENTRIES) return false;
  try {
    jsonOf(form.get(STATE));
    const names = new Set([...entries, ...namesOfIntent(form)]);
    if ([...names].some((name) => name.length > MAX_NAME || LENGTH.test(name))) return false;
    return placesOf(names) <= MAX_ENTRIES;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** The form without the one sign that no browser sends and PostgreSQL cannot keep, NUL, in whatever was written. */
export function withoutNul(form: FormData): FormData {
  const kept = new FormData();
  for (const [name, value] of form)
    kept.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  return kept;
}
