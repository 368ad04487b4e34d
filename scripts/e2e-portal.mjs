import { randomUUID } from "node:crypto";
import path from "node:path";
import { fillDemonstration } from "./demonstration.mjs";
import { servePortal } from "./portal.mjs";
import { freePort } from "./ports.mjs";
import { DATA } from "./root.mjs";
import { portalEnvironment } from "./settings.mjs";
import { cloneDatabase, dropDatabase, startTestCluster } from "./test-cluster.mjs";
import { startIdentityProvider } from "./test-identity.mjs";

/**
 * Serves the built portal for the end-to-end tests, with the demonstration in a database of its own, on a free port,
 * and an identity provider beside it.
 *
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<void> }>} the environment that the tests read
 */
export async function openE2ePortal() {
  const cluster = await startTestCluster();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  try {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const identity = await startIdentityProvider(address);
    const databaseUrl = await cloneDatabase(cluster.adminUrl, cluster.template, name);
    const given = await portalEnvironment({ databaseUrl, port });
    const env = {
      ...given,
      ...identity.settings,
      NEXTAUTH_URL: address,
      BINA_E2E_URL: address,
      BINA_DEMO_ACCOUNTS: path.join(DATA, "e2e-accounts.json"),
      BINA_STORAGE_DIR: path.join(DATA, "e2e-storage"),
      BINA_LOG_LEVEL: "error",
    };
    await fillDemonstration(env);
    await servePortal(env, port, { quiet: true });
    const close = async () => {
      await identity.close();
      await dropDatabase(cluster.adminUrl, name);
      cluster.stop();
    };
    return { env, close };
  } catch (error) {
    cluster.stop();
    throw error;
  }
}
