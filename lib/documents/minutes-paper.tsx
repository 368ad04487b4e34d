import { Text, View } from "@react-pdf/renderer";
import type { MinutesPaper } from "@/lib/queries/consultation/minutes-paper";
import { AGREEMENT_STATE_LABELS, PARTICIPANT_GROUP_LABELS, votesText } from "@/lib/text/consultation";
import { formatDay, formatNumber, formatSpan } from "@/lib/text/format";
import { Paper, paperStyles, Sheet } from "./paper";
import { Signatures } from "./paper-parties";
import { type PaperColumn, PaperRows, PaperTable } from "./paper-table";

interface MinutesPaperProps {
  readonly paper: MinutesPaper;
  readonly government: string;
  /** The day of the print (YYYY-MM-DD). */
  readonly printedOn: string;
  /** For everybody to read, not for the two sides to sign. */
  readonly isPublic?: boolean;
}

const PARTICIPANTS = [
  { header: "Unsur peserta", width: 75 },
  { header: "Hadir (orang)", width: 25, align: "center" },
] as const satisfies readonly PaperColumn[];
const QUESTIONS = [
  { header: "No", width: 6, align: "center" },
  { header: "Pertanyaan warga", width: 44 },
  { header: "Jawaban", width: 50 },
] as const satisfies readonly PaperColumn[];
const AGREEMENTS = [
  { header: "No", width: 6, align: "center" },
  { header: "Kesepakatan", width: 40 },
  { header: "Penanggung jawab", width: 26 },
  { header: "Tenggat", width: 14 },
  { header: "Keadaan", width: 14 },
] as const satisfies readonly PaperColumn[];

/** By hand, on the printed paper. */
const TO_SIGN = { person: null, day: null, note: null } as const;

const COPY = "Salinan untuk umum, tanpa tanda tangan; keadaan kesepakatan pada hari pencetakan";

/** The minutes of a Forum Konsultasi Publik (PermenPANRB 16/2017): what was at issue, who came, what was answered and agreed. */
export function MinutesPaperDocument({ paper, government, printedOn, isPublic = false }: MinutesPaperProps) {
  const { title, unitName, place, startsAt, endsAt, issues, headcount, questions, agreements } = paper;
  const agreed = agreements.map(({ id, text, official, ownerName, dueOn, state }, index) => ({
    key: id,
    cells: [
      String(index + 1),
      text,
      `${official}, ${ownerName}`,
      formatDay(dueOn),
      AGREEMENT_STATE_LABELS[state],
    ],
  }));
  const present = headcount.reduce((sum, { n }) => sum + n, 0);
  return (
    <Paper title={`Berita acara ${title}`} subject="Berita acara Forum Konsultasi Publik">
      <Sheet
        orientation="portrait"
        foot={`Berita acara Forum Konsultasi Publik, ${unitName} – dicetak dari Bina ${formatDay(printedOn)}`}
      >
        <Text style={paperStyles.title}>BERITA ACARA FORUM KONSULTASI PUBLIK</Text>
        <Text style={paperStyles.subtitle}>{title}</Text>
        {isPublic && <Text style={paperStyles.subtitle}>{COPY}</Text>}
        <View style={{ marginTop: 12 }}>
          <Line term="Nama instansi" text={government} />
          <Line term="Penyelenggara" text={unitName} />
          <Line term="Waktu" text={formatSpan(startsAt, endsAt)} />
          <Line term="Tempat" text={place} />
        </View>
        <Text style={paperStyles.heading}>1. Masalah yang dibahas</Text>
        <Text>{issues}</Text>
        <Text style={paperStyles.heading} minPresenceAhead={60}>
          2. Peserta
        </Text>
        <PaperTable columns={PARTICIPANTS}>
          <PaperRows
            columns={PARTICIPANTS}
            rows={[
              ...headcount.map(({ group, n }) => ({
                key: group,
                cells: [PARTICIPANT_GROUP_LABELS[group], formatNumber(n)],
              })),
              { key: "all", cells: ["Jumlah", formatNumber(present)] },
            ]}
          />
        </PaperTable>
        <Text style={paperStyles.heading} minPresenceAhead={60}>
          3. Pertanyaan warga dan jawabannya
        </Text>
        {questions.length === 0 ? (
          <Text>Tidak ada pertanyaan yang dikirim sebelum harinya.</Text>
        ) : (
          <PaperTable columns={QUESTIONS}>
            <PaperRows
              columns={QUESTIONS}
              rows={questions.map(({ id, text, votes, answer }, index) => ({
                key: id,
                cells: [String(index + 1), `${text}\n(${votesText(votes)})`, answer ?? "Belum dijawab."],
              }))}
            />
          </PaperTable>
        )}
        <Text style={paperStyles.heading} minPresenceAhead={60}>
          4. Kesepakatan
        </Text>
        <PaperTable columns={AGREEMENTS}>
          <PaperRows columns={AGREEMENTS} rows={agreed.slice(0, -1)} />
          {/* The last agreement stays with the signatures: nobody signs an empty page. */}
          <View wrap={false}>
            <PaperRows columns={AGREEMENTS} rows={agreed.slice(-1)} />
            {!isPublic && (
              <Signatures
                of={[
                  { role: "Pimpinan penyelenggara", ...TO_SIGN },
                  { role: "Wakil peserta", ...TO_SIGN, isCitizen: true },
                ]}
              />
            )}
          </View>
        </PaperTable>
      </Sheet>
    </Paper>
  );
}

const Line = ({ term, text }: { readonly term: string; readonly text: string }) => (
  <View style={{ flexDirection: "row", marginBottom: 2 }}>
    <Text style={{ width: 110 }}>{term}</Text>
    <Text style={{ flex: 1 }}>{text}</Text>
  </View>
);
