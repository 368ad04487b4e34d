import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import type { UnitService } from "@/lib/queries/unit/public-unit";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { trendText } from "@/lib/text/measured";
import { durationText, workingTimeText } from "@/lib/text/service";
import { GRADE_TEXT } from "@/lib/text/survey";

/** The services of a unit: the promise, what citizens say and how that moved, and how long it really takes. */
export function UnitServices({ services }: { readonly services: readonly UnitService[] }) {
  return (
    <Table
      caption="Layanan unit dengan penilaian warga dan waktu yang sebenarnya"
      hideCaption
      rows={services}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ slug, name }) => (
            <AppLink href={paths.service(slug)} className="link">
              {name}
            </AppLink>
          ),
        },
        { key: "index", header: "Indeks", cell: (service) => <Index {...service} /> },
        {
          key: "onTime",
          header: "Tepat waktu",
          cell: ({ measured }) =>
            typeof measured?.onTimePercent === "number"
              ? `${formatNumber(measured.onTimePercent)} %, ${measured.year}`
              : "–",
        },
        {
          key: "median",
          header: "Separuhnya dalam",
          cell: ({ measured }) => durationText(measured?.medianMinutes ?? null),
        },
        {
          key: "standard",
          header: "Standar",
          cell: ({ standardMinutes }) => workingTimeText(standardMinutes),
        },
      ]}
    />
  );
}

function Index({ now, before }: UnitService) {
  if (!now || now.index === null || now.grade === null) return "–";
  return (
    <>
      <span className="font-semibold figures">{formatIndex(now.index)}</span>,{" "}
      {GRADE_TEXT[now.grade].toLowerCase()}
      <SecondLine>{trendText(now.index, before)}</SecondLine>
    </>
  );
}
