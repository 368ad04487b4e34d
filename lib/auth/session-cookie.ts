import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** A session lasts a working day; every request checks its row. */
export const SESSION_SECONDS = 12 * 60 * 60;

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

/** Over HTTPS the name binds the cookie to this host. */
export const sessionCookieName = (): string => (isSecure() ? "__Host-bina.session" : "bina.session");

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/", maxAge: SESSION_SECONDS }) as const;

export const encodeSession = (sessionId: string): Promise<string> =>
  encode({ secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS, token: { sid: sessionId } });

/** The session's id, or null for a cookie that is forged, expired or from another key. */
export async function decodeSession(cookie: string): Promise<string | null> {
  const token = await decode({ secret: env().NEXTAUTH_SECRET, token: cookie }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
}
