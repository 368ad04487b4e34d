import { formatIndex, formatNumber } from "./format";

type Change = {
  readonly direction: "up" | "down" | "flat";
  readonly text: string;
  readonly isGood?: boolean;
};

const directionOf = (difference: number): Change["direction"] =>
  difference === 0 ? "flat" : difference > 0 ? "up" : "down";

/** How an index moved against an earlier period; undefined where one of the two is hidden. */
export function indexChange(
  now: number | null,
  before: number | null | undefined,
  periodName = "",
): Change | undefined {
  if (now === null || before === null || before === undefined) return undefined;
  const hundredths = Math.round(now * 100) - Math.round(before * 100);
  const direction = directionOf(hundredths);
  const text =
    hundredths === 0
      ? `sama dengan ${periodName}`
      : `${formatIndex(Math.abs(hundredths) / 100)} dari ${periodName}`;
  return { direction, text, ...(hundredths === 0 ? {} : { isGood: hundredths > 0 }) };
}

/** How a share in whole per cent moved; more is better. Undefined where one of the two is hidden. */
export function percentChange(
  now: number | null | undefined,
  before: number | null | undefined,
  periodName: string | number,
): Change | undefined {
  if (typeof now !== "number" || typeof before !== "number") return undefined;
  const points = now - before;
  const text =
    points === 0 ? `sama dengan ${periodName}` : `${formatNumber(Math.abs(points))} poin dari ${periodName}`;
  return { direction: directionOf(points), text, ...(points === 0 ? {} : { isGood: points > 0 }) };
}

/** How a count moved. More or fewer is neither good nor bad by itself. */
export function countChange(now: number, before: number | undefined, periodName = ""): Change | undefined {
  if (before === undefined) return undefined;
  const difference = now - before;
  const text =
    difference === 0
      ? `sama dengan ${periodName}`
      : `${formatNumber(Math.abs(difference))} dari ${periodName}`;
  return { direction: directionOf(difference), text };
}
