/** A number with four decimals, counted in ten-thousandths: what the database holds, without binary fractions. */
export type Scaled = bigint;

const DECIMALS = 4;
const SCALE = 10_000n;
const FORM = /^(-?)(\d+)(?:\.(\d{1,4})0*)?$/;

/** "12.5" → 125000n; null when it is no number or has more than four decimals. */
export function scaledOf(text: string): Scaled | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const value = BigInt(whole) * SCALE + BigInt(fraction.padEnd(DECIMALS, "0"));
  return sign === "-" ? -value : value;
}

/** 125000n → "12.5": no zeros that say nothing. */
export function decimalOf(scaled: Scaled): string {
  return fixedOf(scaled, DECIMALS).replace(/\.?0+$/, "");
}

/** A whole number of 10^-decimals, written with all its decimals: (8264n, 2) → "82.64". */
export function fixedOf(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const sign = units < 0n ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** Exact division rounded once, half up (away from zero for negative numbers). */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return isNegative ? -rounded : rounded;
}
