import type { ReactNode } from "react";
import type { IndicatorFigures, ResultFigures } from "@/components/progress/indicator-figures";
import { SecondLine } from "@/components/ui/second-line";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, type TableColumn } from "@/components/ui/table";
import { sourceText } from "@/lib/text/measured";
import { ASPECT_LABELS, RESULT_KIND_LABELS } from "@/lib/text/plan";
import {
  percentText,
  REALISATION_STATE_TONES,
  realisedText,
  stateText,
  targetText,
} from "@/lib/text/progress";

type RealisationTableProps = {
  readonly results: readonly ResultFigures[];
  /** What leads to the entries behind an indicator's figure. */
  readonly evidence: (indicator: IndicatorFigures) => ReactNode;
  /** What else supports the rating of one result. */
  readonly support?: ((result: ResultFigures) => ReactNode) | undefined;
};

const WITHIN: TableColumn<IndicatorFigures> = {
  key: "within",
  header: "Dalam masa ini",
  numeric: true,
  cell: ({ within, unit }) => realisedText(within?.value ?? null, unit),
};

/** A plan's results with target and realisation, as they stand on the evaluation sheet. */
export function RealisationTable({ results, evidence, support }: RealisationTableProps) {
  return (
    <div className="space-y-8">
      {results.map((result) => (
        <div key={result.id} className="space-y-3">
          <h3 className="text-lg">
            {result.ordinal}. {result.text}{" "}
            <span className="text-base font-normal text-ink-soft">({RESULT_KIND_LABELS[result.kind]})</span>
          </h3>
          <Table
            caption={`Indikator dari ${result.text}`}
            hideCaption
            rows={result.indicators}
            rowKey={(indicator) => indicator.id}
            columns={[
              {
                key: "text",
                header: "Indikator",
                isRowHeader: true,
                cell: ({ text, aspect, measured }) => (
                  <>
                    {text}
                    {measured && <SecondLine>{sourceText(measured.source, measured.subject)}</SecondLine>}
                    {aspect && <SecondLine>{ASPECT_LABELS[aspect]}</SecondLine>}
                  </>
                ),
              },
              { key: "target", header: "Target", numeric: true, cell: targetText },
              {
                key: "realised",
                header: "Realisasi",
                numeric: true,
                cell: ({ realisation, unit }) => realisedText(realisation.value, unit),
              },
              ...(result.indicators.some(({ within }) => within) ? [WITHIN] : []),
              {
                key: "percent",
                header: "Persen",
                numeric: true,
                cell: ({ realisation }) => percentText(realisation.percent),
              },
              {
                key: "state",
                header: "Keadaan",
                cell: ({ realisation: { state }, measured }) => (
                  <StatusBadge tone={REALISATION_STATE_TONES[state]}>
                    {stateText(state, measured !== null)}
                  </StatusBadge>
                ),
              },
              { key: "evidence", header: "Bukti", cell: evidence },
            ]}
          />
          {support?.(result)}
        </div>
      ))}
    </div>
  );
}
