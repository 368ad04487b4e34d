import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { localDayOf } from "@/lib/time";
import { type LiveSession, loadSession } from "./load-session";
import { decodeSession, sessionCookieName } from "./session-cookie";
import { mayTakeStep, pendingStep, type SignInStep } from "./sign-in-steps";

/** The live session of this request, read once. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const sessionId = cookie ? await decodeSession(cookie) : null;
  const now = new Date();
  return sessionId ? loadSession(sessionId, now, localDayOf(now)) : null;
});

const STEP_PATHS = {
  code: paths.signInCode,
  newPassword: paths.newPassword,
  secondFactor: paths.secondFactor,
} as const satisfies Record<SignInStep, Route>;

/** The page of a step, with where the person wanted to go. */
export const pathOfStep = (step: SignInStep, next: string | null): Route =>
  paths.withNext(STEP_PATHS[step], next);

const wantedPath = async (): Promise<string | null> => (await headers()).get("x-pathname");

/** The signed-in person, whatever still stands before the portal. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  if (!session) redirect(paths.withNext(paths.signIn, await wantedPath()));
  return session;
}

/** The signed-in person at this step; one who has another step to take, or none, is sent there. */
export async function requireStep(step: SignInStep): Promise<LiveSession> {
  const session = await requireSession();
  if (mayTakeStep(session, step)) return session;
  const pending = pendingStep(session);
  redirect(pending ? pathOfStep(pending, null) : paths.dashboard);
}

/** The signed-in person with nothing left to show or set up. Everybody else is sent where they must go first. */
export async function requireViewer(): Promise<EmployeeViewer> {
  const session = await requireSession();
  const pending = pendingStep(session);
  if (pending) redirect(pathOfStep(pending, await wantedPath()));
  return session.viewer;
}
