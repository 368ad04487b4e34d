import { describe, expect, it } from "vitest";
import { securityHeaders } from "@/lib/security-headers";

const directives = (policy = ""): ReadonlyMap<string, string> =>
  new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );

describe("the security headers", () => {
  const production = { nonce: "abc", isDevelopment: false, isHttps: true };

  it("run scripts by nonce only", () => {
    const policy = directives(securityHeaders(production)["content-security-policy"]);
    expect(policy.get("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy.get("style-src")).toBe("'self' 'nonce-abc'");
    for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(policy.get(name)).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
  });

  it("promise HTTPS only where the site is reached by it", () => {
    expect(securityHeaders(production)["strict-transport-security"]).toBe(
      "max-age=31536000; includeSubDomains",
    );
    const plain = securityHeaders({ ...production, isHttps: false });
    expect(plain["strict-transport-security"]).toBeUndefined();
    expect(plain["content-security-policy"]).not.toContain("upgrade-insecure-requests");
  });

  it("loosen nothing but what the development server needs", () => {
    const policy = directives(
      securityHeaders({ ...production, isDevelopment: true })["content-security-policy"],
    );
    expect(policy.get("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic' 'unsafe-eval'");
    expect(policy.get("connect-src")).toBe("'self' ws:");
  });
});
