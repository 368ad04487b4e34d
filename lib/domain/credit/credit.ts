import { PREDIKAT_VALUES, type Predikat } from "@/lib/domain/appraisal/predikat";
import { addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";
import { divideHalfUp } from "@/lib/domain/number/decimal";
import type { PnsGolongan } from "@/lib/domain/people/golongan";
import type { Jenjang, PositionClass } from "@/lib/domain/people/position";

/** Angka kredit in hundredths, exactly: 1875n is 18,75. */
export type Credit = bigint;

/** Whole percent of the coefficient that a predikat is worth (PermenPANRB 1/2023, docs/rules.md#credit). */
export const CREDIT_PERCENT: Readonly<Record<Predikat, number>> = {
  SANGAT_BAIK: 150,
  BAIK: 100,
  BUTUH_PERBAIKAN: 75,
  KURANG: 50,
  SANGAT_KURANG: 25,
};

/** The predikat that is worth so many percent; null where none is. */
export const predikatOfPercent = (percent: number): Predikat | null =>
  PREDIKAT_VALUES.find((predikat) => CREDIT_PERCENT[predikat] === percent) ?? null;

type JenjangCredit = {
  /** What a year with the predikat Baik is worth. */
  readonly coefficient: Credit;
  /** The golongan of its ranks, lowest first. */
  readonly ranks: readonly PnsGolongan[];
  /** Needed within this jenjang for each rank (pangkat), and for the next jenjang; null where it is the last one. */
  readonly perRank: Credit;
  readonly perJenjang: Credit | null;
};

const PERTAMA = ["III/a", "III/b"] as const;
const MUDA = ["III/c", "III/d"] as const;

/** PermenPANRB 1/2023 and Peraturan BKN 3/2023 (docs/rules.md#credit), one line a jenjang. */
export const JENJANG_CREDIT: Readonly<Record<Jenjang, JenjangCredit>> = {
  PEMULA: { coefficient: 375n, ranks: ["II/a", "II/b"], perRank: 1500n, perJenjang: 1500n },
  TERAMPIL: { coefficient: 500n, ranks: ["II/b", "II/c", "II/d"], perRank: 2000n, perJenjang: 6000n },
  MAHIR: { coefficient: 1250n, ranks: PERTAMA, perRank: 5000n, perJenjang: 10_000n },
  PENYELIA: { coefficient: 2500n, ranks: MUDA, perRank: 10_000n, perJenjang: null },
  AHLI_PERTAMA: { coefficient: 1250n, ranks: PERTAMA, perRank: 5000n, perJenjang: 10_000n },
  AHLI_MUDA: { coefficient: 2500n, ranks: MUDA, perRank: 10_000n, perJenjang: 20_000n },
  AHLI_MADYA: {
    coefficient: 3750n,
    ranks: ["IV/a", "IV/b", "IV/c"],
    perRank: 15_000n,
    perJenjang: 45_000n,
  },
  AHLI_UTAMA: { coefficient: 5000n, ranks: ["IV/d", "IV/e"], perRank: 20_000n, perJenjang: null },
};

/**
 * What must have been gathered in a jenjang for the rank above this golongan: what each rank up to it asks for, added up,
 * yet never more than the next jenjang asks for, which is what the last rank of a jenjang needs: a Pemula in II/b rises as a
 * Terampil. Null where there is no rank above, and for a
 * golongan that is none of the jenjang's.
 */
export function rankNeedOf(jenjang: Jenjang, golongan: string | null): Credit | null {
  const { perRank, perJenjang } = JENJANG_CREDIT[jenjang];
  const ranks: readonly (string | null)[] = JENJANG_CREDIT[jenjang].ranks;
  const place = ranks.indexOf(golongan) + 1;
  const isLast = place === ranks.length && perJenjang === null;
  if (place === 0 || isLast) return null;
  const need = perRank * BigInt(place);
  return perJenjang !== null && need > perJenjang ? perJenjang : need;
}

/** percent(predikat) × coefficient(jenjang) × months/12, rounded once, half up, to hundredths. */
export function creditOf(predikat: Predikat, jenjang: Jenjang, months: number): Credit {
  const { coefficient } = JENJANG_CREDIT[jenjang];
  return divideHalfUp(coefficient * BigInt(CREDIT_PERCENT[predikat] * months), 1200n);
}

/** A rating that stands, for these days (both included), and the position held on the last of them. */
export type RatedSpan = {
  readonly predikat: Predikat;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null where no position of those days is on file. */
  readonly position: PositionClass | null;
};

/** What one rating is worth, with the months that count, or why it is worth nothing. */
export type CreditStep<Span extends RatedSpan> = { readonly span: Span } & (
  | { readonly state: "COUNTED"; readonly jenjang: Jenjang; readonly months: number; readonly credit: Credit }
  | { readonly state: "NOT_FUNCTIONAL" | "JENJANG_UNKNOWN" | "POSITION_UNKNOWN" }
);

/**
 * Each rating with its months and its credit. A month belongs to the rating whose days hold its fifteenth, so that ratings
 * before and after a move share the year without a gap or an overlap; where two hold it, it is the one that begins later.
 */
export function creditSteps<Span extends RatedSpan>(spans: readonly Span[]): readonly CreditStep<Span>[] {
  const holderOf = new Map<LocalDate, Span>();
  for (const span of spans) {
    for (const day of fifteenthsOf(span)) {
      const other = holderOf.get(day);
      if (other === undefined || other.startsOn < span.startsOn) holderOf.set(day, span);
    }
  }
  const holders = [...holderOf.values()];
  return spans.map((span) => stepOf(span, holders.filter((holder) => holder === span).length));
}

function stepOf<Span extends RatedSpan>(span: Span, months: number): CreditStep<Span> {
  if (span.position === null) return { span, state: "POSITION_UNKNOWN" };
  const { kind, jenjang } = span.position;
  if (kind !== "JF_KEAHLIAN" && kind !== "JF_KETERAMPILAN") return { span, state: "NOT_FUNCTIONAL" };
  if (jenjang === null) return { span, state: "JENJANG_UNKNOWN" };
  return { span, state: "COUNTED", jenjang, months, credit: creditOf(span.predikat, jenjang, months) };
}

/** The fifteenth of each month that lies within the days. */
function fifteenthsOf({ startsOn, endsOn }: RatedSpan): readonly LocalDate[] {
  const first: LocalDate = `${startsOn.slice(0, 8)}15`;
  const days: LocalDate[] = [];
  for (let day = first; day <= endsOn; day = addMonths(day, 1)) {
    if (day >= startsOn) days.push(day);
  }
  return days;
}

/** What was gained in one jenjang. */
export function creditIn(jenjang: Jenjang, steps: readonly CreditStep<RatedSpan>[]): Credit {
  return steps.reduce(
    (sum, step) => (step.state === "COUNTED" && step.jenjang === jenjang ? sum + step.credit : sum),
    0n,
  );
}

/** How much of a need is still missing, and what is left above it; one of the two is 0. */
export type CreditNeed = { readonly need: Credit; readonly missing: Credit; readonly surplus: Credit };

export function needOf(total: Credit, need: Credit): CreditNeed {
  const missing = need - total;
  return missing > 0n ? { need, missing, surplus: 0n } : { need, missing: 0n, surplus: -missing };
}
