import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState } from "@/lib/domain/plan/lifecycle";
import type { AnnexKind, Perspective, PlanApproach, PlanFormat } from "@/lib/domain/plan/plan";
import { approachOfVersion, type PlanVersionDocument, type VersionResult } from "@/lib/domain/plan/version";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { PAPER_PARTY, type PaperParty, paperParty } from "../people/paper-party";
import { type BehaviourRow, behavioursInOrder } from "./behaviours-in-order";
import { visiblePlansWhere } from "./visible-plans";

/** A plan as its official form prints it: both parties, the rows in their order, and who set it when. */
export interface PlanPaper {
  readonly id: string;
  readonly format: PlanFormat;
  readonly approach: PlanApproach;
  readonly state: PlanState;
  readonly period: string;
  /** Days (YYYY-MM-DD), both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly revision: number;
  /** When a version was opened again and its text replaced; null for what stands now. */
  readonly replacedAt: string | null;
  readonly employee: PaperParty;
  /** Who agreed to this text; until then, who appraises by the plan. */
  readonly appraiser: PaperParty;
  /** Who appraises by the plan now; null where that is the appraiser above. */
  readonly appraiserNow: string | null;
  readonly results: readonly Pick<
    VersionResult,
    "id" | "kind" | "text" | "superior" | "perspective" | "indicators"
  >[];
  readonly behaviours: readonly BehaviourRow[];
  readonly annexes: readonly { readonly kind: AnnexKind; readonly text: string }[];
  /** Instants. */
  readonly submittedAt: string | null;
  readonly agreedAt: string | null;
}

const INCLUDE = {
  period: { select: { name: true } },
  unit: { select: { name: true } },
  employee: PAPER_PARTY,
  appraiser: PAPER_PARTY,
  results: {
    orderBy: { ordinal: "asc" },
    include: { superiorResult: { select: { text: true } }, indicators: { orderBy: { ordinal: "asc" } } },
  },
  behaviours: true,
  annexes: { orderBy: [{ kind: "asc" }, { ordinal: "asc" }] },
  reviews: {
    where: { event: { in: ["submit", "agree"] } },
    orderBy: { at: "asc" },
    select: { event: true, authorId: true, at: true },
  },
} satisfies Prisma.PerformancePlanInclude;

type PlanRow = Prisma.PerformancePlanGetPayload<{ include: typeof INCLUDE }>;

/**
 * A plan as its form is printed, or one of its earlier versions by number; null for who may not read the plan, and where
 * there is no such version.
 */
export async function planPaper(
  viewer: EmployeeViewer,
  id: string,
  today: string,
  revision?: number,
): Promise<PlanPaper | null> {
  const plan = await db().performancePlan.findFirst({
    where: { AND: [{ id }, visiblePlansWhere(viewer, today)] },
    include: INCLUDE,
  });
  if (!plan) return null;
  if (revision !== undefined) return versionPaper(plan, revision);
  const agreed = plan.state === "AGREED" || plan.state === "CLOSED";
  return {
    ...headOf(plan),
    ...contentOf(plan),
    state: plan.state,
    revision: plan.revision,
    replacedAt: null,
    submittedAt: plan.submittedAt?.toISOString() ?? null,
    ...(await signatures(plan, agreed ? plan.agreedAt : null)),
  };
}

async function versionPaper(plan: PlanRow, revision: number): Promise<PlanPaper | null> {
  const version = await db().planVersion.findUnique({
    where: { planId_revision: { planId: plan.id, revision } },
  });
  if (!version) return null;
  // Written by `revisePlan` alone, in this shape.
  const document = version.document as unknown as PlanVersionDocument;
  const submitted = plan.reviews.findLast(({ event, at }) => event === "submit" && at <= version.agreedAt);
  return {
    ...headOf(plan),
    approach: approachOfVersion(document),
    results: document.results,
    behaviours: behavioursInOrder(document.behaviours),
    annexes: document.annexes,
    state: "AGREED",
    revision,
    replacedAt: version.replacedAt.toISOString(),
    submittedAt: submitted?.at.toISOString() ?? null,
    ...(await signatures(plan, version.agreedAt)),
  };
}

const headOf = (plan: PlanRow) => ({
  id: plan.id,
  format: plan.format,
  approach: plan.approach,
  period: plan.period.name,
  startsOn: dayOf(plan.startsOn),
  endsOn: dayOf(plan.endsOn),
  employee: paperParty(plan.employee, { positionTitle: plan.positionTitle, unit: plan.unit.name }),
});

const contentOf = (plan: PlanRow) => ({
  results: plan.results.map((result) => ({
    id: result.id,
    kind: result.kind,
    text: result.text,
    superior: result.superiorResult?.text ?? result.superiorText,
    perspective: result.perspective as Perspective | null,
    indicators: result.indicators.map((indicator) => ({
      id: indicator.id,
      aspect: indicator.aspect,
      text: indicator.text,
      targetLow: indicator.targetLow.toFixed(),
      targetHigh: indicator.targetHigh?.toFixed() ?? null,
      unit: indicator.unit,
      direction: indicator.direction,
      accumulation: indicator.accumulation,
    })),
  })),
  behaviours: behavioursInOrder(plan.behaviours),
  annexes: plan.annexes.map(({ kind, text }) => ({ kind, text })),
});

/** Who agreed at that moment is the party of the form, also where the plan went on to another appraiser since. */
async function signatures(plan: PlanRow, agreedAt: Date | null) {
  const review =
    agreedAt &&
    plan.reviews.find(({ event, at }) => event === "agree" && at.getTime() === agreedAt.getTime());
  const isOther = review && review.authorId !== plan.appraiserId;
  const agreeing = isOther
    ? await db().employee.findUnique({ where: { id: review.authorId }, ...PAPER_PARTY })
    : null;
  const appraiser = paperParty(plan.appraiser);
  return {
    appraiser: agreeing ? paperParty(agreeing) : appraiser,
    appraiserNow: agreeing ? appraiser.name : null,
    agreedAt: agreedAt?.toISOString() ?? null,
  };
}
