import { Text, View } from "@react-pdf/renderer";
import { GRADES } from "@/lib/domain/survey/index-score";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import { formatDay, formatDays, formatNumber, formatPercent } from "@/lib/text/format";
import {
  breakdownBehindText,
  breakdownClosedText,
  DIMENSION_TEXT,
  excludedText,
  GRADE_TEXT,
  respondentText,
  sampleText,
  TOGETHER_TEXT,
} from "@/lib/text/survey";
import {
  GRADE_RANGES,
  LEGAL_BASES,
  REPORT_CHAPTERS,
  reportMethod,
  reportPurpose,
} from "@/lib/text/survey-report";
import { paperStyles } from "./paper";
import { type PaperColumn, PaperRows, PaperTable } from "./paper-table";
import { Bar, Chapter, Paragraph, Points } from "./report-parts";

type PartProps = { readonly report: SurveyReport };

export const Introduction = ({ report }: PartProps) => (
  <Chapter title={REPORT_CHAPTERS.introduction}>
    {reportPurpose(report.subject.name).map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
    <Paragraph>Dasar hukum:</Paragraph>
    <Points items={LEGAL_BASES} />
  </Chapter>
);

const GRADE_COLUMNS: readonly PaperColumn[] = [
  { header: "Mutu", width: 12, align: "center" },
  { header: "Kinerja unit", width: 36 },
  { header: "Nilai unsur (NRR)", width: 26, align: "center" },
  { header: "IKM", width: 26, align: "center" },
];

export function Method({ report }: PartProps) {
  const { period, sample, result, services } = report;
  const leftOut = services.flatMap(({ service, excluded }) => {
    const text = excludedText(excluded);
    return text ? [services.length > 1 ? `${service.name}: ${text}` : text] : [];
  });
  return (
    <Chapter title={REPORT_CHAPTERS.method}>
      <Paragraph>
        Survei berlangsung {formatDays(period.startsOn, period.endsOn)}. {sampleText(result.n, sample)}
      </Paragraph>
      {reportMethod().map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      {leftOut.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      <PaperTable columns={GRADE_COLUMNS}>
        <PaperRows
          columns={GRADE_COLUMNS}
          rows={GRADES.map((grade) => ({
            key: grade,
            cells: [grade, GRADE_TEXT[grade], GRADE_RANGES[grade].mean, GRADE_RANGES[grade].index],
          }))}
        />
      </PaperTable>
    </Chapter>
  );
}

const GROUP_COLUMNS: readonly PaperColumn[] = [
  { header: "Kelompok", width: 46 },
  { header: "Responden", width: 14, align: "center" },
  { header: "Bagian", width: 14, align: "center" },
  { header: " ", width: 26 },
];

export function Respondents({ report }: PartProps) {
  const { breakdown, breakdownOpensOn, result } = report;
  const behind = breakdown && breakdownBehindText(breakdown, result.counted);
  return (
    <Chapter title={REPORT_CHAPTERS.respondents}>
      <Paragraph>
        {breakdown === null
          ? breakdownClosedText(formatDay(breakdownOpensOn))
          : breakdown.length === 0
            ? "Rincian menurut responden tidak tersedia untuk periode ini."
            : TOGETHER_TEXT}
      </Paragraph>
      {behind && <Paragraph>{behind}</Paragraph>}
      {(breakdown ?? []).map(({ dimension, rows }) => {
        const total = rows.reduce((sum, { n }) => sum + n, 0);
        return (
          <View key={dimension} wrap={false} style={{ marginBottom: 8 }}>
            <Text style={[paperStyles.bold, { marginBottom: 2 }]}>{DIMENSION_TEXT[dimension]}</Text>
            <PaperTable columns={GROUP_COLUMNS}>
              <PaperRows
                columns={GROUP_COLUMNS}
                rows={rows.map(({ values, n }) => ({
                  key: values.join("+"),
                  cells: [
                    respondentText(dimension, values),
                    formatNumber(n),
                    formatPercent((n / total) * 100, 1),
                    <Bar key="bar" share={n / total} />,
                  ],
                }))}
              />
            </PaperTable>
          </View>
        );
      })}
    </Chapter>
  );
}
