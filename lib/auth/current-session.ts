import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { localDayOf } from "@/lib/time";
import { type LiveSession, loadSession } from "./load-session";
import { decodeSession, sessionCookieName } from "./session-cookie";

/** The live session of this request, read once. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const sessionId = cookie ? await decodeSession(cookie) : null;
  const now = new Date();
  return sessionId ? loadSession(sessionId, now, localDayOf(now)) : null;
});

async function signInPath(): Promise<string> {
  const wanted = (await headers()).get("x-pathname");
  return wanted ? `${paths.signIn}?lanjut=${encodeURIComponent(wanted)}` : paths.signIn;
}

/** The signed-in person, whatever still stands before the portal; the pages that clear it use this. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  if (!session) redirect((await signInPath()) as typeof paths.signIn);
  return session;
}

/** The signed-in person with nothing left to show or set up. Everybody else is sent where they must go first. */
export async function requireViewer(): Promise<EmployeeViewer> {
  const session = await requireSession();
  if (session.mustShowCode) redirect(paths.signInCode);
  if (session.mustChangePassword) redirect(paths.newPassword);
  if (session.mustEnrolSecondFactor) redirect(paths.secondFactor);
  return session.viewer;
}
