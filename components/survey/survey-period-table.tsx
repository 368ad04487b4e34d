import { AppLink } from "@/components/ui/app-link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { paths } from "@/lib/paths";
import { formatDays } from "@/lib/text/format";

type Period = {
  readonly id: string;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
};

type SurveyPeriodTableProps = { readonly periods: readonly Period[]; readonly today: LocalDate };

/** The calendar of survey periods, newest first. */
export function SurveyPeriodTable({ periods, today }: SurveyPeriodTableProps) {
  return (
    <Table
      caption="Periode survei"
      hideCaption
      layout="lines"
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Periode",
          isRowHeader: true,
          cell: ({ id, name }) => (
            <AppLink href={paths.hr.surveyPeriod(id)} className="link">
              {name}
            </AppLink>
          ),
        },
        {
          key: "days",
          header: "Masa",
          isPlain: true,
          cell: ({ startsOn, endsOn }) => formatDays(startsOn, endsOn),
        },
        {
          key: "state",
          header: "Keadaan",
          isBadge: true,
          cell: (period) => <PeriodBadge period={period} today={today} />,
        },
      ]}
    />
  );
}

function PeriodBadge({ period, today }: { readonly period: Period; readonly today: LocalDate }) {
  if (today < period.startsOn) return <StatusBadge tone="info">Akan datang</StatusBadge>;
  if (today > period.endsOn) return <StatusBadge>Selesai</StatusBadge>;
  return <StatusBadge tone="success">Berjalan</StatusBadge>;
}
