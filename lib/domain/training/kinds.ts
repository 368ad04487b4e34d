/** Forms of competence development, classical and not (docs/rules.md#competence). */
export const TRAINING_KINDS = [
  "LEADERSHIP",
  "MANAGERIAL",
  "TECHNICAL",
  "FUNCTIONAL",
  "SOCIOCULTURAL",
  "SEMINAR",
  "WORKSHOP",
  "COURSE",
  "TECHNICAL_GUIDANCE",
  "SOCIALISATION",
  "COACHING",
  "MENTORING",
  "E_LEARNING",
  "DISTANCE",
  "BENCHMARKING",
  "SELF_STUDY",
  "LEARNING_COMMUNITY",
  "ON_THE_JOB",
  "INTERNSHIP",
] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];
