import { defineConfig } from "@playwright/test";

// scripts/e2e.mjs serves the portals and gives their addresses and the browser; `npm run test:e2e -- <file>`.
const { BINA_E2E_URL, BINA_E2E_EMPTY_URL, BINA_CHROMIUM } = process.env;

/** Journeys that begin with a Bina nobody has used: one after the other, on a portal of their own. */
const EMPTY = "**/empty/*.spec.ts";
const DESKTOP = { width: 1440, height: 900 };

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes at its second try is counted as passed and named: scripts/stages.mjs.
  retries: 1,
  // A journey checks each page it reaches with axe, in both themes; on two cores that takes its time.
  timeout: 420_000,
  // Two cores that also serve the portal: an answer may take longer than the usual five seconds.
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [["list"], ["json"]],
  use: {
    // A step that finds nothing to press fails while one still knows why, not with the whole journey.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    baseURL: BINA_E2E_URL,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // Recording costs every journey time: only one that tries again is watched.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: BINA_CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "phone",
      grepInvert: /@desktop/,
      testIgnore: EMPTY,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
    { name: "desktop", grepInvert: /@phone/, testIgnore: EMPTY, use: { viewport: DESKTOP } },
    {
      name: "empty",
      testMatch: EMPTY,
      workers: 1,
      use: { baseURL: BINA_E2E_EMPTY_URL, viewport: DESKTOP },
    },
  ],
});
