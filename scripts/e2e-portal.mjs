import { randomUUID } from "node:crypto";
import path from "node:path";
import { fillDemonstration } from "./demonstration.mjs";
import { servePortal } from "./portal.mjs";
import { freePort } from "./ports.mjs";
import { DATA } from "./root.mjs";
import { portalEnvironment } from "./settings.mjs";
import { cloneDatabase, dropDatabase, startTestCluster } from "./test-cluster.mjs";
import { startIdentityProvider } from "./test-identity.mjs";
import { portalsFor } from "./which-portals.mjs";

/** Serves the built portal on a database and a storage of its own, on a free port. */
async function serve(cluster, { name, isFilled }) {
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const port = await freePort();
  const databaseUrl = await cloneDatabase(cluster.adminUrl, cluster.template, database);
  const url = `http://localhost:${port}`;
  const identity = isFilled ? await startIdentityProvider(url) : undefined;
  const env = {
    ...(await portalEnvironment({ databaseUrl, port })),
    ...identity?.settings,
    NEXTAUTH_URL: url,
    BINA_DEMO_ACCOUNTS: path.join(DATA, `${name}-accounts.json`),
    BINA_STORAGE_DIR: path.join(DATA, `${name}-storage`),
    BINA_LOG_LEVEL: "error",
  };
  if (isFilled) await fillDemonstration(env);
  await servePortal(env, port, { quiet: true });
  const close = async () => {
    await identity?.close();
    await dropDatabase(cluster.adminUrl, database);
  };
  return { url, env, close };
}

/**
 * Serves the built portal for the end-to-end tests: one with the demonstration and an identity provider beside it, and one
 * that nobody has used yet, each only where a test may visit it.
 *
 * @param {string[]} args Playwright's
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<void> }>} the environment that the tests read
 */
export async function openE2ePortals(args) {
  const cluster = await startTestCluster();
  const wanted = portalsFor(args);
  try {
    const [town, empty] = await Promise.all([
      wanted.town ? serve(cluster, { name: "e2e", isFilled: true }) : undefined,
      wanted.empty ? serve(cluster, { name: "e2e-empty", isFilled: false }) : undefined,
    ]);
    const env = {
      ...(town ?? empty)?.env,
      BINA_E2E_URL: town?.url,
      BINA_E2E_EMPTY_URL: empty?.url,
      BINA_E2E_EMPTY_DATABASE_URL: empty?.env.DATABASE_URL,
    };
    const close = async () => {
      for (const portal of [town, empty]) await portal?.close();
      cluster.stop();
    };
    return { env, close };
  } catch (error) {
    cluster.stop();
    throw error;
  }
}
