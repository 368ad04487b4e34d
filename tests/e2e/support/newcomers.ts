import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

const run = promisify(execFile);

/** What newcomers choose in place of the one-time password. */
export const NEWCOMER_PASSWORD = "Kabut-Lereng-Sekoci-27";

interface Newcomer {
  readonly nip: string;
  readonly name?: string;
  readonly role?: "sdm" | "inspektur" | "administrator";
}

/** Opens an account on the empty portal as its operator does, from the command line; gives the one-time password. */
export async function openAccount({ nip, name, role }: Newcomer): Promise<string> {
  const { BINA_E2E_EMPTY_DATABASE_URL } = process.env;
  if (!BINA_E2E_EMPTY_DATABASE_URL)
    throw new Error("no empty portal: BINA_E2E_EMPTY_DATABASE_URL is not set");
  const words = [...(name ? [`--name=${name}`] : []), ...(role ? [`--role=${role}`] : []), "--json"];
  const command = ["--import", "tsx", "lib/cli/main.ts", "user", "create", nip, ...words];
  const { stdout } = await run(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: BINA_E2E_EMPTY_DATABASE_URL },
  });
  const answer: { readonly temporaryPassword: string } = JSON.parse(stdout);
  return answer.temporaryPassword;
}

/** NIP and password at the door, no more. */
export async function enter(page: Page, nip: string, password: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("NIP").fill(nip);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

/** Chooses the password that stays, on the page that asks for it twice. */
export async function choosePassword(page: Page): Promise<void> {
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(NEWCOMER_PASSWORD);
  await page.getByLabel("Ulangi kata sandi baru", { exact: true }).fill(NEWCOMER_PASSWORD);
  await page.getByRole("button", { name: "Simpan kata sandi" }).click();
}

/** Pairs an authenticator and puts the recovery codes away; ends on the dashboard. */
export async function pairSecondFactor(page: Page): Promise<void> {
  await page.waitForURL("**/akun/dua-langkah**");
  await page.getByRole("button", { name: "Mulai memasang" }).click();
  await page.getByText("Tidak dapat memindai?").click();
  const secret = (await page.locator("details p.font-mono").textContent()) ?? "";
  const code = new TOTP({ secret: Secret.fromBase32(secret.trim()) }).generate();
  await page.getByLabel("Kode dari aplikasi").fill(code);
  await page.getByRole("button", { name: "Nyalakan" }).click();
  await expect(page.getByText("Simpan kode pemulihan ini sekarang")).toBeVisible();
  await page.getByRole("link", { name: "Sudah saya simpan" }).click();
  await page.waitForURL("**/dasbor");
}

/** The first sign-in of somebody whose role demands a second factor. */
export async function signInFirst(page: Page, nip: string, oneTimePassword: string): Promise<void> {
  await enter(page, nip, oneTimePassword);
  await page.waitForURL("**/masuk/sandi-baru**");
  await choosePassword(page);
  await pairSecondFactor(page);
}
