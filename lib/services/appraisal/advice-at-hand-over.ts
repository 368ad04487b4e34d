import { adviceFacts } from "@/lib/db/advice-facts";
import type { Tx } from "@/lib/db/client";
import { keptTotalsOf } from "@/lib/db/kept-totals";
import { type ResultsAdvice, resultsAdvice } from "@/lib/domain/appraisal/advice";
import { stageOf } from "@/lib/domain/appraisal/windows";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import {
  type RealisationState,
  realisationFromTotals,
  realisationOfMeasured,
} from "@/lib/domain/plan/realisation";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { dayOf } from "@/lib/time";
import type { LoadedAppraisal } from "./load-appraisal";
import { rulesInForce } from "./rules-in-force";

type Kept = readonly { readonly indicatorId: string; readonly value: string | null }[];

/** How each indicator of a plan stands: by the log, or by what was measured for this rating. */
async function statesOf(tx: Tx, planId: string, kept: Kept): Promise<readonly RealisationState[]> {
  const figures = new Map(kept.map(({ indicatorId, value }) => [indicatorId, value]));
  const indicators = await tx.planIndicator.findMany({
    where: { result: { planId } },
    include: { total: true },
  });
  return indicators.map(({ id, source, direction, accumulation, targetLow, targetHigh, total }) => {
    const high = targetHigh?.toFixed() ?? null;
    const target = { direction, accumulation, targetLow: targetLow.toFixed(), targetHigh: high };
    return source === LOG_SOURCE
      ? realisationFromTotals(target, keptTotalsOf(total)).state
      : realisationOfMeasured(target, figures.get(id) ?? null).state;
  });
}

/** What the trail keeps of the advice at the hand-over, which the rating need not have followed (docs/rules.md#advice). */
export async function adviceAtHandOver(
  tx: Tx,
  appraisal: LoadedAppraisal,
  at: { readonly kept: Kept; readonly today: LocalDate },
): Promise<ResultsAdvice> {
  const { kind, planId, plan } = appraisal;
  const { employeeId, unitId, periodId, period } = plan;
  const [startsOn, endsOn] = [dayOf(appraisal.startsOn), dayOf(appraisal.endsOn)];
  const { window } = stageOf(kind, period.frequency, startsOn);
  const days = kind === "ANNUAL" ? null : { startsOn, endsOn };
  const facts = await adviceFacts(tx, { planId, employeeId, unitId, periodId, window, days });
  const areOfTheseDays = kind === "ANNUAL" && endsOn === dayOf(period.endsOn);
  return resultsAdvice(
    {
      ...facts,
      indicators: areOfTheseDays ? await statesOf(tx, planId, at.kept) : null,
      areDaysOver: at.today >= endsOn,
    },
    await rulesInForce(tx),
  );
}
