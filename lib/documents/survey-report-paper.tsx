import { Text, View } from "@react-pdf/renderer";
import { ELEMENT_QUESTIONS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import { formatDay, formatDays, formatIndex, formatNumber } from "@/lib/text/format";
import { followUpLines } from "@/lib/text/remedy";
import { formatMean, GRADE_TEXT, hiddenText, intervalText, THIN_ELEMENT_TEXT } from "@/lib/text/survey";
import { elementCode, REPORT_CHAPTERS, reportTitle } from "@/lib/text/survey-report";
import { CoverPage, Paper, paperStyles, Sheet } from "./paper";
import { Signatures } from "./paper-parties";
import { type PaperColumn, PaperRows, PaperTable } from "./paper-table";
import { Bar, Chapter, Paragraph, Points } from "./report-parts";
import { ReportAnnexes } from "./survey-report-annexes";
import { Introduction, Method, Respondents } from "./survey-report-opening";

interface SurveyReportPaperProps {
  readonly paper: SurveyReport;
  readonly government: string;
  /** The day of the print (YYYY-MM-DD). */
  readonly printedOn: string;
}

const HIGHEST_MEAN = 4;

/** The SKM report of a service or a unit on one period, with the chapters of docs/rules.md#publication. */
export function SurveyReportDocument({ paper, government, printedOn }: SurveyReportPaperProps) {
  const { subject, period } = paper;
  const foot = `${reportTitle(paper)} – dicetak dari Bina ${formatDay(printedOn)}`;
  return (
    <Paper title={reportTitle(paper)} subject="Laporan Survei Kepuasan Masyarakat (SKM)">
      <CoverPage>
        <Text style={{ fontSize: 14 }}>{government}</Text>
        <Text style={[paperStyles.bold, { fontSize: 24, marginTop: 120 }]}>LAPORAN</Text>
        <Text style={[paperStyles.bold, { fontSize: 24 }]}>SURVEI KEPUASAN MASYARAKAT</Text>
        <Text style={{ fontSize: 18, marginTop: 24 }}>{subject.name}</Text>
        {subject.kind === "service" && <Text style={{ fontSize: 14, marginTop: 4 }}>{subject.unitName}</Text>}
        <Text style={{ fontSize: 14, marginTop: 40 }}>{period.name}</Text>
        <Text style={{ fontSize: 11, marginTop: 4 }}>{formatDays(period.startsOn, period.endsOn)}</Text>
      </CoverPage>
      <Sheet orientation="portrait" foot={foot}>
        <Introduction report={paper} />
        <Method report={paper} />
        <Respondents report={paper} />
        <Results report={paper} />
        <Lowest report={paper} />
        <FollowUp report={paper} />
        {/* The trend goes back a few periods only, so it fits on a page with the signature: nobody signs an empty one. */}
        <View wrap={false}>
          <Trend report={paper} />
          <Signatures
            of={[
              {
                role: `Pimpinan ${subject.unitName},`,
                person: null,
                day: null,
                note: null,
              },
            ]}
          />
        </View>
      </Sheet>
      <Sheet orientation="landscape" foot={foot}>
        <ReportAnnexes report={paper} />
      </Sheet>
    </Paper>
  );
}

type PartProps = { readonly report: SurveyReport };

const ELEMENT_COLUMNS: readonly PaperColumn[] = [
  { header: "Unsur", width: 8, align: "center" },
  { header: "Nama unsur", width: 37 },
  { header: "NRR", width: 10, align: "center" },
  { header: "NRR × 25", width: 11, align: "center" },
  { header: "Mutu", width: 14 },
  { header: "1,00 – 4,00", width: 20 },
];

const SERVICE_COLUMNS: readonly PaperColumn[] = [
  { header: "No", width: 6, align: "center" },
  { header: "Layanan", width: 46 },
  { header: "Responden", width: 14, align: "center" },
  { header: "IKM", width: 12, align: "center" },
  { header: "Mutu", width: 22 },
];

function Results({ report }: PartProps) {
  const { result, scores, interval, services, subject } = report;
  return (
    <Chapter title={REPORT_CHAPTERS.results}>
      {result.index === null || result.grade === null ? (
        <Paragraph>{hiddenText(result.n)}</Paragraph>
      ) : (
        <View wrap={false} style={{ flexDirection: "row", alignItems: "center", gap: 14, marginBottom: 8 }}>
          <Text style={[paperStyles.bold, { fontSize: 30 }]}>{formatIndex(result.index)}</Text>
          <View>
            <Text style={paperStyles.bold}>
              Indeks Kepuasan Masyarakat: mutu {result.grade}, {GRADE_TEXT[result.grade].toLowerCase()}
            </Text>
            <Text>
              Dari {formatNumber(result.counted)} responden
              {interval && `; selang kepercayaan 95 %: ${intervalText(interval)}`}.
            </Text>
          </View>
        </View>
      )}
      {scores && (
        <PaperTable columns={ELEMENT_COLUMNS}>
          <PaperRows
            columns={ELEMENT_COLUMNS}
            rows={ELEMENTS.map((element) => {
              const score = scores[element];
              if (!score)
                return {
                  key: element,
                  cells: [
                    elementCode(element),
                    ELEMENT_QUESTIONS[element].name,
                    "–",
                    "–",
                    THIN_ELEMENT_TEXT,
                    "",
                  ],
                };
              const { mean, converted, grade } = score;
              return {
                key: element,
                cells: [
                  elementCode(element),
                  ELEMENT_QUESTIONS[element].name,
                  formatMean(mean),
                  formatIndex(converted),
                  `${grade}, ${GRADE_TEXT[grade].toLowerCase()}`,
                  <Bar key="bar" share={(mean - 1) / (HIGHEST_MEAN - 1)} />,
                ],
              };
            })}
          />
        </PaperTable>
      )}
      {subject.kind === "unit" && (
        <>
          <Text style={paperStyles.heading} minPresenceAhead={60}>
            Menurut layanan
          </Text>
          <PaperTable columns={SERVICE_COLUMNS}>
            <PaperRows
              columns={SERVICE_COLUMNS}
              rows={services.map(({ service, n, index, grade }, place) => ({
                key: service.id,
                cells: [
                  String(place + 1),
                  service.name,
                  formatNumber(n),
                  index === null ? "–" : formatIndex(index),
                  grade === null ? "belum ditampilkan" : `${grade}, ${GRADE_TEXT[grade].toLowerCase()}`,
                ],
              }))}
            />
          </PaperTable>
        </>
      )}
    </Chapter>
  );
}

function Lowest({ report }: PartProps) {
  const { lowest, highest, elements } = report.result;
  const named = (codes: readonly ElementCode[]) =>
    [...codes]
      .sort((one, other) => (elements[one] ?? 0) - (elements[other] ?? 0))
      .map(
        (element) =>
          `${elementCode(element)} ${ELEMENT_QUESTIONS[element].name} (${formatMean(elements[element] ?? 0)})`,
      );
  return (
    <Chapter title={REPORT_CHAPTERS.lowest}>
      {lowest.length === 0 ? (
        <Paragraph>{hiddenText(report.result.n)}</Paragraph>
      ) : (
        <>
          <Paragraph>Tiga unsur dengan nilai rata-rata terendah, yang lebih dahulu dibenahi:</Paragraph>
          <Points items={named(lowest)} />
          <Paragraph>Tiga unsur dengan nilai rata-rata tertinggi, yang dipertahankan:</Paragraph>
          <Points items={named(highest).reverse()} />
          <Paragraph>Unsur yang nilainya sama dengan yang ketiga ikut disebut.</Paragraph>
        </>
      )}
    </Chapter>
  );
}

const PLAN_COLUMNS: readonly PaperColumn[] = [
  { header: "Unsur", width: 28 },
  { header: "Program atau kegiatan", width: 36 },
  { header: "Waktu", width: 16 },
  { header: "Penanggung jawab", width: 20 },
];

const followUpsOn = ({ result, followUps, subject }: SurveyReport) =>
  followUpLines(result.lowest, followUps, { withService: subject.kind === "unit" });

function FollowUp({ report }: PartProps) {
  return (
    <Chapter title={REPORT_CHAPTERS.followUp}>
      <Paragraph>
        Untuk setiap unsur terendah ditetapkan satu rencana: apa yang dikerjakan, kapan selesai, dan siapa
        yang bertanggung jawab. Kolom yang kosong diisi pimpinan unit sebelum laporan disahkan.
      </Paragraph>
      <PaperTable columns={PLAN_COLUMNS}>
        <PaperRows
          columns={PLAN_COLUMNS}
          rows={followUpsOn(report).map(({ key, element, deed, time, owner }) => ({
            key,
            cells: [
              <Text key="name" style={{ minHeight: 34 }}>
                {elementCode(element)} {ELEMENT_QUESTIONS[element].name}
              </Text>,
              deed ?? "",
              time ?? "",
              owner ?? "",
            ],
          }))}
        />
      </PaperTable>
    </Chapter>
  );
}

const TREND_COLUMNS: readonly PaperColumn[] = [
  { header: "Periode", width: 30 },
  { header: "Responden", width: 14, align: "center" },
  { header: "IKM", width: 12, align: "center" },
  { header: "Mutu", width: 20 },
  { header: "25,00 – 100,00", width: 24 },
];

function Trend({ report }: PartProps) {
  return (
    <Chapter title={REPORT_CHAPTERS.trend}>
      <PaperTable columns={TREND_COLUMNS}>
        <PaperRows
          columns={TREND_COLUMNS}
          rows={report.trend.map(({ period, n, index, grade }) => ({
            key: period.id,
            cells: [
              period.name,
              formatNumber(n),
              index === null ? "–" : formatIndex(index),
              grade === null ? "belum ditampilkan" : `${grade}, ${GRADE_TEXT[grade].toLowerCase()}`,
              index === null ? "" : <Bar key="bar" share={(index - 25) / 75} />,
            ],
          }))}
        />
      </PaperTable>
    </Chapter>
  );
}
