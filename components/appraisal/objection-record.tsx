import { Alert } from "@/components/ui/alert";
import { StatusBadge } from "@/components/ui/status-badge";
import { Steps } from "@/components/ui/steps";
import { formatDay, formatMoment } from "@/lib/text/format";

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
    readonly awaitsExplanation: boolean;
    readonly explanationDueOn: string;
    readonly decisionDueOn: string;
    readonly isDeciderChosenByOwner: boolean;
  };
};

/** Keberatan, penjelasan, keputusan: sections 6 to 8 of the official document, with who and when. */
export function ObjectionRecord(props: ObjectionRecordProps) {
  const { employeeName, appraiserName, superiorName, objection } = props;
  const { explainedAt, decidedAt, awaitsExplanation, explanationDueOn, decisionDueOn } = objection;
  return (
    <div className="space-y-6">
      {objection.isDeciderChosenByOwner && (
        <Alert tone="warning" title="Yang memutus diatur oleh yang berkeberatan">
          Selama penilaian ini berjalan, {employeeName} sendiri yang mengatur siapa atasan {appraiserName}.
          Waktu dan isinya tercatat dalam jejak audit.
        </Alert>
      )}
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
            state: explainedAt || decidedAt ? "done" : "current",
            note: explainedAt ? (
              <Words at={explainedAt} text={objection.explanation} />
            ) : awaitsExplanation ? (
              `Ditunggu sampai ${formatDay(explanationDueOn)}. Sesudah itu keberatan dapat diputus tanpa penjelasan.`
            ) : decidedAt ? (
              "Tidak ada penjelasan sampai batas waktunya."
            ) : (
              "Tidak ada penjelasan sampai batas waktunya. Keberatan dapat diputus tanpa penjelasan."
            ),
          },
          {
            label: `Keputusan oleh ${objection.decidedBy ?? superiorName ?? "atasan pejabat penilai"}`,
            state: decidedAt ? "done" : awaitsExplanation ? "upcoming" : "current",
            note: decidedAt ? (
              <Words at={decidedAt} text={objection.decisionReason} />
            ) : (
              [
                superiorName === null &&
                  "Atasan penilai belum tercatat; keputusan tertulis dicatat oleh SDM.",
                !awaitsExplanation && `Ditunggu sampai ${formatDay(decisionDueOn)}.`,
              ]
                .filter(Boolean)
                .join(" ")
            ),
          },
        ]}
      />
    </div>
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
