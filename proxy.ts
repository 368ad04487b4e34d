import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { PORTAL_AREAS, paths } from "@/lib/paths";
import { securityHeaders } from "@/lib/security-headers";

const PORTAL: ReadonlySet<string> = new Set(PORTAL_AREAS);

/** No writing at all, and nothing that PostgreSQL could look for. */
const NUL = "%00";

/**
 * Headers, the request's id and address for the pages, and a cheap redirect for a portal page without any session
 * cookie. It never decides who somebody is: pages and actions do, from the session's row.
 */
export function proxy(request: NextRequest): NextResponse {
  const requestId = randomUUID();
  const headers = securityHeaders({
    nonce: randomBytes(16).toString("base64"),
    isDevelopment: env().NODE_ENV === "development",
    isHttps: env().NEXTAUTH_URL.startsWith("https:"),
  });

  const response = answerOf(request, () => forwarded(request, headers, requestId));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  return response;
}

function answerOf(request: NextRequest, forward: () => Headers): NextResponse {
  const { pathname, search } = request.nextUrl;
  if ((pathname + search).includes(NUL)) return new NextResponse(null, { status: 400 });
  if (needsSignIn(request))
    return NextResponse.redirect(new URL(paths.withNext(paths.signIn, pathname + search), request.url), 303);
  return NextResponse.next({ request: { headers: forward() } });
}

function needsSignIn(request: NextRequest): boolean {
  const { pathname } = request.nextUrl;
  // A citizen follows their application beside the counter that works on it.
  if (pathname === paths.trackApplication) return false;
  const area = pathname.split("/")[1] ?? "";
  return request.method === "GET" && PORTAL.has(area) && !request.cookies.has(sessionCookieName());
}

/** What the pages read: Next takes the nonce from the policy; a caller's own x-request-id or x-pathname is overwritten. */
function forwarded(
  request: NextRequest,
  headers: Readonly<Record<string, string>>,
  requestId: string,
): Headers {
  const given = new Headers(request.headers);
  given.set("content-security-policy", headers["content-security-policy"] ?? "");
  given.set("x-request-id", requestId);
  given.set("x-pathname", request.nextUrl.pathname + request.nextUrl.search);
  return given;
}

export const config = {
  // Everything but Next's own static files, which carry no page.
  matcher: ["/((?!_next/static|_next/image|favicon.ico).*)"],
};
