import { db } from "@/lib/db/client";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import { type EvaluationWindow, evaluationWindows, isWindowOver } from "@/lib/domain/appraisal/windows";
import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { dayOf } from "@/lib/time";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { earlier, later, type TownClock } from "./days";

/** How far the newest window of one person after the other got; null where nobody began it. */
const NEWEST: readonly (AppraisalState | null)[] = ["HANDED_OVER", null, "FINAL", "RATED", null, "DRAFT"];
/** Every fifth of the windows that are over was a hard one. */
const HARD = 5;

interface Told {
  readonly periodId: string;
  /** Of so many people, those with an account to sign in with and their teams first. */
  readonly people: number;
  /** Of a year that is to be closed every window is final. */
  readonly isFinished: boolean;
}

async function peopleOf({ periodId, people }: Told) {
  const plans = await db().performancePlan.findMany({
    where: { periodId, state: "AGREED" },
    orderBy: { employee: { nip: "asc" } },
    include: {
      period: true,
      employee: { include: { account: true } },
      appraiser: { include: { account: true } },
    },
  });
  const isShown = ({ employee, appraiser }: (typeof plans)[number]) =>
    [employee, appraiser].some(({ account }) => account?.passwordHash != null);
  return [...plans.filter(isShown), ...plans.filter((plan) => !isShown(plan))].slice(0, people);
}
type Planned = Awaited<ReturnType<typeof peopleOf>>[number];

interface Steps {
  readonly window: EvaluationWindow;
  readonly state: AppraisalState;
  /** On which it is opened, rated and handed over. */
  readonly on: LocalDate;
  readonly answeredOn: LocalDate;
  readonly isHard: boolean;
}

async function evaluate(clock: TownClock, plan: Planned, steps: Steps): Promise<void> {
  const { window, state, on, answeredOn, isHard } = steps;
  const asAppraiser = (hour: number) =>
    contextOf(viewerOf(plan.appraiser, [{ role: "SUPERVISOR" }]), clock.at(on, hour));
  const of = { planId: plan.id, windowStartsOn: window.startsOn };
  const { appraisalId } = await openAppraisal(asAppraiser(2), of);
  if (state === "DRAFT") return;
  await rateAppraisal(asAppraiser(3), {
    appraisalId,
    version: 1,
    resultsRating: isHard ? "BELOW" : "MEETS",
    resultsReason: isHard
      ? "Berkas menumpuk pada dua bulan terakhir; target masa ini belum tercapai."
      : "Target masa ini tercapai dan buktinya lengkap.",
    behaviourRating: "MEETS",
    behaviourReason: "Melayani dengan ramah dan mau membantu rekan.",
  });
  if (state === "RATED") return;
  const distributionReason = "Unit kecil; pola distribusi dibahas bersama kepala unit.";
  await handOverAppraisal(asAppraiser(4), { appraisalId, version: 2, distributionReason });
  if (state !== "FINAL") return;
  const asStaff = contextOf(viewerOf(plan.employee), clock.at(answeredOn, 6));
  await acceptAppraisal(asStaff, { appraisalId, version: 3 });
}

/** The periodic evaluations of a year so far: the windows that are over, the newest of them at several states. */
export async function tellWindows(clock: TownClock, told: Told): Promise<void> {
  for (const [index, plan] of (await peopleOf(told)).entries()) {
    const days = { startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) };
    const over = evaluationWindows(plan.period.frequency, days).filter((window) =>
      isWindowOver(window, clock.today),
    );
    for (const [place, window] of over.entries()) {
      const isNewest = !told.isFinished && place === over.length - 1;
      const state = isNewest ? NEWEST[index % NEWEST.length] : "FINAL";
      if (!state) continue;
      // What is not answered yet was handed over lately: its term for objections (14 days) runs.
      const on = isNewest ? later(window.endsOn, clock.ago(4)) : addDays(window.endsOn, 3);
      await evaluate(clock, plan, {
        window,
        state,
        on,
        answeredOn: earlier(addDays(on, 2), clock.today),
        isHard: (index + place) % HARD === HARD - 1,
      });
    }
  }
}
