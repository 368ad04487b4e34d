import { AppraisalBadge, PredikatBadge } from "@/components/appraisal/predikat-badge";
import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { Turn } from "@/lib/domain/appraisal/turn";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { paths } from "@/lib/paths";
import { evaluatedDaysText, TURNS_TEXT } from "@/lib/text/appraisal";
import { formatMoment } from "@/lib/text/format";

interface Row {
  readonly id: string;
  readonly employeeName: string;
  readonly unitName: string;
  readonly periodName: string;
  readonly window: { readonly frequency: EvaluationFrequency; readonly startsOn: string } | null;
  readonly state: AppraisalState;
  readonly turn: Turn | null;
  readonly since: string;
  readonly predikat: Predikat | null;
  readonly isOwn: boolean;
}

type AppraisalListProps = {
  readonly rows: readonly Row[];
  readonly caption: string;
  /** All of them wait for the reader, or for nobody: there is nothing to tell of whom. */
  readonly isTurnKnown: boolean;
};

/** Appraisals with whom each waits for, and since when. */
export function AppraisalList({ rows, caption, isTurnKnown }: AppraisalListProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          header: "Pegawai",
          isRowHeader: true,
          cell: ({ id, employeeName, unitName, isOwn }) => (
            <>
              <AppLink href={paths.appraisal(id)} className="link">
                {isOwn ? "Penilaian saya" : employeeName}
              </AppLink>
              {!isOwn && <SecondLine>{unitName}</SecondLine>}
            </>
          ),
        },
        { key: "period", header: "Periode", isPlain: true, cell: evaluatedDaysText },
        {
          key: "state",
          header: "Tahap",
          isPlain: true,
          isOwnLine: true,
          cell: ({ state }) => <AppraisalBadge state={state} />,
        },
        ...(isTurnKnown
          ? []
          : [
              {
                key: "turn",
                header: "Menunggu",
                cell: ({ turn }: Row) => (turn ? TURNS_TEXT[turn] : "Tidak ada"),
              },
            ]),
        { key: "since", header: "Sejak", cell: ({ since }) => formatMoment(since) },
        {
          key: "predikat",
          header: "Predikat",
          isPlain: true,
          cell: ({ predikat }) => (predikat ? <PredikatBadge predikat={predikat} /> : "—"),
        },
      ]}
    />
  );
}
