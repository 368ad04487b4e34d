/**
 * The answer of a rule: the new value, or every reason why not. A refusal without a reason cannot be written.
 */
export type Decision<S, R> =
  | { readonly ok: true; readonly value: S }
  | { readonly ok: false; readonly reasons: readonly [R, ...R[]] };

export function ok<S>(value: S): { readonly ok: true; readonly value: S } {
  return { ok: true, value };
}

export function refused<R>(
  first: R,
  ...rest: readonly R[]
): { readonly ok: false; readonly reasons: readonly [R, ...R[]] } {
  return { ok: false, reasons: [first, ...rest] };
}

/** Yes with the value when no reason speaks against it, else no with all of them. */
export function unless<S, R>(reasons: readonly R[], value: S): Decision<S, R> {
  const [first, ...rest] = reasons;
  return first === undefined ? ok(value) : refused(first, ...rest);
}

/** Every value, or the reasons of all the parts that were refused: a person corrects a row once, not five times. */
export function combine<Values extends object, R>(
  parts: {
    readonly [Key in keyof Values]: Decision<Values[Key], R>;
  },
): Decision<Values, R> {
  const entries: [string, Decision<unknown, R>][] = Object.entries(parts);
  const reasons = entries.flatMap(([, part]) => (part.ok ? [] : part.reasons));
  const values = entries.flatMap(([key, part]) => (part.ok ? [[key, part.value]] : []));
  // Object.fromEntries cannot know the keys; `unless` hands the values out only when each part has one.
  return unless(reasons, Object.fromEntries(values) as Values);
}
