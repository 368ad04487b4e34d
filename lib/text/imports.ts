import type { RatingNumbersRefusal } from "@/lib/domain/appraisal/rating-numbers";
import { type ImportKind, type ImportState, MAX_READ_ATTEMPTS } from "@/lib/domain/imports/batch-lifecycle";
import type { ImportFate } from "@/lib/domain/imports/row-plan";
import type { UndoObstacle } from "@/lib/domain/imports/undo-obstacle";
import { GUARDED_HOLDERS } from "@/lib/text/access";
import { PREDIKAT_TEXT, RATINGS_TEXT, SCHEMES_TEXT } from "@/lib/text/appraisal";
import { formatNumber } from "@/lib/text/format";
import { NIP_REASONS, WARNING_REASONS } from "@/lib/text/identity";

export const IMPORT_KIND_LABELS = {
  ROSTER: "Data pegawai (SIASN)",
  SUPERVISORS: "Daftar pejabat penilai",
  RATINGS: "Predikat kinerja (e-Kinerja BKN)",
  SURVEY: "Formulir survei di kertas (SKM)",
} as const satisfies Record<ImportKind, string>;

/** What a file of each kind is, in a line. */
export const IMPORT_KIND_HINTS = {
  ROSTER: "Ekspor “Data Utama” dari SIASN.",
  SUPERVISORS: "Siapa menilai siapa. Unggah setelah data pegawai.",
  RATINGS: "Predikat tahunan atau periodik, dari e-Kinerja atau SIASN.",
  SURVEY: "Satu baris satu formulir; satu hari satu layanan dalam satu berkas.",
} as const satisfies Record<ImportKind, string>;

/** The columns that are read of a file of each kind. */
export const IMPORT_KIND_COLUMNS = {
  ROSTER: "NIP, nama, unit, jabatan, dan TMT-nya, dengan nama kolom seperti pada ekspor SIASN.",
  SUPERVISORS: "NIP, NAMA, NIP PENILAI, TMT.",
  RATINGS:
    "NIP, TAHUN, PERIODE (TAHUNAN, TW1–TW4, B01–B12), RATING HASIL, RATING PERILAKU, PREDIKAT, NIP PENILAI, TANGGAL, SUMBER; sebelum 2022 juga SKEMA dan NILAI. Nama kolom SIASN (hasilKinerjaNilai, bulanMulaiPenilaian, …) dikenali; tambahkan NIP dan TANGGAL pengambilan datanya.",
  SURVEY:
    "TANGGAL, UNIT, LAYANAN, JK, PENDIDIKAN, PEKERJAAN, U1 sampai U9 (1–4, kosong bila tidak dijawab), SARAN; boleh ditambah UMUR dan NOMOR formulir. U8 penanganan pengaduan, U9 sarana, di mana pun letaknya pada formulir.",
} as const satisfies Record<ImportKind, string>;

export const IMPORT_STATE_LABELS = {
  UPLOADED: "Menunggu diperiksa",
  READING: "Sedang diperiksa",
  PLANNED: "Menunggu konfirmasi",
  APPLYING: "Sedang diterapkan",
  APPLIED: "Diterapkan",
  UNDOING: "Sedang dibatalkan",
  UNDONE: "Dibatalkan",
  FAILED: "Berkas tidak dapat dibaca",
  DISCARDED: "Dibuang",
} as const satisfies Record<ImportState, string>;

export const IMPORT_FATE_LABELS = {
  NEW: "Baru",
  CHANGED: "Berubah",
  UNCHANGED: "Tetap",
  REFUSED: "Ditolak",
} as const satisfies Record<ImportFate, string>;

/** The groups in which the rows of an import are looked at. */
export const IMPORT_VIEW_LABELS = {
  ...IMPORT_FATE_LABELS,
  WARNED: "Perlu dilihat",
} as const;

const UNDO_REASONS = {
  UNDO_CHANGED_SINCE: "Sebagian datanya sudah diubah lagi setelah impor ini.",
  UNDO_HAS_ACCESS: "Sebagian pegawai baru sudah memakai akunnya.",
  UNDO_HAS_APPRAISER:
    "Sebagian pegawai baru sudah punya penilai atau menjadi penilai. Batalkan dulu impor daftar penilainya.",
  UNDO_HAS_PLAN: "Sebagian pegawai baru sudah menyusun SKP.",
  UNDO_HAS_ROLE: "Sebagian pegawai baru sudah diberi hak akses.",
  UNDO_ABOUT_SELF:
    "Impor ini mengubah data atau penilai Anda sendiri, atau penilai dari orang yang penilaiannya atas Anda belum final. Mintalah pengelola SDM lain membatalkannya.",
  UNDO_TAKES_ACCOUNT: `Pembatalan akan menonaktifkan seorang administrator, atau mengganti alamat surel penilai Anda atau orang yang akunnya hanya dibuka sendiri (${GUARDED_HOLDERS}).`,
  UNDO_FIGURES_FINAL:
    "Periode survei formulir itu sudah lebih dari setahun berakhir, sehingga nilainya tidak berubah lagi.",
  UNDO_IN_USE: "Sebagian pegawai baru sudah tercatat pada kegiatan lain, misalnya pelatihan.",
} as const satisfies Record<UndoObstacle, string>;

const NUMBER_REASONS = {
  RATING_NUMBER_SHARED: "Dua angka tidak boleh berarti rating yang sama.",
  PREDIKAT_NUMBER_SHARED: "Dua angka tidak boleh berarti predikat yang sama.",
} as const satisfies Record<RatingNumbersRefusal, string>;

const ROW_REASONS: Readonly<Record<string, string>> = {
  ...NIP_REASONS,
  ...WARNING_REASONS,
  REQUIRED: "Wajib diisi, tetapi kosong.",
  TOO_LONG: "Terlalu panjang.",
  DATE_INVALID: "Bukan tanggal yang ada dalam kalender. Tulis misalnya 31-12-2026.",
  SEX_UNKNOWN: "Jenis kelamin tidak dikenali. Tulis L atau P.",
  POSITION_KIND_UNKNOWN:
    "Jenis jabatan tidak dikenali: struktural, fungsional tertentu, atau fungsional umum.",
  POSITION_RANK_UNKNOWN: "Tingkat jabatan struktural ini tidak dikenali; dicatat sebagai pengawas. Periksa.",
  GOLONGAN_UNKNOWN: "Golongan tidak dikenali atau tidak cocok dengan statusnya; tidak dicatat.",
  EDUCATION_UNKNOWN: "Tingkat pendidikan tidak dikenali; tidak dicatat.",
  PHONE_INVALID: "Bukan nomor HP Indonesia; tidak dicatat.",
  EMAIL_INVALID: "Bukan alamat surel; tidak dicatat.",
  NIK_INVALID: "Bukan NIK yang benar; tidak dicatat.",
  NIK_TAKEN: "NIK ini sudah dipakai pegawai lain.",
  DUPLICATE_NIP: "NIP ini sudah ada pada baris sebelumnya di berkas yang sama.",
  STARTS_BEFORE_CURRENT:
    "Lebih awal daripada yang sudah tercatat di Bina. Data yang lebih baru tidak ditimpa.",
  IMPORTER_ROW:
    "Baris ini mengubah data orang yang mengunggah atau menerapkan impor ini. Mintalah pengelola SDM lain mengimpornya.",
  OWN_DECIDER_ROW:
    "Ia menilai orang yang mengunggah atau menerapkan impor ini dan penilaiannya belum final; penilainya memutus keberatan atas penilaian itu. Mintalah pengelola SDM lain mengimpornya.",
  RATER_ADDRESS_KEPT:
    "Ia menilai orang yang mengunggah atau menerapkan impor ini, jadi alamat surelnya tidak diubah lewat berkas ini.",
  ADDRESS_KEPT: `Alamat surel orang yang akunnya hanya dibuka sendiri (${GUARDED_HOLDERS}) tidak diubah lewat berkas.`,
  STATE_KEPT:
    "Administrator tidak dinonaktifkan lewat berkas. Cabut perannya lebih dulu, lalu nonaktifkan di halaman pegawai.",
  PLACED_IN_FUTURE: "Baru berlaku kelak; sampai tanggal itu penempatan lama tetap dipakai.",
  NAME_DIFFERS: "Nama berbeda dengan data pegawai. Periksa NIP-nya.",
  NOT_ON_ROSTER: "NIP ini tidak ada dalam data pegawai.",
  APPRAISER_NOT_ON_ROSTER: "NIP penilai tidak ada dalam data pegawai.",
  APPRAISER_INACTIVE: "Penilai ini sudah tidak aktif.",
  OWN_APPRAISER: "Seseorang tidak dapat menjadi penilai bagi dirinya sendiri.",
  DUPLICATE_RATING: "NIP, tahun, dan periode ini sudah ada pada baris sebelumnya di berkas yang sama.",
  PREDIKAT_CONTRADICTS:
    "Predikat ini bukan yang mengikuti dari kedua rating menurut tabel PermenPANRB 6/2022. Periksa ketiganya di e-Kinerja.",
  PREDIKAT_UNKNOWN:
    "Bukan predikat pegawai. Tulis Sangat Baik, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang.",
  PREDIKAT_DERIVED: "Predikatnya kosong; diisi dari kedua rating menurut tabel.",
  RATING_UNKNOWN: "Rating tidak dikenali: di atas, sesuai, atau di bawah ekspektasi.",
  NUMBER_WITHOUT_MEANING:
    "Angka ini belum diberi arti. Isi artinya di Pengaturan › Angka rating SIASN (angka 1 sampai 5), lalu unggah lagi; atau tulis katanya.",
  NUMBER_UNCONFIRMED:
    "Angka ini dibaca menurut tabel usulan yang belum dikonfirmasi. Periksa di Pengaturan › Angka rating SIASN.",
  NUMBER_CONTRADICTS:
    "Angka dan katanya berbeda arti. Periksa di sumbernya, atau arti angkanya di Pengaturan › Angka rating SIASN.",
  PERCENT_UNKNOWN:
    "Bukan persentase sebuah predikat (150, 100, 75, 50, atau 25), jadi tidak dibandingkan dengan predikatnya.",
  PERCENT_CONTRADICTS:
    "Persentase ini milik predikat lain. Periksa keduanya di sumbernya, atau arti angka kuadran di Pengaturan › Angka rating SIASN.",
  PNS_ID_ONLY:
    "Baris ini hanya menyebut PNS ID dari SIASN, yang tidak disimpan Bina. Tambahkan kolom NIP dan isi NIP-nya.",
  APPRAISER_NOT_ASN: "Penilainya bukan ASN; nomornya tidak dicatat.",
  MONTH_INVALID: "Bukan bulan. Tulis angka 1 sampai 12.",
  MONTHS_NOT_KEPT: "Masa ini bukan setahun penuh, satu triwulan, atau satu bulan, jadi tidak dapat dicatat.",
  RATED_BEFORE_SPAN: "Tanggalnya mendahului masa yang dinilai.",
  RATED_IN_FUTURE: "Tanggalnya belum tiba.",
  OLDER_THAN_CURRENT: "Lebih lama daripada yang sudah tercatat. Data yang lebih baru tidak ditimpa.",
  YEAR_INVALID: "Bukan tahun yang dapat dinilai. Tulis empat angka, paling akhir tahun ini.",
  SPAN_UNKNOWN: "Periode tidak dikenali. Tulis TAHUNAN, TW1 sampai TW4, atau B01 sampai B12.",
  SCHEME_UNKNOWN:
    "Skema tidak cocok dengan tahunnya: sebelum 2022 tulis PP46 atau PP30, sejak 2022 kosongkan.",
  SCORE_INVALID: "Bukan nilai dari 0 sampai 120 dengan paling banyak dua desimal.",
  APPRAISER_ELSEWHERE: "NIP penilai tidak ada dalam data pegawai; dicatat sebagaimana adanya.",
  DIFFERS_FROM_BINA: "Berbeda dengan predikat final di Bina untuk tahun itu. Keduanya disimpan.",
  ANSWER_INVALID: "Bukan jawaban. Tulis 1, 2, 3, atau 4; kosongkan bila tidak dijawab.",
  NOTHING_ANSWERED: "Tidak satu pun dari sembilan pertanyaan dijawab.",
  AGE_INVALID: "Bukan umur; tidak dicatat.",
  DAY_IN_FUTURE: "Tanggalnya belum tiba.",
  SERVICE_UNKNOWN: "Layanan ini tidak ada di Bina. Tulis namanya seperti di halaman layanan.",
  SERVICE_ELSEWHERE: "Layanan itu tidak diberikan unit ini. Periksa nama unitnya.",
  SERVICE_AMBIGUOUS:
    "Unit ini mempunyai lebih dari satu layanan bernama begini. Tulis alamat pendeknya sebagai gantinya.",
  SERVICE_NOT_OPEN: "Layanan ini ditutup, sehingga surveinya tidak menerima jawaban.",
  NO_PERIOD_OF_DAY: "Tidak ada periode survei pada hari itu.",
  PERIOD_FINAL:
    "Periode survei hari itu sudah lebih dari setahun berakhir, sehingga nilainya tidak berubah lagi.",
  DUPLICATE_FORM: "Nomor formulir ini sudah ada pada baris sebelumnya untuk layanan dan hari yang sama.",
  FORM_DIFFERS:
    "Formulir bernomor ini sudah dihitung dengan jawaban lain. Jawaban tidak diubah: batalkan dahulu impor yang membawanya.",
  SAME_AS_EARLIER:
    "Sama persis dengan baris sebelumnya; dihitung sebagai formulir orang lain. Periksa apakah tertulis dua kali.",
  CYCLE: "Penilaian berputar: rantai penilainya kembali kepada pegawai ini.",
};

/** "12 baru, 3 berubah, 1 ditolak": what an import does, without what it does not. */
export function importCountsText(counts: {
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
}): string {
  const parts = [
    [counts.created, "baru"],
    [counts.changed, "berubah"],
    [counts.refused, "ditolak"],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count > 0 ? [`${formatNumber(count)} ${word}`] : []));
  return said.length > 0 ? said.join(", ") : "—";
}

/** The sentence for a reason of a row. */
export const rowReasonText = (reason: string): string => ROW_REASONS[reason] ?? "Tidak dapat diterima.";

/** Every reason of a row in one line. */
export const rowReasonsText = (faults: readonly { readonly reason: string }[]): string =>
  faults.map(({ reason }) => rowReasonText(reason)).join(" ");

/** Why a file as a whole was not taken; `detail` names the columns. */
const FILE_REASONS: Readonly<Record<string, (detail: string) => string>> = {
  FILE_MISSING: () => "Pilih berkas lebih dulu; berkas yang dikirim kosong.",
  FILE_TOO_LARGE: () =>
    "Berkas lebih besar dari 20 MB. Hapus lembar atau gambar yang tidak perlu, lalu unggah lagi.",
  FILE_NOT_XLSX: () => "Berkas ini bukan buku kerja Excel (.xlsx). Buka di Excel, lalu simpan sebagai .xlsx.",
  FILE_BLOATED: () => "Isi berkas tidak wajar besarnya setelah dibuka, sehingga tidak diproses.",
  FILE_NEVER_READ: () =>
    `Pemeriksaan berkas ini ${MAX_READ_ATTEMPTS} kali terhenti di tengah jalan, jadi tidak dicoba lagi dan berkasnya sudah dihapus. Unggah sekali lagi; bila terhenti lagi, buka di Excel, salin datanya ke buku kerja baru, atau bagi menjadi beberapa berkas.`,
  FILE_DAMAGED: () => "Berkas rusak atau terkunci sandi. Buka di Excel, lalu simpan ulang.",
  FORM_USED: () => "Formulir ini sudah dipakai untuk berkas lain. Pilih berkasnya sekali lagi.",
  FILE_EMPTY: () => "Lembar pertama berkas ini tidak berisi data.",
  FILE_TOO_MANY_ROWS: () => "Lembar ini terlalu besar: paling banyak 99.999 baris dan 104 kolom.",
  COLUMN_MISSING: (detail) =>
    `Kolom ini tidak ada di lembar pertama: ${detail}. Pakai judul kolom seperti di SIASN.`,
  COLUMN_TWICE: (detail) => `Judul kolom ini ada dua kali: ${detail}. Hapus salah satunya.`,
};

/** What stands in the way of a batch, in one sentence. */
export function importFailureText(code: string, detail: string | null): string {
  const fileReason = FILE_REASONS[code];
  if (fileReason) return fileReason(detail ?? "");
  const refusals: Readonly<Record<string, string>> = IMPORT_REFUSALS;
  return refusals[code] ?? "Terjadi gangguan saat memproses berkas ini.";
}

/** Sentences for the refusals of the import services. */
export const IMPORT_REFUSALS = {
  ...UNDO_REASONS,
  ...NUMBER_REASONS,
  IMPORT_WRONG_STATE: "Langkah ini tidak berlaku lagi: keadaan impor sudah berubah. Muat ulang halaman.",
  IMPORT_STALE:
    "Rencana basi: data pegawai berubah sejak berkas diperiksa. Rencana sudah dihitung ulang; periksa lagi sebelum menerapkan.",
} as const;

const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: "Nama",
  titleBefore: "Gelar depan",
  titleAfter: "Gelar belakang",
  birthDate: "Tanggal lahir",
  sex: "Jenis kelamin",
  kind: "Status",
  golongan: "Golongan",
  appointedOn: "TMT CPNS/PPPK",
  educationLevel: "Pendidikan",
  email: "Surel",
  phone: "Nomor HP",
  nik: "NIK",
  state: "Keaktifan",
  unit: "Unit kerja",
  position: "Jabatan",
  placedOn: "TMT jabatan",
  appraiser: "Penilai (NIP)",
  startsOn: "TMT",
  ratedSpan: "Tahun dan periode",
  scheme: "Skema",
  resultsRating: "Rating hasil kerja",
  behaviourRating: "Rating perilaku kerja",
  predikat: "Predikat",
  word: "Predikat di sumber",
  score: "Nilai",
  appraiserNip: "NIP penilai",
  ratedOn: "Per tanggal",
  source: "Sumber",
};
export const importFieldLabel = (field: string): string => FIELD_LABELS[field] ?? field;

const VALUE_LABELS: Readonly<Record<string, string>> = {
  MALE: "Laki-laki",
  FEMALE: "Perempuan",
  PPPK_PW: "PPPK paruh waktu",
  ACTIVE: "Aktif",
  INACTIVE: "Tidak aktif",
  ...RATINGS_TEXT,
  ...PREDIKAT_TEXT,
  ...SCHEMES_TEXT,
};

/** A value as people write it: days in words, codes by their names. */
export function importValueText(value: string | null, formatDay: (day: string) => string): string {
  if (value === null) return "—";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : (VALUE_LABELS[value] ?? value);
}
