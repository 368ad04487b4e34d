import { cookies } from "next/headers";
import {
  decodeDevice,
  deviceCookieName,
  deviceCookieOptions,
  encodeDevice,
  encodeSession,
  sessionCookieName,
  sessionCookieOptions,
} from "@/lib/auth/session-cookie";

/** Gives the browser its session, and remembers the device. */
export async function giveSessionCookies(sessionId: string): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await encodeSession(sessionId), sessionCookieOptions());
  jar.set(deviceCookieName(), await encodeDevice(sessionId), deviceCookieOptions());
}

/** Takes the session off the browser; the device stays known. */
export async function takeSessionCookie(): Promise<void> {
  // Over HTTPS a __Host- cookie is only replaced by one with the same attributes.
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

/** The last session that this device had, if it had one. */
export async function knownDeviceId(): Promise<string | null> {
  const cookie = (await cookies()).get(deviceCookieName())?.value;
  return cookie ? decodeDevice(cookie) : null;
}
