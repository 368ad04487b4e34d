import { type Grade, MIN_ELEMENT_ANSWERS, MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import {
  BURST_ANSWERS,
  DEVICE_ANSWERS,
  type ExclusionRefusal,
  FASTEST_SECONDS,
  SURVEY_MARKS,
  type SurveyMark,
  UNPROVEN_ANSWERS,
} from "@/lib/domain/survey/marks";
import { MOMENT_MINUTES } from "@/lib/domain/survey/moment";
import type { SurveyPeriodRefusal } from "@/lib/domain/survey/period";
import { PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import { NOT_SAID, type RespondentDimension } from "@/lib/domain/survey/respondents";
import {
  type Education,
  MAX_RESPONSE_AGE_DAYS,
  type Occupation,
  OLDEST_RESPONDENT_YEARS,
  type ResponseFaultCode,
} from "@/lib/domain/survey/response";
import { formatIndex, formatNumber } from "./format";
import { SEX_LABELS } from "./people";

export const GRADE_TEXT = {
  A: "Sangat baik",
  B: "Baik",
  C: "Kurang baik",
  D: "Tidak baik",
} as const satisfies Record<Grade, string>;

export const EDUCATION_TEXT = {
  SD: "SD atau sederajat",
  SMP: "SMP atau sederajat",
  SMA: "SMA atau sederajat",
  D3: "Diploma (D1–D3)",
  S1: "Sarjana (S1/D4)",
  S2: "Magister (S2)",
  S3: "Doktor (S3)",
} as const satisfies Record<Education, string>;

export const OCCUPATION_TEXT = {
  PNS: "ASN (PNS/PPPK)",
  TNI: "TNI",
  POLRI: "Polri",
  SWASTA: "Pegawai swasta",
  WIRAUSAHA: "Wirausaha",
  LAINNYA: "Lainnya",
} as const satisfies Record<Occupation, string>;

export const DIMENSION_TEXT = {
  SEX: "Jenis kelamin",
  AGE: "Umur",
  EDUCATION: "Pendidikan",
  OCCUPATION: "Pekerjaan",
} as const satisfies Record<RespondentDimension, string>;

const AGE_TEXT: Readonly<Record<string, string>> = { "0-19": "Di bawah 20 tahun", "60+": "60 tahun ke atas" };
const VALUE_TEXT: Readonly<Record<RespondentDimension, Readonly<Record<string, string>>>> = {
  SEX: SEX_LABELS,
  AGE: AGE_TEXT,
  EDUCATION: EDUCATION_TEXT,
  OCCUPATION: OCCUPATION_TEXT,
};

/** "Perempuan", "20–29 tahun"; several values whose groups are put together after one another. */
export const respondentText = (dimension: RespondentDimension, values: readonly string[]): string =>
  values
    .map((value) => {
      if (value === NOT_SAID) return "Tidak disebut";
      return VALUE_TEXT[dimension][value] ?? `${value.replace("-", "–")} tahun`;
    })
    .join(", ");

interface SampleNeed {
  readonly users: number;
  readonly needed: number;
}

/** Whether enough people answered: "84 responden; dari 2.000 pengguna setahun diperlukan 322 (Krejcie–Morgan): belum cukup." */
export function sampleText(n: number, sample: SampleNeed | null): string {
  const given = `${formatNumber(n)} responden`;
  if (sample === null)
    return `${given}; banyaknya yang diperlukan belum diketahui, karena pengguna setahun belum diisi.`;
  const { users, needed } = sample;
  return `${given}; dari ${formatNumber(users)} pengguna setahun diperlukan ${formatNumber(needed)} (Krejcie–Morgan): ${n >= needed ? "cukup" : "belum cukup"}.`;
}

/** "78,10 sampai 82,40": the confidence interval of an index. */
export const intervalText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${formatIndex(low)} sampai ${formatIndex(high)}`;

/** Why small groups stand together. */
export const TOGETHER_TEXT = `Kelompok dengan kurang dari ${MIN_PUBLISHED_RESPONSES} jawaban digabung, supaya jawaban satu orang tidak dapat dikenali.`;

/** Why there is no breakdown yet; the day as it is written. */
export const breakdownClosedText = (opensOn: string): string =>
  `Rincian terbuka ${opensOn}, setelah dari loket, tautan, dan kios tidak ada lagi jawaban yang dapat masuk ke periode ini: selagi jawaban masih bertambah, perubahan rincian dapat menunjukkan jawaban satu orang.`;

/** That a breakdown stayed behind the figures, which are made of `counted` answers; null where it did not. */
export function breakdownBehindText(
  breakdown: readonly { readonly rows: readonly { readonly n: number }[] }[],
  counted: number,
): string | null {
  const [first] = breakdown;
  const held = first?.rows.reduce((sum, { n }) => sum + n, 0);
  if (held === undefined || held === counted) return null;
  return `Rincian ini memuat ${responsesText(held)}, nilai di atas ${responsesText(counted)}: yang masuk, ditarik, atau dikeluarkan setelah rincian terbuka ikut bila setiap kelompok berubah paling sedikit ${PUBLICATION_STEP} jawaban.`;
}

export const FORMULA_TEXT = `PermenPANRB 14/2017: IKM = jumlah nilai rata-rata unsur × 1/9 × 25, dibulatkan sekali ke dua desimal; disembunyikan bila kurang dari ${MIN_PUBLISHED_RESPONSES} jawaban, atau bila ada unsur yang dijawab kurang dari ${MIN_ELEMENT_ANSWERS} orang; bergerak bila ada paling sedikit ${PUBLICATION_STEP} jawaban baru`;

/** Why an answer that was just given may not show in the figure yet. */
export const STEP_TEXT = `Nilai bergerak setiap ada paling sedikit ${PUBLICATION_STEP} jawaban baru, supaya jawaban satu orang tidak dapat ditebak dari perubahannya.`;

/** What the figure is made of while newer answers wait. */
export const countedText = (n: number, counted: number): string =>
  n < counted
    ? `Nilai ini masih dihitung dari ${formatNumber(counted)} jawaban; yang baru dikeluarkan ikut setelah paling sedikit ${PUBLICATION_STEP} jawaban berubah, supaya jawaban satu orang tidak dapat ditebak.`
    : `Nilai ini dihitung dari ${formatNumber(counted)} jawaban; ${formatNumber(n - counted)} jawaban terbaru ikut setelah terkumpul ${PUBLICATION_STEP}, supaya jawaban satu orang tidak dapat ditebak.`;

export const RESPONSE_REFUSAL_TEXT = {
  RESPONSE_NOT_AN_ANSWER: "Ada jawaban yang bukan 1, 2, 3, atau 4.",
  RESPONSE_NOTHING_ANSWERED: "Jawab paling sedikit satu dari sembilan pertanyaan.",
  RESPONSE_NOT_AN_AGE: `Umur ditulis dengan angka antara 1 dan ${OLDEST_RESPONDENT_YEARS}.`,
  RESPONSE_IN_FUTURE: "Waktu menjawab ada di masa depan. Periksa jam pada perangkat.",
  RESPONSE_TOO_OLD: `Jawaban ini lebih dari ${MAX_RESPONSE_AGE_DAYS} hari yang lalu, sehingga tidak dapat dihitung lagi.`,
  SERVICE_CLOSED: "Layanan ini sedang tidak dibuka, sehingga surveinya tidak menerima jawaban.",
  NO_SURVEY_PERIOD: "Tidak ada periode survei pada hari itu. Silakan kembali saat survei dibuka.",
  OFFICER_NOT_SERVING:
    "Petugas ini tidak terdaftar melayani layanan ini pada hari itu. Pilih petugas lain, atau kirim tanpa menyebut petugas.",
} as const satisfies Record<
  `RESPONSE_${ResponseFaultCode}` | "SERVICE_CLOSED" | "NO_SURVEY_PERIOD" | "OFFICER_NOT_SERVING",
  string
>;

export const SURVEY_REFUSALS = {
  ...RESPONSE_REFUSAL_TEXT,
  ...({
    PERIOD_OVERLAPS: "Tanggalnya bertumpang tindih dengan periode survei lain.",
    PERIOD_CUTS_RESPONSES:
      "Sudah ada jawaban yang dihitung pada hari yang akan dikeluarkan dari periode ini.",
  } as const satisfies Record<SurveyPeriodRefusal, string>),
  ...({
    NOTHING_MARKED: "Tidak ada lagi jawaban bertanda yang masih dihitung pada kelompok ini.",
    FIGURES_FINAL: "Periode ini sudah lebih dari setahun berakhir, sehingga nilainya tidak berubah lagi.",
    RETURN_NOT_SHOWN:
      "Jawaban dari saat yang sama baru saja dikembalikan, dan nilai yang tampil belum memuatnya. Coba lagi setelah nilai bergerak.",
  } as const satisfies Record<ExclusionRefusal, string>),
  ALREADY_RETURNED: "Jawaban ini sudah dikembalikan ke hitungan.",
  COUNTER_NAME_TAKEN: "Layanan ini sudah mempunyai loket dengan nama itu. Pilih nama lain.",
  COUNTER_CLOSED: "Loket ini ditutup. Buka kembali sebelum mengganti kodenya.",
  SLUG_TAKEN: "Alamat pendek ini sudah dipakai layanan lain. Pilih yang lain.",
  UNIT_CLOSED: "Unit ini sudah tidak aktif.",
} as const;

export const SURVEY_ALREADY_SENT =
  "Jawaban dari halaman ini sudah kami terima, dengan isi yang berbeda. Buka kembali halaman survei ini bila ada orang lain yang hendak mengisi.";

export const MARK_TEXT = {
  BURST: "beruntun",
  STRAIGHT_LINED: "seragam dan sangat cepat",
  SAME_DEVICE: "berulang dari satu perangkat",
  OVER_LIMIT: "melebihi batas loket",
  UNPROVEN: "tanpa bukti kerja peramban",
} as const satisfies Record<SurveyMark, string>;

/** What a mark means, for who decides on it. */
export const MARK_MEANING = {
  BURST: `Lebih dari ${BURST_ANSWERS} jawaban dari satu loket, atau dari tautan terbuka, dalam ${MOMENT_MINUTES} menit.`,
  STRAIGHT_LINED: `Sembilan jawaban yang sama, tanpa saran, dalam kurang dari ${FASTEST_SECONDS} detik.`,
  SAME_DEVICE: `Jawaban ke-${DEVICE_ANSWERS} dan seterusnya dari satu perangkat untuk layanan yang sama pada hari yang sama.`,
  OVER_LIMIT:
    "Dikirim dengan kode loket yang sudah menerima lebih banyak daripada yang dapat dilayaninya; dihitung sebagai jawaban dari tautan terbuka.",
  UNPROVEN: `Paling sedikit ${UNPROVEN_ANSWERS} jawaban dalam ${MOMENT_MINUTES} menit dari tautan terbuka tanpa bukti kerja peramban: tanpa JavaScript, atau dikirim program.`,
} as const satisfies Record<SurveyMark, string>;

/** In the place of a counter's name. */
export const NO_COUNTER_TEXT = "tautan terbuka";

/** In the place of a counter's name, where an officer entered the answer. */
export const WITHOUT_COUNTER_TEXT = "tanpa loket";

/** What the page of an exclusion says after a step. */
export const EXCLUSION_STEP_MESSAGES = {
  keluar: `Dikeluarkan dari hitungan. Nilai yang tampil bergerak bila paling sedikit ${PUBLICATION_STEP} jawaban berubah.`,
  kembali: `Dikembalikan ke hitungan. Nilai yang tampil bergerak bila paling sedikit ${PUBLICATION_STEP} jawaban berubah.`,
} as const;

/** "24 jawaban dikeluarkan dari hitungan: 21 beruntun, 3 berulang dari satu perangkat."; null when none was. */
export function excludedText(excluded: Readonly<Partial<Record<SurveyMark, number>>>): string | null {
  const parts = SURVEY_MARKS.flatMap((mark) => {
    const n = excluded[mark] ?? 0;
    return n > 0 ? [{ n, said: `${formatNumber(n)} ${MARK_TEXT[mark]}` }] : [];
  });
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  return `${responsesText(total)} dikeluarkan dari hitungan: ${parts.map(({ said }) => said).join(", ")}.`;
}

/** Before how long to wait: what was filled in stands in the form. */
export const SURVEY_TOO_MANY =
  "Jawaban Anda belum terkirim, dan isinya tetap ada di halaman ini: sudah banyak jawaban dari tempat atau perangkat ini.";

/** "1.204 jawaban". */
export const responsesText = (n: number): string => `${formatNumber(n)} jawaban`;

/** Why a result is not there. */
export const hiddenText = (n: number): string =>
  n < MIN_PUBLISHED_RESPONSES
    ? `Belum ditampilkan: baru ${n} dari paling sedikit ${MIN_PUBLISHED_RESPONSES} jawaban.`
    : `Indeks belum ditampilkan: ada unsur yang dijawab kurang dari ${MIN_ELEMENT_ANSWERS} orang.`;

/** In the place of an element's mean. */
export const THIN_ELEMENT_TEXT = `dijawab kurang dari ${MIN_ELEMENT_ANSWERS} orang`;

const mean = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** "3,125": the mean of an element always with three decimals (PermenPANRB 14/2017). */
export const formatMean = (value: number): string => mean.format(value);
