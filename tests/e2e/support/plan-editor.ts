import type { Locator, Page } from "@playwright/test";

/** The fields of one result in the form of a plan, counted from 1. */
export const resultFields = (page: Page, result: number): Locator =>
  page.getByRole("group", { name: `Hasil kerja ${result}`, exact: true });

/** The fields of one indicator of it. */
export const indicatorFields = (page: Page, result: number, indicator: number): Locator =>
  page.getByRole("group", { name: `Indikator ${result}.${indicator}`, exact: true });

interface WrittenIndicator {
  readonly text: string;
  readonly target: string;
  readonly unit: string;
  readonly aspect?: string;
}

/** Writes one indicator. */
export async function writeIndicator(fields: Locator, of: WrittenIndicator): Promise<void> {
  await fields.getByLabel("Indikator", { exact: true }).fill(of.text);
  if (of.aspect) await fields.getByLabel("Aspek").selectOption(of.aspect);
  await fields.getByLabel("Target", { exact: true }).fill(of.target);
  await fields.getByLabel("Satuan").fill(of.unit);
}

/** Writes the words of one result, not its indicators. */
export const writeResult = (fields: Locator, text: string): Promise<void> =>
  fields.getByLabel("Rencana hasil kerja").fill(text);

/** The least that may be submitted: one main result that serves the superior, with one indicator. */
export async function writeSmallPlan(page: Page, text: string): Promise<void> {
  const result = resultFields(page, 1);
  await writeResult(result, text);
  await result.getByLabel("Hasil kerja pimpinan yang didukung").fill("Meningkatnya mutu pelayanan");
  await writeIndicator(indicatorFields(page, 1, 1), {
    text: "Jumlah berkas selesai",
    target: "240",
    unit: "berkas",
  });
}
