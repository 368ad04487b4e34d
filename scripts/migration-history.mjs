import { Failure } from "./failure.mjs";

async function readHistory(client) {
  const exists = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes");
  if (!exists.rows[0].yes) return [];
  const { rows } = await client.query(`
    SELECT id, migration_name AS name, finished_at IS NOT NULL AS "isDone"
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`);
  return rows;
}

/** Tables of the current schema that no extension brought and that are not the history itself. */
async function hasTables(client) {
  const { rows } = await client.query(`
    SELECT EXISTS (
      SELECT 1 FROM pg_class c
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        AND c.relname <> '_prisma_migrations'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')) AS yes`);
  return rows[0].yes;
}

/**
 * Whether a database has all of these migrations, which is so at most starts. One that was cut off or failed did nothing,
 * since it is a single transaction: it is taken out of the history, to be done again.
 *
 * @param {import("pg").Client} client on the government's schema, holding the lock of the migrations
 * @param {string[]} names the migrations that are wanted
 * @throws {Failure} when the schema belongs to another program
 */
export async function isUpToDate(client, names) {
  const history = await readHistory(client);
  const isOurs = history.some(({ name }) => names.includes(name));
  if (!isOurs && (history.length > 0 || (await hasTables(client)))) {
    throw new Failure(
      "Basis data itu berisi tabel program lain: isi DATABASE_URL dengan basis data yang kosong, atau tambahkan ?schema=nama yang baru.",
    );
  }
  const undone = history.filter(({ isDone }) => !isDone).map(({ id }) => id);
  if (undone.length > 0) await client.query("DELETE FROM _prisma_migrations WHERE id = ANY($1)", [undone]);
  const done = new Set(history.filter(({ isDone }) => isDone).map(({ name }) => name));
  return names.every((name) => done.has(name));
}
