import { Text, View } from "@react-pdf/renderer";
import { ANSWERS, ELEMENT_QUESTIONS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { DIMENSION_TEXT, formatMean, respondentText } from "@/lib/text/survey";
import { elementCode } from "@/lib/text/survey-report";
import { paperStyles } from "./paper";
import { type PaperColumn, PaperRows, PaperTable } from "./paper-table";

type PartProps = { readonly report: SurveyReport };

const QUESTION_COLUMNS: readonly PaperColumn[] = [
  { header: "Unsur", width: 6, align: "center" },
  { header: "Pertanyaan", width: 46 },
  ...ANSWERS.map((answer) => ({ header: String(answer), width: 12 })),
];

const figureColumns = (name: string): readonly PaperColumn[] => [
  { header: name, width: 30 },
  { header: "Responden", width: 8, align: "center" },
  { header: "IKM", width: 8, align: "center" },
  ...ELEMENTS.map((element) => ({ header: elementCode(element), width: 6, align: "center" as const })),
];

interface Figures {
  readonly key: string;
  readonly name: string;
  readonly n: number;
  readonly index: number | null;
  readonly elements: Readonly<Record<ElementCode, number | null>>;
}

function FigureTable({ name, rows }: { readonly name: string; readonly rows: readonly Figures[] }) {
  const columns = figureColumns(name);
  return (
    <PaperTable columns={columns}>
      <PaperRows
        columns={columns}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            row.name,
            formatNumber(row.n),
            row.index === null ? "–" : formatIndex(row.index),
            ...ELEMENTS.map((element) => {
              const mean = row.elements[element];
              return mean === null ? "–" : formatMean(mean);
            }),
          ],
        }))}
      />
    </PaperTable>
  );
}

/** The questions as they were asked, and the means of each service and each group of respondents. */
export function ReportAnnexes({ report }: PartProps) {
  const { services, breakdown } = report;
  return (
    <>
      <Text style={paperStyles.title}>LAMPIRAN</Text>
      <Text style={paperStyles.heading}>1. Kuesioner</Text>
      <PaperTable columns={QUESTION_COLUMNS}>
        <PaperRows
          columns={QUESTION_COLUMNS}
          rows={ELEMENTS.map((element) => {
            const { question, options } = ELEMENT_QUESTIONS[element];
            return {
              key: element,
              cells: [elementCode(element), question, ...ANSWERS.map((answer) => options[answer])],
            };
          })}
        />
      </PaperTable>
      <Text style={paperStyles.heading} minPresenceAhead={60}>
        2. Nilai rata-rata setiap unsur menurut layanan
      </Text>
      <FigureTable
        name="Layanan"
        rows={services.map(({ service, n, index, elements }) => ({
          key: service.id,
          name: service.name,
          n,
          index,
          elements,
        }))}
      />
      {breakdown && breakdown.length > 0 && (
        <>
          <Text style={paperStyles.heading} minPresenceAhead={80}>
            3. Nilai rata-rata setiap unsur menurut responden
          </Text>
          {breakdown.map(({ dimension, rows }) => (
            <View key={dimension} wrap={false} style={{ marginBottom: 8 }}>
              <FigureTable
                name={DIMENSION_TEXT[dimension]}
                rows={rows.map(({ values, ...figures }) => ({
                  key: values.join("+"),
                  name: respondentText(dimension, values),
                  ...figures,
                }))}
              />
            </View>
          ))}
        </>
      )}
    </>
  );
}
