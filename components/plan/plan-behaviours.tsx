import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { BEHAVIOUR_GUIDES, type Behaviour } from "@/lib/domain/plan/behaviours";

type ShownBehaviour = { readonly value: Behaviour; readonly expectation: string | null };

type PlanBehavioursProps = {
  readonly behaviours: readonly ShownBehaviour[];
  /** What stands under one behaviour. */
  readonly actions?: ((value: Behaviour) => ReactNode) | undefined;
};

/** The seven values, each with its guides folded and what the superior expects beyond them. */
export function PlanBehaviours({ behaviours, actions }: PlanBehavioursProps) {
  return (
    <ol className="border-t border-line">
      {behaviours.map(({ value, expectation }) => {
        const { name, core, guides } = BEHAVIOUR_GUIDES[value];
        return (
          <li key={value} className="border-b border-line py-2">
            <Details summary={name}>
              <p className="max-w-prose text-ink-soft">{core}.</p>
              <ul className="mt-2 mb-3 max-w-prose list-disc space-y-1 pl-6">
                {guides.map((guide) => (
                  <li key={guide}>{guide}</li>
                ))}
              </ul>
            </Details>
            {expectation && (
              <p className="max-w-prose pb-2 pl-6">
                <span className="font-semibold">Ekspektasi khusus pimpinan:</span> {expectation}
              </p>
            )}
            {actions && <div className="pl-6">{actions(value)}</div>}
          </li>
        );
      })}
    </ol>
  );
}
