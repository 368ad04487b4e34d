import { AppLink } from "@/components/ui/app-link";
import { Chart } from "@/components/ui/chart";
import { ChartFigure } from "@/components/ui/chart-figure";
import { type AdoptionTally, agreedPercent } from "@/lib/domain/plan/adoption";
import { formatNumber, formatPercent } from "@/lib/text/format";

type AdoptionUnitRow = {
  readonly id: string;
  readonly name: string;
  readonly tally: AdoptionTally;
  /** Where the unit's own figures are; without one its name is plain text. */
  readonly href: string | null;
};

type AdoptionFigureProps = {
  readonly title: string;
  readonly units: readonly AdoptionUnitRow[];
  readonly isTableOpen?: boolean;
};

const SHOWN = 6;
const COLUMNS = [
  "Unit",
  "Pegawai",
  "Belum membuat",
  "Draf",
  "Diajukan",
  "Dikembalikan",
  "Disetujui",
  "Selesai",
  "Sudah dinilai",
];

const isAgreed = ({ AGREED, CLOSED }: AdoptionTally): number => AGREED + CLOSED;
const onTheWay = ({ DRAFT, SUBMITTED, RETURNED }: AdoptionTally): number => DRAFT + SUBMITTED + RETURNED;

/** How far the plans of each unit are, those with most to do first; the table has every unit and every state. */
export function AdoptionFigure({ title, units, isTableOpen = false }: AdoptionFigureProps) {
  const toDo = ({ tally }: AdoptionUnitRow): number => tally.total - isAgreed(tally);
  const drawn = units.toSorted((a, b) => toDo(b) - toDo(a)).slice(0, SHOWN);
  return (
    <ChartFigure
      title={title}
      lead={units.length > SHOWN ? `${SHOWN} unit dengan pekerjaan rumah terbanyak.` : undefined}
      columns={COLUMNS}
      rows={units.map(({ name, href, tally }) => [
        name,
        href ? (
          <AppLink key="people" href={href} className="link inline-flex min-h-11 items-center">
            {formatNumber(tally.total)}
          </AppLink>
        ) : (
          formatNumber(tally.total)
        ),
        formatNumber(tally.NONE),
        formatNumber(tally.DRAFT),
        formatNumber(tally.SUBMITTED),
        formatNumber(tally.RETURNED),
        formatNumber(isAgreed(tally)),
        formatPercent(agreedPercent(tally)),
        formatNumber(tally.evaluated),
      ])}
      isTableOpen={isTableOpen}
    >
      <Chart
        kind="bar"
        direction="bars"
        stacked
        label="Jumlah pegawai setiap unit menurut keadaan SKP"
        rows={drawn.map(({ name, tally }) => ({
          name,
          agreed: isAgreed(tally),
          onTheWay: onTheWay(tally),
          none: tally.NONE,
        }))}
        category="name"
        series={[
          { key: "agreed", label: "Disetujui" },
          { key: "onTheWay", label: "Sedang disusun" },
          { key: "none", label: "Belum membuat" },
        ]}
      />
    </ChartFigure>
  );
}
