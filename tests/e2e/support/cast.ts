import type { BrowserContext } from "@playwright/test";
import { encodeSession, sessionCookieName } from "@/lib/auth/session-cookie";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { startSession } from "@/lib/services/access/start-session";
import type { ServiceContext } from "@/lib/services/context";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";

/** Somebody of a journey, as the services know them. */
export type Actor = ServiceContext<EmployeeViewer>;

const digit = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));

/** A valid NIP that nobody has; random, because the journeys of several workers share one database. */
const freeNip = (): string =>
  `19${digit(70, 89)}0${digit(1, 9)}${digit(10, 28)}20${digit(10, 20)}0${digit(1, 9)}1${digit(100, 999)}`;

/**
 * People of a journey's own, so that journeys do not disturb each other: a staff member, their appraiser, the
 * appraiser's superior, and a stranger from another unit.
 */
export async function aCast() {
  const unit = await aUnit({ name: "Kelurahan Perjalanan" });
  const actor = async (name: string, unitId: string, role?: "SUPERVISOR"): Promise<Actor> => {
    const employee = await anEmployee({ name, unitId, nip: freeNip() });
    return contextOf(viewerOf(employee, role ? [{ role }] : []), new Date().toISOString());
  };
  const staff = await actor("Siti Rahmawati, S.IP.", unit.id);
  const appraiser = await actor("Drs. H. Zulkifli Effendi, M.Si.", unit.id, "SUPERVISOR");
  const superior = await actor("Hj. Nurhayati Abdurrahman, S.H., M.H.", unit.id, "SUPERVISOR");
  const stranger = await actor("Bambang Prasetyo", (await aUnit({ name: "Dinas Tetangga" })).id);
  await appoint(staff.viewer.employeeId, appraiser.viewer.employeeId);
  await appoint(appraiser.viewer.employeeId, superior.viewer.employeeId);
  return { staff, appraiser, superior, stranger };
}
export type Cast = Awaited<ReturnType<typeof aCast>>;

/** Lets a browser in as this person, without the way through the sign-in page; that has journeys of its own. */
export async function enterAs(context: BrowserContext, { viewer }: Actor): Promise<void> {
  const now = contextOf(viewer, new Date().toISOString());
  const session = await db().$transaction((tx) => startSession(tx, now, viewer.accountId));
  await context.clearCookies({ name: sessionCookieName() });
  await context.addCookies([
    {
      name: sessionCookieName(),
      value: await encodeSession(session.id),
      url: process.env.BINA_E2E_URL ?? "",
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** Ends every session of this person, as when they were away too long. */
export const endSessionsOf = ({ viewer, now }: Actor) =>
  db().session.updateMany({ where: { accountId: viewer.accountId }, data: { revokedAt: now } });
