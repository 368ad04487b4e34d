import { decode, encode } from "next-auth/jwt";
import { SESSION_SECONDS } from "@/lib/domain/access/session";
import { env } from "@/lib/env";

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

/** Over HTTPS the name binds the cookie to this host. */
export const sessionCookieName = (): string => (isSecure() ? "__Host-bina.session" : "bina.session");

/** How long a device counts as known after the last sign-in on it. */
const DEVICE_SECONDS = 180 * 24 * 60 * 60;

/** Names the last session of this device, also after it ended: attempts from a known device are counted apart. */
export const deviceCookieName = (): string => (isSecure() ? "__Host-bina.device" : "bina.device");

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/", maxAge: SESSION_SECONDS }) as const;

export const deviceCookieOptions = () => ({ ...sessionCookieOptions(), maxAge: DEVICE_SECONDS }) as const;

export const encodeSession = (sessionId: string): Promise<string> =>
  encode({ secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS, token: { sid: sessionId } });

/** Cannot stand in for a session: it has another claim, and the session behind it has its own end. */
export const encodeDevice = (sessionId: string): Promise<string> =>
  encode({ secret: env().NEXTAUTH_SECRET, maxAge: DEVICE_SECONDS, token: { did: sessionId } });

async function claimOf(cookie: string, claim: "sid" | "did"): Promise<string | null> {
  const token = await decode({ secret: env().NEXTAUTH_SECRET, token: cookie }).catch(() => null);
  const value = token?.[claim];
  return typeof value === "string" ? value : null;
}

/** The session's id, or null for a cookie that is forged, expired or from another key. */
export const decodeSession = (cookie: string): Promise<string | null> => claimOf(cookie, "sid");

/** The id of the last session on this device, or null. */
export const decodeDevice = (cookie: string): Promise<string | null> => claimOf(cookie, "did");
