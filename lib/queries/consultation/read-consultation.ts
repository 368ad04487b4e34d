import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ConsultationState } from "@/lib/domain/consultation/lifecycle";
import type { Viewer } from "@/lib/permissions/viewer";
import { daysBefore } from "@/lib/time";
import { managedConsultationsWhere } from "./visible-consultations";

export interface ConsultationView {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
  /** Places that are taken. */
  readonly registered: number;
  readonly state: ConsultationState;
  readonly cancelReason: string | null;
  /** What was at issue, once the minutes are out. */
  readonly issues: string | null;
  readonly changedAt: string;
}

async function read(where: Prisma.ConsultationWhereInput): Promise<readonly ConsultationView[]> {
  const rows = await db().consultation.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    omit: { createdById: true, createdAt: true, openedAt: true },
    include: { unit: { select: { name: true } } },
  });
  return rows.map(({ unit, startsAt, endsAt, changedAt, ...row }) => ({
    ...row,
    unitName: unit.name,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }));
}

const firstOf = async (where: Prisma.ConsultationWhereInput): Promise<ConsultationView | null> =>
  (await read(where))[0] ?? null;

/** One dialogue as everybody reads it; null while it is only planned. */
export const publicConsultation = (id: string): Promise<ConsultationView | null> =>
  firstOf({ id, openedAt: { not: null } });

/** One dialogue for who holds those of its unit; null for everybody else. */
export async function managedConsultation(viewer: Viewer, id: string): Promise<ConsultationView | null> {
  const where = managedConsultationsWhere(viewer);
  return where && firstOf({ AND: [{ id }, where] });
}

/** Calendars ask seldom: what was moved or called off stays in the feed for a while after its day. */
const FEED_DAYS = 30;

/** The dialogues of the public calendar: those that come and those of the last days, with those that were called off. */
export const calendarConsultations = (now: Date): Promise<readonly ConsultationView[]> =>
  read({ openedAt: { not: null }, endsAt: { gte: daysBefore(now, FEED_DAYS) } });
