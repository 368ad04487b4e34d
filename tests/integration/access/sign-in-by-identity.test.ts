import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveIdentity, requestIdentity } from "@/lib/auth/identity-provider";
import { loadSession } from "@/lib/auth/load-session";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { signInByIdentity } from "@/lib/services/access/sign-in-by-identity";
import { startIdentityProvider } from "@/scripts/test-identity.mjs";
import { anEmployee, contextOf, grantRole, syntheticNip } from "@/tests/factories/people";
import { outcomeOf } from "@/tests/support/outcomes";

const PORTAL = "http://localhost:3999";
const REFUSED = "REFUSED OIDC_NOT_LINKED";
let close: () => Promise<void>;

beforeAll(async () => {
  const provider = await startIdentityProvider(PORTAL);
  close = provider.close;
  Object.assign(process.env, provider.settings, { NEXTAUTH_URL: PORTAL });
});
afterAll(() => close());

/** A browser that follows the provider's redirects by hand, with its cookies, until it is sent back to the portal. */
async function visit(url: URL, who: string, amr = ""): Promise<URL> {
  const jar = new Map<string, string>();
  let next = url;
  let body: URLSearchParams | undefined;
  for (let hop = 0; hop < 10 && next.origin !== PORTAL; hop += 1) {
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body ? { method: "POST", body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    body = location ? undefined : new URLSearchParams({ nip: who, amr });
    if (location) next = new URL(location, next);
  }
  return next;
}

async function vouchedFor(who: string, amr?: string) {
  const { url, request } = await requestIdentity();
  return receiveIdentity((await visit(url, who, amr)).search, request);
}

const visitor = () => contextOf(ANONYMOUS);
const load = (id: string) => loadSession(id, new Date("2026-06-15T03:10:00Z"), "2026-06-15");

describe("the way to the provider and back", () => {
  it("asks with PKCE, state and nonce, and brings the NIP home", async () => {
    const { url } = await requestIdentity();
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: `${PORTAL}/masuk/sso/balik`,
    });
    for (const part of ["state", "nonce", "code_challenge"]) expect(url.searchParams.get(part)).toBeTruthy();

    const nip = syntheticNip();
    const identity = await vouchedFor(nip);
    expect(identity).toMatchObject({ nip, hasSecondFactor: false });
    expect(identity.subject).toContain(nip);
  });

  it("refuses another state, another nonce, another verifier, and a code that was used", async () => {
    const nip = syntheticNip();
    for (const part of ["state", "nonce", "verifier"] as const) {
      const { url, request } = await requestIdentity();
      const { search } = await visit(url, nip);
      await expect(receiveIdentity(search, { ...request, [part]: "x".repeat(43) })).rejects.toThrow();
    }
    const { url, request } = await requestIdentity();
    const { search } = await visit(url, nip);
    await receiveIdentity(search, request);
    await expect(receiveIdentity(search, request)).rejects.toThrow();
  });

  it("takes a NIP only if it is one, and believes a second factor only where the provider says so", async () => {
    expect(await vouchedFor("bukan-nip")).toMatchObject({ nip: null });
    expect(await vouchedFor(syntheticNip(), "pwd mfa")).toMatchObject({ hasSecondFactor: true });
  });
});

describe("signing in by identity", () => {
  it("links the identity the first time and knows it again; a password is neither needed nor asked to be changed", async () => {
    const person = await anEmployee();
    await db().account.delete({ where: { employeeId: person.id } });
    const identity = await vouchedFor(person.nip);
    const first = await signInByIdentity(visitor(), identity);
    const second = await signInByIdentity(visitor(), identity);
    expect(first.sessionId).not.toBe(second.sessionId);
    expect(await load(second.sessionId)).toMatchObject({
      viewer: { employeeId: person.id },
      mustChangePassword: false,
      mustShowCode: false,
    });
    const trail = await db().auditEvent.findMany({
      where: { aboutId: person.id, action: "account.signIn" },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ after }) => after)).toMatchObject([
      { method: "identity", linked: true },
      { method: "identity", linked: false },
    ]);
  });

  it("answers the same to an unknown NIP, none at all, somebody inactive and a disabled account; creates nobody", async () => {
    const [inactive, disabled] = [await anEmployee(), await anEmployee()];
    await db().employee.update({ where: { id: inactive.id }, data: { state: "INACTIVE" } });
    await db().account.update({ where: { employeeId: disabled.id }, data: { isDisabled: true } });
    const before = await db().employee.count();
    for (const who of [syntheticNip(), "bukan-nip", inactive.nip, disabled.nip]) {
      expect(await outcomeOf(signInByIdentity(visitor(), await vouchedFor(who)))).toBe(REFUSED);
    }
    expect(await db().employee.count()).toBe(before);
    expect(await db().account.count({ where: { employeeId: inactive.id, oidcSubject: null } })).toBe(1);
    expect(
      await db().auditEvent.count({ where: { action: "account.signInFailed", aboutId: inactive.id } }),
    ).toBe(1);
  });

  it("refuses another identity with the same NIP, and the same identity with another NIP", async () => {
    const [person, other] = [await anEmployee(), await anEmployee()];
    const identity = await vouchedFor(person.nip);
    await signInByIdentity(visitor(), identity);
    expect(await outcomeOf(signInByIdentity(visitor(), await vouchedFor(`lain:${person.nip}`)))).toBe(
      REFUSED,
    );
    expect(await outcomeOf(signInByIdentity(visitor(), { ...identity, nip: other.nip }))).toBe(REFUSED);
  });

  it("links once when two come at once", async () => {
    const person = await anEmployee();
    const [one, two] = [await vouchedFor(person.nip), await vouchedFor(`lain:${person.nip}`)];
    const outcomes = await Promise.all(
      [one, two].map((identity) => outcomeOf(signInByIdentity(visitor(), identity))),
    );
    expect(outcomes.sort()).toEqual(["OK", REFUSED]);
  });

  it("is out at once when the person is deactivated", async () => {
    const person = await anEmployee();
    const { sessionId } = await signInByIdentity(visitor(), await vouchedFor(person.nip));
    await db().employee.update({ where: { id: person.id }, data: { state: "INACTIVE" } });
    expect(await load(sessionId)).toBeNull();
  });

  it("still asks HR for our second factor unless the provider showed one; a temporary password is not touched", async () => {
    const officer = await anEmployee();
    await grantRole(officer.id, "HR");
    await db().account.update({
      where: { employeeId: officer.id },
      data: { mustChangePassword: true, passwordHash: await hashPassword("sementara-sekali") },
    });
    const without = await signInByIdentity(visitor(), await vouchedFor(officer.nip));
    expect(await load(without.sessionId)).toMatchObject({
      mustEnrolSecondFactor: true,
      mustChangePassword: false,
    });
    const { sessionId } = await signInByIdentity(visitor(), await vouchedFor(officer.nip, "pwd mfa"));
    expect(await load(sessionId)).toMatchObject({ mustEnrolSecondFactor: false, mustShowCode: false });

    await db().account.update({
      where: { employeeId: officer.id },
      data: { totpConfirmedAt: new Date("2026-06-01T00:00:00Z") },
    });
    expect(await load(without.sessionId)).toMatchObject({ mustShowCode: true });
    expect(await load(sessionId)).toMatchObject({ mustShowCode: false });
  });
});
