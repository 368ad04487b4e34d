import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isOnTime, type OfficeCalendar } from "@/lib/domain/application/clock";
import {
  type ApplicationEvent,
  type ApplicationParty,
  type ApplicationState,
  decide,
} from "@/lib/domain/application/lifecycle";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, refusedBecause } from "@/lib/services/errors";
import { officeCalendar, runningColumns, stoppedColumns } from "./application-clock";
import { countDuration } from "./count-duration";
import { type ApplicationLetter, tellApplicant } from "./tell-applicant";

const SELECT = {
  id: true,
  state: true,
  serviceId: true,
  code: true,
  applicantCipher: true,
  unit: { select: { path: true } },
  standardMinutes: true,
  elapsedMinutes: true,
  runningSince: true,
  dueAt: true,
  lateAt: true,
  officeHoursId: true,
} as const satisfies Prisma.ApplicationSelect;

export type LoadedApplication = Prisma.ApplicationGetPayload<{ select: typeof SELECT }>;

/** What a step must know; who applied stays sealed, for the letter alone. */
export const findApplication = (tx: Tx, id: string): Promise<LoadedApplication | null> =>
  tx.application.findUnique({ where: { id }, select: SELECT });

interface Moment {
  readonly application: LoadedApplication;
  readonly now: Date;
  readonly calendar: OfficeCalendar;
  readonly note: string | null;
}

type Columns = Omit<Prisma.ApplicationUncheckedUpdateManyInput, "state" | "version">;

const ended = ({ application, now, calendar }: Moment): Columns => ({
  ...stoppedColumns(application, now, calendar),
  missing: null,
  endedAt: now,
});

/** What is measured ends here; the applicant may say once how it was. */
const finish = (moment: Moment): Columns => ({ ...finished(moment), surveyTicket: randomUUID() });

function finished({ application, now, calendar }: Moment) {
  const columns = stoppedColumns(application, now, calendar);
  return {
    ...columns,
    doneAt: now,
    isOnTime: isOnTime(columns.elapsedMinutes, application.standardMinutes),
  };
}

/** What each step does to the columns besides the state. */
const COLUMNS_OF: { readonly [Event in ApplicationEvent]: (moment: Moment) => Columns } = {
  complete: ({ application, now, calendar }) => ({
    ...runningColumns(application, now, calendar),
    completeAt: application.runningSince ?? now,
    missing: null,
  }),
  giveBack: ({ note }) => ({ runningSince: null, dueAt: null, lateAt: null, missing: note }),
  pause: ({ application, now, calendar, note }) => ({
    ...stoppedColumns(application, now, calendar),
    missing: note,
  }),
  resume: ({ application, now, calendar }) => ({
    ...runningColumns(application, now, calendar),
    missing: null,
  }),
  finish,
  handOver: ({ now }) => ({ endedAt: now }),
  reject: ended,
  withdraw: ended,
};

interface Move {
  readonly event: ApplicationEvent;
  readonly seenVersion: number;
  readonly party: ApplicationParty;
  readonly note?: string | undefined;
  readonly letter: ApplicationLetter;
}

/**
 * One step: the table decides, the clock's columns follow, written only if the application is still as it was seen.
 * Throws REFUSED or CONFLICT; gives the new state.
 */
export async function moveApplication(
  tx: Tx,
  ctx: ServiceContext,
  application: LoadedApplication,
  { event, seenVersion, party, note, letter }: Move,
): Promise<ApplicationState> {
  const words = note ?? null;
  const decision = decide(application.state, event, words);
  if (!decision.ok) throw refusedBecause("application", decision.reasons);
  const state = decision.value;
  const moment = {
    application,
    now: ctx.now,
    calendar: await officeCalendar(tx, application.officeHoursId),
    note: words,
  };
  const moved = await tx.application.updateMany({
    where: { id: application.id, state: application.state, version: seenVersion },
    data: { ...COLUMNS_OF[event](moment), state, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("application");
  if (event === "finish") await countDuration(tx, application.serviceId, ctx.today, finished(moment));
  await tx.applicationStep.create({
    data: {
      applicationId: application.id,
      at: ctx.now,
      event,
      state,
      party,
      actorId: employeeIdOf(ctx.viewer),
      note: words,
    },
  });
  await tellApplicant(tx, ctx, { ...application, state }, letter);
  return state;
}
