import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type EvaluationPlace, nextEvaluationToBegin } from "../appraisal/next-evaluation-to-begin";
import { nextWaitingAppraisal } from "../appraisal/next-waiting-appraisal";
import { nextWaitingPlan } from "../plan/next-waiting-plan";
import { nextWaitingEntry } from "../progress/next-waiting-entry";

/** Of the viewer's team, what the viewer must answer next. */
interface Waiting {
  readonly kind: "plan" | "appraisal" | "objection" | "periodic" | "annual" | "entry";
  /** Of the plan, where its evaluation is to be begun. */
  readonly id: string;
  /** The plan of an entry; else null. */
  readonly planId: string | null;
  /** Whose it is. */
  readonly name: string;
  /** Since when it waits. */
  readonly since: Date;
}

/** Where the viewer stands: on a page of one of them, or before the first of a kind (a null). */
interface Places {
  /** `submittedAt` (ISO 8601) is null for a plan that waits no more. */
  readonly plan: { readonly id: string; readonly submittedAt: string | null } | null;
  readonly appraisal: { readonly id: string } | null;
  readonly evaluation: EvaluationPlace | null;
  /** `writtenAt` (ISO 8601): when it arrived. */
  readonly entry: { readonly id: string; readonly writtenAt: string } | null;
}
type Queue = keyof Places;

type Reader<Q extends Queue> = (
  viewer: EmployeeViewer,
  place: Places[Q],
  today: string,
) => Promise<Waiting | null>;

const QUEUES: { readonly [Q in Queue]: Reader<Q> } = {
  plan: async (viewer, place, today) => {
    const row = await nextWaitingPlan(viewer, place, today);
    return row && { kind: "plan", id: row.id, planId: null, name: row.name, since: row.submittedAt };
  },
  appraisal: async (viewer, place, today) => {
    const row = await nextWaitingAppraisal(viewer, place?.id ?? null, today);
    if (!row) return null;
    const { id, name, since, isObjection } = row;
    return { kind: isObjection ? "objection" : "appraisal", id, planId: null, name, since };
  },
  evaluation: async (viewer, place, today) => {
    const row = await nextEvaluationToBegin(viewer, place, today);
    if (!row) return null;
    const { planId: id, name, since } = row;
    return { kind: row.kind === "ANNUAL" ? "annual" : "periodic", id, planId: null, name, since };
  },
  entry: async (viewer, place, today) => {
    const row = await nextWaitingEntry(viewer, place, today);
    return row && { kind: "entry", ...row };
  },
};

/**
 * The next one that waits for the viewer: of the same kind as where they stand while there is one, then of the other kinds the one
 * that waits longest. Null where nothing else waits, and for who may answer nothing.
 */
export async function nextWaiting<Q extends Queue>(
  viewer: EmployeeViewer,
  queue: Q,
  place: Places[Q],
  today: string,
): Promise<Waiting | null> {
  return (await QUEUES[queue](viewer, place, today)) ?? longestWaiting(viewer, today, queue);
}

/** What waits longest for the viewer, of whatever kind but `except`; null where nothing does. */
export async function longestWaiting(
  viewer: EmployeeViewer,
  today: string,
  except?: Queue,
): Promise<Waiting | null> {
  const queues = (Object.keys(QUEUES) as Queue[]).filter((queue) => queue !== except);
  const firsts = await Promise.all(queues.map((queue) => QUEUES[queue](viewer, null, today)));
  const waiting = firsts.filter((one) => one !== null);
  return waiting.toSorted((a, b) => a.since.getTime() - b.since.getTime())[0] ?? null;
}
