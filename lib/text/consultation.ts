import type { AgreementRefusal, AgreementState } from "@/lib/domain/consultation/agreement";
import type { CheckInRefusal } from "@/lib/domain/consultation/check-in";
import type { ConsultationRefusal, ConsultationState } from "@/lib/domain/consultation/lifecycle";
import type { QuestionRefusal, QuestionState } from "@/lib/domain/consultation/question";
import type {
  ParticipantGroup,
  RegistrationRefusal,
  RegistrationState,
} from "@/lib/domain/consultation/registration";
import type { ScanRefusal } from "@/lib/domain/consultation/scan";
import { formatMoment, formatNumber } from "./format";

export const CONSULTATION_STATE_LABELS = {
  PLANNED: "Direncanakan",
  OPEN: "Dibuka",
  HELD: "Terlaksana",
  REPORTED: "Berita acara terbit",
  CLOSED: "Tuntas",
  CANCELLED: "Dibatalkan",
} as const satisfies Record<ConsultationState, string>;

/** What became of the step that led to the page of a dialogue. */
export const CONSULTATION_STEP_MESSAGES = {
  catat: "Dialog tersimpan. Warga melihatnya setelah dibuka.",
  simpan: "Perubahan tersimpan.",
  buka: "Dialog dibuka. Warga sekarang melihatnya di halaman Dialog dan di kalender.",
  batal: "Dialog dibatalkan. Warga membaca alasannya.",
  laksana: "Dialog tercatat sudah terlaksana.",
  lapor: "Berita acara terbit. Kesepakatannya sekarang diikuti warga.",
  pindai: "Berita acara bertanda tangan tersimpan.",
  tampak: "Pilihan tersimpan.",
} as const;
export type ConsultationStep = keyof typeof CONSULTATION_STEP_MESSAGES;

export const CONSULTATION_REFUSALS_TEXT = {
  CONSULTATION_WRONG_STATE:
    "Langkah ini tidak dapat dilakukan pada keadaan dialog sekarang. Muat ulang halaman.",
  CONSULTATION_IN_PAST: "Waktu mulai dialog sudah lewat; ubah dahulu.",
  CONSULTATION_NOT_BEGUN: "Dialog belum mulai.",
  REGISTRATION_CLOSED: "Pendaftaran dialog ini tidak sedang dibuka.",
  REGISTRATION_WITHDRAWN:
    "Pendaftaran ini sudah berakhir: dibatalkan, atau alamat surelnya tidak dipastikan pada waktunya.",
  CONFIRMATION_LINK_UNKNOWN:
    "Tautan ini tidak dikenal. Salin seluruh tautan dari surat Anda, lalu coba lagi.",
  REGISTRATION_STILL_OPEN: "Sebelum dialog mulai, batalkan pendaftarannya: nama dan kontak ikut terhapus.",
  QUESTIONS_UNMODERATED: "Masih ada pertanyaan warga yang belum diperiksa.",
  QUESTIONS_UNANSWERED: "Setiap pertanyaan yang ditampilkan harus dijawab.",
  AGREEMENTS_OPEN: "Masih ada kesepakatan yang belum selesai.",
  AGREEMENT_WRONG_STATE: "Kesepakatan ini sudah berubah. Muat ulang halaman.",
  CHECK_IN_CLOSED: "Kehadiran dicatat sejak hari dialog sampai berita acara terbit.",
  CHECK_IN_WITHOUT_PLACE: "Pendaftaran ini tidak mempunyai tempat.",
  CHECK_IN_UNKNOWN: "Kode ini bukan milik peserta dialog ini.",
  SCAN_BEFORE_MINUTES: "Terbitkan berita acaranya dahulu.",
  QUESTIONS_CLOSED: "Pertanyaan untuk dialog ini tidak sedang diterima.",
  QUESTION_WRONG_STATE: "Pertanyaan ini sudah berubah. Muat ulang halaman.",
  FEWER_PLACES_THAN_REGISTERED: "Jumlah tempat tidak boleh kurang dari peserta yang sudah mendapat tempat.",
} as const satisfies Record<
  | ConsultationRefusal
  | RegistrationRefusal
  | QuestionRefusal
  | AgreementRefusal
  | CheckInRefusal
  | ScanRefusal
  | "FEWER_PLACES_THAN_REGISTERED"
  | "CHECK_IN_UNKNOWN",
  string
>;

/** The groups of participants of a Forum Konsultasi Publik. */
export const PARTICIPANT_GROUP_LABELS = {
  USERS: "Pengguna layanan",
  STAKEHOLDERS: "Pemangku kepentingan",
  ACADEMICS: "Akademisi",
  CIVIL_SOCIETY: "LSM atau organisasi masyarakat",
  MEDIA: "Media",
  PUBLIC: "Masyarakat umum",
} as const satisfies Record<ParticipantGroup, string>;

export const REGISTRATION_STATE_LABELS = {
  PLACED: "Mendapat tempat",
  WAITING: "Daftar tunggu",
  WITHDRAWN: "Batal ikut",
} as const satisfies Record<RegistrationState, string>;

/** What somebody is told who has just signed up. */
export const REGISTERED_HEADING = {
  PLACED: "Anda mendapat tempat",
  WAITING: "Anda masuk daftar tunggu",
  WITHDRAWN: REGISTRATION_STATE_LABELS.WITHDRAWN,
} as const satisfies Record<RegistrationState, string>;

/** What each standing means for whoever signed up. */
export const REGISTERED_MEANING = {
  PLACED:
    "Tunjukkan kode ini saat datang. Bila batal hadir, batalkan agar tempatnya diberikan kepada yang menunggu.",
  WAITING:
    "Begitu ada yang batal, tempatnya menjadi milik Anda sesuai urutan. Kami menyurati alamat surel yang Anda tulis; tanpa alamat, lihat dengan kode dan PIN.",
  WITHDRAWN:
    "Pendaftaran ini sudah berakhir: dibatalkan, atau alamat surelnya tidak dipastikan pada waktunya. Nama dan kontak Anda sudah dihapus.",
} as const satisfies Record<RegistrationState, string>;

/** "12 dukungan". */
export const votesText = (votes: number): string => `${formatNumber(votes)} dukungan`;

export const QUESTION_STATE_LABELS = {
  PENDING: "Menunggu diperiksa",
  SHOWN: "Ditampilkan",
  REJECTED: "Tidak ditampilkan",
} as const satisfies Record<QuestionState, string>;

/** What became of a question, to whoever sent it. */
export const QUESTION_STATE_MEANING = {
  PENDING: "Penyelenggara memeriksa apakah pertanyaan ini menyangkut temanya dan tidak menyebut orang.",
  SHOWN:
    "Pertanyaan ini tampil di halaman dialog dan dapat didukung warga lain. Jawabannya ditulis di berita acara.",
  REJECTED: "Pertanyaan ini tidak ditampilkan, dengan alasan di bawah.",
} as const satisfies Record<QuestionState, string>;

export const AGREEMENT_STATE_LABELS = {
  PENDING: "Belum dimulai",
  IN_PROGRESS: "Dikerjakan",
  DONE: "Selesai",
} as const satisfies Record<AgreementState, string>;

/** What the signed minutes are called when they are taken along; the name of the file that was given may tell a person's. */
export const scanName = (mediaType: string): string =>
  `berita-acara-bertanda-tangan.${mediaType.replace(/^.*\//, "").replace("jpeg", "jpg")}`;

/** What is still to do for who left a mail address. */
export const confirmText = (confirmBy: string): string =>
  `Buka surat yang kami kirim ke alamat surel Anda dan pastikan alamatnya, paling lambat ${formatMoment(confirmBy)}. Tanpa itu pendaftaran ini berakhir.`;
