import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

interface DemoAccount {
  readonly role: string;
  readonly nip: string;
  readonly password: string;
  readonly totpSecret?: string;
}

function accountOf(role: string): DemoAccount {
  const file = process.env.BINA_DEMO_ACCOUNTS ?? ".data/demo-accounts.json";
  const accounts: readonly DemoAccount[] = JSON.parse(readFileSync(file, "utf8"));
  const found = accounts.find((account) => account.role === role);
  if (!found) throw new Error(`no demonstration account for ${role}`);
  return found;
}

const CODE_MS = 30_000;
const ATTEMPTS = 4;

/**
 * A code is accepted once, and one that comes half a minute early is too: when another journey has spent this one, the
 * next is tried at once, and only then is it waited for.
 */
async function giveCode(page: Page, totpSecret: string): Promise<void> {
  await page.waitForURL("**/masuk/kode**");
  const refusal = page.locator("main [role=alert]");
  const isIn = () => new URL(page.url()).pathname === "/dasbor";
  for (let attempt = 1; attempt <= ATTEMPTS && !isIn(); attempt += 1) {
    const timestamp = Date.now() + (attempt > 1 ? CODE_MS : 0);
    const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
    await page.getByLabel("Kode").fill(totp.generate({ timestamp }));
    await page.getByRole("button", { name: "Lanjut" }).click();
    await expect.poll(async () => isIn() || (await refusal.isVisible()), { timeout: 30_000 }).toBe(true);
    if (attempt > 1 && !isIn()) await page.waitForTimeout(CODE_MS - (Date.now() % CODE_MS) + 500);
  }
}

/** Signs in as somebody of the demonstration, with the second factor where the role has one. */
export async function signInAs(page: Page, role: string): Promise<void> {
  const { nip, password, totpSecret } = accountOf(role);
  await page.goto("/masuk");
  await page.getByLabel("NIP").fill(nip);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  if (totpSecret) await giveCode(page, totpSecret);
  await page.waitForURL("**/dasbor");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
