import type {
  AppealEventName,
  ContributionKind,
  ContributionRefusal,
  ContributionState,
  ForumChoice,
  ModerationEventName,
} from "@/lib/domain/forum/contribution";
import type { ForumMode, ForumPhase, ForumTopicRefusal } from "@/lib/domain/forum/topic";
import { formatDay, formatNumber } from "./format";

export const FORUM_MODE_LABELS = {
  STATEMENTS: "Pernyataan",
  COMMENTS: "Tanggapan",
} as const satisfies Record<ForumMode, string>;

/** How people take part, for who opens a topic. */
export const FORUM_MODE_MEANING = {
  STATEMENTS: "Warga menulis pernyataan pendek dan menilai pernyataan warga lain.",
  COMMENTS: "Setiap warga menulis satu tanggapan atas rancangan; unit menjawabnya butir demi butir.",
} as const satisfies Record<ForumMode, string>;

export const FORUM_PHASE_LABELS = {
  COMING: "Akan dibuka",
  OPEN: "Dibuka",
  CLOSED: "Ditutup",
  WITHDRAWN: "Ditarik",
} as const satisfies Record<ForumPhase, string>;

export const FORUM_CHOICE_LABELS = {
  AGREE: "Setuju",
  DISAGREE: "Tidak setuju",
  PASS: "Lewati",
} as const satisfies Record<ForumChoice, string>;

export const CONTRIBUTION_KIND_LABELS = {
  TOPIC: "Usul topik",
  STATEMENT: "Pernyataan",
  COMMENT: "Tanggapan",
} as const satisfies Record<ContributionKind, string>;

export const CONTRIBUTION_STATE_LABELS = {
  PENDING: "Menunggu diperiksa",
  SHOWN: "Ditampilkan",
  REFUSED: "Ditolak",
  APPEALED: "Keberatan diperiksa",
  UPHELD: "Tetap ditolak",
} as const satisfies Record<ContributionState, string>;

/** The rules of the house, as every page of the forum shows them and every refusal goes by them. */
export const HOUSE_RULES = [
  "Satu gagasan dalam satu pernyataan, tentang topiknya.",
  "Tanpa nama orang, nomor telepon, alamat, atau hal lain yang menunjuk seseorang.",
  "Tanpa hinaan, ancaman, fitnah, iklan, atau kampanye pemilihan.",
  "Pengaduan atas satu kejadian disampaikan lewat halaman Pengaduan, agar ditindaklanjuti.",
] as const;

/** What became of the step that led to the page of a topic. */
export const TOPIC_STEP_MESSAGES = {
  catat: "Topik tersimpan dan tampil bagi warga.",
  simpan: "Perubahan tersimpan.",
  jawab: "Jawaban terbit. Warga membacanya di halaman topik ini.",
  tarik: "Topik ditarik. Warga membaca alasannya.",
} as const;
export type TopicStep = keyof typeof TOPIC_STEP_MESSAGES;

export const FORUM_REFUSALS_TEXT = {
  FORUM_NOT_OPEN: "Topik ini tidak sedang dibuka.",
  FORUM_WRONG_MODE: "Topik ini tidak menerima kiriman seperti itu.",
  FORUM_OVER: "Topik ini sudah berakhir.",
  FORUM_STILL_OPEN: "Topik ini masih dibuka; jawaban diterbitkan setelah ditutup.",
  FORUM_OPENS_IN_PAST: "Hari pertama tidak boleh sudah lewat.",
  FORUM_OPENED_ALREADY:
    "Topik sudah dibuka: hanya hari terakhir yang dapat diubah, dan tidak ke hari yang sudah lewat.",
  FORUM_COMMENTED_ALREADY: "Anda sudah menanggapi topik ini; setiap orang satu tanggapan.",
  FORUM_DAYS_MISSING: "Isi hari pertama dan hari terakhir topik ini.",
  FORUM_CODE_WRONG: "Kode ini keliru atau sudah tidak berlaku. Periksa surat terakhir, atau minta kode baru.",
  FORUM_SIGNED_OUT: "Anda belum masuk ke forum. Masuk dahulu dengan kode dari surel.",
  CONTRIBUTION_WRONG_STATE: "Kiriman ini sudah berubah. Muat ulang halaman.",
  CONTRIBUTION_OWN_DECISION: "Keberatan diputuskan oleh orang lain, bukan oleh yang menolak kiriman ini.",
} as const satisfies Record<
  | ForumTopicRefusal
  | ContributionRefusal
  | "FORUM_DAYS_MISSING"
  | "FORUM_COMMENTED_ALREADY"
  | "FORUM_CODE_WRONG"
  | "FORUM_SIGNED_OUT",
  string
>;

interface CodeFacts {
  readonly code: string;
  readonly minutes: number;
}

/** The mail with the code that opens an account of the forum. */
export const codeLetter = ({ code, minutes }: CodeFacts) => ({
  subject: "Kode masuk forum warga",
  text: `Kode masuk forum warga Anda:

${code}

Ketik kode ini di halaman tempat Anda memintanya, dalam ${minutes} menit. Jangan berikan kepada siapa pun; petugas tidak pernah \
memintanya. Bila bukan Anda yang meminta, abaikan surat ini.
`,
});

interface DecisionFacts {
  readonly event: ModerationEventName | AppealEventName;
  readonly kind: ContributionKind;
  readonly words: string;
  readonly reason: string | null;
}

const DECIDED = {
  accept: {
    subject: "Kiriman Anda ditampilkan",
    said: "sudah diperiksa dan sekarang tampil di forum warga.",
  },
  refuse: {
    subject: "Kiriman Anda tidak ditampilkan",
    said: "sudah diperiksa dan tidak ditampilkan di forum warga.",
  },
  allow: {
    subject: "Keberatan Anda diterima",
    said: "sekarang tampil di forum warga: keberatan Anda diterima.",
  },
  uphold: {
    subject: "Keberatan Anda tidak diterima",
    said: "tetap tidak ditampilkan. Keberatan Anda diperiksa oleh orang lain daripada yang menolaknya, dan keputusan ini tetap.",
  },
} as const satisfies Record<DecisionFacts["event"], object>;

const APPEAL_HINT = `
Bila menurut Anda keputusan ini keliru, masuk ke forum dan buka "Kiriman saya": di sana Anda dapat menyatakan keberatan satu \
kali. Orang lain yang akan memutuskannya.
`;

/** The mail by which an author hears what a moderator decided. */
export function decisionLetter({ event, kind, words, reason }: DecisionFacts) {
  const { subject, said } = DECIDED[event];
  return {
    subject: `Forum warga: ${subject.toLowerCase()}`,
    text: `${CONTRIBUTION_KIND_LABELS[kind]} Anda

  "${words}"

${said}
${reason === null ? "" : `\nAlasan: ${reason}\n`}${event === "refuse" ? APPEAL_HINT : ""}`,
  };
}

/** How far somebody is with rating the statements of a topic. */
export function ratingProgressText({
  shown,
  rated,
}: {
  readonly shown: number;
  readonly rated: number;
}): string {
  if (shown === 0)
    return "Belum ada pernyataan untuk dinilai. Yang ditulis warga tampil di sini setelah diperiksa.";
  if (rated === shown) return "Anda sudah menilai semua pernyataan. Yang baru akan tampil di sini.";
  return `${formatNumber(rated)} dari ${formatNumber(shown)} pernyataan sudah Anda nilai.`;
}

/** "A": groups of opinion have letters, the largest the first. */
export const groupLetter = (index: number): string => String.fromCharCode(65 + index);

/** "Kelompok A". */
export const groupName = (index: number): string => `Kelompok ${groupLetter(index)}`;

/** Until when a unit that has not answered yet does so; days as YYYY-MM-DD. */
export const awaitedAnswerText = (dueOn: string, today: string): string =>
  today <= dueOn
    ? `Paling lambat ${formatDay(dueOn)}`
    : `Seharusnya paling lambat ${formatDay(dueOn)}, belum ada`;
