import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What a theme can change; all else reads the same in either. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

const CHECKS = [
  { colorScheme: "light", only: RULES },
  { colorScheme: "dark", only: RULES_OF_COLOUR },
] as const;

/** Axe is big: a page receives it once for both themes, which a check by its Playwright package would send twice. */
async function giveAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
}

/** What axe finds on the page in this theme: the rule and the first element that breaks it. */
async function violationsOf(page: Page, { colorScheme, only }: (typeof CHECKS)[number]): Promise<string[]> {
  // After a click from page to page the title comes last.
  await expect(page).toHaveTitle(/./);
  await giveAxe(page);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  return page.evaluate(
    async (runOnly) => {
      // Two frames on, no colour is on its way from one theme to the other.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const found = await window.axe.run({ runOnly, resultTypes: ["violations"], preload: false });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [...only],
  );
}

/** On two busy cores axe alone reads a long page for several seconds: time for a few readings. */
const READINGS_MS = 20_000;

/**
 * No violation of WCAG 2.2 AA on the page as it stands, in the light and in the dark theme. A page in transition is
 * not the page: it is read again until nothing is found or the time is over, and what lasts is named.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const check of CHECKS)
    await expect(async () => {
      const violations = await violationsOf(page, check);
      expect(violations, `${page.url()} (${check.colorScheme})`).toEqual([]);
    }).toPass({ timeout: READINGS_MS });
}

/**
 * The same on a page that was read without scripts: axe itself needs timers, which stand still while scripts are off.
 * The page has been read by then, so none of its own scripts runs meanwhile.
 */
export async function expectAccessibleWithoutScript(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const turnOff = (value: boolean) => session.send("Emulation.setScriptExecutionDisabled", { value });
  // A session begins with scripts on, whatever the page has: only a change of its mind reaches the page.
  await turnOff(true);
  await turnOff(false);
  await expectAccessible(page);
  await turnOff(true);
}
