/** What the headers of one answer depend on. */
export interface HeaderFacts {
  readonly nonce: string;
  readonly isDevelopment: boolean;
  readonly isHttps: boolean;
}

/** `next dev` evaluates strings for its error traces and talks to its own socket; nothing else may. */
const DEVELOPMENT = { script: " 'unsafe-eval'", connect: " ws:" } as const;

/**
 * Scripts run only with this answer's nonce, or when such a script loads them. Style elements need it too; style
 * attributes may stand inline, because the charts place their parts with them.
 */
function contentSecurityPolicy({ nonce, isDevelopment, isHttps }: HeaderFacts): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? DEVELOPMENT.script : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? DEVELOPMENT.connect : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const PERMISSIONS_POLICY = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"]
  .map((feature) => `${feature}=()`)
  .join(", ");

const ONE_YEAR = 365 * 24 * 60 * 60;

/** The security headers of every answer. */
export function securityHeaders(facts: HeaderFacts): Readonly<Record<string, string>> {
  return {
    "content-security-policy": contentSecurityPolicy(facts),
    // Addresses carry ids and reset tokens; no other host learns them.
    "referrer-policy": "same-origin",
    "permissions-policy": PERMISSIONS_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(facts.isHttps ? { "strict-transport-security": `max-age=${ONE_YEAR}; includeSubDomains` } : {}),
  };
}
