import { StatusBadge } from "@/components/ui/status-badge";
import { Steps } from "@/components/ui/steps";
import { formatMoment } from "@/lib/text/format";

type ObjectionRecordProps = {
  readonly employeeName: string;
  readonly appraiserName: string;
  readonly superiorName: string | null;
  readonly objection: {
    readonly reason: string;
    readonly raisedAt: string;
    readonly isLate: boolean;
    readonly explanation: string | null;
    readonly explainedAt: string | null;
    readonly decisionReason: string | null;
    readonly decidedAt: string | null;
    readonly decidedBy: string | null;
  };
};

/** Keberatan, penjelasan, keputusan: sections 6 to 8 of the official document, with who and when. */
export function ObjectionRecord(props: ObjectionRecordProps) {
  const { employeeName, appraiserName, superiorName, objection } = props;
  const { explainedAt, decidedAt } = objection;
  return (
    <Steps
      label="Jalannya keberatan"
      items={[
        {
          label: `Keberatan oleh ${employeeName}`,
          state: "done",
          note: (
            <Words at={objection.raisedAt} text={objection.reason}>
              {objection.isLate && <StatusBadge tone="warning">Lewat waktu</StatusBadge>}
            </Words>
          ),
        },
        {
          label: `Penjelasan oleh ${appraiserName}`,
          state: explainedAt ? "done" : "current",
          note: explainedAt && <Words at={explainedAt} text={objection.explanation} />,
        },
        {
          label: `Keputusan oleh ${objection.decidedBy ?? superiorName ?? "atasan pejabat penilai"}`,
          state: decidedAt ? "done" : explainedAt ? "current" : "upcoming",
          note: decidedAt ? (
            <Words at={decidedAt} text={objection.decisionReason} />
          ) : (
            superiorName === null && "Atasan penilai belum tercatat; keputusan tertulis dicatat oleh SDM."
          ),
        },
      ]}
    />
  );
}

type WordsProps = { readonly at: string; readonly text: string | null; readonly children?: React.ReactNode };

function Words({ at, text, children }: WordsProps) {
  return (
    <div className="space-y-1">
      <p>{formatMoment(at)}</p>
      {children}
      <p className="max-w-prose text-base break-words whitespace-pre-line text-ink">{text}</p>
    </div>
  );
}
