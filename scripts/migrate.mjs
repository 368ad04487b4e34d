import { existsSync } from "node:fs";
import pg from "pg";
import { connectionOptions, databaseDown, parseDatabaseUrl } from "./database-url.mjs";
import { explain, Failure, reportFailure } from "./failure.mjs";
import { withDatabase } from "./postgres.mjs";
import { at } from "./root.mjs";
import { applyMigrations } from "./schema-engine.mjs";

/** Any number that no other program in the database uses; several processes may start at once. */
const MIGRATION_LOCK = 4_211_960;

/**
 * Brings the database up to `prisma/migrations`.
 *
 * @param {string} databaseUrl with `?schema=`, one government's schema
 * @param {string} [folder]
 * @param {(name: string) => boolean} [isWanted] for a database that is to stand where an older backup stood
 * @returns {Promise<string[]>} the migrations that were applied now
 */
export async function migrate(databaseUrl, folder = at("prisma", "migrations"), isWanted = undefined) {
  const { schema } = parseDatabaseUrl(databaseUrl);
  const client = new pg.Client(connectionOptions(databaseUrl));
  await client.connect().catch((error) => {
    throw databaseDown(databaseUrl, error);
  });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
    if (!existsSync(folder)) return [];
    return await applyMigrations(databaseUrl, folder, isWanted);
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
