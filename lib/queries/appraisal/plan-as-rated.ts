import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { asKept, type MeasuredFigure, type NullReason } from "@/lib/domain/measured/measurement";
import { measuredSourceOf } from "@/lib/domain/measured/source";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import type { DateRange } from "@/lib/domain/training/ledger";
import { dayOf } from "@/lib/time";
import type { ResultRow } from "../progress/measured-results";

/** A version of a plan that a rating rests on, because the plan was changed after it. */
export interface PlanAsRated {
  readonly agreedAt: Date;
  readonly document: PlanVersionDocument;
}

/** The version with this number; null for null: the plan stands as it was rated. */
export async function planAsRated(planId: string, revision: number | null): Promise<PlanAsRated | null> {
  if (revision === null) return null;
  const { agreedAt, document } = await db().planVersion.findUniqueOrThrow({
    where: { planId_revision: { planId, revision } },
    select: { agreedAt: true, document: true },
  });
  // Written by `revisePlan` alone, in this shape.
  return { agreedAt, document: document as unknown as PlanVersionDocument };
}

const decimal = (text: string) => new Prisma.Decimal(text);

/** The results of a version as rows of a plan. Without totals and subjects: what was logged and measured is given beside them. */
export const rowsOfVersion = ({ document }: PlanAsRated): readonly ResultRow[] =>
  document.results.map(({ id, kind, text, indicators }, place) => ({
    id,
    ordinal: place + 1,
    kind,
    text,
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      text: indicator.text,
      aspect: indicator.aspect,
      unit: indicator.unit,
      targetLow: decimal(indicator.targetLow),
      targetHigh: indicator.targetHigh === null ? null : decimal(indicator.targetHigh),
      direction: indicator.direction,
      accumulation: indicator.accumulation,
      source: indicator.source ?? LOG_SOURCE,
      sourceServiceId: null,
      sourceUnitId: null,
      sourceService: null,
      sourceUnit: null,
      total: null,
    })),
  }));

interface KeptRow {
  readonly indicatorId: string;
  readonly value: Prisma.Decimal | null;
  readonly n: number;
  readonly whyNull: string | null;
  readonly asOf: Date;
}

const keptByIndicator = (rows: readonly KeptRow[]) =>
  new Map(
    rows.map(({ indicatorId, value, n, whyNull, asOf }) => [
      indicatorId,
      { value: value?.toFixed() ?? null, n, whyNull: whyNull as NullReason | null, asOf: dayOf(asOf) },
    ]),
  );

interface Measured {
  /** What the sources of the plan's indicators say now. */
  readonly now: ReadonlyMap<string, MeasuredFigure>;
  /** What was stored when the rating was handed over; none before. */
  readonly kept: readonly KeptRow[];
  readonly span: DateRange;
}

/**
 * The measured figures of a rating by the indicator's id: what was handed over stays, so the kept figures stand in place of those
 * of now; by the sources of the version where the plan was changed since.
 */
export function measuredAsRated(
  { now, kept, span }: Measured,
  then: PlanAsRated | null,
): ReadonlyMap<string, MeasuredFigure> {
  const keptOf = keptByIndicator(kept);
  if (then === null) return new Map([...now].map(([id, figure]) => [id, asKept(figure, keptOf.get(id))]));
  const indicators = then.document.results.flatMap((result) => result.indicators);
  return new Map(
    indicators.flatMap(({ id, source: key = LOG_SOURCE, subject = null }) => {
      const [source, figure] = [measuredSourceOf(key), keptOf.get(id)];
      if (source === null || figure === undefined) return [];
      const current = now.get(id);
      const isSame = current?.source === source && current.subject === subject;
      return [[id, { source, subject, span, behind: isSame ? current.behind : null, ...figure }] as const];
    }),
  );
}
