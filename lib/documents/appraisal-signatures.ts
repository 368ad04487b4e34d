import type { AppraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import { OUTCOMES_TEXT } from "@/lib/text/appraisal";
import { formatDay, formatMoment } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import type { Signature } from "./paper-parties";

const dayOfInstant = (at: string | null) => at && formatDay(localDayOf(new Date(at)));

/** Who signs an evaluation: whom it is about, who rated, and the superior where they decided an objection. */
export function signaturesOf(paper: AppraisalPaper): readonly Signature[] {
  const { employee, appraiser, superior, handedOverAt, finalAt, outcome, objection, decisionRecordedBy } =
    paper;
  const accepted = outcome === "ACCEPTED" ? finalAt : null;
  const decidedAt = objection?.decidedAt ?? null;
  return [
    {
      role: "Pegawai yang dinilai,",
      person: employee,
      day: dayOfInstant(accepted),
      note: accepted
        ? `Diterima melalui Bina, ${formatMoment(accepted)}`
        : outcome && `${OUTCOMES_TEXT[outcome]}${finalAt ? `, ${formatMoment(finalAt)}` : ""}`,
    },
    {
      role: "Pejabat penilai kinerja,",
      person: appraiser,
      day: dayOfInstant(handedOverAt),
      note: handedOverAt && `Disampaikan melalui Bina, ${formatMoment(handedOverAt)}`,
    },
    ...(decidedAt
      ? [
          {
            role: "Atasan pejabat penilai kinerja,",
            person: superior,
            day: dayOfInstant(decidedAt),
            note: `Diputus ${formatMoment(decidedAt)}${decisionRecordedBy ? `, dicatat oleh ${decisionRecordedBy}` : ""}`,
          },
        ]
      : []),
  ];
}
