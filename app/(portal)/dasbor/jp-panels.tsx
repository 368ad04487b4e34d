import { JpByUnitFigure } from "@/components/training/jp-by-unit-figure";
import { Card } from "@/components/ui/card";
import { Stat } from "@/components/ui/stat";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { jpByUnit } from "@/lib/queries/training/jp-by-unit";
import { ownStanding } from "@/lib/queries/training/own-ledger";
import { formatNumber } from "@/lib/text/format";
import { jpStandingText } from "@/lib/text/training";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

/** One's own hours of learning this year. */
export async function OwnJpPanel({ viewer, today }: PanelProps) {
  const { total, standing } = await ownStanding(viewer, today);
  return (
    <Card title="Jam pelajaran saya" headingLevel="h2" href={paths.ownLedger}>
      <Stat label="Tahun ini" value={formatNumber(total)} unit="JP" note={jpStandingText(standing)} />
    </Card>
  );
}

/** The hours of the units within reach. */
export async function UnitJpPanel({ viewer, today }: PanelProps) {
  const year = yearOf(today);
  const units = await jpByUnit(viewer, year);
  return units.length > 0 && <JpByUnitFigure year={year} units={units} />;
}
