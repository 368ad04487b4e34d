import { Text, View } from "@react-pdf/renderer";
import type { AppraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import type { ObjectionView } from "@/lib/queries/appraisal/appraisal-view";
import type { PaperParty } from "@/lib/queries/people/paper-party";
import {
  evaluatedDaysText,
  ORGANISATION_PREDIKAT_TEXT,
  OUTCOMES_TEXT,
  PREDIKAT_TEXT,
  RATINGS_TEXT,
} from "@/lib/text/appraisal";
import { formatDay, formatDays, formatMoment } from "@/lib/text/format";
import { signaturesOf } from "./appraisal-signatures";
import { Paper, paperStyles, Sheet } from "./paper";
import { partyLines, Signatures } from "./paper-parties";

interface AppraisalDocumentProps {
  readonly paper: AppraisalPaper;
  readonly government: string;
  /** The day of the print (YYYY-MM-DD). */
  readonly printedOn: string;
}

type Entry = readonly [term: string, text: string];

const NOBODY: readonly Entry[] = [["Nama", "Tidak tercatat di Bina"]];
const party = (of: PaperParty | null): readonly Entry[] => (of ? partyLines(of) : NOBODY);

/** The evaluation itself: what the unit reached, both ratings, and the predikat that follows. */
const evaluation = ({ achievement, ratings, outcome }: AppraisalPaper): readonly Entry[] => [
  [
    "Capaian kinerja organisasi",
    achievement
      ? `${ORGANISATION_PREDIKAT_TEXT[achievement.predikat]} (${achievement.unitName})`
      : "Belum ditetapkan",
  ],
  ["Rating hasil kerja", RATINGS_TEXT[ratings.resultsRating]],
  ["Rating perilaku kerja", RATINGS_TEXT[ratings.behaviourRating]],
  ["Predikat kinerja pegawai", PREDIKAT_TEXT[ratings.predikat]],
  ...(outcome ? [["Hasil akhir", OUTCOMES_TEXT[outcome]] as const] : []),
];

const NONE = "Tidak ada.";

function objectionText(objection: ObjectionView | null): string {
  if (!objection) return NONE;
  return `${formatMoment(objection.raisedAt)}${objection.isLate ? " (lewat waktu)" : ""}\n${objection.reason}`;
}

const stepText = (at: string | null, text: string | null, waiting: boolean): string => {
  if (at) return `${formatMoment(at)}\n${text ?? ""}`;
  return waiting ? "Belum ada." : NONE;
};

/** The document of the evaluation with its eight numbered sections and the signatures under them. */
export function AppraisalDocument({ paper, government, printedOn }: AppraisalDocumentProps) {
  const { employee, appraiser, superior, ratings, objection } = paper;
  const period = evaluatedDaysText(paper);
  const isObjected = objection !== null;
  return (
    <Paper
      title={`Dokumen evaluasi kinerja ${employee.name}, ${period}`}
      subject="Dokumen Evaluasi Kinerja Pegawai"
    >
      <Sheet
        orientation="portrait"
        foot={`Dokumen Evaluasi Kinerja Pegawai, ${period}, ${employee.name} – dicetak dari Bina ${formatDay(printedOn)}`}
      >
        <Text style={paperStyles.title}>DOKUMEN EVALUASI KINERJA PEGAWAI</Text>
        <Text style={paperStyles.subtitle}>Periode: {paper.window ? period : `Akhir (${period})`}</Text>
        <View style={paperStyles.between}>
          <Text>Nama instansi: {government}</Text>
          <Text>Periode penilaian: {formatDays(paper.startsOn, paper.endsOn, "s.d.")}</Text>
        </View>
        <View style={paperStyles.topped}>
          <Entries number={1} title="Pegawai yang dinilai" entries={partyLines(employee)} />
          <Entries number={2} title="Pejabat penilai kinerja" entries={partyLines(appraiser)} />
          <Entries number={3} title="Atasan pejabat penilai kinerja" entries={party(superior)} />
          <Entries number={4} title="Evaluasi kinerja" entries={evaluation(paper)} />
          <Words number={5} title="Catatan/rekomendasi" text={ratings.recommendation ?? NONE} />
          <Words number={6} title="Keberatan" text={objectionText(objection)} />
          <Words
            number={7}
            title="Penjelasan pejabat penilai atas keberatan"
            text={stepText(objection?.explainedAt ?? null, objection?.explanation ?? null, isObjected)}
          />
          <Words
            number={8}
            title="Keputusan atasan pejabat penilai kinerja"
            text={stepText(objection?.decidedAt ?? null, objection?.decisionReason ?? null, isObjected)}
          />
        </View>
        <Signatures of={signaturesOf(paper)} />
      </Sheet>
    </Paper>
  );
}

type SectionProps = { readonly number: number; readonly title: string };

const Heading = ({ number, title }: SectionProps) => (
  <Text style={paperStyles.bold}>
    {number}. {title}
  </Text>
);

const Entries = ({ number, title, entries }: SectionProps & { readonly entries: readonly Entry[] }) => (
  <View style={paperStyles.row} wrap={false}>
    <View style={[paperStyles.cell, { width: "100%" }]}>
      <Heading number={number} title={title} />
      {entries.map(([term, text]) => (
        <View key={term} style={{ flexDirection: "row", paddingLeft: 12 }}>
          <Text style={{ width: 130 }}>{term}</Text>
          <Text style={{ flex: 1 }}>{text}</Text>
        </View>
      ))}
    </View>
  </View>
);

const Words = ({ number, title, text }: SectionProps & { readonly text: string }) => (
  <View style={paperStyles.row}>
    <View style={[paperStyles.cell, { width: "100%" }]}>
      <Heading number={number} title={title} />
      <Text style={{ paddingLeft: 12 }}>{text}</Text>
    </View>
  </View>
);
