import { Steps } from "@/components/ui/steps";
import { eventText } from "@/lib/text/complaint";
import { formatMoment } from "@/lib/text/format";

type Step = {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly note: string | null;
  readonly actorName?: string | null;
};

/** What happened to a complaint, from its receipt to now. */
export function StepList({ steps, isOver }: { readonly steps: readonly Step[]; readonly isOver: boolean }) {
  return (
    <Steps
      label="Perjalanan laporan"
      items={steps.map(({ id, at, event, note, actorName }, index) => ({
        id,
        label: `${eventText(event)}, ${formatMoment(at)}`,
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
