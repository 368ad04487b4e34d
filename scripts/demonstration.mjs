import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { connectionOptions, parseDatabaseUrl } from "./database-url.mjs";
import { exclusively } from "./exclusive.mjs";
import { Failure } from "./failure.mjs";
import { migrate } from "./migrate.mjs";
import { mustRun, stopping } from "./processes.mjs";
import { at, DATA } from "./root.mjs";
import { readWhole } from "./write-whole.mjs";

const SEED = at("prisma", "seed.ts");
/** Written on the schema itself, so that it stays with the data: the filling was begun, or it was completed. */
const BEGUN = "Bina: demonstration begun";
const COMPLETE = "Bina: demonstration complete";

/** Where the seed leaves one account per role: `[{ "role", "nip", "password", "totpSecret"? }]`. */
export const accountsFile = (env = process.env) =>
  env.BINA_DEMO_ACCOUNTS || path.join(DATA, "demo-accounts.json");

async function withSchema(databaseUrl, run) {
  const client = new pg.Client(connectionOptions(databaseUrl));
  await client.connect();
  try {
    const schema = client.escapeIdentifier(parseDatabaseUrl(databaseUrl).schema);
    return await run(client, schema);
  } finally {
    await client.end();
  }
}

const markAs = (databaseUrl, mark) =>
  withSchema(databaseUrl, (client, schema) => client.query(`COMMENT ON SCHEMA ${schema} IS '${mark}'`));

/** What stands in the database: nobody yet, a demonstration (whole or cut off), or people of a government. */
export function databaseContents(databaseUrl) {
  return withSchema(databaseUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT obj_description(current_schema()::regnamespace, 'pg_namespace') AS mark,
             EXISTS (SELECT 1 FROM employee) AS peopled`);
    const [{ mark, peopled }] = rows;
    if (mark === BEGUN) return "cut-off";
    if (!peopled) return "empty";
    return mark === COMPLETE ? "demonstration" : "people";
  });
}

/** Drops what a filling that was cut off left behind. The schema `public` may hold other programs' tables. */
async function emptyAgain(databaseUrl) {
  const { schema } = parseDatabaseUrl(databaseUrl);
  if (schema === "public") {
    throw new Failure(
      "Pengisian peragaan terputus: kosongkan basis data itu, atau pakai ?schema=nama yang baru.",
    );
  }
  await withSchema(databaseUrl, (client, name) => client.query(`DROP SCHEMA ${name} CASCADE`));
  // The queue's schema, as lib/db/job-queue.ts names it.
  await withSchema(databaseUrl, (client) => client.query(`DROP SCHEMA IF EXISTS "${schema}_jobs" CASCADE`));
}

/** Fills an empty database with the demonstration; one whose filling was cut off is filled anew. */
export const fillDemonstration = (env) => exclusively("demonstration", () => fillEmpty(env));

async function fillEmpty(env) {
  const databaseUrl = env.DATABASE_URL;
  const contents = await databaseContents(databaseUrl);
  if (!existsSync(SEED) || !["empty", "cut-off"].includes(contents)) return false;
  if (contents === "cut-off") {
    await emptyAgain(databaseUrl);
    await migrate(databaseUrl);
  }
  await markAs(databaseUrl, BEGUN);
  await mustRun(["--import", "tsx", SEED], "Mengisi basis data dengan peragaan", { env });
  if (!stopping()) await markAs(databaseUrl, COMPLETE);
  return true;
}

/** The demonstration's accounts, one a role. */
export const demoAccounts = (env) => readWhole(accountsFile(env));

/** The demonstration's accounts as lines for people; none when the data are a government's own. */
export async function accountLines(env) {
  if (!existsSync(accountsFile(env)) || (await databaseContents(env.DATABASE_URL)) !== "demonstration")
    return [];
  const accounts = demoAccounts(env);
  const width = Math.max(...accounts.map(({ role }) => role.length));
  return accounts.map(({ role, nip, password, totpSecret }) => {
    const secondFactor = totpSecret ? `  kunci aplikasi autentikator ${totpSecret}` : "";
    return `  ${role.padEnd(width)}  NIP ${nip}  kata sandi ${password}${secondFactor}`;
  });
}
