import { headers } from "next/headers";
import { env } from "@/lib/env";
import type { Origin } from "@/lib/permissions/origin";

const MAX_USER_AGENT = 300;

/** IPv4 inside IPv6, as a socket that listens for both names its peers. */
const MAPPED = /^::ffff:(?=\d+\.)/;
const LOOPBACK = /^(127\.|::1$)/;

/**
 * The caller's address out of X-Forwarded-For, whose last entry this server wrote (`notePeer`) and those before it the
 * trusted proxies. What comes from this very machine without a trusted proxy has no address: it is the operator, or a
 * proxy that the settings do not name, and then one address would stand for everybody.
 */
export function addressFrom(forwardedFor: string | null, trustedProxies: number): string | null {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim().replace(MAPPED, ""));
  const address = hops.at(-1 - trustedProxies);
  if (!address || address === "unknown") return null;
  return trustedProxies === 0 && LOOPBACK.test(address) ? null : address;
}

/** Where the current request came from, for the trail and the limits. */
export async function requestOrigin(): Promise<Origin> {
  const given = await headers();
  return {
    address: addressFrom(given.get("x-forwarded-for"), env().BINA_TRUSTED_PROXIES),
    userAgent: given.get("user-agent")?.slice(0, MAX_USER_AGENT) ?? null,
    requestId: given.get("x-request-id"),
  };
}

/**
 * A form on another site must do nothing with this person's session; server actions check the same by themselves. Also one that hides
 * where it stands ("null", as a page that sends no referrer makes its forms do): the forms of this portal never do.
 */
export function isFromElsewhere(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && !(URL.canParse(origin) && new URL(origin).host === host);
}
