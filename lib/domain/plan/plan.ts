/** The two forms of the SKP: for heads of agencies, and for all others (docs/rules.md#plan). */
export const PLAN_FORMATS = ["JPT", "JA_JF"] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export const PLAN_APPROACHES = ["QUANTITATIVE", "QUALITATIVE"] as const;
export type PlanApproach = (typeof PLAN_APPROACHES)[number];

/** What a form looks like. */
export type PlanForm = { readonly format: PlanFormat; readonly approach: PlanApproach };

/** Which of the three printed forms it is: that of heads of agencies has no approach (docs/rules.md#plan). */
export const printedFormOf = ({ format, approach }: PlanForm): "JPT" | PlanApproach =>
  format === "JPT" ? format : approach;

/** Of these the quantitative one alone has a column for the aspect. */
export const hasAspects = (form: PlanForm): boolean => printedFormOf(form) === "QUANTITATIVE";

/** The approach after a saving: heads of agencies have no choice, and a form that does not ask leaves it. */
export const approachOf = (plan: PlanForm, chosen: PlanApproach | undefined): PlanApproach =>
  plan.format === "JPT" ? plan.approach : (chosen ?? plan.approach);

/** Klasifikasi hasil kerja: utama and tambahan, in the order of the form. */
export const RESULT_KINDS = ["MAIN", "ADDITIONAL"] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Kuantitas, kualitas, waktu, biaya. */
export const INDICATOR_ASPECTS = ["QUANTITY", "QUALITY", "TIME", "COST"] as const;
export type IndicatorAspect = (typeof INDICATOR_ASPECTS)[number];

/** Whether more, less or exactly the target is good. */
export const INDICATOR_DIRECTIONS = ["HIGHER", "LOWER", "EXACT"] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** How the entries of a year become one figure. */
export const ACCUMULATIONS = ["SUM", "LATEST", "AVERAGE", "MAX"] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

/** Perspektif of the form for heads: penerima layanan, proses bisnis, penguatan internal, anggaran. */
export const PERSPECTIVES = ["RECIPIENT", "PROCESS", "STRENGTHENING", "BUDGET"] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** The three lists of the lampiran: dukungan sumber daya, skema pertanggungjawaban, konsekuensi. */
export const ANNEX_KINDS = ["RESOURCES", "ACCOUNTABILITY", "CONSEQUENCES"] as const;
export type AnnexKind = (typeof ANNEX_KINDS)[number];
