import { Text, View } from "@react-pdf/renderer";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { ANNEX_KINDS } from "@/lib/domain/plan/plan";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";
import { formatDay, formatMoment } from "@/lib/text/format";
import { ANNEX_LABELS, ASPECT_LABELS, PERSPECTIVE_LABELS } from "@/lib/text/plan";
import { targetText } from "@/lib/text/progress";
import { localDayOf } from "@/lib/time";
import { Paper, paperStyles, Sheet } from "./paper";
import { PaperParties, type Signature, Signatures } from "./paper-parties";
import { PaperBand, type PaperColumn, type PaperRow, PaperRows, PaperTable } from "./paper-table";

export interface PlanPaperProps {
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

const JA_JF_COLUMNS: readonly PaperColumn[] = [
  NUMBER,
  { header: "Rencana Hasil Kerja Pimpinan yang Diintervensi", width: 23 },
  { header: "Rencana Hasil Kerja", width: 25 },
  { header: "Aspek", width: 9 },
  { header: "Indikator Kinerja Individu", width: 25 },
  { header: "Target", width: 14 },
];

const headOf = ({ format, approach }: PlanPaper) =>
  format === "JPT"
    ? "Bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"
    : `Pendekatan hasil kerja ${approach === "QUALITATIVE" ? "kualitatif" : "kuantitatif"}, bagi pejabat administrasi dan pejabat fungsional`;

/** What keeps somebody from taking a draft or an older text for the plan in force. */
export function planMark({ state, replacedAt, revision }: PlanPaper): string | null {
  if (replacedAt) return `Versi ${revision}, diganti pada ${formatMoment(replacedAt)}`;
  if (state === "SUBMITTED") return "Diajukan, belum disetujui";
  return state === "DRAFT" || state === "RETURNED" ? "Draf, belum disetujui" : null;
}

/** Rows under one another by indicator; what belongs to the whole result stands once, in the first. */
function rowsOf(paper: PlanPaper, results: readonly PaperResult[]): readonly PaperRow[] {
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

/** More rows than this on one run of pages make the layout slow: it looks at the rest again for each page. */
const ROWS_A_RUN = 20;

interface Run {
  readonly kind: "MAIN" | "ADDITIONAL";
  readonly isFirst: boolean;
  readonly rows: readonly PaperRow[];
}

/** Parts the rows between results into runs of pages. */
function runsOf(paper: PlanPaper): readonly (readonly Run[])[] {
  const runs: Run[][] = [[]];
  let count = 0;
  for (const kind of ["MAIN", "ADDITIONAL"] as const) {
    const results = paper.results.filter((result) => result.kind === kind);
    const rows = rowsOf(paper, results);
    let part: PaperRow[] = [];
    let isFirst = true;
    const close = () => {
      runs.at(-1)?.push({ kind, isFirst, rows: part });
      isFirst = false;
      part = [];
    };
    for (const row of rows) {
      const startsResult = row.cells[0] !== null;
      if (startsResult && count >= ROWS_A_RUN) {
        close();
        runs.push([]);
        count = 0;
      }
      part.push(row);
      count += 1;
    }
    close();
  }
  return runs;
}

const BANDS = { MAIN: "A. Utama", ADDITIONAL: "B. Tambahan" } as const;

function Results({ paper, runs }: { readonly paper: PlanPaper; readonly runs: readonly Run[] }) {
  const columns = columnsOf(paper);
  return (
    <PaperTable columns={columns}>
      {runs.map(({ kind, isFirst, rows }) => (
        <View key={kind}>
          {(isFirst || rows.length > 0) && (
            <PaperBand>{isFirst ? BANDS[kind] : `${BANDS[kind]} (lanjutan)`}</PaperBand>
          )}
          {rows.length > 0 ? <PaperRows columns={columns} rows={rows} /> : isFirst && <Nothing kind={kind} />}
        </View>
      ))}
    </PaperTable>
  );
}

const Nothing = ({ kind }: { readonly kind: Run["kind"] }) => (
  <View style={paperStyles.row}>
    <View style={[paperStyles.cell, { width: "100%" }]}>
      <Text>{kind === "MAIN" ? "Belum ada hasil kerja utama." : "Tidak ada hasil kerja tambahan."}</Text>
    </View>
  </View>
);

const columnsOf = ({ format }: PlanPaper): readonly PaperColumn[] =>
  format === "JPT" ? JPT_COLUMNS : JA_JF_COLUMNS;

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

/** A value with its three guides, in the words of the circular. */
export function Guides({ value }: { readonly value: keyof typeof BEHAVIOUR_GUIDES }) {
  const { name, guides } = BEHAVIOUR_GUIDES[value];
  return (
    <View>
      <Text style={paperStyles.bold}>{name}</Text>
      {guides.map((guide) => (
        <Bullet key={guide}>{guide}</Bullet>
      ))}
    </View>
  );
}

export const Bullet = ({ children }: { readonly children: string }) => (
  <View style={{ flexDirection: "row" }}>
    <Text style={{ width: 10 }}>•</Text>
    <Text style={{ flex: 1 }}>{children}</Text>
  </View>
);

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
  const [firstRuns = [], ...otherRuns] = runsOf(paper);
  const mark = planMark(paper);
  return (
    <Paper title={title} subject="Sasaran Kinerja Pegawai (SKP)">
      <Sheet orientation="landscape" foot={foot}>
        <Text style={paperStyles.title}>SASARAN KINERJA PEGAWAI</Text>
        <Text style={paperStyles.subtitle}>{headOf(paper)}</Text>
        {mark && <Text style={paperStyles.mark}>{mark}</Text>}
        <View style={paperStyles.between}>
          <Text>Nama instansi: {government}</Text>
          <Text>
            Periode penilaian: {formatDay(paper.startsOn)} s.d. {formatDay(paper.endsOn)}
          </Text>
        </View>
        <PaperParties employee={employee} appraiser={appraiser} />
        {appraiserNow && (
          <Text style={paperStyles.small}>Pejabat penilai kinerja sekarang: {appraiserNow}.</Text>
        )}
        <Text style={paperStyles.heading} minPresenceAhead={60}>
          HASIL KERJA
        </Text>
        <Results paper={paper} runs={firstRuns} />
        {otherRuns.length === 0 && <Behaviours paper={paper} />}
      </Sheet>
      {otherRuns.map((runs, index) => (
        <Sheet key={runs[0]?.rows[0]?.key} orientation="landscape" foot={foot}>
          <Results paper={paper} runs={runs} />
          {index === otherRuns.length - 1 && <Behaviours paper={paper} />}
        </Sheet>
      ))}
      <Sheet orientation="landscape" foot={foot}>
        <Text style={paperStyles.title}>LAMPIRAN SASARAN KINERJA PEGAWAI</Text>
        <Text style={paperStyles.subtitle}>
          {employee.name}, {period}
        </Text>
        <Annexes paper={paper} />
        <Signatures of={signaturesOf(paper)} />
      </Sheet>
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

function Annexes({ paper }: { readonly paper: PlanPaper }) {
  return ANNEX_KINDS.map((kind, index) => {
    const lines = paper.annexes.filter((annex) => annex.kind === kind);
    return (
      <View key={kind} style={{ marginTop: 12 }}>
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
