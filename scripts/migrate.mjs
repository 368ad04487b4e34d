import pg from "pg";
import { connectionOptions, databaseDown, parseDatabaseUrl } from "./database-url.mjs";
import { explain, Failure, reportFailure } from "./failure.mjs";
import { isUpToDate } from "./migration-history.mjs";
import { migrationNames } from "./migration-names.mjs";
import { withDatabase } from "./postgres.mjs";
import { at } from "./root.mjs";

/** Any number that no other program in the database uses; several processes may start at once. */
const MIGRATION_LOCK = 4_211_960;

/** Only where it is missing: later the role need not have the right to make one any more. */
async function makeSchema(client, name) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [name]);
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${client.escapeIdentifier(name)}`);
}

/**
 * Brings the database up to `prisma/migrations`.
 *
 * @param {string} databaseUrl with `?schema=`, one government's schema
 * @param {string} [folder]
 * @param {(name: string) => boolean} [isWanted] for a database that is to stand where an older backup stood
 * @returns {Promise<string[]>} the migrations that were applied now
 */
export async function migrate(databaseUrl, folder = at("prisma", "migrations"), isWanted = () => true) {
  const { schema } = parseDatabaseUrl(databaseUrl);
  const client = new pg.Client(connectionOptions(databaseUrl));
  await client.connect().catch((error) => {
    throw databaseDown(databaseUrl, error);
  });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await makeSchema(client, schema);
    const names = migrationNames(folder).filter(isWanted);
    if (await isUpToDate(client, names)) return [];
    // Loading the engine takes longer than anything else here.
    const { applyMigrations } = await import("./schema-engine.mjs");
    return await applyMigrations(databaseUrl, folder, names);
  } catch (error) {
    throw new Failure(explain(error) ?? `Migrasi basis data gagal: ${error.message}`, { cause: error });
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  await withDatabase(async (url) => {
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `✓ ${applied.join(", ")}` : "✓ Basis data sudah mutakhir.");
  }).catch(reportFailure);
}
