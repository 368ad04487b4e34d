import type { Locator, Page } from "@playwright/test";

/** "1.204,5" or "75 %" as a number; NaN for what is none. */
export const numberOf = (text: string | null | undefined): number =>
  Number.parseFloat((text ?? "").replaceAll(".", "").replace(",", "."));

/** The figure with this title. */
export const figureOf = (page: Page, title: string | RegExp): Locator =>
  page.locator("figure").filter({ has: page.locator("figcaption").getByText(title) });

/** The cells of a table, row by row; also of one that is folded away. */
export const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim())),
    );

/** The one table with this caption. */
export const tableOf = (page: Page, caption: string): Locator =>
  page.locator("table").filter({ has: page.locator("caption", { hasText: caption }) });
