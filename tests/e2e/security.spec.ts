import { type APIResponse, expect, test } from "@playwright/test";
import { menuOf } from "@/app/(portal)/menu";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import { seesApplications } from "@/lib/queries/application/counter-services";
import { cookieOf, enterAs } from "./support/cast";
import { serveOverHttps } from "./support/https-portal";
import { aPerson, PASSWORD } from "./support/person";
import { sendPlainForm } from "./support/plain-form";

const here = () => new URL(process.env.BINA_E2E_URL ?? "").origin;
const ELSEWHERE = "https://peniru.example";

/** The headers of an answer, and that every script in it has its nonce; gives the nonce. */
async function expectProtected(response: APIResponse): Promise<string> {
  const policy = response.headers()["content-security-policy"] ?? "";
  const directive = (name: string) => policy.split("; ").find((one) => one.startsWith(`${name} `)) ?? "";
  const nonce = /'nonce-([^']+)'/.exec(directive("script-src"))?.[1] ?? "";
  expect(nonce).not.toBe("");
  expect(directive("script-src")).not.toContain("unsafe");
  expect(directive("frame-ancestors")).toBe("frame-ancestors 'none'");
  expect(response.headers()).toMatchObject({
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  const scripts = [...(await response.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  // A form from elsewhere is refused before a page is drawn: that answer has no script at all.
  expect(scripts.length === 0).toBe(response.status() === 500);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  return nonce;
}

test("[MASUK-09] Setiap halaman, juga halaman galat, hanya menjalankan skripnya sendiri", {
  tag: "@desktop",
}, async ({ context }) => {
  const person = await aPerson({ name: "Aminah Bunga Mas" });
  const nonces = new Set<string>();
  for (const path of ["/", "/masuk"]) nonces.add(await expectProtected(await context.request.get(path)));
  await enterAs(context, person);
  const pages = { "/dasbor": 200, "/sdm/audit": 404, "/tidak-ada": 404 };
  for (const [path, status] of Object.entries(pages)) {
    const response = await context.request.get(path);
    expect(response.status()).toBe(status);
    nonces.add(await expectProtected(response));
  }
  // What is no writing cannot be looked for: the caller's mistake, not an error of the portal's.
  expect((await context.request.get("/layanan?q=%00")).status()).toBe(400);
  const refused = await sendPlainForm(context.request, {
    path: "/masuk/lupa-sandi",
    formId: "lupa-sandi",
    fields: { nip: person.nip },
    origin: ELSEWHERE,
  });
  expect(refused.status()).toBe(500);
  nonces.add(await expectProtected(refused));
  expect(nonces.size).toBe(6);
});

test("[MASUK-10] Formulir yang dikirim dari situs lain ditolak, juga dengan sesi yang sah", {
  tag: "@desktop",
}, async ({ context }) => {
  const person = await aPerson({ name: "Salmah Seginim" });
  await enterAs(context, person);
  const changeFrom = (origin: string) =>
    sendPlainForm(context.request, {
      path: "/akun",
      formId: "sandi",
      fields: {
        currentPassword: PASSWORD,
        newPassword: "Ombak-Tinggi-Bulan-Mei-7",
        repeated: "Ombak-Tinggi-Bulan-Mei-7",
      },
      origin,
    });
  const passwordHash = async () =>
    (await db().account.findUniqueOrThrow({ where: { employeeId: person.id } })).passwordHash;
  const before = await passwordHash();
  expect((await changeFrom(ELSEWHERE)).status()).toBe(500);
  expect(await passwordHash()).toBe(before);
  expect((await changeFrom(here())).status()).toBe(200);
  expect(await passwordHash()).not.toBe(before);
});

test("[MASUK-11] Lewat HTTPS kuki terikat pada alamatnya dan peramban hanya memakai HTTPS", {
  tag: "@desktop",
}, async ({ playwright }) => {
  const person = await aPerson({ name: "Fatimah Air Nipis" });
  const portal = await serveOverHttps();
  try {
    const request = await playwright.request.newContext({ baseURL: portal.url });
    const response = await sendPlainForm(request, {
      path: "/masuk",
      formId: "masuk",
      fields: { nip: person.nip, password: PASSWORD },
      origin: portal.url,
    });
    expect(response.status()).toBe(303);
    expect(response.headers()["strict-transport-security"]).toMatch(/^max-age=31536000/);
    const cookies = response
      .headersArray()
      .filter(({ name }) => name.toLowerCase() === "set-cookie")
      .map(({ value }) => value);
    expect(cookies.map((cookie) => cookie.split("=")[0]).sort()).toEqual([
      "__Host-bina.device",
      "__Host-bina.session",
    ]);
    for (const cookie of cookies) {
      for (const part of ["Path=/", "Secure", "HttpOnly", "SameSite=lax"]) expect(cookie).toContain(part);
      expect(cookie).not.toContain("Domain");
    }
    await request.dispose();
  } finally {
    portal.stop();
  }
});

// A mentor helps without the menu line: whose plan it is decides, not the role.
const OPEN_TO_ALL = ["/penilaian/perbaikan"];

test("[MASUK-12] Menu setiap peran terbuka baginya, dan halaman di luar menunya tidak ada", {
  tag: "@desktop",
}, async ({ playwright }) => {
  const people = await Promise.all(
    ROLES.map(async (role) => {
      const person = await aPerson({ name: `Pemegang ${role}`, role });
      return { role, person, hasCounter: await seesApplications(person.viewer) };
    }),
  );
  const menuFor = ({ person, hasCounter }: (typeof people)[number]): string[] =>
    menuOf(person.viewer, { hasCounter }).flatMap(({ items }) => items.map(({ href }) => href));
  const addresses = [...new Set(people.flatMap(menuFor))];
  expect(addresses.length).toBeGreaterThan(10);
  for (const one of people) {
    const request = await playwright.request.newContext({ baseURL: here() });
    const headers = { cookie: await cookieOf(one.person) };
    const menu = menuFor(one);
    const expected = Object.fromEntries(
      addresses.map((address) => [
        address,
        menu.includes(address) || OPEN_TO_ALL.includes(address) ? 200 : 404,
      ]),
    );
    const found: Record<string, number> = {};
    for (const address of addresses) {
      found[address] = (await request.get(address, { headers, maxRedirects: 0 })).status();
    }
    expect(found, one.role).toEqual(expected);
    await request.dispose();
  }
});
