import { expect, type Page } from "@playwright/test";

const two = (n: number) => String(n).padStart(2, "0");
const upTo = (most: number) => 1 + Math.floor(Math.random() * most);

/** A NIP that nobody in the demonstration has, of a PNS who is old enough. */
export const freshNip = (): string =>
  `${1969 + upTo(29)}${two(upTo(12))}${two(upTo(28))}2023${two(upTo(12))}1${String(upTo(999)).padStart(3, "0")}`;

/** A name by which a journey finds its own people again. */
export const freshName = (part: string): string =>
  `${part} ${crypto
    .randomUUID()
    .slice(0, 8)
    .replaceAll(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "q")}`;

/** Enters somebody by hand and stays on their page; gives its address and their NIP. */
export async function enterPerson(page: Page, name: string): Promise<{ address: string; nip: string }> {
  const nip = freshNip();
  // What was typed for the person before would be put back into this form, were it not gone by now.
  await page.evaluate(() => localStorage.clear());
  await page.goto("/sdm/pegawai/baru");
  await page.getByLabel("NIP", { exact: true }).fill(nip);
  await page.getByLabel("Status kepegawaian").selectOption("PNS");
  await page.getByLabel("Nama lengkap").fill(name);
  await page.getByLabel("Nama jabatan").fill("Pengelola Data Uji Coba");
  await page.getByLabel("Jenis jabatan").selectOption("PELAKSANA");
  const units = page.getByLabel("Unit kerja");
  if ((await units.inputValue()) === "") await units.selectOption({ index: 1 });
  await page.getByLabel("Mulai bertugas (TMT)").fill("2026-01-05");
  await page.getByRole("button", { name: "Simpan pegawai" }).click();
  await page.waitForURL(/\/sdm\/pegawai\/[0-9a-f-]{36}\?langkah=catat$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  return { address: new URL(page.url()).pathname, nip };
}
