import { cookies } from "next/headers";
import type { IdentityRequest } from "@/lib/auth/identity-provider";
import { openToken, sealToken } from "@/lib/auth/sealed-token";
import { IDENTITY_SECONDS, identityCookieName, identityCookieOptions } from "@/lib/auth/session-cookie";

interface KeptRequest extends IdentityRequest {
  /** Where the person wanted to go; empty for the dashboard. */
  readonly next: string;
}

/** Lets the browser keep, sealed, what must fit when the person comes back from the identity provider. */
export async function keepIdentityRequest(request: KeptRequest): Promise<void> {
  const sealed = await sealToken("identity", { ...request }, IDENTITY_SECONDS);
  (await cookies()).set(identityCookieName(), sealed, identityCookieOptions());
}

/** Takes it back, once: a second visit to the same address finds nothing. */
export async function takeIdentityRequest(): Promise<KeptRequest | null> {
  const jar = await cookies();
  const sealed = jar.get(identityCookieName())?.value;
  jar.set(identityCookieName(), "", { ...identityCookieOptions(), maxAge: 0 });
  const kept = sealed ? await openToken("identity", sealed) : null;
  if (!kept) return null;
  const { state, nonce, verifier, next } = kept;
  return [state, nonce, verifier, next].every((part) => typeof part === "string")
    ? ({ state, nonce, verifier, next } as KeptRequest)
    : null;
}
