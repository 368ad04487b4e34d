import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addMonths } from "@/lib/domain/calendar/local-date";
import { type Role, SECOND_FACTOR_ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer, HeldRole } from "@/lib/permissions/viewer";

/** A live session: who, and what still stands between them and the portal. */
export interface LiveSession {
  readonly viewer: EmployeeViewer;
  readonly mustChangePassword: boolean;
  /** The second factor is on but was not shown in this session. */
  readonly mustShowCode: boolean;
  /** A role demands a second factor, none is set up, and the identity provider showed none. */
  readonly mustEnrolSecondFactor: boolean;
}

const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Terms of office that are over, and in which a window of the year ended that may be still to be rated by who held them
 * (`appraiserOfWindow` in lib/domain/appraisal/windows.ts): until the plan is rated for the year, or its period is closed.
 */
const windowsToRate = (today: string) =>
  ({
    endsOn: { gte: new Date(addMonths(today, -MONTHS_BACK)) },
    employee: {
      plans: {
        some: {
          state: "AGREED",
          period: { state: "OPEN" },
          appraisals: { none: { kind: "ANNUAL", state: "FINAL" } },
        },
      },
    },
  }) as const;

/** From the first window of a year to the closing of its period. */
const MONTHS_BACK = 14;

/** What a request must know of a session: whose it is, what they hold, and whether anybody's rating is theirs on this day. */
const columns = (today: string) => {
  const day = new Date(today);
  return {
    revokedAt: true,
    expiresAt: true,
    lastSeenAt: true,
    isVerified: true,
    viaProvider: true,
    account: {
      select: {
        id: true,
        isDisabled: true,
        mustChangePassword: true,
        totpConfirmedAt: true,
        employee: {
          select: {
            id: true,
            nip: true,
            name: true,
            state: true,
            unit: { select: { path: true } },
            grants: {
              where: { revokedAt: null },
              select: { role: true, unit: { select: { path: true } } },
            },
            appraises: {
              where: {
                startsOn: { lte: day },
                OR: [{ endsOn: null }, { endsOn: { gte: day } }, windowsToRate(today)],
              },
              select: { id: true },
              take: 1,
            },
            // Days that are over are rated by who was in office then.
            plansAppraised: {
              where: { state: "AGREED", endsOn: { lt: day }, period: { state: "OPEN" } },
              select: { id: true },
              take: 1,
            },
            appraisalsGiven: { where: { state: { not: "FINAL" } }, select: { id: true }, take: 1 },
          },
        },
      },
    },
  } satisfies Prisma.SessionSelect;
};

/** The session of this id if it is neither revoked nor expired and the person is active; else null. */
export async function loadSession(sessionId: string, now: Date, today: string): Promise<LiveSession | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    select: columns(today),
  });
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  const { account } = session;
  const { employee } = account;
  if (account.isDisabled || employee.state !== "ACTIVE") return null;

  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }

  const roles = rolesOf(employee);
  const needsSecondFactor = roles.some(({ role }) => (SECOND_FACTOR_ROLES as readonly Role[]).includes(role));
  const hasSecondFactor = account.totpConfirmedAt !== null;
  return {
    viewer: {
      kind: "employee",
      accountId: account.id,
      sessionId,
      employeeId: employee.id,
      nip: employee.nip,
      name: employee.name,
      roles,
    },
    // Whoever came by the identity provider showed no password, and a temporary one need not bother them.
    mustChangePassword: account.mustChangePassword && !session.viaProvider,
    mustShowCode: hasSecondFactor && !session.isVerified,
    mustEnrolSecondFactor: needsSecondFactor && !hasSecondFactor && !session.isVerified,
  };
}

type SessionRow = Prisma.SessionGetPayload<{ select: ReturnType<typeof columns> }>;

/** Everybody is staff; who rates somebody is a supervisor besides; the others are granted. */
function rolesOf({
  unit,
  grants,
  appraises,
  plansAppraised,
  appraisalsGiven,
}: SessionRow["account"]["employee"]): readonly HeldRole[] {
  const isSupervisor = [appraises, plansAppraised, appraisalsGiven].some(({ length }) => length > 0);
  return [
    { role: "STAFF", ...(unit ? { unitPath: unit.path } : {}) },
    ...(isSupervisor ? [{ role: "SUPERVISOR" } as const] : []),
    ...grants.map(
      (grant): HeldRole => ({ role: grant.role, ...(grant.unit ? { unitPath: grant.unit.path } : {}) }),
    ),
  ];
}
