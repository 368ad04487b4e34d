import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import type { SurveyMark } from "@/lib/domain/survey/marks";
import { MOMENT_MINUTES } from "@/lib/domain/survey/moment";
import { paths } from "@/lib/paths";
import { formatNumber, formatSpan } from "@/lib/text/format";
import { MARK_TEXT, NO_COUNTER_TEXT } from "@/lib/text/survey";

type MarkedGroup = {
  readonly key: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly counterId: string | null;
  readonly counterName: string | null;
  readonly moment: number;
  readonly startsAt: Date;
  readonly mark: SurveyMark;
  readonly n: number;
  readonly excluded: number;
};

type MarkedGroupTableProps = { readonly periodId: string; readonly groups: readonly MarkedGroup[] };

const spanOf = (startsAt: Date): string =>
  formatSpan(startsAt, new Date(startsAt.getTime() + MOMENT_MINUTES * 60_000));

/** Marked answers by counter and ten minutes, the newest first. */
export function MarkedGroupTable({ periodId, groups }: MarkedGroupTableProps) {
  return (
    <Table
      caption="Jawaban bertanda"
      hideCaption
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ serviceName, unitName }) => (
            <>
              {serviceName}
              <SecondLine>{unitName}</SecondLine>
            </>
          ),
        },
        { key: "counter", header: "Loket", cell: ({ counterName }) => counterName ?? NO_COUNTER_TEXT },
        { key: "moment", header: "Waktu", cell: ({ startsAt }) => spanOf(startsAt) },
        { key: "mark", header: "Tanda", cell: ({ mark }) => MARK_TEXT[mark] },
        { key: "n", header: "Jawaban", numeric: true, cell: ({ n }) => formatNumber(n) },
        {
          key: "excluded",
          header: "Dikeluarkan",
          numeric: true,
          cell: ({ excluded }) => formatNumber(excluded),
        },
        {
          key: "decide",
          header: "Putusan",
          cell: (group) =>
            group.excluded < group.n ? (
              <AppLink
                href={paths.hr.markedGroup(periodId, group)}
                className="link"
                aria-label={`Periksa ${group.serviceName}, ${MARK_TEXT[group.mark]}, ${spanOf(group.startsAt)}`}
              >
                Periksa
              </AppLink>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
