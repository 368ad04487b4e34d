import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { openE2ePortals } from "./e2e-portal.mjs";
import { generateClient } from "./generate-client.mjs";
import { stopProcesses } from "./processes.mjs";
import { portalEnvironment } from "./settings.mjs";
import { playwright } from "./stages.mjs";

/** The environment of a build: it opens no database, so any address will do. */
export const buildEnvironment = () =>
  portalEnvironment({ databaseUrl: "postgresql://bina@127.0.0.1:5432/bina?schema=bina", port: 3000 });

/** Builds when needed, serves, and runs the end-to-end tests; extra arguments go to Playwright. */
export async function e2e(args = []) {
  const browser = await findBrowser();
  generateClient();
  await build(await buildEnvironment());
  const portal = await openE2ePortals(args);
  try {
    return await playwright({ ...portal.env, ...(browser ? { BINA_CHROMIUM: browser } : {}) }, args);
  } finally {
    await stopProcesses();
    await portal.close();
  }
}
