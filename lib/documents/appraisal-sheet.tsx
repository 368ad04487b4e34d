import { Text, View } from "@react-pdf/renderer";
import { printedFormOf } from "@/lib/domain/plan/plan";
import type { AppraisalPaper, PaperFeedback } from "@/lib/queries/appraisal/appraisal-paper";
import { evaluatedDaysText, PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { FEEDBACK_KIND_LABELS, FEEDBACK_RELATION_LABELS } from "@/lib/text/feedback";
import { formatDay, formatDayShort, formatDays, formatMoment, formatNumber } from "@/lib/text/format";
import { measuredNote, sourceText } from "@/lib/text/measured";
import { ASPECT_LABELS, PERSPECTIVE_LABELS } from "@/lib/text/plan";
import { percentText, realisedText, stateText, targetText, withinText } from "@/lib/text/progress";
import { localDayOf } from "@/lib/time";
import { signaturesOf } from "./appraisal-signatures";
import { Guides } from "./guides";
import { Paper, paperStyles } from "./paper";
import { PaperParties, Signatures } from "./paper-parties";
import { type PaperColumn, type PaperRow, PaperRows, PaperTable } from "./paper-table";
import { Pattern } from "./pattern-drawing";
import { FormName, MeasureLine, ResultAboveList } from "./plan-forms";
import { ResultSheets, resultRuns } from "./result-table";

interface AppraisalSheetProps {
  readonly paper: AppraisalPaper;
  readonly government: string;
  /** The day of the print (YYYY-MM-DD). */
  readonly printedOn: string;
}

type PaperResult = AppraisalPaper["results"][number];
type PaperIndicator = PaperResult["indicators"][number];

const NUMBER: PaperColumn = { header: "No", width: 3.5, align: "center" };
const REALISED: PaperColumn = { header: "Realisasi berdasarkan bukti dukung", width: 12 };
const FEEDBACK: PaperColumn = {
  header: "Umpan balik berkelanjutan berdasarkan bukti dukung",
  width: 22.5,
};

const JPT_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja", width: 20 },
  { header: "Indikator Kinerja Individu", width: 22 },
  { header: "Target", width: 10 },
  { header: "Perspektif", width: 10 },
  REALISED,
  FEEDBACK,
];

const QUANTITATIVE_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja Pimpinan yang Diintervensi", width: 14 },
  { header: "Rencana Hasil Kerja", width: 15 },
  { header: "Aspek", width: 7.5 },
  { header: "Indikator Kinerja Individu", width: 16 },
  { header: "Target", width: 9.5 },
  REALISED,
  FEEDBACK,
];

/** The qualitative form: indicators and targets in a list under their result, without an aspect. */
const QUALITATIVE_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja Pimpinan yang Diintervensi", width: 20 },
  { header: "Rencana Hasil Kerja", width: 42 },
  REALISED,
  FEEDBACK,
];

const COLUMNS = {
  JPT: JPT_COLUMNS,
  QUANTITATIVE: QUANTITATIVE_COLUMNS,
  QUALITATIVE: QUALITATIVE_COLUMNS,
} as const;

/**
 * "120 dokumen (120 %), dari 14 catatan", in a window also what was done in it; of a measured figure what it is made of, or why
 * there is none. The percent sign stays with its figure.
 */
function realised({ realisation, unit, entries, within, measured }: PaperIndicator): string {
  const percent =
    realisation.percent === null ? "" : ` (${percentText(realisation.percent).replace(" ", "\u00a0")})`;
  const figure = realisation.value === null ? null : `${realisedText(realisation.value, unit)}${percent}`;
  if (measured) {
    const { source, subject } = measured;
    return `${figure ?? stateText("NO_DATA", true)}. ${sourceText(source, subject)}. ${measuredNote(measured)}`;
  }
  if (figure === null) return stateText("NO_DATA", false);
  const inWindow = within ? `; ${withinText(within.value, unit)}` : "";
  return `${figure}, dari ${formatNumber(entries)} catatan${inWindow}`;
}

const saidText = ({ kind, relation, givenAt, text }: PaperFeedback["printed"][number]): string =>
  `${FEEDBACK_KIND_LABELS[kind]} dari ${FEEDBACK_RELATION_LABELS[relation]}, ${formatDayShort(localDayOf(new Date(givenAt)))}: ${text}`;

const moreText = (more: number): readonly string[] =>
  more > 0 ? [`Dan ${formatNumber(more)} umpan balik lain di Bina.`] : [];

/** What was said of a result in as many cells as it has rows: one each, the last takes the rest. */
function feedbackCells(feedback: PaperFeedback, rows: number): readonly (string | null)[] {
  const lines = [...feedback.printed.map(saidText), ...moreText(feedback.more)];
  if (lines.length === 0) lines.push("–");
  return Array.from({ length: rows }, (_, row) => {
    const own = row === rows - 1 ? lines.slice(row) : lines.slice(row, row + 1);
    return own.length > 0 ? own.join("\n\n") : null;
  });
}

/** The rows of the qualitative form: a result, then each line of its list with what was reached and said. */
function listRowsOf(results: readonly PaperResult[]): readonly PaperRow[] {
  return results.flatMap(({ id, text, superior, indicators, feedback }, place) => {
    const said = feedbackCells(feedback, indicators.length);
    return [
      {
        key: id,
        cells: [String(place + 1), superior ?? "–", <ResultAboveList key={id} text={text} />, null, null],
        isFollowed: true,
        joined: [2, 3, 4],
      },
      ...indicators.map((indicator, index) => ({
        key: indicator.id,
        cells: [
          null,
          null,
          <MeasureLine key={indicator.id} measure={indicator} />,
          realised(indicator),
          said[index] ?? null,
        ],
        isFollowed: index < indicators.length - 1,
        joined: [2],
      })),
    ];
  });
}

function rowsOf(paper: AppraisalPaper, results: readonly PaperResult[]): readonly PaperRow[] {
  if (printedFormOf(paper) === "QUALITATIVE") return listRowsOf(results);
  const isJpt = paper.format === "JPT";
  return results.flatMap((result, place) => {
    const { indicators } = result;
    const said = feedbackCells(result.feedback, indicators.length);
    return indicators.map((indicator, index) => {
      const own = (text: string | null) => (index === 0 ? text : null);
      const number = own(String(place + 1));
      const measured = [targetText(indicator), realised(indicator)] as const;
      const cells = isJpt
        ? [
            number,
            own(result.text),
            indicator.text,
            measured[0],
            own(result.perspective ? PERSPECTIVE_LABELS[result.perspective] : "–"),
            measured[1],
            said[index] ?? null,
          ]
        : [
            number,
            own(result.superior ?? "–"),
            own(result.text),
            indicator.aspect ? ASPECT_LABELS[indicator.aspect] : "–",
            indicator.text,
            ...measured,
            said[index] ?? null,
          ];
      return { key: indicator.id, cells, isFollowed: index < indicators.length - 1 };
    });
  });
}

const BEHAVIOUR_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Nilai dasar dan panduan perilaku", width: 44 },
  { header: "Ekspektasi khusus pimpinan", width: 24 },
  { header: "Umpan balik berkelanjutan berdasarkan bukti dukung", width: 28.5 },
];

const behaviourRows = ({ behaviours }: AppraisalPaper): readonly PaperRow[] =>
  behaviours.map(({ value, expectation, feedback }, index) => ({
    key: value,
    cells: [
      String(index + 1),
      <Guides key={value} value={value} />,
      expectation ?? "–",
      feedbackCells(feedback, 1)[0] ?? null,
    ],
  }));

/** The evaluation sheet: what was planned, what was reached, what was said of it, and both ratings. */
export function AppraisalSheetDocument({ paper, government, printedOn }: AppraisalSheetProps) {
  const { employee, appraiser, achievement, ratings } = paper;
  const period = evaluatedDaysText(paper);
  const title = `Lembar evaluasi kinerja ${employee.name}, ${period}`;
  const foot = `Lembar Evaluasi Kinerja Pegawai, ${period}, ${employee.name} – dicetak dari Bina ${formatDay(printedOn)}`;
  const columns = COLUMNS[printedFormOf(paper)];
  const runs = resultRuns((kind) =>
    rowsOf(
      paper,
      paper.results.filter((result) => result.kind === kind),
    ),
  );
  return (
    <Paper title={title} subject="Lembar Evaluasi Kinerja Pegawai">
      <ResultSheets
        foot={foot}
        columns={columns}
        runs={runs}
        opening={
          <>
            <Text style={paperStyles.title}>EVALUASI KINERJA PEGAWAI</Text>
            <FormName form={paper} />
            <Text style={paperStyles.subtitle}>Periode: {paper.window ? period : `Akhir (${period})`}</Text>
            <View style={paperStyles.between}>
              <Text>Nama instansi: {government}</Text>
              <Text>Periode penilaian: {formatDays(paper.startsOn, paper.endsOn, "s.d.")}</Text>
            </View>
            <PaperParties employee={employee} appraiser={appraiser} />
            <View style={{ marginTop: 10 }}>
              {achievement ? (
                <Pattern {...achievement} />
              ) : (
                <Text>Capaian kinerja organisasi: belum ditetapkan, jadi belum ada pola distribusi.</Text>
              )}
            </View>
            <Text style={paperStyles.heading} minPresenceAhead={60}>
              HASIL KERJA
            </Text>
            <Text style={[paperStyles.small, { marginBottom: 3 }]}>
              Realisasi dan umpan balik sampai rating diberikan, {formatMoment(ratings.ratedAt)}.
              {!paper.showsFeedback && " Umpan balik tidak dicetak untuk pembaca ini."}
            </Text>
          </>
        }
        end={<SheetEnd paper={paper} />}
      />
    </Paper>
  );
}

/** What follows the results: their rating, the behaviours, and the predikat with its signature. */
function SheetEnd({ paper }: { readonly paper: AppraisalPaper }) {
  const { ratings } = paper;
  const [, appraising] = signaturesOf(paper);
  return (
    <>
      <Verdict term="Rating hasil kerja" value={RATINGS_TEXT[ratings.resultsRating]}>
        {ratings.resultsReason}
      </Verdict>
      <Text style={paperStyles.heading} minPresenceAhead={80}>
        PERILAKU KERJA
      </Text>
      <PaperTable columns={BEHAVIOUR_COLUMNS}>
        <PaperRows columns={BEHAVIOUR_COLUMNS} rows={behaviourRows(paper)} />
      </PaperTable>
      <Verdict term="Rating perilaku kerja" value={RATINGS_TEXT[ratings.behaviourRating]}>
        {ratings.behaviourReason}
      </Verdict>
      <View wrap={false}>
        <Verdict term="Predikat kinerja pegawai" value={PREDIKAT_TEXT[ratings.predikat]}>
          {null}
        </Verdict>
        {appraising && <Signatures of={[appraising]} />}
      </View>
    </>
  );
}

/** A reason longer than this may be parted by the end of a page; a shorter one stays with its rating. */
const LETTERS_KEPT_TOGETHER = 1_000;

type VerdictProps = { readonly term: string; readonly value: string; readonly children: string | null };

const Verdict = ({ term, value, children }: VerdictProps) => (
  <View
    wrap={(children?.length ?? 0) > LETTERS_KEPT_TOGETHER}
    style={[paperStyles.row, paperStyles.topped, { marginTop: 8 }]}
  >
    <View style={[paperStyles.cell, { width: "26%" }]}>
      <Text style={paperStyles.bold}>{term.toUpperCase()}</Text>
    </View>
    <View style={[paperStyles.cell, { width: "74%" }]}>
      <Text style={paperStyles.bold}>{value}</Text>
      {children && <Text>{children}</Text>}
    </View>
  </View>
);
