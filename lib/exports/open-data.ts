import { APPLICATION_STEP, MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import { ELEMENT_QUESTIONS, ELEMENTS } from "@/lib/domain/survey/elements";
import { MIN_ELEMENT_ANSWERS, MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import { JP_LIMITS } from "@/lib/domain/training/ledger";
import { MIN_PUBLISHED_PEOPLE } from "@/lib/domain/training/publication";
import { FORMULA_TEXT } from "@/lib/text/survey";
import { type CsvValue, csvLines } from "./csv-lines";

/** A column of a set, as its dictionary says it. */
export interface OpenColumn {
  /** Its name in the CSV. */
  readonly name: string;
  /** Where a row of the JSON has it, when it is not under its name: keys with dots between. */
  readonly path?: string;
  readonly type: "text" | "integer" | "number" | "date";
  /** Unit of measure. */
  readonly unit?: string;
  readonly meaning: string;
  /** May be empty: when, and why. */
  readonly emptyWhen?: string;
  /** Not a single value, and therefore not in the CSV. */
  readonly isJsonOnly?: boolean;
}

/** One set of open data: what it says, how it is counted, what is hidden of it. */
export interface OpenDataSet {
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly formula: string;
  readonly suppression: string;
  readonly columns: readonly OpenColumn[];
}

export const OPEN_DATA_IDS = ["skm", "layanan", "pengaduan", "pelatihan", "kinerja-unit"] as const;
export type OpenDataId = (typeof OPEN_DATA_IDS)[number];

const HIDDEN_SURVEY = `kurang dari ${MIN_PUBLISHED_RESPONSES} jawaban`;
const HIDDEN_ELEMENT = `${HIDDEN_SURVEY}, atau unsur ini dijawab kurang dari ${MIN_ELEMENT_ANSWERS} orang`;
const HIDDEN_INDEX = `${HIDDEN_SURVEY}, atau ada unsur yang dijawab kurang dari ${MIN_ELEMENT_ANSWERS} orang, yang dapat dihitung dari indeks`;
const HIDDEN_DURATION = `kurang dari ${MIN_PUBLISHED_APPLICATIONS} permohonan dalam setahun`;
const HIDDEN_COMPLAINT = `kurang dari ${COMPLAINT_STEP} laporan`;
const HIDDEN_STAFF = `kurang dari ${MIN_PUBLISHED_PEOPLE} pegawai`;

const SURVEY_COLUMNS: readonly OpenColumn[] = [
  {
    name: "service",
    type: "text",
    meaning: "Alamat pendek layanan, seperti pada /survei/…; namanya ada pada layanan",
  },
  { name: "unit", type: "text", meaning: "Unit yang memberikan layanan" },
  { name: "period", type: "text", meaning: "Periode survei" },
  {
    name: "n",
    type: "integer",
    unit: "jawaban",
    meaning: "Jawaban yang diterima sampai saat ini dan dihitung",
  },
  {
    name: "counted",
    type: "integer",
    unit: "jawaban",
    meaning:
      "Jawaban yang membentuk index, grade, dan nilai unsur: sama dengan n, atau berbeda sampai cukup banyak jawaban berubah; 0 bila disembunyikan",
  },
  {
    name: "index",
    type: "number",
    unit: "25–100",
    meaning: "Indeks Kepuasan Masyarakat, dua desimal",
    emptyWhen: HIDDEN_INDEX,
  },
  {
    name: "grade",
    type: "text",
    meaning: "Mutu: A sangat baik, B baik, C kurang baik, D tidak baik",
    emptyWhen: HIDDEN_INDEX,
  },
  ...ELEMENTS.map((element) => ({
    name: element,
    path: `elements.${element}`,
    type: "number" as const,
    unit: "1–4",
    meaning: `Nilai rata-rata unsur ${ELEMENT_QUESTIONS[element].name}, tiga desimal; bergerak bila sedikitnya ${PUBLICATION_STEP} jawaban atas unsur ini sendiri berubah`,
    emptyWhen: HIDDEN_ELEMENT,
  })),
  {
    name: "excluded",
    type: "integer",
    unit: "jawaban",
    meaning:
      "Jawaban yang dikeluarkan dari hitungan karena tidak wajar, menurut tandanya: BURST beruntun, STRAIGHT_LINED seragam dan sangat cepat, SAME_DEVICE berulang dari satu perangkat, OVER_LIMIT melebihi batas loket, UNPROVEN tanpa bukti kerja peramban",
    isJsonOnly: true,
  },
  { name: "formula", type: "text", meaning: "Aturan yang dipakai menghitung" },
];

const SERVICE_COLUMNS: readonly OpenColumn[] = [
  { name: "service", type: "text", meaning: "Alamat pendek layanan, sama dengan kolom service pada skm" },
  { name: "name", type: "text", meaning: "Nama layanan" },
  { name: "unit", type: "text", meaning: "Unit yang memberikan layanan" },
  {
    name: "standardMinutes",
    type: "integer",
    unit: "menit kerja",
    meaning: "Jangka waktu menurut standar pelayanan",
  },
  { name: "cost", type: "text", meaning: "Biaya menurut standar pelayanan" },
  { name: "product", type: "text", meaning: "Hasil layanan" },
  {
    name: "pledge",
    type: "text",
    meaning: "Nomor keputusan maklumat pelayanan unitnya yang berlaku",
    emptyWhen: "unitnya belum menerbitkan maklumat",
  },
  {
    name: "pledgedOn",
    type: "date",
    meaning: "Tanggal keputusan itu",
    emptyWhen: "unitnya belum menerbitkan maklumat",
  },
  {
    name: "year",
    type: "integer",
    meaning: "Tahun permohonan yang diukur selesai",
    emptyWhen: HIDDEN_DURATION,
  },
  {
    name: "n",
    type: "integer",
    unit: "permohonan",
    meaning: "Permohonan yang diukur",
    emptyWhen: HIDDEN_DURATION,
  },
  {
    name: "medianMinutes",
    type: "integer",
    unit: "menit kerja",
    meaning: "Separuh permohonan selesai dalam sekian menit kerja",
    emptyWhen: HIDDEN_DURATION,
  },
  {
    name: "p90Minutes",
    type: "integer",
    unit: "menit kerja",
    meaning: "Sembilan dari sepuluh permohonan selesai dalam sekian menit kerja",
    emptyWhen: HIDDEN_DURATION,
  },
  {
    name: "onTimePercent",
    type: "integer",
    unit: "persen",
    meaning: "Permohonan yang selesai dalam standar yang berlaku saat didaftarkan",
    emptyWhen: HIDDEN_DURATION,
  },
];

const COMPLAINT_COLUMNS: readonly OpenColumn[] = [
  { name: "year", type: "integer", meaning: "Tahun laporan diterima" },
  {
    name: "by",
    type: "text",
    meaning: "Dihitung menurut: total, category (jenis), unit (yang menjawab), atau stage (tahap)",
  },
  { name: "value", type: "text", meaning: "Jenis, unit, atau tahapnya" },
  {
    name: "n",
    type: "integer",
    unit: "laporan",
    meaning: "Laporan yang dihitung; menurut unit: yang dijawabnya",
    emptyWhen: HIDDEN_COMPLAINT,
  },
  {
    name: "meanDays",
    type: "number",
    unit: "hari kerja",
    meaning: "Rata-rata sampai jawaban pertama",
    emptyWhen: `${HIDDEN_COMPLAINT} dijawab`,
  },
  {
    name: "p90Days",
    type: "integer",
    unit: "hari kerja",
    meaning: "Sembilan dari sepuluh laporan dijawab dalam sekian hari kerja",
    emptyWhen: `${HIDDEN_COMPLAINT} dijawab`,
  },
  {
    name: "onTimePercent",
    type: "integer",
    unit: "persen",
    meaning: "Jawaban pertama yang datang dalam tenggat laporannya",
    emptyWhen: `${HIDDEN_COMPLAINT} dijawab`,
  },
];

const TRAINING_COLUMNS: readonly OpenColumn[] = [
  { name: "unit", type: "text", meaning: "Kode perangkat daerah, dengan semua unit di bawahnya" },
  { name: "name", type: "text", meaning: "Nama perangkat daerah" },
  { name: "year", type: "integer", meaning: "Tahun yang sudah berakhir" },
  { name: "asOf", type: "date", meaning: "Hari angkanya dihitung, satu kali" },
  {
    name: "staff",
    type: "integer",
    unit: "pegawai",
    meaning: "Pegawai aktif pada hari itu",
    emptyWhen: HIDDEN_STAFF,
  },
  {
    name: "jp",
    type: "integer",
    unit: "jam pelajaran",
    meaning: "Jam pelajaran mereka seluruhnya pada tahun itu",
    emptyWhen: HIDDEN_STAFF,
  },
  {
    name: "reachedPercent",
    type: "integer",
    unit: "persen",
    meaning: `PNS dan CPNS yang mencapai ${JP_LIMITS.pnsMinimum} jam pelajaran`,
    emptyWhen: `${HIDDEN_STAFF} yang wajib, yang mencapai, atau yang belum`,
  },
];

const UNIT_COLUMNS: readonly OpenColumn[] = [
  { name: "unit", type: "text", meaning: "Kode unit, seperti pada /unit/…" },
  { name: "name", type: "text", meaning: "Nama unit" },
  { name: "year", type: "integer", meaning: "Tahun" },
  {
    name: "period",
    type: "text",
    meaning: "Periode survei terakhir pada tahun itu yang nilainya tampil",
    emptyWhen: HIDDEN_SURVEY,
  },
  {
    name: "index",
    type: "number",
    unit: "25–100",
    meaning: "Indeks Kepuasan Masyarakat unit, dari layanan yang nilainya tampil",
    emptyWhen: HIDDEN_SURVEY,
  },
  { name: "grade", type: "text", meaning: "Mutunya, A sampai D", emptyWhen: HIDDEN_SURVEY },
  {
    name: "applications",
    type: "integer",
    unit: "permohonan",
    meaning: "Permohonan yang diukur pada layanan yang dibuka",
    emptyWhen: HIDDEN_DURATION,
  },
  {
    name: "onTimePercent",
    type: "integer",
    unit: "persen",
    meaning: "Permohonan yang selesai dalam standarnya",
    emptyWhen: HIDDEN_DURATION,
  },
  {
    name: "answered",
    type: "integer",
    unit: "laporan",
    meaning: "Laporan warga yang dijawab unit",
    emptyWhen: HIDDEN_COMPLAINT,
  },
  {
    name: "answeredOnTimePercent",
    type: "integer",
    unit: "persen",
    meaning: "Jawaban yang datang dalam tenggat laporannya",
    emptyWhen: HIDDEN_COMPLAINT,
  },
  {
    name: "achievement",
    type: "text",
    meaning:
      "Capaian kinerja organisasi setahun: ISTIMEWA, BAIK, BUTUH_PERBAIKAN, KURANG, atau SANGAT_KURANG",
    emptyWhen: "periodenya belum ditutup atau capaiannya tidak ditetapkan",
  },
];

const SURVEY_SUPPRESSION = `Nilai sebuah layanan tampil mulai ${MIN_PUBLISHED_RESPONSES} jawaban dan bergerak setiap ada paling sedikit ${PUBLICATION_STEP} jawaban baru; nilai sebuah unsur bergerak setiap ada paling sedikit ${PUBLICATION_STEP} jawaban baru atas unsur itu, dan indeks selalu rata-rata kesembilan nilai yang tampil. Unsur yang dijawab kurang dari ${MIN_ELEMENT_ANSWERS} orang tidak ditampilkan, dan indeks layanan itu pun tidak, sebab dari indeks unsur itu dapat dihitung. Nilai unit hanya dari layanan yang seluruhnya tampil.`;
const DURATION_SUPPRESSION = `Sebuah layanan tampil mulai ${MIN_PUBLISHED_APPLICATIONS} permohonan dalam setahun, lalu bergerak sedikitnya ${APPLICATION_STEP} sekaligus.`;
const COMPLAINT_SUPPRESSION = `Setiap kelompok tampil mulai ${COMPLAINT_STEP} laporan dan bergerak sedikitnya ${COMPLAINT_STEP} sekaligus. Jumlah hanya dari kelompok yang tampil.`;

/** The one table that the files, the dictionary, the catalogue and the page of the open data are made of. */
const SETS: readonly (OpenDataSet & { readonly id: OpenDataId })[] = [
  {
    id: "skm",
    title: "Survei Kepuasan Masyarakat",
    description: "Indeks, mutu, dan nilai sembilan unsur setiap layanan pada setiap periode survei.",
    keywords: ["kepuasan masyarakat", "IKM", "pelayanan publik"],
    formula: FORMULA_TEXT,
    suppression: SURVEY_SUPPRESSION,
    columns: SURVEY_COLUMNS,
  },
  {
    id: "layanan",
    title: "Layanan dan waktunya",
    description: "Layanan yang dibuka dengan standarnya, dan waktu yang sebenarnya pada tahun terbaru.",
    keywords: ["standar pelayanan", "waktu layanan", "tepat waktu"],
    formula:
      "Menit kerja dari berkas lengkap sampai hasil siap, menurut jam kantor dan hari libur, tanpa waktu menunggu pemohon; dihitung dalam langkah yang dibulatkan ke atas.",
    suppression: DURATION_SUPPRESSION,
    columns: SERVICE_COLUMNS,
  },
  {
    id: "pengaduan",
    title: "Pengaduan, aspirasi, dan permintaan informasi",
    description: "Jumlah per tahun menurut jenis, unit yang menjawab, dan tahap, dengan lama menjawab.",
    keywords: ["pengaduan", "aspirasi", "permintaan informasi"],
    formula:
      "Hari kerja dari laporan diterima sampai jawaban pertama, tanpa waktu menunggu pelapor; tenggatnya menurut sifat laporan.",
    suppression: COMPLAINT_SUPPRESSION,
    columns: COMPLAINT_COLUMNS,
  },
  {
    id: "pelatihan",
    title: "Pelatihan pegawai",
    description: "Jam pelajaran setiap perangkat daerah pada tahun yang sudah berakhir.",
    keywords: ["pengembangan kompetensi", "jam pelajaran", "ASN"],
    formula:
      "Jam pelajaran yang terverifikasi menurut tanggal selesai, dari pegawai yang aktif pada hari dihitung.",
    suppression: `Perangkat daerah dengan kurang dari ${MIN_PUBLISHED_PEOPLE} pegawai disembunyikan, begitu pula persentase yang memisahkan kurang dari ${MIN_PUBLISHED_PEOPLE} orang. Setiap tahun dihitung satu kali dan tidak berubah lagi; jumlah semua perangkat daerah tidak diterbitkan.`,
    columns: TRAINING_COLUMNS,
  },
  {
    id: "kinerja-unit",
    title: "Kinerja unit",
    description: "Angka setiap unit dari tahun ke tahun, sama dengan halaman unitnya.",
    keywords: ["kinerja organisasi", "unit kerja", "pelayanan publik"],
    formula:
      "Indeks seperti pada skm, tepat waktu seperti pada layanan, dan tenggat seperti pada pengaduan, dijumlahkan menurut unit; capaian kinerja organisasi ditetapkan oleh pimpinan di atasnya.",
    suppression: `${SURVEY_SUPPRESSION} ${DURATION_SUPPRESSION} ${COMPLAINT_SUPPRESSION}`,
    columns: UNIT_COLUMNS,
  },
];

/** Every set of open data by the name of its files. */
export const OPEN_DATA = Object.fromEntries(SETS.map(({ id, ...set }) => [id, set])) as Readonly<
  Record<OpenDataId, OpenDataSet>
>;

/** What a row holds under keys with dots between them. */
function valueAt(row: object, path: string): CsvValue {
  const value = path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | null)?.[key], row);
  if (typeof value === "string" || typeof value === "number" || value === null) return value;
  throw new Error(`no single value under ${path}`);
}

/** The rows of a set as CSV, its columns as the dictionary lists them: comma, decimal point, empty where a figure is hidden. */
export function openDataCsv(id: OpenDataId, rows: readonly object[]): string {
  const columns = OPEN_DATA[id].columns.filter(({ isJsonOnly }) => !isJsonOnly);
  return csvLines([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name, path }) => valueAt(row, path ?? name))),
  ]);
}

/** The dictionary of every set, for programs. */
export const openDictionary = () =>
  OPEN_DATA_IDS.map((id) => {
    const { keywords: _, ...set } = OPEN_DATA[id];
    return { set: id, ...set };
  });
