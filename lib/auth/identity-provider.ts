import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** What must come back with the person; kept sealed in their browser meanwhile. */
export interface IdentityRequest {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for. */
export interface Identity {
  /** The issuer with its own name for the person: two providers may use the same name. */
  readonly subject: string;
  readonly nip: string | null;
  /** The provider says that it asked for a second factor. */
  readonly hasSecondFactor: boolean;
}

/** Keys and addresses of a provider change now and then; an hour is what most of them announce. */
const KEEP_MS = 60 * 60_000;
const kept = globalThis as {
  binaProvider?: { readonly until: number; readonly found: Promise<Configuration> };
};

async function discover(): Promise<Configuration> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) throw new Error("no identity provider is set");
  const issuer = new URL(OIDC_ISSUER);
  // The settings allow http for this machine only.
  const execute = issuer.protocol === "http:" ? [allowInsecureRequests] : [];
  return discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, { execute, timeout: 10 });
}

function provider(): Promise<Configuration> {
  const now = Date.now();
  if (kept.binaProvider && kept.binaProvider.until > now) return kept.binaProvider.found;
  const found = discover();
  kept.binaProvider = { until: now + KEEP_MS, found };
  // A provider that was down is asked again the next time.
  found.catch(() => {
    delete kept.binaProvider;
  });
  return found;
}

const returnAddress = (): URL => new URL(paths.identityReturn, env().NEXTAUTH_URL);

/** Where to send the person, and what to keep until they are back. Authorization code with PKCE, state and nonce. */
export async function requestIdentity(): Promise<{ readonly url: URL; readonly request: IdentityRequest }> {
  const config = await provider();
  const request = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(config, {
    redirect_uri: returnAddress().href,
    scope: env().OIDC_SCOPE,
    state: request.state,
    nonce: request.nonce,
    code_challenge: await calculatePKCECodeChallenge(request.verifier),
    code_challenge_method: "S256",
  });
  return { url, request };
}

/** Reference: RFC 8176 ("mfa"), or a class of the provider's own that the settings name. */
function showsSecondFactor(claims: Readonly<Record<string, unknown>>): boolean {
  const classes = env().OIDC_SECOND_FACTOR_ACR?.split(/[\s,]+/) ?? [];
  return (
    (Array.isArray(claims.amr) && claims.amr.includes("mfa")) ||
    (typeof claims.acr === "string" && classes.includes(claims.acr))
  );
}

const nipOf = (value: unknown): string | null => {
  const digits = String(value ?? "").replace(/[\s.-]/g, "");
  return /^\d{18}$/.test(digits) ? digits : null;
};

/**
 * Trades the code of the provider's redirect for whom it vouches for. Throws when anything does not fit: state, nonce,
 * verifier, signature, issuer, audience, time, or a code that was used before.
 */
export async function receiveIdentity(search: string, request: IdentityRequest): Promise<Identity> {
  const config = await provider();
  const url = returnAddress();
  url.search = search;
  const tokens = await authorizationCodeGrant(config, url, {
    pkceCodeVerifier: request.verifier,
    expectedState: request.state,
    expectedNonce: request.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("the provider sent no identity");
  const name = env().OIDC_NIP_CLAIM;
  const hasEndpoint = config.serverMetadata().userinfo_endpoint !== undefined;
  const nip =
    claims[name] ??
    (hasEndpoint ? (await fetchUserInfo(config, tokens.access_token, claims.sub))[name] : undefined);
  return {
    subject: `${claims.iss} ${claims.sub}`,
    nip: nipOf(nip),
    hasSecondFactor: showsSecondFactor(claims),
  };
}
