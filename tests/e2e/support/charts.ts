import { expect, type Locator, type Page } from "@playwright/test";

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

/**
 * The amounts that a chart of lying bars has drawn, measured against its own axis: for each series the length of the bar
 * of each row, found by the name it lies beside. For nought nothing is drawn.
 */
export async function drawnBars(figure: Locator): Promise<number[][]> {
  await expect(figure.locator(".recharts-bar-rectangle").first()).toBeAttached();
  await expect(figure.locator(".recharts-xAxis-tick-labels text").nth(1)).toBeAttached();
  return figure.evaluate((element) => {
    const amount = (text: Element) =>
      Number((text.textContent ?? "").replaceAll(".", "").replace(",", ".").trim());
    const ticks = [...element.querySelectorAll(".recharts-xAxis-tick-labels text")].map((tick) => ({
      at: Number(tick.getAttribute("x")),
      amount: amount(tick),
    }));
    const [first, last] = [ticks.at(0), ticks.at(-1)];
    if (!first || !last) throw new Error("the chart has no axis");
    const length = (last.at - first.at) / (last.amount - first.amount);
    const middleOf = (drawn: SVGGraphicsElement) => drawn.getBBox().y + drawn.getBBox().height / 2;
    const rows = [...element.querySelectorAll<SVGTextElement>(".recharts-yAxis-tick-labels text")].map(
      middleOf,
    );
    return [...element.querySelectorAll(".recharts-bar")].map((series) => {
      const bars = [...series.querySelectorAll<SVGPathElement>(".recharts-bar-rectangle path")];
      const rowOf = (bar: SVGPathElement) => {
        const away = rows.map((row) => Math.abs(row - middleOf(bar)));
        return away.indexOf(Math.min(...away));
      };
      return rows.map((_, row) =>
        bars.filter((bar) => rowOf(bar) === row).reduce((sum, bar) => sum + bar.getBBox().width / length, 0),
      );
    });
  });
}

/** The amounts that a line has drawn, measured against its own axis; in the order of the rows that have one. */
export async function drawnLine(figure: Locator): Promise<number[]> {
  await expect(figure.locator(".recharts-line-dot").first()).toBeAttached();
  await expect(figure.locator(".recharts-yAxis-tick-labels text").nth(1)).toBeAttached();
  return figure.evaluate((element) => {
    const ticks = [...element.querySelectorAll(".recharts-yAxis-tick-labels text")].map((tick) => ({
      at: Number(tick.getAttribute("y")),
      amount: Number((tick.textContent ?? "").replaceAll(".", "").replace(",", ".").trim()),
    }));
    const [first, last] = [ticks.at(0), ticks.at(-1)];
    if (!first || !last) throw new Error("the chart has no axis");
    return [...element.querySelectorAll("circle.recharts-line-dot")].map(
      (dot) =>
        first.amount +
        ((Number(dot.getAttribute("cy")) - first.at) / (last.at - first.at)) * (last.amount - first.amount),
    );
  });
}

/** Expects what was drawn to be these amounts, as near as pixels can be. */
export function expectDrawn(drawn: readonly number[], amounts: readonly number[], nearness: number): void {
  expect(drawn, `drawn ${drawn.join("; ")} for ${amounts.join("; ")}`).toHaveLength(amounts.length);
  for (const [index, amount] of amounts.entries())
    expect(Math.abs((drawn[index] ?? Number.NaN) - amount), `row ${index + 1}`).toBeLessThanOrEqual(nearness);
}
