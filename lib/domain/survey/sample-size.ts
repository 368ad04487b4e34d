/**
 * How many respondents a service needs in a year, by Krejcie and Morgan (docs/rules.md#sample):
 * S = λ²·N·P·Q ÷ (d²·(N−1) + λ²·P·Q) with λ² = 3,841, P = Q = 0,5 and d = 0,05.
 *
 * Numerator and denominator are multiplied by 100 000, so that only whole numbers are divided: 3,841 × 0,25 = 0,96025
 * and 0,05² = 0,0025.
 */
export function sampleSize(usersPerYear: number): number {
  if (!Number.isSafeInteger(usersPerYear) || usersPerYear < 0) {
    throw new RangeError(`Not a number of users: ${usersPerYear}`);
  }
  if (usersPerYear === 0) return 0;
  const numerator = 96_025n * BigInt(usersPerYear);
  const denominator = 250n * BigInt(usersPerYear - 1) + 96_025n;
  return Number((2n * numerator + denominator) / (2n * denominator));
}
