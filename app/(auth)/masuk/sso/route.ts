import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { keepIdentityRequest } from "@/lib/actions/identity-cookie";
import { requestIdentity } from "@/lib/auth/identity-provider";
import { ownPath } from "@/lib/domain/access/own-path";
import { hasOidc } from "@/lib/env";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";

/** Sends the person to the government's identity provider. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!hasOidc()) notFound();
  const begun = await requestIdentity().catch((error: unknown) => {
    log().error({ err: error }, "the identity provider does not answer");
    return null;
  });
  if (!begun) redirect(paths.signInAfterIdentity("gagal"));
  const next = ownPath(request.nextUrl.searchParams.get("lanjut")) ?? "";
  await keepIdentityRequest({ ...begun.request, next });
  return new Response(null, {
    status: 303,
    headers: { location: begun.url.href, "cache-control": "no-store" },
  });
}
