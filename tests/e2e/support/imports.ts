import { expect, type Page } from "@playwright/test";

interface Upload {
  readonly kind:
    | "Data pegawai (SIASN)"
    | "Daftar pejabat penilai"
    | "Predikat kinerja (e-Kinerja BKN)"
    | "Formulir survei di kertas (SKM)";
  /** A path, or the bytes with a name. */
  readonly file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
}

/** Chooses a workbook at /sdm/impor and sends it; ends where the portal leads. */
export async function sendWorkbook(page: Page, { kind, file }: Upload): Promise<void> {
  await page.goto("/sdm/impor");
  await page.getByLabel(kind).check();
  await page.getByLabel("Berkas Excel (.xlsx)").setInputFiles(file);
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
}

/** Sends a workbook and waits until its plan can be looked at. */
export async function planWorkbook(page: Page, upload: Upload): Promise<void> {
  await sendWorkbook(page, upload);
  await page.waitForURL(/\/sdm\/impor\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 2, name: /^[\d.]+ baris$/ })).toBeVisible({
    timeout: 60_000,
  });
}

/** Says yes to the plan on the page and waits until it is written. */
export async function applyPlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Terapkan [\d.]+ baris$/ }).click();
  await expect(page.getByText(/^Diterapkan .+ pukul/)).toBeVisible({ timeout: 60_000 });
}

/** How many rows the tab of one fate counts. */
export const countOf = async (page: Page, fate: string): Promise<number> => {
  const tab = page
    .getByRole("navigation", { name: "Baris menurut nasibnya" })
    .getByRole("link", { name: fate });
  return Number(((await tab.textContent()) ?? "").replace(/\D/g, ""));
};
