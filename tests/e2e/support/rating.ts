import type { Page } from "@playwright/test";

/** Chooses both ratings and writes why, in whichever form asks for them. */
export async function writeRatings(page: Page, results: string, behaviour: string): Promise<void> {
  await page.getByRole("group", { name: "Rating hasil kerja" }).getByLabel(results).check();
  await page.getByLabel("Alasan rating hasil kerja").fill("Target terlampaui, buktinya lengkap.");
  await page.getByRole("group", { name: "Rating perilaku kerja" }).getByLabel(behaviour).check();
  await page.getByLabel("Alasan rating perilaku kerja").fill("Ramah dan cekatan melayani warga.");
}
