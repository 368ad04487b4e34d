import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { decimalOf, type Scaled, scaledOf } from "@/lib/domain/number/decimal";

/** One logged amount. Amounts are decimal text, as the database gives them. */
export type ProgressFacts = {
  readonly id: string;
  readonly happenedOn: LocalDate;
  /** When it was written, which is not when it arrived. */
  readonly writtenAt: Date;
  readonly amount: string;
  /** The entry that this one takes back; it carries no amount of its own. */
  readonly withdrawsId: string | null;
};

/** What is kept of an indicator's entries, so that no page adds up history. */
export type ProgressTotals = {
  readonly entries: number;
  readonly sum: string;
  readonly max: string | null;
  readonly latest: string | null;
  readonly latestOn: LocalDate | null;
};

/**
 * Adds up the entries that stand: neither those that were withdrawn, nor the withdrawals themselves. The order in
 * which they arrive does not matter, because a phone may send them late.
 */
export function progressTotalsOf(entries: readonly ProgressFacts[]): ProgressTotals {
  const withdrawn = new Set(entries.map((entry) => entry.withdrawsId));
  const standing = entries.filter((entry) => entry.withdrawsId === null && !withdrawn.has(entry.id));
  const last = standing.reduce<ProgressFacts | null>(
    (latest, entry) => (latest === null || isLater(entry, latest) ? entry : latest),
    null,
  );
  const amounts = standing.map((entry) => amountOf(entry.amount));
  const max = amounts.reduce<Scaled | null>(
    (most, amount) => (most === null || amount > most ? amount : most),
    null,
  );
  return {
    entries: standing.length,
    sum: decimalOf(amounts.reduce((sum, amount) => sum + amount, 0n)),
    max: max === null ? null : decimalOf(max),
    latest: last === null ? null : decimalOf(amountOf(last.amount)),
    latestOn: last === null ? null : last.happenedOn,
  };
}

/** A number that the database could not have held is a mistake of the program, not of a person. */
export function amountOf(text: string): Scaled {
  const amount = scaledOf(text);
  if (amount === null) throw new RangeError(`Not a decimal: ${text}`);
  return amount;
}

/** The day on which it happened decides, then when it was written down; the id only makes the order whole. */
function isLater(one: ProgressFacts, other: ProgressFacts): boolean {
  if (one.happenedOn !== other.happenedOn) return one.happenedOn > other.happenedOn;
  const written = one.writtenAt.getTime() - other.writtenAt.getTime();
  return written === 0 ? one.id > other.id : written > 0;
}
