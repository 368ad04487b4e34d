import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Clock } from "@/lib/domain/complaint/clock";
import type { ComplaintFacts } from "@/lib/domain/complaint/lifecycle";
import type { ComplaintRecord } from "@/lib/permissions/complaint-access";
import { dayOf } from "@/lib/time";

const SELECT = {
  id: true,
  code: true,
  category: true,
  state: true,
  version: true,
  term: true,
  extendedDays: true,
  isAboutOfficer: true,
  isConfidential: true,
  unitId: true,
  unit: { select: { path: true } },
  subjects: { select: { employeeId: true } },
  receivedAt: true,
  clockFrom: true,
  pausedDays: true,
  pausedOn: true,
  dueOn: true,
  escalation: true,
  startDueOn: true,
  answeredOn: true,
  answerDays: true,
  askedSolvedOn: true,
  isSolved: true,
} as const satisfies Prisma.ComplaintSelect;

export type LoadedComplaint = Prisma.ComplaintGetPayload<{ select: typeof SELECT }>;

/** What the steps must know; never the words nor who wrote them. */
export const findComplaint = (tx: Tx, id: string): Promise<LoadedComplaint | null> =>
  tx.complaint.findUnique({ where: { id }, select: SELECT });

export const recordOf = ({ isAboutOfficer, unit, subjects }: LoadedComplaint): ComplaintRecord => ({
  isAboutOfficer,
  subjectIds: subjects.map(({ employeeId }) => employeeId),
  unitPath: unit?.path ?? null,
});

export const factsOf = (complaint: LoadedComplaint): ComplaintFacts => ({
  state: complaint.state,
  category: complaint.category,
  term: complaint.term,
  extendedDays: complaint.extendedDays,
  dueOn: dayOf(complaint.dueOn),
  isAboutOfficer: complaint.isAboutOfficer,
  isConfidential: complaint.isConfidential,
  answeredOn: complaint.answeredOn && dayOf(complaint.answeredOn),
});

export const clockOf = (complaint: LoadedComplaint): Clock => ({
  from: dayOf(complaint.clockFrom),
  pausedDays: complaint.pausedDays,
  pausedOn: complaint.pausedOn && dayOf(complaint.pausedOn),
});
