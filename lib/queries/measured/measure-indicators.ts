import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { measuredFacts } from "@/lib/db/measured-facts";
import { type MeasuredFigure, measurementOf, type RowsBehind } from "@/lib/domain/measured/measurement";
import { type MeasuredSource, measuredSourceOf } from "@/lib/domain/measured/source";
import type { DateRange } from "@/lib/domain/training/ledger";
import { can, canSomewhere } from "@/lib/permissions/can";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";

/** Where an indicator's figure comes from, with the name of whose it is. */
export const SOURCE_COLUMNS = {
  source: true,
  sourceServiceId: true,
  sourceUnitId: true,
  sourceService: { select: { name: true, slug: true } },
  sourceUnit: { select: { name: true, path: true } },
} as const satisfies Prisma.PlanIndicatorSelect;

type SourceRow = Prisma.PlanIndicatorGetPayload<{ select: typeof SOURCE_COLUMNS }>;
type MeasuredRow = SourceRow & { readonly id: string };

/** Whose plan it is, and the days that are measured, the first and the last included. */
interface MeasuredPlan {
  readonly employeeId: string;
  readonly span: DateRange;
}

/** Name of the service or the unit that a source is about. */
export const subjectOf = ({ sourceService, sourceUnit }: SourceRow): string | null =>
  sourceService?.name ?? sourceUnit?.name ?? null;

const servicePage = (_: Viewer, { sourceService }: SourceRow): RowsBehind | null =>
  sourceService ? { page: "SERVICE", slug: sourceService.slug } : null;

const BEHIND = {
  SERVICE_SKM: servicePage,
  SERVICE_ON_TIME: servicePage,
  SERVICE_MEDIAN_MINUTES: servicePage,
  UNIT_SKM: () => ({ page: "STATISTICS" }),
  UNIT_COMPLAINTS_ON_TIME: (viewer, { sourceUnit }) =>
    sourceUnit && can(viewer, "complaint.read", { unitPath: sourceUnit.path })
      ? { page: "COMPLAINTS" }
      : { page: "STATISTICS" },
  PERSON_TRAINING_HOURS: (viewer, _, ownerId) =>
    employeeIdOf(viewer) === ownerId && canSomewhere(viewer, "ledger.read") ? { page: "LEDGER" } : null,
} as const satisfies Record<
  MeasuredSource,
  (viewer: Viewer, row: SourceRow, ownerId: string) => RowsBehind | null
>;

/**
 * What the sources of a plan's indicators say over the span, by the indicator's id. Indicators of the own log are not in
 * it. The cost does not grow with their number.
 */
export async function measureIndicators(
  viewer: Viewer,
  rows: readonly MeasuredRow[],
  { employeeId, span }: MeasuredPlan,
  today: string,
): Promise<ReadonlyMap<string, MeasuredFigure>> {
  const measured = rows.filter(({ source }) => measuredSourceOf(source) !== null);
  if (measured.length === 0) return new Map();
  const subjects = measured.map((row) => ({ ...row, employeeId }));
  const facts = await measuredFacts(db(), subjects, span);
  return new Map(
    subjects.flatMap((subject) => {
      const measurement = measurementOf({ subject, facts, span, asOf: today });
      if (!measurement) return [];
      const behind = BEHIND[measurement.source](viewer, subject, employeeId);
      return [[subject.id, { ...measurement, subject: subjectOf(subject), behind }] as const];
    }),
  );
}
