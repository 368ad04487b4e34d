import { type APIRequestContext, expect } from "@playwright/test";

export interface OpenFigure {
  readonly service: string;
  readonly period: string;
  readonly n: number;
  readonly counted: number;
  readonly index: number | null;
  readonly grade: string | null;
  readonly elements: Readonly<Record<string, number | null>>;
}

/** The row of a service in the newest period that was answered, as everybody may read it. */
export async function openFigureOf(request: APIRequestContext, service: string): Promise<OpenFigure> {
  const response = await request.get("/api/terbuka/skm.json", { headers: { "cache-control": "no-cache" } });
  const list: readonly OpenFigure[] = await response.json();
  const found = list.find((row) => row.service === service);
  if (!found) throw new Error(`no open figure of ${service}`);
  return found;
}

/** The index is what anybody gets from the nine means: their mean times 25, give or take their three decimals. */
export function expectRecomputable({ index, elements }: OpenFigure): void {
  const means = Object.values(elements).map(Number);
  expect(means).toHaveLength(9);
  const recomputed = (means.reduce((sum, mean) => sum + mean, 0) / 9) * 25;
  expect(Math.abs(recomputed - Number(index))).toBeLessThan(0.02);
}
