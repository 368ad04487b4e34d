import { Text, View } from "@react-pdf/renderer";
import { ANNEX_KINDS, printedFormOf } from "@/lib/domain/plan/plan";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";
import { formatDay, formatDays, formatMoment } from "@/lib/text/format";
import { ANNEX_LABELS, ASPECT_LABELS, PERSPECTIVE_LABELS } from "@/lib/text/plan";
import { targetText } from "@/lib/text/progress";
import { localDayOf } from "@/lib/time";
import { Bullet, Guides } from "./guides";
import { Paper, paperStyles } from "./paper";
import { PaperParties, type Signature, Signatures } from "./paper-parties";
import { type PaperColumn, type PaperRow, PaperRows, PaperTable } from "./paper-table";
import { FormName, MeasureLine, ResultAboveList } from "./plan-forms";
import { ResultSheets, resultRuns } from "./result-table";

interface PlanPaperProps {
  readonly paper: PlanPaper;
  /** The agency of both parties, as the form names it. */
  readonly government: string;
  /** The day of the print (YYYY-MM-DD). */
  readonly printedOn: string;
}

type PaperResult = PlanPaper["results"][number];
type PaperIndicator = PaperResult["indicators"][number];

const NUMBER: PaperColumn = { header: "No", width: 4, align: "center" };

/** The form for heads of agencies: the perspective instead of the superior's result and the aspect. */
const JPT_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja", width: 32 },
  { header: "Indikator Kinerja Individu", width: 34 },
  { header: "Target", width: 14 },
  { header: "Perspektif", width: 16 },
];

const QUANTITATIVE_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja Pimpinan yang Diintervensi", width: 23 },
  { header: "Rencana Hasil Kerja", width: 25 },
  { header: "Aspek", width: 9 },
  { header: "Indikator Kinerja Individu", width: 25 },
  { header: "Target", width: 14 },
];

/** The qualitative form: indicators and targets in a list under their result, without an aspect. */
const QUALITATIVE_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja Pimpinan yang Diintervensi", width: 31 },
  { header: "Rencana Hasil Kerja", width: 65 },
];

const COLUMNS = {
  JPT: JPT_COLUMNS,
  QUANTITATIVE: QUANTITATIVE_COLUMNS,
  QUALITATIVE: QUALITATIVE_COLUMNS,
} as const;

/** What keeps somebody from taking a draft or an older text for the plan in force. */
function planMark({ state, replacedAt, revision }: PlanPaper): string | null {
  if (replacedAt) return `Versi ${revision}, diganti pada ${formatMoment(replacedAt)}`;
  if (state === "SUBMITTED") return "Diajukan, belum disetujui";
  return state === "DRAFT" || state === "RETURNED" ? "Draf, belum disetujui" : null;
}

/** The rows of the qualitative form: a result, then each line of its list. */
function listRowsOf(results: readonly PaperResult[]): readonly PaperRow[] {
  return results.flatMap(({ id, text, superior, indicators }, place) => {
    const lines =
      indicators.length > 0
        ? indicators.map((measure) => ({
            key: measure.id,
            cell: <MeasureLine key={measure.id} measure={measure} />,
          }))
        : [{ key: `${id}-list`, cell: "Belum ada indikator" }];
    return [
      {
        key: id,
        cells: [String(place + 1), superior ?? "–", <ResultAboveList key={id} text={text} />],
        isFollowed: true,
        joined: [2],
      },
      ...lines.map(({ key, cell }, index) => ({
        key,
        cells: [null, null, cell],
        isFollowed: index < lines.length - 1,
        joined: [2],
      })),
    ];
  });
}

/** Rows under one another by indicator; what belongs to the whole result stands once, in the first. */
function rowsOf(paper: PlanPaper, results: readonly PaperResult[]): readonly PaperRow[] {
  if (printedFormOf(paper) === "QUALITATIVE") return listRowsOf(results);
  const isJpt = paper.format === "JPT";
  return results.flatMap((result, place) => {
    const indicators: readonly (PaperIndicator | null)[] =
      result.indicators.length > 0 ? result.indicators : [null];
    return indicators.map((indicator, index) => {
      const own = (text: string | null) => (index === 0 ? text : null);
      const target = indicator ? targetText(indicator) : "–";
      const text = indicator?.text ?? "Belum ada indikator";
      const cells = isJpt
        ? [
            own(String(place + 1)),
            own(result.text),
            text,
            target,
            own(result.perspective ? PERSPECTIVE_LABELS[result.perspective] : "–"),
          ]
        : [
            own(String(place + 1)),
            own(result.superior ?? "–"),
            own(result.text),
            indicator?.aspect ? ASPECT_LABELS[indicator.aspect] : "–",
            text,
            target,
          ];
      return {
        key: indicator?.id ?? result.id,
        cells,
        isFollowed: index < indicators.length - 1,
      };
    });
  });
}

const BEHAVIOUR_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Nilai dasar dan panduan perilaku", width: 56 },
  { header: "Ekspektasi khusus pimpinan", width: 40 },
];

const behaviourRows = ({ behaviours }: PlanPaper): readonly PaperRow[] =>
  behaviours.map(({ value, expectation }, index) => ({
    key: value,
    cells: [String(index + 1), <Guides key={value} value={value} />, expectation ?? "–"],
  }));

function signaturesOf({ employee, appraiser, submittedAt, agreedAt }: PlanPaper): readonly Signature[] {
  const day = (at: string | null) => at && formatDay(localDayOf(new Date(at)));
  return [
    {
      role: "Pegawai yang dinilai,",
      person: employee,
      day: day(submittedAt),
      note: submittedAt && `Diajukan melalui Bina, ${formatMoment(submittedAt)}`,
    },
    {
      role: "Pejabat penilai kinerja,",
      person: appraiser,
      day: day(agreedAt),
      note: agreedAt && `Disetujui melalui Bina, ${formatMoment(agreedAt)}`,
    },
  ];
}

/** The SKP on its official form: results, behaviours, annexes, signatures (docs/rules.md#plan). */
export function PlanPaperDocument({ paper, government, printedOn }: PlanPaperProps) {
  const { employee, appraiser, appraiserNow, period } = paper;
  const title = `SKP ${employee.name}, ${period}`;
  const foot = `Sasaran Kinerja Pegawai, ${period}, ${employee.name} – dicetak dari Bina ${formatDay(printedOn)}`;
  const columns = COLUMNS[printedFormOf(paper)];
  const runs = resultRuns((kind) =>
    rowsOf(
      paper,
      paper.results.filter((result) => result.kind === kind),
    ),
  );
  const mark = planMark(paper);
  const end = (
    <>
      <Behaviours paper={paper} />
      <Annexes paper={paper} />
    </>
  );
  return (
    <Paper title={title} subject="Sasaran Kinerja Pegawai (SKP)">
      <ResultSheets
        foot={foot}
        columns={columns}
        runs={runs}
        opening={
          <>
            <Text style={paperStyles.title}>SASARAN KINERJA PEGAWAI</Text>
            <FormName form={paper} />
            {mark && <Text style={paperStyles.mark}>{mark}</Text>}
            <View style={paperStyles.between}>
              <Text>Nama instansi: {government}</Text>
              <Text>Periode penilaian: {formatDays(paper.startsOn, paper.endsOn, "s.d.")}</Text>
            </View>
            <PaperParties employee={employee} appraiser={appraiser} />
            {appraiserNow && (
              <Text style={paperStyles.small}>Pejabat penilai kinerja sekarang: {appraiserNow}.</Text>
            )}
            <Text style={paperStyles.heading} minPresenceAhead={60}>
              HASIL KERJA
            </Text>
          </>
        }
        end={end}
      />
    </Paper>
  );
}

/** The last behaviour stays with the signatures: nobody signs an empty page. */
function Behaviours({ paper }: { readonly paper: PlanPaper }) {
  const rows = behaviourRows(paper);
  return (
    <>
      <Text style={paperStyles.heading} minPresenceAhead={80}>
        PERILAKU KERJA
      </Text>
      <PaperTable columns={BEHAVIOUR_COLUMNS}>
        <PaperRows columns={BEHAVIOUR_COLUMNS} rows={rows.slice(0, -1)} />
        <View wrap={false}>
          <PaperRows columns={BEHAVIOUR_COLUMNS} rows={rows.slice(-1)} />
          <Signatures of={signaturesOf(paper)} />
        </View>
      </PaperTable>
    </>
  );
}

/** As many lines of annexes as stand on one page with their heading and the signatures, and how many letters a line has. */
const ANNEX_PAGE = { lines: 18, letters: 150 } as const;

/** What the signatures left of the page is room for the annexes that fit into it; longer ones begin a page of their own. */
function Annexes({ paper }: { readonly paper: PlanPaper }) {
  const lines = paper.annexes.reduce((sum, { text }) => sum + Math.ceil(text.length / ANNEX_PAGE.letters), 0);
  const isLong = lines > ANNEX_PAGE.lines;
  return (
    <View break={isLong} wrap={isLong} style={{ marginTop: isLong ? 0 : 12 }}>
      <Text style={paperStyles.title}>LAMPIRAN SASARAN KINERJA PEGAWAI</Text>
      <Text style={paperStyles.subtitle}>
        {paper.employee.name}, {paper.period}
      </Text>
      <AnnexLists paper={paper} />
      <Signatures of={signaturesOf(paper)} />
    </View>
  );
}

function AnnexLists({ paper }: { readonly paper: PlanPaper }) {
  return ANNEX_KINDS.map((kind, index) => {
    const lines = paper.annexes.filter((annex) => annex.kind === kind);
    return (
      <View key={kind} style={{ marginTop: 8 }}>
        <Text style={paperStyles.bold} minPresenceAhead={24}>
          {index + 1}. {ANNEX_LABELS[kind]}
        </Text>
        {lines.length === 0 && <Text>Tidak diisi.</Text>}
        {lines.map(({ text }, place) => (
          // Two lines may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is printed once and never changes
          <Bullet key={place}>{text}</Bullet>
        ))}
      </View>
    );
  });
}
