import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { secretOf } from "@/tests/support/letters";
import { expectAccessible } from "./support/accessibility";
import { enterAs, freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { aPerson } from "./support/person";

const NEW_PASSWORD = "Sampan-Muara-Gerimis-58";
const freshMail = (name: string) => `${name}.${freeNip().slice(8)}@contoh.go.id`;
const letterTo = (recipient: string) => db().outboxMail.findFirst({ where: { recipient } });

/** Asks for a new password, as anybody may who forgot theirs, and waits until the letter is written. */
async function askForLink(browser: Browser, { nip, email }: { nip: string; email: string | null }) {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/masuk/lupa-sandi");
  await page.getByLabel("NIP").fill(nip);
  await page.getByRole("button", { name: "Kirim tautan" }).click();
  await expect(page.getByText("tautan sudah dikirim")).toBeVisible();
  await expect.poll(() => letterTo(email ?? ""), { timeout: 30_000 }).not.toBeNull();
  return page;
}

const rowOf = (page: Page, mail: string | null) => page.getByRole("row").filter({ hasText: mail ?? "" });

test("[SURAT-01] Surat yang membuka akun hanya tampil bagi yang boleh mengatur ulang akun itu, dan hanya selama berlaku", {
  tag: "@desktop",
}, async ({ page, browser }) => {
  const staff = await aPerson({ name: "Lestari Surat", email: freshMail("lestari") });
  const hr = await aPerson({ name: "Hendra Surat", role: "HR", email: freshMail("hendra") });
  const admin = await aPerson({ name: "Agus Surat", role: "ADMINISTRATOR", email: freshMail("agus") });
  const theirs = await askForLink(browser, staff);
  await askForLink(browser, hr);
  await askForLink(browser, admin);
  const link = new URL(secretOf((await letterTo(staff.email ?? "")) ?? undefined)).pathname;

  // HR reads it to a colleague, but opens neither the administrator's account nor, from here, their own.
  await enterAs(page.context(), hr);
  await page.goto("/sdm/surat");
  await expect(page.getByText("Server surel belum disetel")).toBeVisible();
  await rowOf(page, staff.email).getByText("Baca", { exact: true }).click();
  await expect(rowOf(page, staff.email)).toContainText(link);
  await expect(rowOf(page, hr.email)).toHaveCount(0);
  await expect(rowOf(page, admin.email)).toHaveCount(0);
  await expectAccessible(page);

  // Administrators watch over the outbox and open nobody's account.
  const administrator = await windowOf(browser, admin);
  await administrator.goto("/sdm/surat");
  await expect(administrator.getByText("Server surel belum disetel")).toBeVisible();
  for (const { email } of [staff, hr, admin]) await expect(rowOf(administrator, email)).toHaveCount(0);

  const unseen = [
    staff,
    await aPerson({ name: "Ratih Surat", role: "INSPECTOR" }),
    await aPerson({ name: "Samsul Surat", role: "UNIT_HR" }),
    await aPerson({ name: "Tuti Surat", role: "SUPERVISOR" }),
  ];
  for (const person of unseen) {
    const window = await windowOf(browser, person);
    expect((await window.goto("/sdm/surat"))?.status(), person.name).toBe(404);
    await window.context().close();
  }

  await theirs.goto(link);
  await theirs.getByLabel("Kata sandi baru", { exact: true }).fill(NEW_PASSWORD);
  await theirs.getByLabel("Ulangi kata sandi baru").fill(NEW_PASSWORD);
  await theirs.getByRole("button", { name: "Simpan kata sandi" }).click();
  await theirs.waitForURL("**/masuk?sandi=baru");
  await page.reload();
  await expect(rowOf(page, staff.email)).toContainText("Tautannya tidak berlaku lagi");
  await rowOf(page, staff.email).getByText("Baca", { exact: true }).click();
  await expect(rowOf(page, staff.email)).not.toContainText("/masuk/atur-ulang/");
  await administrator.reload();
  await expect(rowOf(administrator, staff.email)).toContainText("Tautannya tidak berlaku lagi");
});
