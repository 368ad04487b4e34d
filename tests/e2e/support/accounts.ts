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

/** Signs in as somebody of the demonstration, with the second factor where the role has one. */
export async function signInAs(page: Page, role: string): Promise<void> {
  const { nip, password, totpSecret } = accountOf(role);
  await page.goto("/masuk");
  await page.getByLabel("NIP").fill(nip);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  if (totpSecret) {
    await page.waitForURL("**/masuk/kode**");
    const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
    await page.getByLabel("Kode").fill(code);
    await page.getByRole("button", { name: "Lanjut" }).click();
  }
  await page.waitForURL("**/dasbor");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
