import path from "node:path";
import pg from "pg";
import { connectionOptions, otherDatabase } from "./database-url.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { at, DATA } from "./root.mjs";

async function withClient(url, run) {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function makeTemplate(adminUrl, name) {
  const { rowCount } = await withClient(adminUrl, (client) =>
    client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]),
  );
  if (rowCount === 1) return;
  // Only a complete template gets the name.
  const draft = `${name}_${process.pid}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${draft}`));
  await migrate(otherDatabase(adminUrl, draft));
  await withClient(adminUrl, (client) => client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`));
}

async function dropLeftovers(adminUrl, template) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE datname ~ '^(test|template)_' AND datname <> $1",
      [template],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}

/**
 * A real PostgreSQL for tests, without the cost of durability, with a template database that carries all migrations.
 * It stays on disk between runs, so that the template is made once per set of migrations.
 *
 * @returns {Promise<{ adminUrl: string, template: string, stop: () => void }>}
 */
export const startTestCluster = () => startCluster("test-postgres", false);

/** The same for benches, which measure what a durable server does. */
export const startBenchCluster = () => startCluster("bench-postgres", true);

async function startCluster(folder, durable) {
  const server = await startPostgres({ dataDir: path.join(DATA, folder), durable });
  try {
    const template = `template_${fingerprint([at("prisma", "migrations")]).slice(0, 12)}`;
    // Databases of a run that was killed; another run that is under way keeps its own.
    if (!server.isShared) await dropLeftovers(server.url, template);
    await makeTemplate(server.url, template);
    return { adminUrl: server.url, template, stop: server.stop };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** A database of one's own, as empty as after the migrations; returns its address. */
export async function cloneDatabase(adminUrl, template, name) {
  await withClient(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
  );
  return otherDatabase(adminUrl, name);
}

/** Removes a cloned database, whoever is still connected. */
export async function dropDatabase(adminUrl, name) {
  await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
