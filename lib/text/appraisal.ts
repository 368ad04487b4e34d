import type { AdviceCaution, AdviceReason, ResultsAdvice } from "@/lib/domain/appraisal/advice";
import type {
  DistributionBreach,
  OrganisationPredikat,
  PatternShares,
} from "@/lib/domain/appraisal/distribution";
import type { AppraisalRefusal } from "@/lib/domain/appraisal/event";
import type { RatingRegister, RatingScheme, RatingSpan } from "@/lib/domain/appraisal/external-rating";
import type { AppraisalOutcome, AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import { type AppraisalRulesRefusal, MOST_NEWCOMER_MONTHS } from "@/lib/domain/appraisal/rules";
import type { Turn } from "@/lib/domain/appraisal/turn";
import { calendarWindowOf } from "@/lib/domain/appraisal/windows";
import type { EvaluationFrequency } from "@/lib/domain/period/period";

export const RATINGS_TEXT = {
  ABOVE: "Di atas ekspektasi",
  MEETS: "Sesuai ekspektasi",
  BELOW: "Di bawah ekspektasi",
} as const satisfies Record<Rating, string>;

export const PREDIKAT_TEXT = {
  SANGAT_BAIK: "Sangat Baik",
  BAIK: "Baik",
  BUTUH_PERBAIKAN: "Butuh Perbaikan",
  KURANG: "Kurang",
  SANGAT_KURANG: "Sangat Kurang",
} as const satisfies Record<Predikat, string>;

/** Whose predikats count. */
export const REGISTER_LABELS = {
  BINA: "Bina",
  E_KINERJA: "e-Kinerja BKN",
} as const satisfies Record<RatingRegister, string>;

export const REGISTER_HINTS = {
  BINA: "Penilaian tahunan yang final di sini.",
  E_KINERJA: "Predikat tahunan yang diimpor. Selama belum diimpor, belum ada predikat resmi.",
} as const satisfies Record<RatingRegister, string>;

export const SCHEMES_TEXT = {
  PP46: "PP 46/2011",
  PP30: "PP 30/2019",
  PERMENPANRB6: "PermenPANRB 6/2022",
} as const satisfies Record<RatingScheme, string>;

/** "Tahunan", "Triwulan 1", "Bulan 7". */
export function spanText(span: RatingSpan): string {
  if (span === "TAHUNAN") return "Tahunan";
  return span.startsWith("TW") ? `Triwulan ${span.slice(2)}` : `Bulan ${Number(span.slice(1))}`;
}

export const ORGANISATION_PREDIKAT_TEXT = {
  ISTIMEWA: "Istimewa",
  BAIK: "Baik",
  BUTUH_PERBAIKAN: "Butuh Perbaikan",
  KURANG: "Kurang",
  SANGAT_KURANG: "Sangat Kurang",
} as const satisfies Record<OrganisationPredikat, string>;

/** Why this rating of results is advised, or why none is. */
export const ADVICE_REASONS_TEXT = {
  UNIT_ACHIEVEMENT:
    "Pegawai ini memimpin unitnya; capaian unit menjadi bahan rating hasil kerja pimpinannya.",
  MOST_EXCEEDED: "Lebih dari separuh indikator melampaui target dan tidak ada yang belum tercapai.",
  MORE_THAN_HALF_REACHED: "Lebih dari separuh indikator mencapai target.",
  HALF_NOT_REACHED: "Separuh indikator atau lebih belum mencapai target.",
  ACHIEVEMENT_NOT_SET:
    "Pegawai ini memimpin unitnya, dan capaian unit untuk masa ini belum ditetapkan oleh tingkat di atasnya.",
  TARGETS_OF_MORE_DAYS:
    "Target di SKP berlaku untuk setahun, sedangkan yang dinilai hanya sebagian. Realisasi terhadap target setahun tidak dipakai.",
  TOO_LITTLE_DATA: "Indikator yang belum ada datanya masih dapat mengubah saran.",
} as const satisfies Record<AdviceReason, string>;

export const ADVICE_CAUTIONS_TEXT = {
  DAYS_LEFT: "Masa yang dinilai belum berakhir; realisasi masih dapat bertambah.",
  NO_FEEDBACK: "Belum ada umpan balik atas hasil kerja.",
} as const satisfies Record<AdviceCaution, string>;

/** What an advice was made of, in sentences. */
export function adviceFigures({ achievement, indicators, feedback }: ResultsAdvice): readonly string[] {
  const { appreciations, suggestions } = feedback;
  return [
    ...(achievement ? [`Capaian unit: ${ORGANISATION_PREDIKAT_TEXT[achievement]}.`] : []),
    ...(indicators
      ? [
          `Indikator: ${indicators.EXCEEDED} melampaui target, ${indicators.REACHED} tercapai, ${indicators.NOT_REACHED} belum tercapai, ${indicators.NO_DATA} belum ada data.`,
        ]
      : []),
    `Umpan balik atas hasil kerja: ${appreciations} apresiasi, ${suggestions} saran perbaikan. Jumlahnya tidak mengubah saran ini.`,
  ];
}

/** Who sets the achievement of a unit: those above it, or BKPSDM. */
export const achievementSettersText = (names: readonly string[]): string =>
  names.length === 0
    ? "Yang menetapkannya: BKPSDM, karena pimpinan unit di atasnya belum tercatat di Bina."
    : `Yang menetapkannya: ${new Intl.ListFormat("id-ID", { type: "disjunction" }).format(names)}, atau BKPSDM.`;

export const APPRAISAL_STATES_TEXT = {
  DRAFT: "Sedang dinilai",
  RATED: "Dinilai, belum disampaikan",
  HANDED_OVER: "Menunggu tanggapan pegawai",
  OBJECTED: "Keberatan, menunggu penjelasan",
  EXPLAINED: "Menunggu keputusan atasan penilai",
  FINAL: "Final",
} as const satisfies Record<AppraisalState, string>;

export const OUTCOMES_TEXT = {
  ACCEPTED: "Diterima pegawai",
  LAPSED: "Dianggap diterima karena batas waktu lewat",
  UPHELD: "Tetap, menurut keputusan atasan penilai",
  CHANGED: "Diubah oleh atasan penilai",
} as const satisfies Record<AppraisalOutcome, string>;

const ROMAN = ["I", "II", "III", "IV"] as const;
const monthName = new Intl.DateTimeFormat("id-ID", { month: "long", timeZone: "UTC" });

interface LabelledWindow {
  readonly frequency: EvaluationFrequency;
  /** Its first day (YYYY-MM-DD). */
  readonly startsOn: string;
}

/** "Triwulan I" or "Januari", as the printed form names it. */
export function windowName({ frequency, startsOn }: LabelledWindow): string {
  if (frequency === "MONTHLY") return monthName.format(new Date(`${startsOn}T00:00:00Z`));
  return `Triwulan ${ROMAN[calendarWindowOf(frequency, startsOn).number - 1] ?? ""}`;
}

/** "Triwulan I 2026" or "Januari 2026". */
export const windowLabel = (window: LabelledWindow): string =>
  `${windowName(window)} ${window.startsOn.slice(0, 4)}`;

/** Which days an evaluation is of: its window, or the period. */
export const evaluatedDaysText = (of: {
  readonly periodName: string;
  readonly window: LabelledWindow | null;
}): string => (of.window ? windowLabel(of.window) : of.periodName);

/** What an evaluation is called in a heading: "Evaluasi periodik, Triwulan I 2026". */
export const evaluationTitle = (of: Parameters<typeof evaluatedDaysText>[0]): string =>
  `${of.window ? "Evaluasi periodik" : "Evaluasi kinerja tahunan"}, ${evaluatedDaysText(of)}`;

/** How far the evaluation of a window got; once final, its predikat says more. */
const WINDOW_STATES_TEXT = {
  DRAFT: "Draf",
  RATED: "Draf",
  HANDED_OVER: "Disampaikan",
  OBJECTED: "Keberatan",
  EXPLAINED: "Keberatan",
  FINAL: "Final",
} as const satisfies Record<AppraisalState, string>;

/** The state of a window in one or two words, with its tone. */
export function windowState(window: {
  readonly state: AppraisalState | null;
  readonly isOver: boolean;
  readonly predikat: Predikat | null;
}) {
  const { state, isOver, predikat } = window;
  if (state === null) return { text: isOver ? "Belum dimulai" : "Belum berakhir", tone: "neutral" } as const;
  if (state === "FINAL" && predikat) {
    return { text: PREDIKAT_TEXT[predikat], tone: PREDIKAT_TONES[predikat] } as const;
  }
  return { text: WINDOW_STATES_TEXT[state], tone: APPRAISAL_STATE_TONES[state] } as const;
}

/** "2 dari 3 final": of the windows that are over. */
export function windowsText(
  windows: readonly { readonly state: AppraisalState | null; readonly isOver: boolean }[],
): string {
  const over = windows.filter(({ isOver, state }) => isOver || state !== null);
  if (over.length === 0) return "Belum ada masa yang berakhir";
  return `${over.filter(({ state }) => state === "FINAL").length} dari ${over.length} final`;
}

/** The tone of a state: what still waits is not yet good or bad. */
export const APPRAISAL_STATE_TONES = {
  DRAFT: "neutral",
  RATED: "info",
  HANDED_OVER: "info",
  OBJECTED: "warning",
  EXPLAINED: "warning",
  FINAL: "success",
} as const satisfies Record<AppraisalState, string>;

export const PREDIKAT_TONES = {
  SANGAT_BAIK: "success",
  BAIK: "success",
  BUTUH_PERBAIKAN: "warning",
  KURANG: "danger",
  SANGAT_KURANG: "danger",
} as const satisfies Record<Predikat, string>;

/** Whom an appraisal waits for. */
export const TURNS_TEXT = {
  APPRAISED: "Pegawai yang dinilai",
  APPRAISER: "Pejabat penilai",
  SUPERIOR: "Atasan pejabat penilai",
} as const satisfies Record<Turn, string>;

/** What the official pattern of a unit with this achievement asks for (SE MenPANRB 03/2023), with the shares in force. */
export const patternText = (achievement: OrganisationPredikat, shares: PatternShares): string =>
  PATTERNS_TEXT[achievement](shares);

const PATTERNS_TEXT: Readonly<Record<OrganisationPredikat, (shares: PatternShares) => string>> = {
  ISTIMEWA: ({ ceiling }) => `Sebagian besar pegawai Sangat Baik, paling banyak ${ceiling} %.`,
  BAIK: ({ ceiling }) =>
    `Sebagian besar pegawai Baik, paling banyak ${ceiling} %, dan ada yang Butuh Perbaikan atau Kurang.`,
  BUTUH_PERBAIKAN: ({ floor, few }) =>
    `Paling sedikit ${floor} % Butuh Perbaikan; Sangat Baik paling banyak ${few} %.`,
  KURANG: ({ floor, few }) =>
    `Paling sedikit ${floor} % Kurang, paling sedikit ${few} % Butuh Perbaikan; Sangat Baik paling banyak ${few} %.`,
  SANGAT_KURANG: ({ floor, few }) =>
    `Paling sedikit ${floor} % Sangat Kurang, paling sedikit ${few} % Kurang atau Butuh Perbaikan; tidak ada Sangat Baik.`,
};

/** In what a distribution departs from it. */
export const breachText = (breach: DistributionBreach, shares: PatternShares): string =>
  BREACHES_TEXT[breach](shares);

const BREACHES_TEXT: Readonly<Record<DistributionBreach, (shares: PatternShares) => string>> = {
  SANGAT_BAIK_NOT_MOST: () => "Sangat Baik belum menjadi bagian terbesar.",
  SANGAT_BAIK_OVER_70: ({ ceiling }) => `Sangat Baik lebih dari ${ceiling} %.`,
  SANGAT_BAIK_OVER_10: ({ few }) => `Sangat Baik lebih dari ${few} %.`,
  SANGAT_BAIK_PRESENT: () => "Ada yang Sangat Baik, padahal tidak boleh ada.",
  BAIK_NOT_MOST: () => "Baik belum menjadi bagian terbesar.",
  BAIK_OVER_70: ({ ceiling }) => `Baik lebih dari ${ceiling} %.`,
  NO_BUTUH_PERBAIKAN_OR_KURANG: () => "Belum ada yang Butuh Perbaikan atau Kurang.",
  BUTUH_PERBAIKAN_UNDER_60: ({ floor }) => `Butuh Perbaikan kurang dari ${floor} %.`,
  BUTUH_PERBAIKAN_UNDER_10: ({ few }) => `Butuh Perbaikan kurang dari ${few} %.`,
  KURANG_UNDER_60: ({ floor }) => `Kurang di bawah ${floor} %.`,
  SANGAT_KURANG_UNDER_60: ({ floor }) => `Sangat Kurang di bawah ${floor} %.`,
  KURANG_AND_BUTUH_PERBAIKAN_UNDER_10: ({ few }) =>
    `Kurang dan Butuh Perbaikan bersama-sama di bawah ${few} %.`,
};

export const APPRAISAL_REFUSALS_TEXT = {
  APPRAISAL_WRONG_STATE:
    "Langkah ini tidak dapat dilakukan pada tahap sekarang. Muat ulang halaman untuk melihat tahapnya.",
  OWN_APPRAISAL: "Tidak seorang pun menilai atau memutus tentang dirinya sendiri.",
  APPRAISAL_NOT_APPRAISER: "Hanya pejabat penilai yang dapat melakukan ini.",
  NOT_APPRAISED: "Hanya pegawai yang dinilai yang dapat melakukan ini.",
  NOT_SUPERIOR: "Hanya atasan pejabat penilai yang dapat memutus keberatan.",
  DECIDER_IS_APPRAISER: "Keberatan tidak diputus oleh penilai sendiri.",
  EXPLANATION_AWAITED:
    "Penjelasan penilai masih ditunggu. Keberatan diputus setelah ada penjelasan atau setelah batas waktunya lewat.",
  RESULTS_RATING_MISSING: "Pilih rating hasil kerja.",
  BEHAVIOUR_RATING_MISSING: "Pilih rating perilaku kerja.",
  RESULTS_REASON_MISSING: "Tulis alasan rating hasil kerja.",
  BEHAVIOUR_REASON_MISSING: "Tulis alasan rating perilaku kerja.",
  OBJECTION_REASON_MISSING: "Tulis alasan keberatan.",
  EXPLANATION_MISSING: "Tulis penjelasan.",
  DECISION_REASON_MISSING: "Tulis alasan keputusan.",
  TERM_NOT_OVER: "Batas waktu keberatan belum lewat.",
  APPRAISAL_PLAN_NOT_AGREED: "Hanya SKP yang sudah disetujui yang dapat dinilai.",
  APPRAISAL_PERIOD_NOT_OPEN: "Periode ini belum dibuka atau sudah ditutup.",
  EVALUATION_WINDOW_UNKNOWN:
    "Masa evaluasi ini tidak ada. Muat ulang halaman untuk melihat masa yang berlaku.",
  EVALUATION_WINDOW_NOT_OVER: "Evaluasi periodik dimulai paling cepat pada hari terakhir masanya.",
  DISTRIBUTION_REASON_MISSING:
    "Sebaran predikat di unit ini menyimpang dari pola. Tulis alasannya sebelum menyampaikan hasil.",
  ACHIEVEMENT_OWN_UNIT:
    "Capaian unit ditetapkan oleh tingkat di atasnya, bukan oleh pimpinan unit itu sendiri.",
  NEWCOMER_MONTHS_OUTSIDE: `Batas menyusun SKP bagi yang baru bertugas satu sampai ${MOST_NEWCOMER_MONTHS} bulan.`,
  SHARES_REVERSED:
    "Bagian kecil harus lebih kecil daripada kedua bagian terbanyak, dan tidak satu pun melebihi seratus persen.",
  ACHIEVEMENT_REVERSED: "Capaian unit yang lebih baik tidak boleh berarti rating yang lebih rendah.",
} as const satisfies Record<
  | AppraisalRefusal
  | AppraisalRulesRefusal
  | "APPRAISAL_PLAN_NOT_AGREED"
  | "APPRAISAL_PERIOD_NOT_OPEN"
  | "EVALUATION_WINDOW_UNKNOWN"
  | "EVALUATION_WINDOW_NOT_OVER"
  | "DISTRIBUTION_REASON_MISSING"
  | "ACHIEVEMENT_OWN_UNIT",
  string
>;

/** Where the predikat comes from, on the page about its origin: the article is marked as docs/rules.md#predikat marks it. */
export const predikatSource = (rulesVersion: string | null): string =>
  `Tabel predikat kinerja PermenPANRB 6/2022, pasalnya belum dipastikan; versi aturan ${rulesVersion ?? "tidak tercatat"}`;
