import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/actions/action-state";
import type { ContributionState } from "@/lib/domain/forum/contribution";
import { ReasonForm } from "./reason-form";
import { ContributionBadge } from "./topic-badge";

type Row = {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly state: ContributionState;
  readonly reason: string | null;
  readonly isFinal: boolean;
};

/** What stands on a topic and what was kept off it, for who moderates it; one that was shown by mistake may be taken off. */
export function ContributionList({
  rows,
  refuse,
}: {
  readonly rows: readonly Row[];
  readonly refuse: FormAction;
}) {
  return (
    <ul className="max-w-3xl space-y-4">
      {rows.map(({ id, version, text, state, reason, isFinal }) => (
        <li key={`${id}-${version}`} className="space-y-3 rounded-lg border border-line bg-surface p-5">
          <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
          <ContributionBadge state={state} />
          {reason && <p className="text-sm wrap-anywhere">Alasan: {reason}</p>}
          {state === "SHOWN" && !isFinal && (
            <Details summary="Turunkan">
              <ReasonForm
                action={refuse}
                id={id}
                version={version}
                submit="Turunkan dari halaman"
                hint="Dikirim kepada pengirim lewat surel."
              />
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
