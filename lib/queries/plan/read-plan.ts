import { db } from "@/lib/db/client";
import { isBeingRated } from "@/lib/domain/appraisal/windows";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { windowsOfPlans } from "../appraisal/plan-windows";
import { measureIndicators } from "../measured/measure-indicators";
import { indicatorsOf } from "../progress/measured-results";
import { type FoundPlan, findPlan } from "./find-plan";
import { planActs } from "./plan-acts";
import { appraisalView, behaviourViews, resultView } from "./plan-parts";
import { reviewLinesOf } from "./review-lines";
import { versionDifference } from "./version-difference";

/**
 * One plan in the official order (docs/rules.md#plan), with what was reached of each target, the rating where the
 * viewer may see it, and what they may do; null for whom it does not exist.
 */
export async function readPlan(viewer: EmployeeViewer, id: string, today: string) {
  const plan = await findPlan(viewer, id, today);
  if (!plan) return null;
  const { employee, appraiser } = plan;
  const record = planRecord(plan, today);
  const showsProgress = wasAgreed(plan) && can(viewer, "progress.read", record);
  const showsWindows = wasAgreed(plan) && can(viewer, "appraisal.read", record);
  const span = { from: dayOf(plan.startsOn), to: dayOf(plan.endsOn) };
  const measuredPlan = { employeeId: employee.id, span };
  const measured = showsProgress
    ? await measureIndicators(viewer, indicatorsOf(plan.results), measuredPlan, today)
    : null;
  return {
    id: plan.id,
    version: plan.version,
    state: plan.state,
    format: plan.format,
    approach: plan.approach,
    period: plan.period.name,
    isPeriodOpen: plan.period.state === "OPEN",
    isAppraiser: plan.appraiserId === viewer.employeeId,
    isOwn: plan.employeeId === viewer.employeeId,
    startsOn: span.from,
    endsOn: span.to,
    submittedAt: plan.submittedAt?.toISOString() ?? null,
    employee: {
      id: employee.id,
      ...partyOf(employee),
      positionTitle: plan.positionTitle,
      unit: plan.unit.name,
    },
    appraiser: {
      ...partyOf(appraiser),
      positionTitle: appraiser.position?.title ?? null,
      unit: appraiser.unit?.name ?? null,
    },
    results: plan.results.map((result) => resultView(result, measured)),
    showsProgress,
    behaviours: behaviourViews(plan),
    annexes: plan.annexes.map(({ kind, text }) => ({ kind, text })),
    reviews: await reviewViews(plan),
    versions: plan.versions.map(({ revision, agreedAt, replacedAt }) => ({
      revision,
      agreedAt: agreedAt.toISOString(),
      replacedAt: replacedAt.toISOString(),
    })),
    change: await openChange(plan),
    appraisal: appraisalView(viewer, plan),
    isBeingRated: isBeingRated(plan.appraisals),
    windows: showsWindows ? ((await windowsOfPlans(viewer, [plan.id], today)).get(plan.id) ?? []) : [],
    acts: planActs(viewer, plan, today),
  };
}
export type PlanView = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

/** What was agreed once has a log and evaluations, also while its next version is written. */
const wasAgreed = ({ state, revision }: FoundPlan): boolean =>
  state === "AGREED" || state === "CLOSED" || revision > 1;

/** While a change is written or waits to be agreed: what it changes of the version that was agreed last. */
async function openChange(plan: FoundPlan) {
  const [last] = plan.versions;
  const isOpen = plan.state === "SUBMITTED" || plan.state === "RETURNED" || plan.state === "DRAFT";
  return isOpen && last ? versionDifference(plan, last.revision) : null;
}

const partyOf = ({ name, nip, golongan }: Pick<FoundPlan["employee"], "name" | "nip" | "golongan">) => ({
  name,
  nip,
  golongan,
});

async function reviewViews({ reviews }: FoundPlan) {
  const authors = await db().employee.findMany({
    where: { id: { in: reviews.map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(authors.map(({ id, name }) => [id, name]));
  return reviews.map(({ id, authorId, event, comment, lines, at }) => ({
    id,
    event,
    comment,
    lines: reviewLinesOf(lines),
    author: nameOf.get(authorId) ?? null,
    at: at.toISOString(),
  }));
}
