import { headers } from "next/headers";
import { env } from "@/lib/env";
import type { Origin } from "@/lib/permissions/origin";

const MAX_USER_AGENT = 300;

/**
 * The caller's address: the entry of X-Forwarded-For that the outermost trusted proxy wrote. With no proxy trusted the
 * header is anybody's word and is ignored.
 */
export function addressFrom(forwardedFor: string | null, trustedProxies: number): string | null {
  if (trustedProxies === 0 || !forwardedFor) return null;
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) ?? null;
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
