import type { Light } from "@/lib/domain/complaint/clock";
import {
  type ComplaintCategory,
  type ComplaintParty,
  type ComplaintTerm,
  EXTENSION_DAYS,
  REPORTER_KEPT_DAYS,
  type RejectionGround,
  type ReporterNews,
  START_DAYS,
  TERM_DAYS,
} from "@/lib/domain/complaint/complaint";
import type { ComplaintEvent, ComplaintRefusal, ComplaintState } from "@/lib/domain/complaint/lifecycle";
import type { ComplaintFigure } from "@/lib/domain/complaint/publication";
import { formatNumber } from "./format";
import { codeText } from "./tracking";

export const CATEGORY_TEXT = {
  COMPLAINT: "Pengaduan",
  ASPIRATION: "Aspirasi",
  INFORMATION: "Permintaan informasi",
} as const satisfies Record<ComplaintCategory, string>;

export const CATEGORY_HINT = {
  COMPLAINT: "Layanan yang salah, lambat, atau tidak diberikan.",
  ASPIRATION: "Usul dan harapan untuk perbaikan.",
  INFORMATION: `Sesuatu yang ingin Anda ketahui dari pemerintah daerah. Dengan nama dan kontak Anda, permohonan ini menurut UU 14/2008: dijawab paling lama ${TERM_DAYS.PUBLIC_INFORMATION} hari kerja, dapat diperpanjang sekali ${EXTENSION_DAYS.PUBLIC_INFORMATION} hari kerja.`,
} as const satisfies Record<ComplaintCategory, string>;

export const COMPLAINT_STATE_TEXT = {
  RECEIVED: "Diterima",
  VERIFIED: "Diverifikasi",
  ASSIGNED: "Didisposisi",
  IN_PROGRESS: "Diproses",
  WAITING: "Menunggu pelapor",
  ANSWERED: "Ditanggapi",
  REOPENED: "Dibuka kembali",
  CLOSED: "Selesai",
  REJECTED: "Ditolak",
  ARCHIVED: "Diarsipkan",
  HANDED_OVER: "Dialihkan ke SP4N-LAPOR!",
} as const satisfies Record<ComplaintState, string>;

/** What the state means for whoever brought it forward. */
export const COMPLAINT_STATE_MEANING = {
  RECEIVED: "Laporan Anda sudah kami terima dan sedang diperiksa.",
  VERIFIED: "Laporan Anda lengkap dan segera diteruskan kepada unit yang berwenang.",
  ASSIGNED: "Laporan Anda sudah diteruskan kepada unit yang berwenang.",
  IN_PROGRESS: "Unit sedang menindaklanjuti laporan Anda.",
  WAITING: "Unit memerlukan keterangan Anda. Balas di bawah, agar pekerjaan berlanjut.",
  ANSWERED: "Unit sudah menjawab. Periksa jawabannya, lalu nyatakan selesai atau buka kembali.",
  REOPENED: "Laporan Anda dibuka kembali dan ditangani lagi.",
  CLOSED: "Laporan ini selesai.",
  REJECTED: "Laporan ini tidak dapat kami tangani. Sebab dan tempat yang tepat tertulis di bawah.",
  ARCHIVED: "Laporan ini disimpan tanpa tindak lanjut. Sebabnya tertulis di bawah.",
  HANDED_OVER: "Laporan ini dilanjutkan di SP4N-LAPOR! dengan nomor di bawah.",
} as const satisfies Record<ComplaintState, string>;

export const TERM_TEXT = {
  NORMATIVE: `${TERM_DAYS.NORMATIVE} hari kerja: informasi, atau sudah ada aturannya`,
  ORDINARY: `${TERM_DAYS.ORDINARY} hari kerja: tanpa pemeriksaan lapangan`,
  EXAMINATION: `${TERM_DAYS.EXAMINATION} hari kerja: perlu pemeriksaan`,
  PUBLIC_INFORMATION: `${TERM_DAYS.PUBLIC_INFORMATION} hari kerja: permohonan informasi publik (UU 14/2008) dengan nama pemohon`,
} as const satisfies Record<ComplaintTerm, string>;

/** The term that runs, and by how much it was made longer. */
export const termKindText = (term: ComplaintTerm, extendedDays: number): string =>
  extendedDays === 0
    ? TERM_TEXT[term]
    : `${TERM_TEXT[term]}; diperpanjang ${formatNumber(extendedDays)} hari kerja`;

export const GROUND_TEXT = {
  COURT: "Perkara sedang atau harus diputus pengadilan",
  CRIME: "Dugaan korupsi atau tindak pidana",
  LEGISLATION: "Isi peraturan perundang-undangan",
  ELSEWHERE: "Bukan kewenangan pemerintah daerah",
  UNCLEAR: "Tidak cukup jelas untuk ditindaklanjuti",
} as const satisfies Record<RejectionGround, string>;

/** Where it belongs instead. */
export const GROUND_REDIRECT = {
  COURT:
    "Sampaikan kepada pengadilan yang memeriksa perkara itu, atau mintalah bantuan hukum cuma-cuma di pos bantuan hukum pengadilan.",
  CRIME:
    "Laporkan kepada polisi (110), kejaksaan, atau KPK (telepon 198, kws.kpk.go.id). Pelapor dilindungi undang-undang.",
  LEGISLATION: "Sampaikan kepada DPRD atau bagian hukum; pengujian peraturan dilakukan Mahkamah Agung.",
  ELSEWHERE:
    "Sampaikan lewat SP4N-LAPOR! (lapor.go.id atau SMS 1708), yang meneruskannya kepada instansi yang berwenang.",
  UNCLEAR: "Kirim laporan baru yang menyebut apa yang terjadi, di mana, dan kapan.",
} as const satisfies Record<RejectionGround, string>;

export const EVENT_TEXT = {
  verify: "Diverifikasi",
  reject: "Ditolak",
  archive: "Diarsipkan",
  assign: "Diteruskan kepada unit",
  handOver: "Dialihkan ke SP4N-LAPOR!",
  start: "Mulai diproses",
  ask: "Unit bertanya kepada pelapor",
  resume: "Dilanjutkan tanpa menunggu",
  extend: "Waktu diperpanjang",
  answer: "Ditanggapi",
  recuse: "Diserahkan kepada petugas lain",
  reply: "Pelapor membalas",
  close: "Dinyatakan selesai oleh pelapor",
  reopen: "Dibuka kembali oleh pelapor",
  lapse: "Selesai karena tidak ada balasan",
} as const satisfies Record<ComplaintEvent, string>;

/** What happened, also for the first line, which is no step. */
export const eventText = (event: string): string =>
  event === "file" ? "Laporan diterima" : (EVENT_TEXT[event as ComplaintEvent] ?? event);

export const PARTY_TEXT = {
  REPORTER: "Pelapor",
  OFFICER: "Petugas",
  SYSTEM: "Sistem",
} as const satisfies Record<ComplaintParty, string>;

export const LIGHT_TEXT = {
  GREEN: "Dalam waktu",
  AMBER: "Mendekati tenggat",
  RED: "Lewat tenggat",
} as const satisfies Record<Light, string>;

export const FIGURE_TEXT = {
  RECEIVED: "Diterima",
  ANSWERED: "Dijawab",
  NOT_HANDLED: "Ditolak, diarsipkan, atau dialihkan",
} as const satisfies Record<ComplaintFigure, string>;

/** Who answered where it was no unit: what is said about an officer. */
export const NO_UNIT_TEXT = "Inspektorat, tentang pegawai";

/** "3 dari 14 hari kerja", and once that is over "16 hari kerja dari batas 14 hari". */
export const termText = ({ elapsed, days }: { readonly elapsed: number; readonly days: number }): string =>
  elapsed > days
    ? `${formatNumber(elapsed)} hari kerja dari batas ${formatNumber(days)} hari`
    : `${formatNumber(elapsed)} dari ${formatNumber(days)} hari kerja`;

/** How the day on which the term ends is said: "sampai" while it is to come, "jatuh tempo" once it is over. */
export const dueWord = ({ elapsed, days }: { readonly elapsed: number; readonly days: number }): string =>
  elapsed > days ? "jatuh tempo" : "sampai";

/** To whoever must act. It names neither reader nor complaint: a letter lies in mailboxes and in the outbox. */
export const escalationLetter = (facts: {
  readonly elapsed: number;
  readonly days: number;
  readonly link: string;
}) => ({
  subject: "Laporan warga melewati tenggat",
  text: `Yth. petugas pengaduan,

Sebuah laporan warga melewati tenggat: sudah ${termText(facts)}. Buka laporannya dan lanjutkan langkah \
yang tertunda:

${facts.link}

Isi laporan hanya dapat dibaca di portal. Surat ini dikirim karena Anda koordinator pengaduan, kepala unit yang \
menangani, atau Inspektorat.
`,
});

/** The mark of what its unit has not begun in time. */
export const UNSTARTED_TEXT = "Belum mulai diproses";

/** A unit in the coordinator's choice. */
export const assignableText = (name: string, isAnswered: boolean): string =>
  isAnswered ? name : `${name}, belum ada kepala unit`;

/** Beside the choice of units, while one of them is marked so. */
export const UNANSWERED_HINT =
  "Di unit bertanda “belum ada kepala unit” dan di unit di atasnya tidak seorang pun dapat menjawab. Mintalah pengelola SDM atau administrator memberi peran kepala unit di “Hak akses”, atau jawablah sendiri.";

/** What to do about a complaint that nobody is there to answer. */
export const MISSING_TEXT = {
  UNIT_HEAD: {
    title: "Belum ada yang dapat menjawab di unit ini",
    text: "Tidak seorang pun memegang peran kepala unit di sana atau di unit di atasnya. Pengelola SDM atau administrator dapat memberi peran itu di “Hak akses”; sementara itu koordinator menjawab sendiri, atau mendisposisikan laporan kepada unit lain.",
  },
  INSPECTOR: {
    title: "Belum ada yang dapat memeriksa laporan ini",
    text: "Laporan tentang pegawai hanya diperiksa Inspektorat, dan tidak seorang pun selain yang dilaporkan memegang peran inspektur. Administrator dapat memberi peran itu di “Hak akses”.",
  },
} as const satisfies Record<"UNIT_HEAD" | "INSPECTOR", { readonly title: string; readonly text: string }>;

/** To whoever must act on what a unit has not begun; as little of it as `escalationLetter`. */
export const unstartedLetter = ({ link }: { readonly link: string }) => ({
  subject: "Laporan warga belum mulai diproses",
  text: `Yth. petugas pengaduan,

Sebuah laporan warga sudah didisposisikan lebih dari ${START_DAYS} hari kerja yang lalu dan belum mulai diproses. Mulailah, atau \
disposisikan kepada unit yang tepat:

${link}

Isi laporan hanya dapat dibaca di portal. Surat ini dikirim sekali karena Anda koordinator pengaduan atau kepala unit \
yang menangani.
`,
});

/** What happened, for the subject of a letter; and what it means to the reporter. */
const NEWS_TEXT = {
  ask: [
    "ada pertanyaan dari petugas",
    "Petugas menanyakan sesuatu tentang laporan Anda. Penanganannya menunggu balasan Anda.",
  ],
  extend: [
    "waktunya diperpanjang",
    "Permohonan informasi Anda memerlukan waktu lebih lama. Alasan dan tenggat barunya ada di halaman lacak.",
  ],
  answer: [
    "sudah dijawab",
    "Laporan Anda sudah dijawab. Bila masalahnya belum selesai, Anda dapat membukanya kembali.",
  ],
  reject: [
    "tidak ditangani di sini",
    "Laporan Anda tidak dapat ditangani di sini. Alasannya, dan ke mana Anda dapat melapor, ada di halaman lacak.",
  ],
  archive: ["diarsipkan", "Laporan Anda diarsipkan. Alasannya ada di halaman lacak."],
  handOver: [
    "diteruskan ke SP4N-LAPOR!",
    "Laporan Anda diteruskan ke SP4N-LAPOR! dan berlanjut di sana. Nomornya ada di halaman lacak.",
  ],
  askSolved: [
    "apakah masalahnya selesai?",
    "Dua minggu yang lalu laporan Anda dijawab. Apakah masalahnya sudah selesai? Katakan di halaman lacak.",
  ],
} as const satisfies Record<ReporterNews, readonly [string, string]>;

/** To a reporter who gave a mail address. Of the complaint only its code: a letter lies in mailboxes and in the outbox. */
export const reporterLetter = (facts: {
  readonly code: string;
  readonly news: ReporterNews;
  readonly link: string;
}) => {
  const [subject, meaning] = NEWS_TEXT[facts.news];
  return {
    subject: `Laporan ${codeText(facts.code)}: ${subject}`,
    text: `Laporan dengan kode lacak ${codeText(facts.code)}:

${meaning}

Buka dengan kode dan PIN Anda:

${facts.link}

Petugas tidak pernah meminta PIN Anda. Surat ini dikirim karena Anda menulis alamat ini pada laporan itu; alamatnya \
dihapus ${REPORTER_KEPT_DAYS} hari setelah laporan selesai.
`,
  };
};

export const COMPLAINT_REFUSALS_TEXT = {
  ...({
    COMPLAINT_WRONG_STATE: "Langkah ini tidak dapat dilakukan pada keadaan laporan sekarang.",
    COMPLAINT_UNIT_MISSING: "Pilih unit yang menangani.",
    COMPLAINT_OFFICER_TO_UNIT:
      "Laporan tentang pegawai hanya diteruskan kepada Inspektorat. Kosongkan unitnya.",
    COMPLAINT_NOT_FOR_PUBLIC:
      "Laporan rahasia atau tentang pegawai tidak mendapat judul untuk umum. Kosongkan judulnya.",
    COMPLAINT_NO_REQUEST:
      "Jangka waktu UU 14/2008 hanya untuk permintaan informasi. Pilih jangka waktu yang lain.",
    COMPLAINT_NOT_EXTENDABLE: "Hanya waktu permohonan informasi publik yang dapat diperpanjang.",
    COMPLAINT_EXTENDED_ALREADY: "Waktunya sudah diperpanjang satu kali.",
    COMPLAINT_TERM_OVER: "Waktunya sudah habis, sehingga tidak dapat diperpanjang lagi.",
    COMPLAINT_REPLY_TERM_RUNS: "Waktu pelapor untuk membalas belum habis.",
    COMPLAINT_REOPEN_TOO_LATE:
      "Waktu untuk membuka kembali sudah lewat. Kirim laporan baru dan sebut kode lacak yang lama.",
  } as const satisfies Record<ComplaintRefusal, string>),
  COMPLAINT_ABOUT_SELF:
    "NIP ini milik Anda. Laporan tentang Anda sendiri diserahkan kepada petugas lain lewat “Laporan ini tentang saya”.",
  COMPLAINT_REQUESTER_UNKNOWN:
    "Permohonan informasi publik memerlukan nama atau kontak pemohon. Pilih jangka waktu yang lain.",
  COMPLAINT_IS_OVER: "Laporan ini sudah selesai, sehingga tidak menerima pesan lagi.",
  COMPLAINT_VILLAGE_UNKNOWN: "Pilih kelurahan atau desa dari daftar.",
  TRACKING_UNKNOWN: "Kode lacak atau PIN tidak cocok. Periksa kembali keduanya.",
  TRACKING_EXPIRED: "Waktu membaca sudah habis. Masukkan kembali kode lacak dan PIN.",
  PDF_NAMES_AUTHOR:
    "Berkas PDF menyimpan nama pembuatnya. Untuk laporan tanpa nama lampirkan foto saja, atau isi nama Anda.",
} as const;
