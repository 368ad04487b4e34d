/** The rules an appraisal was judged by, stored with it so that an old predikat stays explainable. */
export const RULES_VERSION = "PermenPANRB-6/2022";

/** Di atas, sesuai and di bawah ekspektasi; best first. */
export const RATINGS = ["ABOVE", "MEETS", "BELOW"] as const;
export type Rating = (typeof RATINGS)[number];

/** The five legal values, best first. KURANG is the law's "Kurang/misconduct": good results with bad behaviour. */
export const PREDIKAT_VALUES = ["SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"] as const;
export type Predikat = (typeof PREDIKAT_VALUES)[number];

/** Rows: rating of results. Columns: rating of behaviour. PermenPANRB 6/2022 (docs/rules.md#predikat). */
const PREDIKAT: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  ABOVE: { BELOW: "KURANG", MEETS: "BAIK", ABOVE: "SANGAT_BAIK" },
  MEETS: { BELOW: "KURANG", MEETS: "BAIK", ABOVE: "BAIK" },
  BELOW: { BELOW: "SANGAT_KURANG", MEETS: "BUTUH_PERBAIKAN", ABOVE: "BUTUH_PERBAIKAN" },
};

/** A lookup in the regulation's table, never an average. */
export function predikatOf(results: Rating, behaviour: Rating): Predikat {
  return PREDIKAT[results][behaviour];
}

/** 0 for the best, 4 for the worst. */
export function predikatSeverity(predikat: Predikat): number {
  return PREDIKAT_VALUES.indexOf(predikat);
}

const SPELLINGS: ReadonlyMap<string, Rating> = new Map([
  ["diatasekspektasi", "ABOVE"],
  ["sesuaiekspektasi", "MEETS"],
  ["dibawahekspektasi", "BELOW"],
]);

/** Reads the field's spellings: "Diatas ekspektasi", "di bawah Ekspektasi", "DI_ATAS_EKSPEKTASI"; else null. */
export function normaliseRating(text: string): Rating | null {
  return SPELLINGS.get(text.toLowerCase().replace(/[^a-z]/g, "")) ?? null;
}
