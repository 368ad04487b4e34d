import { Steps } from "@/components/ui/steps";
import type { ApplicationState } from "@/lib/domain/application/lifecycle";
import { applicationEventText } from "@/lib/text/application";
import { formatMoment } from "@/lib/text/format";

type Step = {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly state: ApplicationState;
  readonly note: string | null;
  readonly actorName?: string | null;
};

type ApplicationStepsProps = { readonly steps: readonly Step[]; readonly isOver: boolean };

/** What happened to an application, each step with its time. */
export function ApplicationSteps({ steps, isOver }: ApplicationStepsProps) {
  return (
    <Steps
      label="Perjalanan permohonan"
      items={steps.map(({ id, at, event, state, note, actorName }, index) => ({
        id,
        label: `${applicationEventText(event, state)}, ${formatMoment(at)}`,
        state: index === steps.length - 1 && !isOver ? "current" : "done",
        note: (note || actorName) && (
          <>
            {actorName && <span className="block">{actorName}</span>}
            {note && <span className="block whitespace-pre-wrap wrap-anywhere">{note}</span>}
          </>
        ),
      }))}
    />
  );
}
