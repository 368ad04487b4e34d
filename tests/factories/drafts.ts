import { db } from "@/lib/db/client";
import type { CreatePeriodInput } from "@/lib/schemas/period";
import { savePlanSchema } from "@/lib/schemas/plan";
import { createPeriod } from "@/lib/services/period/create-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "./people";

const HR = contextOf({ kind: "system", name: "test" });

export const periodInput = (year: number, rest: Partial<CreatePeriodInput> = {}): CreatePeriodInput => ({
  year,
  name: `Tahun ${year}`,
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  planDueOn: `${year}-01-31`,
  frequency: "QUARTERLY",
  objectionDays: 14,
  objectionDayKind: "CALENDAR",
  explanationDays: 14,
  decisionDays: 14,
  ...rest,
});

/** The open period of a year, made once for a test database. */
export async function anOpenPeriod(year = 2026) {
  const existing = await db().period.findUnique({ where: { year } });
  if (existing) return existing;
  const { id } = await createPeriod(HR, periodInput(year));
  await openPeriod(HR, { periodId: id, version: 1 });
  return db().period.findUniqueOrThrow({ where: { id } });
}

/** An employee with an appraiser in the same unit, and the contexts of both. */
export async function aPair() {
  const unit = await aUnit();
  const staff = await anEmployee({ unitId: unit.id });
  const appraiser = await anEmployee({ unitId: unit.id });
  await appoint(staff.id, appraiser.id);
  return {
    unit,
    staff,
    appraiser,
    asStaff: contextOf(viewerOf(staff)),
    asAppraiser: contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }])),
  };
}
export type Pair = Awaited<ReturnType<typeof aPair>>;

export const anIndicatorRow = (rest: object = {}) => ({
  aspect: "QUANTITY",
  text: "Jumlah surat yang diproses",
  targetLow: "120",
  unit: "dokumen",
  direction: "HIGHER",
  accumulation: "SUM",
  ...rest,
});

export const aResultRow = (rest: object = {}) => ({
  kind: "MAIN",
  text: "Surat masuk terproses tepat waktu",
  superiorText: "Meningkatnya tertib administrasi",
  indicators: [anIndicatorRow()],
  ...rest,
});

/** What the form of a whole plan gives; parsed, so that a test never writes what no form could send. */
export const planInput = (planId: string, version: number, results: readonly object[] = [aResultRow()]) =>
  savePlanSchema.parse({ planId, version, results, annexes: { RESOURCES: "Komputer\nJaringan" } });

/** An empty draft. */
export async function aDraft(pair: Pair, year = 2026) {
  const period = await anOpenPeriod(year);
  const { id } = await createPlan(pair.asStaff, { planId: crypto.randomUUID(), periodId: period.id });
  return db().performancePlan.findUniqueOrThrow({ where: { id } });
}

/** A draft that is ready to be submitted. */
export async function aFilledDraft(pair: Pair, year = 2026) {
  const draft = await aDraft(pair, year);
  await savePlan(pair.asStaff, planInput(draft.id, draft.version));
  return db().performancePlan.findUniqueOrThrow({ where: { id: draft.id } });
}

export async function aSubmittedPlan(pair: Pair, year = 2026) {
  const draft = await aFilledDraft(pair, year);
  await submitPlan(pair.asStaff, { planId: draft.id, version: draft.version });
  return db().performancePlan.findUniqueOrThrow({ where: { id: draft.id } });
}

export async function anAgreedPlan(pair: Pair, year = 2026) {
  const plan = await aSubmittedPlan(pair, year);
  await agreePlan(pair.asAppraiser, { planId: plan.id, version: plan.version, expectations: {} });
  return db().performancePlan.findUniqueOrThrow({ where: { id: plan.id } });
}
