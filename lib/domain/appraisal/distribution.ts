import type { Predikat } from "@/lib/domain/appraisal/predikat";

/** ISTIMEWA is a predikat of organisations only, never of people (SE MenPANRB 03/2023). */
export const ORGANISATION_PREDIKAT_VALUES = [
  "ISTIMEWA",
  "BAIK",
  "BUTUH_PERBAIKAN",
  "KURANG",
  "SANGAT_KURANG",
] as const;
export type OrganisationPredikat = (typeof ORGANISATION_PREDIKAT_VALUES)[number];

/** How many people of the unit have each predikat. */
export type PredikatCounts = Readonly<Record<Predikat, number>>;

/** Named by the usual shares, also where HR set others: the trail keeps both (`PatternShares`). */
export const DISTRIBUTION_BREACHES = [
  "SANGAT_BAIK_NOT_MOST",
  "SANGAT_BAIK_OVER_70",
  "SANGAT_BAIK_OVER_10",
  "SANGAT_BAIK_PRESENT",
  "BAIK_NOT_MOST",
  "BAIK_OVER_70",
  "NO_BUTUH_PERBAIKAN_OR_KURANG",
  "BUTUH_PERBAIKAN_UNDER_60",
  "BUTUH_PERBAIKAN_UNDER_10",
  "KURANG_UNDER_60",
  "SANGAT_KURANG_UNDER_60",
  "KURANG_AND_BUTUH_PERBAIKAN_UNDER_10",
] as const;
export type DistributionBreach = (typeof DISTRIBUTION_BREACHES)[number];

/** Breaches ask for a written reason; they never block (docs/rules.md#distribution). */
export type DistributionCheck =
  | { readonly status: "SKIPPED" }
  | { readonly status: "CHECKED"; readonly breaches: readonly DistributionBreach[] };

/** Smaller units cannot keep the shares: a single person is always more than 70 %. */
export const SMALLEST_UNIT_CHECKED = 5;

/** The shares of the pattern, in whole percent. */
export type PatternShares = {
  /** The largest that the most frequent may have, where the unit did well. */
  readonly ceiling: number;
  /** The least that its predikat must have, where the unit did not. */
  readonly floor: number;
  /** The most of Sangat Baik there, and the least of the predikats beside. */
  readonly few: number;
};

type Rule = readonly [
  DistributionBreach,
  (counts: PredikatCounts, n: number, shares: PatternShares) => boolean,
];

/** Shares in whole numbers: no rounding may decide whether 7 of 10 is 70 %. */
const atMost = (percent: number, count: number, n: number) => count * 100 <= percent * n;
const atLeast = (percent: number, count: number, n: number) => count * 100 >= percent * n;
/** "Sebagian besar": no other predikat is held by more people. */
const isMost = (count: number, counts: PredikatCounts) => count >= Math.max(...Object.values(counts));

/** Pola distribusi of SE MenPANRB 03/2023, one line a rule that must hold. */
const RULES: Readonly<Record<OrganisationPredikat, readonly Rule[]>> = {
  ISTIMEWA: [
    ["SANGAT_BAIK_NOT_MOST", (c) => isMost(c.SANGAT_BAIK, c)],
    ["SANGAT_BAIK_OVER_70", (c, n, { ceiling }) => atMost(ceiling, c.SANGAT_BAIK, n)],
  ],
  BAIK: [
    ["BAIK_NOT_MOST", (c) => isMost(c.BAIK, c)],
    ["BAIK_OVER_70", (c, n, { ceiling }) => atMost(ceiling, c.BAIK, n)],
    ["NO_BUTUH_PERBAIKAN_OR_KURANG", (c) => c.BUTUH_PERBAIKAN + c.KURANG > 0],
  ],
  BUTUH_PERBAIKAN: [
    ["BUTUH_PERBAIKAN_UNDER_60", (c, n, { floor }) => atLeast(floor, c.BUTUH_PERBAIKAN, n)],
    ["SANGAT_BAIK_OVER_10", (c, n, { few }) => atMost(few, c.SANGAT_BAIK, n)],
  ],
  KURANG: [
    ["KURANG_UNDER_60", (c, n, { floor }) => atLeast(floor, c.KURANG, n)],
    ["BUTUH_PERBAIKAN_UNDER_10", (c, n, { few }) => atLeast(few, c.BUTUH_PERBAIKAN, n)],
    ["SANGAT_BAIK_OVER_10", (c, n, { few }) => atMost(few, c.SANGAT_BAIK, n)],
  ],
  SANGAT_KURANG: [
    ["SANGAT_KURANG_UNDER_60", (c, n, { floor }) => atLeast(floor, c.SANGAT_KURANG, n)],
    ["KURANG_AND_BUTUH_PERBAIKAN_UNDER_10", (c, n, { few }) => atLeast(few, c.KURANG + c.BUTUH_PERBAIKAN, n)],
    ["SANGAT_BAIK_PRESENT", (c) => c.SANGAT_BAIK === 0],
  ],
};

/** Against the pattern with the shares in force (`AppraisalRules`). */
export function checkDistribution(
  organisation: OrganisationPredikat,
  counts: PredikatCounts,
  shares: PatternShares,
): DistributionCheck {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (n < SMALLEST_UNIT_CHECKED) return { status: "SKIPPED" };
  const breaches = RULES[organisation]
    .filter(([, holds]) => !holds(counts, n, shares))
    .map(([breach]) => breach);
  return { status: "CHECKED", breaches };
}
