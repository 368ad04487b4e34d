import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { APPRAISAL_STATES } from "@/lib/domain/appraisal/lifecycle";
import { COMPLAINT_STATES } from "@/lib/domain/complaint/lifecycle";
import { PERIOD_STATES } from "@/lib/domain/period/period";
import { PLAN_STATES } from "@/lib/domain/plan/lifecycle";
import { ENROLMENT_STATES } from "@/lib/domain/training/enrolment";
import { TRAINING_STATES } from "@/lib/domain/training/lifecycle";
import { connectionOptions } from "../../../scripts/database-url.mjs";
import { cloneDatabase, dropDatabase } from "../../../scripts/test-cluster.mjs";

const { adminUrl, template } = inject("testCluster");
const scratch = mkdtempSync(path.join(tmpdir(), "bina-demonstration-"));
const names = [0, 1].map(() => `test_${randomUUID().replaceAll("-", "")}`);
const clients: pg.Client[] = [];

/** Fills a database as `npm start` does; gives a client on it. */
async function fill(name: string, index: number): Promise<pg.Client> {
  const url = await cloneDatabase(adminUrl, template, name);
  const env = {
    ...process.env,
    DATABASE_URL: url,
    BINA_DEMO_ACCOUNTS: path.join(scratch, `${index}.json`),
    BINA_STORAGE_DIR: path.join(scratch, `${index}`),
  };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/seed.ts"], { env });
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  return client;
}

beforeAll(async () => {
  clients.push(...(await Promise.all(names.map(fill))));
}, 900_000);

afterAll(async () => {
  for (const client of clients) await client.end();
  for (const name of names) await dropDatabase(adminUrl, name);
  rmSync(scratch, { recursive: true });
});

async function rowsOf<Row extends pg.QueryResultRow>(sql: string, index = 0): Promise<readonly Row[]> {
  return (await clients[index]?.query<Row>(sql))?.rows ?? [];
}

/** What differs between two fillings though nothing else does: ids, moments, salted and encrypted values. */
const MADE_ANEW = "uuid|timestamp with time zone|bytea|jsonb|ARRAY";
const SECRET = "cipher|hash|digest|secret|certificate_code";
const UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}";
/** Counted by the server, or made of encrypted bytes. */
const LEFT_OUT = [
  "_prisma_migrations",
  "audit_seal",
  "audit_watermark",
  "counselling_entry",
  "import_file",
  "rate_limit",
];

/** Every table's rows without what is made anew, in an order that does not depend on ids. */
async function contentOf(index: number): Promise<Readonly<Record<string, unknown>>> {
  const columns = await rowsOf<{ name: string; columns: string }>(
    `SELECT c.table_name AS "name", string_agg(format('%I', c.column_name), ', ' ORDER BY c.ordinal_position) AS "columns"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
       AND c.data_type !~ '^(${MADE_ANEW})$' AND c.column_name !~ '(${SECRET})' AND c.column_default IS DISTINCT FROM 'nextval'
       AND NOT (c.column_name = 'id' AND c.data_type IN ('bigint', 'integer'))
     GROUP BY 1`,
    index,
  );
  const content: Record<string, unknown> = {};
  for (const { name, columns: list } of columns.filter((table) => !LEFT_OUT.includes(table.name))) {
    const row = `regexp_replace(ROW(${list})::text, '${UUID}', '', 'g')`;
    content[name] = await rowsOf(
      `SELECT ${row} AS "row", count(*) FROM "${name}" GROUP BY 1 ORDER BY 1`,
      index,
    );
  }
  return content;
}

const statesOf = async (table: string): Promise<readonly string[]> =>
  (await rowsOf<{ state: string }>(`SELECT DISTINCT state::text AS "state" FROM "${table}"`)).map(
    ({ state }) => state,
  );

describe("the demonstration", () => {
  it.each([
    ["performance_plan", PLAN_STATES],
    ["appraisal", APPRAISAL_STATES],
    ["training", TRAINING_STATES],
    ["enrolment", ENROLMENT_STATES],
    ["complaint", COMPLAINT_STATES],
    ["period", PERIOD_STATES],
  ] as const)("shows a %s in every state that there is", async (table, states) => {
    expect(new Set(await statesOf(table))).toEqual(new Set(states));
  });

  it("is the same town each time, apart from ids and moments", async () => {
    const [first, second] = [await contentOf(0), await contentOf(1)];
    expect(Object.keys(first).length).toBeGreaterThan(25);
    expect(second).toEqual(first);
  });

  it("has some hundred people, all marked as invented, in a tree of units", async () => {
    const [people] = await rowsOf<{ all: string; invented: string }>(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE is_synthetic) AS "invented" FROM employee`,
    );
    expect(people?.invented).toBe(people?.all);
    expect(Number(people?.all)).toBeGreaterThanOrEqual(300);
    const [units] = await rowsOf<{ n: string }>(
      `SELECT count(*) AS "n" FROM work_unit WHERE parent_id IS NOT NULL`,
    );
    expect(Number(units?.n)).toBeGreaterThan(20);
  });

  it("leaves one account a role", () => {
    const accounts: readonly { readonly role: string }[] = JSON.parse(
      readFileSync(path.join(scratch, "0.json"), "utf8"),
    );
    expect(accounts.map(({ role }) => role)).toEqual([
      "Staf",
      "Penilai",
      "Kepala unit",
      "SDM",
      "Pengelola SDM unit",
      "Inspektur",
      "Administrator",
      "Koordinator pengaduan",
    ]);
  });
});
