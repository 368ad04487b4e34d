import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { visitorContext } from "@/lib/actions/context";
import { takeIdentityRequest } from "@/lib/actions/identity-cookie";
import { giveSessionCookies } from "@/lib/actions/session-cookies";
import { receiveIdentity } from "@/lib/auth/identity-provider";
import { hasOidc } from "@/lib/env";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { signInByIdentity } from "@/lib/services/access/sign-in-by-identity";
import { ServiceError } from "@/lib/services/errors";

/** Where the identity provider sends the person back to. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!hasOidc()) notFound();
  const kept = await takeIdentityRequest();
  const identity =
    kept &&
    (await receiveIdentity(request.nextUrl.search, kept).catch((error: unknown) => {
      log().warn({ err: error }, "an identity was not received");
      return null;
    }));
  if (!kept || !identity) redirect(paths.signInAfterIdentity("gagal"));

  const signedIn = await signInByIdentity(await visitorContext(), identity).catch((error: unknown) => {
    if (error instanceof ServiceError) return null;
    throw error;
  });
  if (!signedIn) redirect(paths.signInAfterIdentity("asing"));
  await giveSessionCookies(signedIn.sessionId);
  // Already checked when it was sealed.
  redirect((kept.next || paths.dashboard) as typeof paths.dashboard);
}
