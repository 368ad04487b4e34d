import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Applicant } from "@/lib/domain/application/application";
import {
  type ApplicationEvent,
  type ApplicationState,
  eventsIn,
  isOver,
} from "@/lib/domain/application/lifecycle";
import { type KeptPerson, keptOf } from "@/lib/domain/privacy/kept-person";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { applicantOf } from "./applicant";
import { type ApplicationTerm, CLOCK_COLUMNS, termsOf } from "./application-clock";

export interface ApplicationStepView {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly state: ApplicationState;
  readonly note: string | null;
}

interface ApplicationFacts {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly service: { readonly slug: string; readonly name: string; readonly isActive: boolean };
  readonly unitName: string;
  readonly fileNumber: string | null;
  readonly state: ApplicationState;
  readonly isOnline: boolean;
  readonly missing: string | null;
  readonly registeredAt: string;
  readonly completeAt: string | null;
  readonly isOnTime: boolean | null;
  readonly term: ApplicationTerm;
}

/** One application as its applicant sees it: no officer's name, nor what they told about themselves. */
export interface TrackedApplication extends ApplicationFacts {
  readonly mayWithdraw: boolean;
  /** What of name and contact may be forgotten: it is over, and they are still kept. */
  readonly forgettable: KeptPerson | null;
  /** Opens the survey for one answer; null before the result and once the answer is given. */
  readonly surveyTicket: string | null;
  readonly steps: readonly ApplicationStepView[];
}

/** One application as the portal shows it. */
export interface ApplicationView extends ApplicationFacts {
  /** Works at the counter; only they know who applied, and who took the steps. */
  readonly isHandled: boolean;
  readonly applicant: Applicant | null;
  readonly acts: readonly ApplicationEvent[];
  readonly steps: readonly (ApplicationStepView & { readonly actorName: string | null })[];
}

const SELECT = {
  ...CLOCK_COLUMNS,
  id: true,
  version: true,
  code: true,
  fileNumber: true,
  isOnline: true,
  missing: true,
  registeredAt: true,
  completeAt: true,
  isOnTime: true,
  applicantCipher: true,
  surveyTicket: true,
  service: { select: { slug: true, name: true, isActive: true } },
  unit: { select: { name: true, path: true } },
  steps: {
    select: { id: true, at: true, event: true, state: true, note: true, actor: { select: { name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof SELECT }>;

async function factsOf(row: Row, now: Date): Promise<ApplicationFacts> {
  const termOf = await termsOf([row], now);
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    service: row.service,
    unitName: row.unit.name,
    fileNumber: row.fileNumber,
    state: row.state,
    isOnline: row.isOnline,
    missing: row.missing,
    registeredAt: row.registeredAt.toISOString(),
    completeAt: row.completeAt?.toISOString() ?? null,
    isOnTime: row.isOnTime,
    term: termOf(row),
  };
}

/** The application whose code and PIN were shown. */
export async function trackedApplication(id: string, now: Date): Promise<TrackedApplication | null> {
  const row = await db().application.findUnique({ where: { id }, select: SELECT });
  if (!row) return null;
  return {
    ...(await factsOf(row, now)),
    surveyTicket: row.surveyTicket,
    mayWithdraw: eventsIn(row.state).includes("withdraw"),
    forgettable: isOver(row.state) ? keptOf(applicantOf(row.applicantCipher)) : null,
    steps: row.steps.map(({ actor: _, at, ...step }) => ({ ...step, at: at.toISOString() })),
  };
}

/** One application with what the viewer may do to it now; null for who may not read it. */
export async function findApplication(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<ApplicationView | null> {
  const row = await db().application.findUnique({ where: { id }, select: SELECT });
  const record = { unitPath: row?.unit.path ?? null };
  if (!row || !can(viewer, "application.read", record)) return null;
  const isHandled = can(viewer, "application.handle", record);
  return {
    ...(await factsOf(row, now)),
    isHandled,
    applicant: isHandled ? applicantOf(row.applicantCipher) : null,
    acts: isHandled ? eventsIn(row.state) : [],
    steps: row.steps.map(({ actor, at, ...step }) => ({
      ...step,
      at: at.toISOString(),
      actorName: isHandled ? (actor?.name ?? null) : null,
    })),
  };
}
