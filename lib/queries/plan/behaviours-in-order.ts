import { BEHAVIOURS, type Behaviour } from "@/lib/domain/plan/behaviours";

export interface BehaviourRow {
  readonly value: Behaviour;
  readonly expectation: string | null;
}

/** The seven values in the order of their letters; one that a plan does not have is left out. */
export const behavioursInOrder = (
  rows: readonly { readonly value: string; readonly expectation: string | null }[],
): readonly BehaviourRow[] =>
  BEHAVIOURS.flatMap((value) => {
    const found = rows.find((row) => row.value === value);
    return found ? [{ value, expectation: found.expectation }] : [];
  });
