import type { Behaviour } from "@/lib/domain/plan/behaviours";
import { ANNEX_KINDS, type AnnexKind, type PlanApproach } from "@/lib/domain/plan/plan";
import {
  approachOfVersion,
  type PlanVersionDocument,
  type VersionIndicator,
  type VersionResult,
} from "@/lib/domain/plan/version";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";

/** What of a result can change; a row that only moved up or down says what it said. */
export const RESULT_FIELDS = ["kind", "text", "superior", "perspective"] as const;
export type ResultField = (typeof RESULT_FIELDS)[number];

/** A target is its number or range with its unit, a source its kind with whose figure it is: each changes as one. */
export const INDICATOR_FIELDS = ["aspect", "text", "target", "direction", "accumulation", "source"] as const;
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

/** What became of one row, known by its id: it keeps that through every change of its words. */
type RowChange<Row, Field, Inner> =
  | { readonly change: "ADDED"; readonly id: string; readonly after: Row }
  | { readonly change: "REMOVED"; readonly id: string; readonly before: Row }
  | ({
      readonly change: "CHANGED";
      readonly id: string;
      readonly before: Row;
      readonly after: Row;
      readonly fields: readonly Field[];
    } & Inner);

export type IndicatorChange = RowChange<VersionIndicator, IndicatorField, unknown>;
/** A result is changed, too, where only its indicators are; `fields` is empty then. */
export type ResultChange = RowChange<
  VersionResult,
  ResultField,
  { readonly indicators: readonly IndicatorChange[] }
>;

export type PlanDifference = {
  /** Null where both were written by the same approach. */
  readonly approach: { readonly before: PlanApproach; readonly after: PlanApproach } | null;
  /** In the order of the newer version; what was taken away comes last. */
  readonly results: readonly ResultChange[];
  readonly behaviours: readonly {
    readonly value: Behaviour;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** Lines of a lampiran have no id: one that was reworded is taken away and added. */
  readonly annexes: readonly {
    readonly kind: AnnexKind;
    readonly removed: readonly string[];
    readonly added: readonly string[];
  }[];
};

/** What a plan says otherwise in a newer version: only what differs. */
export function planDifference(before: PlanVersionDocument, after: PlanVersionDocument): PlanDifference {
  const [approachBefore, approachAfter] = [approachOfVersion(before), approachOfVersion(after)];
  return {
    approach: approachBefore === approachAfter ? null : { before: approachBefore, after: approachAfter },
    results: resultChanges(before.results, after.results),
    behaviours: after.behaviours.flatMap(({ value, expectation }) => {
      const old = before.behaviours.find((one) => one.value === value)?.expectation ?? null;
      return sameWords(old, expectation) ? [] : [{ value, before: old, after: expectation }];
    }),
    annexes: ANNEX_KINDS.flatMap((kind) => {
      const old = linesOf(before, kind);
      const now = linesOf(after, kind);
      const [removed, added] = [without(old, now), without(now, old)];
      return removed.length + added.length > 0 ? [{ kind, removed, added }] : [];
    }),
  };
}

/** Whether both versions say the same. */
export const isNothing = ({ approach, results, behaviours, annexes }: PlanDifference): boolean =>
  approach === null && results.length + behaviours.length + annexes.length === 0;

function resultChanges(
  before: readonly VersionResult[],
  after: readonly VersionResult[],
): readonly ResultChange[] {
  return rowChanges(before, after, (old, now) => {
    const fields = RESULT_FIELDS.filter((field) => !sameWords(old[field], now[field]));
    const indicators = indicatorChanges(old.indicators, now.indicators);
    return fields.length + indicators.length > 0
      ? { change: "CHANGED", id: now.id, before: old, after: now, fields, indicators }
      : null;
  });
}

function indicatorChanges(
  before: readonly VersionIndicator[],
  after: readonly VersionIndicator[],
): readonly IndicatorChange[] {
  return rowChanges(before, after, (old, now) => {
    const fields = INDICATOR_FIELDS.filter((field) => !SAME[field](old, now));
    return fields.length > 0 ? { change: "CHANGED", id: now.id, before: old, after: now, fields } : null;
  });
}

const SAME: Readonly<Record<IndicatorField, (old: VersionIndicator, now: VersionIndicator) => boolean>> = {
  aspect: (old, now) => old.aspect === now.aspect,
  text: (old, now) => old.text === now.text,
  target: (old, now) =>
    old.targetLow === now.targetLow && old.targetHigh === now.targetHigh && old.unit === now.unit,
  direction: (old, now) => old.direction === now.direction,
  accumulation: (old, now) => old.accumulation === now.accumulation,
  // A version from before there were other sources names none: it was the own log.
  source: (old, now) =>
    (old.source ?? LOG_SOURCE) === (now.source ?? LOG_SOURCE) && sameWords(old.subject, now.subject),
};

function rowChanges<Row extends { readonly id: string }, Changed>(
  before: readonly Row[],
  after: readonly Row[],
  changeOf: (old: Row, now: Row) => Changed | null,
) {
  const oldOf = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  const ofAfter = after.map((now) => {
    const old = oldOf.get(now.id);
    return old ? changeOf(old, now) : ({ change: "ADDED", id: now.id, after: now } as const);
  });
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map((old) => ({ change: "REMOVED", id: old.id, before: old }) as const);
  return [...ofAfter.filter((change) => change !== null), ...removed];
}

/** Nothing written is nothing written, whether it is kept as null, as an empty text or not at all. */
const sameWords = (old: string | null | undefined, now: string | null | undefined): boolean =>
  (old || null) === (now || null);

const linesOf = ({ annexes }: PlanVersionDocument, kind: AnnexKind): readonly string[] =>
  annexes.flatMap((annex) => (annex.kind === kind ? [annex.text] : []));

/** The lines of the first that the second does not have, a repeated line as often as it is missing. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
