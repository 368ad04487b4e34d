import { GradeBadge } from "@/components/survey/grade-badge";
import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { ELEMENT_QUESTIONS, type ElementCode } from "@/lib/domain/survey/elements";
import type { Grade } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { formatMean, hiddenText } from "@/lib/text/survey";

type ServiceResult = {
  readonly service: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly unitName: string;
  };
  readonly n: number;
  readonly index: number | null;
  readonly grade: Grade | null;
  readonly elements: Readonly<Record<ElementCode, number | null>>;
  readonly lowest: readonly ElementCode[];
  readonly sampleNeeded: number | null;
};

type ServiceResultTableProps = { readonly results: readonly ServiceResult[]; readonly periodId: string };

/** The result of each service: index, whether enough people answered, and what to improve first. */
export function ServiceResultTable({ results, periodId }: ServiceResultTableProps) {
  return (
    <Table
      caption="Hasil menurut layanan"
      hideCaption
      layout="lines"
      rows={results}
      rowKey={({ service }) => service.id}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ service }) => (
            <>
              <AppLink
                href={paths.hr.surveyReport({ kind: "service", id: service.id }, periodId)}
                className="link"
              >
                {service.name}
              </AppLink>
              <SecondLine>{service.unitName}</SecondLine>
            </>
          ),
        },
        {
          key: "index",
          header: "IKM",
          cell: ({ index, grade, n }) =>
            index === null || grade === null ? (
              <span className="text-sm text-ink-soft">{hiddenText(n)}</span>
            ) : (
              <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold figures">{formatIndex(index)}</span>
                <GradeBadge grade={grade} />
              </span>
            ),
        },
        { key: "n", header: "Responden", cell: (result) => <Sample {...result} /> },
        {
          key: "lowest",
          header: "Unsur terendah",
          cell: (result) => (result.lowest.length === 0 ? "–" : <Lowest {...result} />),
        },
      ]}
    />
  );
}

function Sample({ n, sampleNeeded }: Pick<ServiceResult, "n" | "sampleNeeded">) {
  if (sampleNeeded === null)
    return (
      <>
        <span className="figures">{formatNumber(n)}</span>
        <SecondLine>Isi pengguna setahun untuk menghitung keperluannya.</SecondLine>
      </>
    );
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="figures">
        {formatNumber(n)} dari {formatNumber(sampleNeeded)}
      </span>
      {n >= sampleNeeded ? (
        <StatusBadge tone="success">cukup</StatusBadge>
      ) : (
        <StatusBadge tone="warning">belum cukup</StatusBadge>
      )}
    </span>
  );
}

/** With many ties for the lowest place no element stands out; then none is named. */
const MOST_NAMED = 4;

function Lowest({ lowest, elements }: Pick<ServiceResult, "lowest" | "elements">) {
  if (lowest.length > MOST_NAMED) return "Semua unsur hampir sama";
  return (
    <ul className="max-md:inline">
      {lowest.map((element) => {
        const mean = elements[element];
        return (
          <li
            key={element}
            className="justify-between gap-3 max-md:inline max-md:not-last:after:content-[';_'] md:flex"
          >
            {ELEMENT_QUESTIONS[element].name}{" "}
            {mean !== null && <span className="text-ink-soft figures">{formatMean(mean)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
