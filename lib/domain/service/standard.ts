/**
 * Components 7 to 14 of a service standard, which a unit publishes when it has them (UU 25/2009 Pasal 21; the first six
 * must be public, docs/rules.md#service-standards).
 */
export const FURTHER_COMPONENTS = [
  "legalBasis",
  "facilities",
  "competence",
  "internalControl",
  "staffing",
  "guarantee",
  "safety",
  "evaluation",
] as const;
export type FurtherComponent = (typeof FURTHER_COMPONENTS)[number];
