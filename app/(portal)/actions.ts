"use server";

import { redirect } from "next/navigation";
import { takeSessionCookie } from "@/lib/actions/session-cookies";
import { currentSession } from "@/lib/auth/current-session";
import { requestOrigin } from "@/lib/auth/request-origin";
import { paths } from "@/lib/paths";
import { signOut } from "@/lib/services/access/sign-out";
import { localDayOf } from "@/lib/time";

/** Signs out, whatever step the session is at; without a live session only the cookie goes. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) {
    const now = new Date();
    await signOut({ viewer: session.viewer, now, today: localDayOf(now), origin: await requestOrigin() });
  }
  await takeSessionCookie();
  redirect(paths.signIn);
}
