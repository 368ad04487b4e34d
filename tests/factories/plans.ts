import { db } from "@/lib/db/client";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import type { Accumulation, IndicatorDirection } from "@/lib/domain/plan/plan";
import { dateOf } from "@/lib/time";
import { anEmployee, appoint, aUnit, viewerOf } from "./people";

/** A period of one calendar year; the same one when it stands already. */
export const aPeriod = (
  given: {
    readonly year?: number;
    readonly state?: "DRAFT" | "OPEN" | "CLOSED";
    readonly objectionDays?: number;
    readonly objectionDayKind?: "CALENDAR" | "WORKING";
  } = {},
) => {
  const { year = 2026, ...rest } = given;
  return db().period.upsert({
    where: { year },
    update: rest,
    create: {
      year,
      name: `Tahun ${year}`,
      startsOn: dateOf(`${year}-01-01`),
      endsOn: dateOf(`${year}-12-31`),
      planDueOn: dateOf(`${year}-01-31`),
      createdAt: new Date(`${year}-01-01T00:00:00Z`),
      state: "OPEN",
      ...rest,
    },
  });
};

interface GivenIndicator {
  readonly text?: string;
  readonly targetLow?: string;
  readonly targetHigh?: string;
  readonly unit?: string;
  readonly direction?: IndicatorDirection;
  readonly accumulation?: Accumulation;
  readonly source?: string;
  readonly sourceServiceId?: string;
  readonly sourceUnitId?: string;
}

interface GivenPlan {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly unitId: string;
  readonly periodId?: string;
  readonly state?: "DRAFT" | "SUBMITTED" | "RETURNED" | "AGREED" | "CLOSED";
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly indicators?: readonly GivenIndicator[];
}

/** A plan as the services leave it, agreed unless said otherwise: one result with its indicators, seven behaviours. */
export async function aPlan(given: GivenPlan) {
  const { employeeId, appraiserId, unitId, state = "AGREED" } = given;
  const periodId = given.periodId ?? (await aPeriod()).id;
  const indicators = given.indicators ?? [{}];
  const plan = await db().performancePlan.create({
    data: {
      periodId,
      employeeId,
      appraiserId,
      unitId,
      positionTitle: "Pengadministrasi Perkantoran",
      startsOn: dateOf(given.startsOn ?? "2026-01-01"),
      endsOn: dateOf(given.endsOn ?? "2026-12-31"),
      state,
      createdAt: new Date("2026-01-05T02:00:00Z"),
      ...(state === "DRAFT" ? {} : { submittedAt: new Date("2026-01-06T02:00:00Z") }),
      ...(state === "AGREED" || state === "CLOSED" ? { agreedAt: new Date("2026-01-07T02:00:00Z") } : {}),
      results: {
        create: {
          ordinal: 1,
          kind: "MAIN",
          text: "Terselesaikannya dokumen kependudukan tepat waktu",
          superiorText: "Meningkatnya kepuasan masyarakat",
          indicators: {
            create: indicators.map((indicator, index) => ({
              ordinal: index + 1,
              aspect: "QUANTITY" as const,
              text: indicator.text ?? `Jumlah dokumen yang selesai (${index + 1})`,
              targetLow: indicator.targetLow ?? "100",
              targetHigh: indicator.targetHigh ?? null,
              unit: indicator.unit ?? "dokumen",
              direction: indicator.direction ?? "HIGHER",
              accumulation: indicator.accumulation ?? "SUM",
              ...(indicator.source ? { source: indicator.source } : {}),
              sourceServiceId: indicator.sourceServiceId ?? null,
              sourceUnitId: indicator.sourceUnitId ?? null,
            })),
          },
        },
      },
      behaviours: { create: BEHAVIOURS.map((value) => ({ value })) },
    },
    include: { results: { include: { indicators: { orderBy: { ordinal: "asc" } } } } },
  });
  const made = plan.results.flatMap((result) => result.indicators);
  const [first] = made;
  if (!first) throw new Error("a plan has at least one indicator");
  return { ...plan, indicators: made, indicatorId: first.id };
}

/** A small ladder of one unit: the superior appraises the appraiser, who appraises the staff member. */
export async function aLadder() {
  const unit = await aUnit();
  const superior = await anEmployee({ unitId: unit.id });
  const appraiser = await anEmployee({ unitId: unit.id });
  const staff = await anEmployee({ unitId: unit.id });
  await appoint(appraiser.id, superior.id);
  await appoint(staff.id, appraiser.id);
  return {
    unit,
    superior: viewerOf(superior, [{ role: "SUPERVISOR" }]),
    appraiser: viewerOf(appraiser, [{ role: "SUPERVISOR" }]),
    staff: viewerOf(staff),
  };
}

/** A ladder with an agreed plan of the staff member. */
export async function aLadderWithPlan(given: Partial<GivenPlan> = {}) {
  const ladder = await aLadder();
  const plan = await aPlan({
    employeeId: ladder.staff.employeeId,
    appraiserId: ladder.appraiser.employeeId,
    unitId: ladder.unit.id,
    ...given,
  });
  return { ...ladder, plan };
}
