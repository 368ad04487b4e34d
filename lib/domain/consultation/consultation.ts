/** The longest texts of a public dialogue, in letters as people count them, and the most places. */
export const CONSULTATION_LIMITS = {
  title: 150,
  description: 3000,
  place: 200,
  capacity: 5000,
  name: 100,
  contact: 100,
  question: 500,
  reason: 300,
  issues: 5000,
  agreement: 300,
  official: 150,
} as const;
