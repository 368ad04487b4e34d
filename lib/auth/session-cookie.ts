import { SESSION_SECONDS } from "@/lib/domain/access/session";
import { env } from "@/lib/env";
import { openToken, sealToken } from "./sealed-token";

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

/** Over HTTPS the name binds the cookie to this host. */
const hostName = (name: string): string => (isSecure() ? `__Host-bina.${name}` : `bina.${name}`);

export const sessionCookieName = (): string => hostName("session");

/** Names the last session of this device, also after it ended: attempts from a known device are counted apart. */
export const deviceCookieName = (): string => hostName("device");

/** Carries what the way to the identity provider and back needs. */
export const identityCookieName = (): string => hostName("identity");

/** How long a device counts as known after the last sign-in on it. */
const DEVICE_SECONDS = 180 * 24 * 60 * 60;
/** How long one may take at the identity provider. */
export const IDENTITY_SECONDS = 10 * 60;

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/", maxAge: SESSION_SECONDS }) as const;

export const deviceCookieOptions = () => ({ ...sessionCookieOptions(), maxAge: DEVICE_SECONDS }) as const;

// Lax, as the provider's redirect back is a visit from another site.
export const identityCookieOptions = () => ({ ...sessionCookieOptions(), maxAge: IDENTITY_SECONDS }) as const;

export const encodeSession = (sessionId: string): Promise<string> =>
  sealToken("session", { sid: sessionId }, SESSION_SECONDS);

/** Cannot stand in for a session: it is sealed for something else, and the session behind it has its own end. */
export const encodeDevice = (sessionId: string): Promise<string> =>
  sealToken("device", { sid: sessionId }, DEVICE_SECONDS);

async function sessionIn(purpose: "session" | "device", cookie: string): Promise<string | null> {
  const sessionId = (await openToken(purpose, cookie))?.sid;
  return typeof sessionId === "string" ? sessionId : null;
}

/** The session's id, or null for a cookie that is forged, expired or from another key. */
export const decodeSession = (cookie: string): Promise<string | null> => sessionIn("session", cookie);

/** The id of the last session on this device, or null. */
export const decodeDevice = (cookie: string): Promise<string | null> => sessionIn("device", cookie);
