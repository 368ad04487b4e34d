import { Details } from "@/components/ui/details";
import { Table, type TableColumn } from "@/components/ui/table";
import { ELEMENT_QUESTIONS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import type { Grade } from "@/lib/domain/survey/index-score";
import type { RespondentDimension } from "@/lib/domain/survey/respondents";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { DIMENSION_TEXT, formatMean, respondentText } from "@/lib/text/survey";

interface Group {
  readonly values: readonly string[];
  readonly n: number;
  readonly index: number | null;
  readonly grade: Grade | null;
  readonly elements: Readonly<Record<ElementCode, number | null>>;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly of: (group: Group) => string;
}

const LINES: readonly Line[] = [
  { key: "n", name: "Responden", of: ({ n }) => formatNumber(n) },
  {
    key: "index",
    name: "IKM",
    of: ({ index, grade }) => (index === null ? "–" : `${formatIndex(index)} (${grade})`),
  },
  ...ELEMENTS.map((element) => ({
    key: element,
    name: ELEMENT_QUESTIONS[element].name,
    of: ({ elements }: Group) => {
      const mean = elements[element];
      return mean === null ? "–" : formatMean(mean);
    },
  })),
];

const NAME: TableColumn<Line> = { key: "name", header: "Nilai", isRowHeader: true, cell: ({ name }) => name };

type BreakdownTablesProps = {
  readonly breakdown: readonly { readonly dimension: RespondentDimension; readonly rows: readonly Group[] }[];
};

/** A table for each dimension, the first unfolded: its groups beside one another, their index and nine means under one another. */
export function BreakdownTables({ breakdown }: BreakdownTablesProps) {
  return (
    <div className="space-y-4">
      {breakdown.map(({ dimension, rows }, index) => (
        <Details key={dimension} summary={DIMENSION_TEXT[dimension]} open={index === 0}>
          <Table
            caption={DIMENSION_TEXT[dimension]}
            hideCaption
            layout="scroll"
            rows={LINES}
            rowKey={({ key }) => key}
            columns={[
              NAME,
              ...rows.map((group) => ({
                key: group.values.join("+"),
                header: respondentText(dimension, group.values),
                numeric: true,
                cell: ({ of }: Line) => of(group),
              })),
            ]}
          />
        </Details>
      ))}
    </div>
  );
}
