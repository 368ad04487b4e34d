/** Levels of education as short codes, lowest first. */
export const EDUCATION_LEVELS = ["SD", "SLTP", "SLTA", "D1", "D2", "D3", "D4", "S1", "S2", "S3"] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];
