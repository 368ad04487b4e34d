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
export const freeNip = (): string =>
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

/** A new session of this person with every step taken; the way through the sign-in page has journeys of its own. */
async function sealedSession({ viewer }: Pick<Actor, "viewer">): Promise<string> {
  const now = contextOf(viewer, new Date().toISOString());
  const session = await db().$transaction((tx) =>
    startSession(tx, now, viewer.accountId, { isVerified: true }),
  );
  return encodeSession(session.id);
}

/** The cookie that a browser of this person sends. */
export const cookieOf = async (person: Pick<Actor, "viewer">): Promise<string> =>
  `${sessionCookieName()}=${await sealedSession(person)}`;

/** Lets a browser in as this person. */
export async function enterAs(context: BrowserContext, person: Pick<Actor, "viewer">): Promise<void> {
  const url = process.env.BINA_E2E_URL ?? "";
  const value = await sealedSession(person);
  await context.clearCookies({ name: sessionCookieName() });
  await context.addCookies([{ name: sessionCookieName(), value, url, httpOnly: true, sameSite: "Lax" }]);
}

/** Ends every session of this person, as when they were away too long. */
export const endSessionsOf = ({ viewer, now }: Actor) =>
  db().session.updateMany({ where: { accountId: viewer.accountId }, data: { revokedAt: now } });
