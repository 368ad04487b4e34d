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
