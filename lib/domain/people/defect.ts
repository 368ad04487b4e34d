/** What may be wrong with a person's record so that plans, ratings or reach do not work (docs/rules.md#appraiser). */
export const DEFECT_KINDS = [
  "NO_APPRAISER",
  "APPRAISER_INACTIVE",
  "CYCLE",
  "NO_PLACEMENT",
  "UNIT_INACTIVE",
] as const;
export type DefectKind = (typeof DEFECT_KINDS)[number];
