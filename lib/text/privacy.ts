import type { Route } from "next";
import { MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { CONFIRMATION_HOURS } from "@/lib/domain/consultation/registration";
import { COOKIES, type CookieId } from "@/lib/domain/privacy/cookies";
import type { KeptPerson } from "@/lib/domain/privacy/kept-person";
import type { RetentionId, retentionOf } from "@/lib/domain/privacy/retention";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { formatNumber } from "./format";

type Terms = ReturnType<typeof retentionOf>;

/** What is kept of a citizen, as a page calls it: on the button that takes it out, in the question, and in the facts. */
export const KEPT_PERSON_TEXT = {
  NAME: { trigger: "Hapus nama saya", title: "Hapus nama Anda?", stored: "Nama disandikan" },
  CONTACT: { trigger: "Hapus kontak saya", title: "Hapus kontak Anda?", stored: "Kontak disandikan" },
  BOTH: {
    trigger: "Hapus nama dan kontak saya",
    title: "Hapus nama dan kontak Anda?",
    stored: "Nama dan kontak disandikan",
  },
} as const satisfies Record<KeptPerson, Readonly<Record<"trigger" | "title" | "stored", string>>>;

/** One kind of thing that a citizen does, and what becomes of what they leave behind (docs/rules.md#personal-data). */
interface CitizenData {
  /** Its anchor, to which the form leads that asks for the data. */
  readonly id: "survei" | "pengaduan" | "permohonan" | "dialog" | "forum" | "surat" | "pegawai";
  readonly title: string;
  readonly kept: string;
  readonly purpose: string;
  readonly basis: string;
  readonly term: string;
  readonly readers: string;
  readonly rights: string;
  /** Where the rights are used, by themselves and without asking anybody. */
  readonly links: ReadonlyArray<{ readonly href: Route; readonly label: string }>;
}

/** What the page calls a duty of public service, and consent (UU 27/2022 Pasal 20 ayat (2)). */
const PUBLIC_SERVICE = "Tugas pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf e)";
const CONSENT = "persetujuan Anda (huruf a)";

const daysText = (days: number): string => `${formatNumber(days)} hari`;

/** "90 hari setelah selesai, paling lama 730 hari sejak dikirim". */
const endText = ({ days, atMostDays }: Terms["reporter" | "applicant"], over: string, begun: string) =>
  `${daysText(days)} setelah ${over}, dan paling lama ${daysText(atMostDays)} sejak ${begun}`;

/** What Bina keeps of citizens, kind by kind; the terms are those that its jobs delete by. */
export const citizenData = (terms: Terms): readonly CitizenData[] => [
  {
    id: "survei",
    title: "Menilai layanan",
    kept: "Jawaban, waktunya, layanan dan loketnya; bila Anda isi: jenis kelamin, umur, pendidikan, pekerjaan, dan saran. Nama, nomor telepon, dan alamat perangkat tidak disimpan, dan tidak ada yang menghubungkan jawaban dengan permohonan Anda.",
    purpose: "Menghitung Indeks Kepuasan Masyarakat dan membenahi layanan.",
    basis: `${PUBLIC_SERVICE} dan PermenPANRB 14/2017. Isian tentang diri Anda dan saran: ${CONSENT}, dengan mengisinya.`,
    term: "Jawaban tanpa nama tidak dihapus, karena tidak menunjuk kepada siapa pun.",
    readers: `Umum melihat angka sejak ${MIN_PUBLISHED_RESPONSES} jawaban, dan saran yang sudah diperiksa dan disamarkan namanya. Unit dan pengelola SDM membaca saran apa adanya.`,
    rights:
      "Jawaban yang terkirim tidak dapat dicari kembali, juga tidak oleh kami. Bila sebuah saran memuat data Anda, minta lewat Pengaduan agar disamarkan.",
    links: [],
  },
  {
    id: "pengaduan",
    title: "Menyampaikan laporan",
    kept: "Isi laporan, tempat, lampiran tanpa data lokasinya, dan pesan; bila Anda isi: nama dan kontak, disandikan. Dari PIN hanya sidiknya. Tanpa nama, tidak ada catatan tentang pengirimnya.",
    purpose: "Menangani laporan, bertanya bila perlu, dan mengabari jawabannya.",
    basis: `${PUBLIC_SERVICE}, UU 25/2009, dan Perpres 76/2013. Nama dan kontak: ${CONSENT}.`,
    term: `Nama dan kontak: ${endText(terms.reporter, "langkah terakhir laporan yang selesai", "laporan dikirim")}. Isi laporan tetap sebagai arsip pelayanan.`,
    readers:
      "Nama dan kontak hanya dibaca koordinator pengaduan. Isinya dibaca koordinator, unit yang menangani, dan Inspektorat; laporan tentang pegawai hanya oleh koordinator dan Inspektorat. Umum melihat jumlahnya.",
    rights:
      "Dengan kode dan PIN Anda melihat semua yang tersimpan, menambah keterangan, dan menghapus nama serta kontak kapan saja.",
    links: [{ href: paths.trackComplaint, label: "Lacak laporan" }],
  },
  {
    id: "permohonan",
    title: "Mengajukan permohonan",
    kept: "Nama pemohon, kontak bila diisi, dan keperluan, disandikan; layanan, nomor berkas, waktu setiap langkah, dan catatan loket. Nomor KTP tidak diminta.",
    purpose: "Mengerjakan permohonan, mengabari Anda, dan mengukur apakah layanan tepat waktu.",
    basis: `${PUBLIC_SERVICE} dan UU 25/2009. Kontak: ${CONSENT}.`,
    term: `Nama, kontak, dan keperluan: ${endText(terms.applicant, "permohonan selesai", "didaftarkan")}. Waktunya tetap, tanpa nama.`,
    readers: `Unit yang mengerjakan. Pengelola SDM dan Inspektorat tanpa nama. Umum melihat waktu layanan sejak ${MIN_PUBLISHED_APPLICATIONS} permohonan.`,
    rights:
      "Dengan kode dan PIN Anda mengikuti permohonan, menariknya selama belum selesai, dan sesudahnya menghapus nama dan kontak.",
    links: [{ href: paths.trackApplication, label: "Lacak permohonan" }],
  },
  {
    id: "dialog",
    title: "Ikut dialog publik",
    kept: "Nama dan kontak bila diisi, disandikan dan terpisah dari pendaftarannya; kelompok peserta dan kehadiran. Pertanyaan disimpan tanpa pengirim. Dukungan atas pertanyaan: tanda acak peramban Anda, lain pada setiap dialog.",
    purpose: "Membagi tempat, mencatat kehadiran, dan mengabari perubahan jadwal.",
    basis: `${PUBLIC_SERVICE} dan PermenPANRB 16/2017. Kontak: ${CONSENT}.`,
    term: `Nama dan kontak: ${daysText(terms.participant.days)} setelah dialog, atau seketika bila Anda membatalkan atau memintanya. Tempat atau giliran dengan alamat surel yang belum menjawab surat kami ditahan ${CONFIRMATION_HOURS} jam; tanpa jawaban, nama dan alamatnya dihapus dan tempatnya beralih kepada yang berikutnya. Tanda peramban ikut dihapus. Kelompok dan kehadiran tetap, tanpa nama.`,
    readers: "Unit penyelenggara dan pengelola SDM. Umum melihat jumlah peserta menurut kelompok.",
    rights:
      "Dengan kode dan PIN Anda melihat pendaftaran, membatalkannya sampai dialog mulai, dan sesudahnya menghapus nama dan kontak.",
    links: [{ href: paths.consultationTicket, label: "Lihat dengan kode" }],
  },
  {
    id: "forum",
    title: "Ikut forum warga",
    kept: "Alamat surel, disandikan; hari terakhir masuk; kiriman dan penilaian Anda. Tanpa nama dan tanpa kata sandi.",
    purpose: "Satu suara bagi setiap orang, dan mengabari keputusan atas kiriman Anda.",
    basis: `${PUBLIC_SERVICE}. Ikut serta: ${CONSENT}, dengan memasukkan kode.`,
    term: `Akun yang tidak dipakai dihapus setelah ${daysText(terms.forumMember.days)}; atau seketika, oleh Anda. Kiriman yang sudah tampil tetap tampil tanpa pemilik, penilaian ikut terhapus.`,
    readers:
      "Alamat surel tidak ditampilkan kepada siapa pun. Kiriman dibaca umum tanpa nama setelah diperiksa; penilaian hanya tampil sebagai jumlah.",
    rights: "Di “Kiriman saya” Anda melihat semua yang tersimpan, menyatakan keberatan, dan menghapus akun.",
    links: [{ href: paths.forumOwn, label: "Kiriman saya" }],
  },
  {
    id: "surat",
    title: "Surat yang kami kirim",
    kept: "Isi surat tanpa isi laporan Anda, dan alamat tujuan, disandikan.",
    purpose: "Mengabari langkah yang Anda tunggu. Tidak ada surat promosi.",
    basis: `${CONSENT.charAt(0).toUpperCase()}${CONSENT.slice(1)}, dengan menulis alamat itu.`,
    term: `Alamat dihapus begitu surat terkirim, dan yang gagal terkirim setelah ${daysText(terms.letter.days)}.`,
    readers: "Tidak seorang pun; daftar surat hanya menyebut “warga”.",
    rights: "Surat berhenti bila kontak dihapus di tempat Anda menuliskannya.",
    links: [],
  },
  {
    id: "pegawai",
    title: "Bagi pegawai (ASN)",
    kept: "Identitas kepegawaian, SKP, realisasi, umpan balik, penilaian, pembinaan, dan pelatihan. Agama, status kawin, gaji, kesehatan, dan data biometrik tidak disimpan.",
    purpose: "Pengelolaan kinerja dan pengembangan kompetensi.",
    basis: "Kewajiban hukum dan tugas pemerintahan (UU 27/2022 Pasal 20 ayat (2) huruf c dan e; UU 20/2023).",
    term: "Selama menjadi pegawai dan menurut ketentuan arsip kepegawaian.",
    readers:
      "Atasan, pengelola SDM, dan Inspektorat menurut tugasnya; nilai seseorang tidak pernah terbuka bagi umum.",
    rights:
      "Di “Akun saya” pegawai melihat datanya dan siapa yang mengubahnya, mengunduh salinannya, dan meminta pembetulan.",
    links: [{ href: paths.account, label: "Akun saya" }],
  },
];

/** Where each term of the code is told, so that none is forgotten (tests/checks/privacy.test.ts). */
export const TOLD_AT = {
  reporter: "pengaduan",
  applicant: "permohonan",
  participant: "dialog",
  forumMember: "forum",
  letter: "surat",
} as const satisfies Record<RetentionId, CitizenData["id"]>;

/** What each cookie is for. */
const COOKIE_PURPOSE = {
  surveyDevice:
    "Agar satu ponsel tidak menjawab survei ratusan kali; nomor acak, tidak disimpan bersama jawaban.",
  surveyTicket: "Membuka survei dari permohonan yang selesai, satu kali.",
  complaint: "Menampilkan laporan yang kode dan PIN-nya Anda isi.",
  application: "Menampilkan permohonan yang kode dan PIN-nya Anda isi.",
  ticket: "Menampilkan pendaftaran atau pertanyaan dialog yang kode dan PIN-nya Anda isi.",
  votingDevice: "Agar sebuah pertanyaan dialog didukung satu kali dari satu peramban; nomor acak.",
  forumCode: "Mengingat ke mana kode masuk forum dikirim, selama kode itu berlaku.",
  forumSession: "Tetap masuk ke forum warga.",
  forumKnown: "Agar orang lain yang meminta kode dengan alamat Anda tidak menghalangi Anda masuk.",
  session: "Tetap masuk sebagai pegawai.",
  device: "Mengenali perangkat pegawai, agar tebakan sandi dari tempat lain tidak menguncinya.",
  identity: "Kembali dari penyedia identitas saat pegawai masuk.",
} as const satisfies Record<CookieId, string>;

const COOKIE_OWNER = { citizen: "Warga", staff: "Pegawai" } as const;

const UNITS = [
  [86_400, "hari"],
  [3600, "jam"],
  [60, "menit"],
] as const;

/** "12 jam" from seconds, in the largest unit that divides them. */
export function lastingText(seconds: number): string {
  const [size, unit] = UNITS.find(([size]) => seconds % size === 0) ?? [1, "detik"];
  return `${formatNumber(seconds / size)} ${unit}`;
}

/** Every cookie as the page tells of it. */
export const cookieRows = () =>
  (Object.keys(COOKIES) as CookieId[]).map((id) => ({
    name: COOKIES[id].name,
    owner: COOKIE_OWNER[COOKIES[id].of],
    purpose: COOKIE_PURPOSE[id],
    lasting: lastingText(COOKIES[id].seconds),
  }));
