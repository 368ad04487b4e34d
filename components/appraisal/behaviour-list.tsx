import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { BEHAVIOUR_GUIDES, BEHAVIOURS, type Behaviour } from "@/lib/domain/plan/behaviours";

type BehaviourListProps = {
  readonly behaviours: readonly { readonly value: string; readonly expectation: string | null }[];
  /** What supports the rating of one behaviour. */
  readonly support?: ((value: Behaviour) => ReactNode) | undefined;
};

/** The seven values in the order of BerAKHLAK, with their guides and the superior's special expectation. */
export function BehaviourList({ behaviours, support }: BehaviourListProps) {
  const expectationOf = new Map(behaviours.map(({ value, expectation }) => [value, expectation]));
  return (
    <ol className="border-t border-line">
      {BEHAVIOURS.map((value) => {
        const { name, guides } = BEHAVIOUR_GUIDES[value];
        const expectation = expectationOf.get(value);
        return (
          <li key={value} className="border-b border-line py-3">
            <Details summary={name}>
              <ul className="max-w-prose list-disc pl-5 text-ink-soft">
                {guides.map((guide) => (
                  <li key={guide}>{guide}</li>
                ))}
              </ul>
            </Details>
            {expectation && (
              <p className="max-w-prose">
                <span className="text-ink-soft">Ekspektasi khusus pimpinan:</span> {expectation}
              </p>
            )}
            {support?.(value)}
          </li>
        );
      })}
    </ol>
  );
}
