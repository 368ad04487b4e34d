import type { Readable, Writable } from "node:stream";
import { Client } from "pg";
import { from, to } from "pg-copy-streams";
import { env } from "@/lib/env";
import { poolConfig } from "./connection";

export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface CopiedSequence {
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

/** The whole of one government's schema as it was at one moment. */
export interface Snapshot {
  readonly migrations: readonly string[];
  readonly tables: readonly CopiedTable[];
  readonly sequences: readonly CopiedSequence[];
  /** The rows in PostgreSQL's own text format, which every version since 15 reads. */
  readonly read: (table: CopiedTable) => Readable & { readonly rowCount: number };
}

/** The same schema while it is filled. */
export interface Filling {
  readonly migrations: readonly string[];
  readonly write: (table: CopiedTable) => Writable;
  readonly countRows: (table: CopiedTable) => Promise<number>;
  readonly setSequence: (sequence: CopiedSequence) => Promise<void>;
}

/** Prisma's own table: migrating writes it. */
const HISTORY = "_prisma_migrations";
/** A program that holds a table keeps us out for this long, then we say so. */
const LOCK_WAIT = "10s";

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const listOf = ({ name, columns }: CopiedTable) => `${quoted(name)} (${columns.map(quoted).join(", ")})`;

async function withClient<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(poolConfig(env().DATABASE_URL, 1));
  await client.connect();
  try {
    await client.query("SET TIME ZONE 'UTC'; SET datestyle = ISO; SET intervalstyle = iso_8601");
    return await run(client);
  } finally {
    await client.end();
  }
}

async function tablesOf(client: Client): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(
    `SELECT c.relname AS "name", array_agg(a.attname::text ORDER BY a.attnum) AS "columns"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> $1
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
    [HISTORY],
  );
  return rows;
}

async function migrationsOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS "name" FROM ${quoted(HISTORY)} WHERE finished_at IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function sequencesOf(client: Client): Promise<readonly CopiedSequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS "name" FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY 1`,
  );
  const found: CopiedSequence[] = [];
  for (const { name } of rows) {
    const sql = `SELECT last_value::text AS "value", is_called AS "isCalled" FROM ${quoted(name)}`;
    const [state] = (await client.query<{ value: string; isCalled: boolean }>(sql)).rows;
    if (state) found.push({ name, ...state });
  }
  return found;
}

/** Reads everything as of one moment, while people go on working. */
export function inSnapshot<Result>(run: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  return withClient(async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = await tablesOf(client);
    const migrations = await migrationsOf(client);
    const sequences = await sequencesOf(client);
    const read = (table: CopiedTable) => client.query(to(`COPY ${listOf(table)} TO STDOUT`));
    const result = await run({ migrations, tables, sequences, read });
    await client.query("COMMIT");
    return result;
  });
}

/** A government that has begun has people, or at least a trail. */
async function hasBegun(client: Client): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT 1 FROM "employee") OR EXISTS (SELECT 1 FROM "audit_event") AS "begun"`;
  return (await client.query<{ begun: boolean }>(sql)).rows[0]?.begun ?? true;
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function foreignKeysOf(client: Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT t.relname AS "table", c.conname AS "name", pg_get_constraintdef(c.oid) AS "definition"
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  );
  return rows;
}

/**
 * Fills an empty schema, whole or not at all. Foreign keys are taken off and put on again afterwards, which checks every
 * row: tables may refer to each other in circles. Null when the schema is not empty.
 */
export function inEmptySchema<Result>(run: (filling: Filling) => Promise<Result>): Promise<Result | null> {
  return withClient(async (client) => {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_WAIT}'`);
    if (await hasBegun(client)) return null;
    const tables = await tablesOf(client);
    const keys = await foreignKeysOf(client);
    for (const { table, name } of keys)
      await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
    // What a migration put in comes from the backup as well.
    for (const { name } of tables) {
      await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
      await client.query(`DELETE FROM ${quoted(name)}`);
    }
    const result = await run({
      migrations: await migrationsOf(client),
      write: (table) => client.query(from(`COPY ${listOf(table)} FROM STDIN`)),
      countRows: async ({ name }) => {
        const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${quoted(name)}`);
        return Number(rows[0]?.n);
      },
      setSequence: async ({ name, value, isCalled }) => {
        await client.query("SELECT setval($1::regclass, $2, $3)", [quoted(name), value, isCalled]);
      },
    });
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    await client.query("COMMIT");
    return result;
  });
}
