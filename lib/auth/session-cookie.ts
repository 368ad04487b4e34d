import { COOKIES } from "@/lib/domain/privacy/cookies";
import { env } from "@/lib/env";
import { openToken, sealToken } from "./sealed-token";

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

/** Over HTTPS the name binds the cookie to this host. */
const hostName = (name: string): string => (isSecure() ? `__Host-${name}` : name);

export const sessionCookieName = (): string => hostName(COOKIES.session.name);

/** Names the last session of this device, also after it ended: attempts from a known device are counted apart. */
export const deviceCookieName = (): string => hostName(COOKIES.device.name);

/** Carries what the way to the identity provider and back needs. */
export const identityCookieName = (): string => hostName(COOKIES.identity.name);

/** How long one may take at the identity provider. */
export const IDENTITY_SECONDS = COOKIES.identity.seconds;

export const sessionCookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: COOKIES.session.seconds,
  }) as const;

export const deviceCookieOptions = () =>
  ({ ...sessionCookieOptions(), maxAge: COOKIES.device.seconds }) as const;

// Lax, as the provider's redirect back is a visit from another site.
export const identityCookieOptions = () => ({ ...sessionCookieOptions(), maxAge: IDENTITY_SECONDS }) as const;

export const encodeSession = (sessionId: string): Promise<string> =>
  sealToken("session", { sid: sessionId }, COOKIES.session.seconds);

/** Cannot stand in for a session: it is sealed for something else, and the session behind it has its own end. */
export const encodeDevice = (sessionId: string): Promise<string> =>
  sealToken("device", { sid: sessionId }, COOKIES.device.seconds);

async function sessionIn(purpose: "session" | "device", cookie: string): Promise<string | null> {
  const sessionId = (await openToken(purpose, cookie))?.sid;
  return typeof sessionId === "string" ? sessionId : null;
}

/** The session's id, or null for a cookie that is forged, expired or from another key. */
export const decodeSession = (cookie: string): Promise<string | null> => sessionIn("session", cookie);

/** The id of the last session on this device, or null. */
export const decodeDevice = (cookie: string): Promise<string | null> => sessionIn("device", cookie);
