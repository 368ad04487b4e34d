import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table, type TableColumn } from "@/components/ui/table";
import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import type { Accumulation, IndicatorAspect, IndicatorDirection } from "@/lib/domain/plan/plan";
import { formatNumber } from "@/lib/text/format";
import { behindLink, measuredNote, sourceText } from "@/lib/text/measured";
import { ACCUMULATION_LABELS, ASPECT_LABELS, DIRECTION_LABELS } from "@/lib/text/plan";

export type ShownIndicator = {
  readonly id: string;
  readonly text: string;
  readonly aspect: IndicatorAspect | null;
  readonly unit: string;
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly direction: IndicatorDirection;
  readonly accumulation: Accumulation;
  readonly source: string;
  /** Name of the service or the unit that the source is about. */
  readonly subject: string | null;
  /** Null before the plan is agreed, or for who may not read the log. */
  readonly progress: {
    readonly entries: number;
    readonly realisation: { readonly value: string | null; readonly percent: string | null };
    readonly measured: MeasuredFigure | null;
  } | null;
};

const amount = (text: string): string => formatNumber(Number(text), 4);

function Target({ indicator }: { readonly indicator: ShownIndicator }) {
  const { targetLow, targetHigh, unit, direction, accumulation, source, subject } = indicator;
  const measuredBy = sourceText(source, subject);
  return (
    <>
      <span className="font-semibold figures">
        {amount(targetLow)}
        {targetHigh && ` sampai ${amount(targetHigh)}`} {unit}
      </span>
      <SecondLine>
        {DIRECTION_LABELS[direction]}. {measuredBy ?? ACCUMULATION_LABELS[accumulation]}.
      </SecondLine>
    </>
  );
}

function Reached({ indicator: { progress, unit } }: { readonly indicator: ShownIndicator }) {
  const value = progress?.realisation.value ?? null;
  const measured = progress?.measured ?? null;
  if (!progress || value === null) return measured ? measuredNote(measured) : "Belum ada catatan";
  const { percent } = progress.realisation;
  const link = measured?.behind && behindLink(measured.behind);
  return (
    <>
      <span className="font-semibold figures">
        {amount(value)} {unit}
        {percent && <span className="whitespace-nowrap"> ({amount(percent)} %)</span>}
      </span>
      <SecondLine>
        {measured ? measuredNote(measured) : `dari ${formatNumber(progress.entries)} catatan`}
      </SecondLine>
      {link && (
        <AppLink href={link.href} className="link text-sm">
          {link.label}
        </AppLink>
      )}
    </>
  );
}

const TEXT: TableColumn<ShownIndicator> = {
  key: "text",
  header: "Indikator kinerja individu",
  isRowHeader: true,
  cell: ({ text }) => text,
};
const ASPECT: TableColumn<ShownIndicator> = {
  key: "aspect",
  header: "Aspek",
  cell: ({ aspect }) => (aspect ? ASPECT_LABELS[aspect] : "–"),
};
const TARGET: TableColumn<ShownIndicator> = {
  key: "target",
  header: "Target",
  isStacked: true,
  cell: (indicator) => <Target indicator={indicator} />,
};
const REACHED: TableColumn<ShownIndicator> = {
  key: "reached",
  header: "Realisasi",
  isStacked: true,
  cell: (indicator) => <Reached indicator={indicator} />,
};

type IndicatorTableProps = { readonly indicators: readonly ShownIndicator[]; readonly caption: string };

/** The indicators of one result with their targets; the aspect only in the form that has it (docs/rules.md#plan). */
export function IndicatorTable({ indicators, caption }: IndicatorTableProps) {
  if (indicators.length === 0) return <p className="text-ink-soft">Belum ada indikator.</p>;
  const hasAspects = indicators.some(({ aspect }) => aspect !== null);
  const hasProgress = indicators.some(({ progress }) => progress !== null);
  const columns = [TEXT, ...(hasAspects ? [ASPECT] : []), TARGET, ...(hasProgress ? [REACHED] : [])];
  return <Table caption={caption} hideCaption rows={indicators} rowKey={({ id }) => id} columns={columns} />;
}
