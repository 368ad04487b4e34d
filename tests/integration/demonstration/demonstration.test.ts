import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { APPLICATION_STATES } from "@/lib/domain/application/lifecycle";
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
/** The two ends of a year, where it is hardest; the first moment twice. */
const MOMENTS = ["2027-01-03T02:30:00Z", "2027-01-03T02:30:00Z", "2027-12-31T15:00:00Z"] as const;
const TOWNS = [
  ["on 3 January", 0],
  ["on 31 December", 2],
] as const;
const names = MOMENTS.map(() => `test_${randomUUID().replaceAll("-", "")}`);
const clients: pg.Client[] = [];

/** Fills a database as `npm start` does, at a moment of ours; gives a client on it. */
async function fill(name: string, index: number): Promise<pg.Client> {
  const url = await cloneDatabase(adminUrl, template, name);
  const env = {
    ...process.env,
    DATABASE_URL: url,
    BINA_DEMO_ACCOUNTS: path.join(scratch, `${index}.json`),
    BINA_STORAGE_DIR: path.join(scratch, `${index}`),
  };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/seed.ts", MOMENTS[index] ?? ""], {
    env,
  });
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
const SECRET = "cipher|hash|digest|secret|token|certificate_code";
const UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}";
/** Counted by the server, or made of encrypted bytes. */
const LEFT_OUT = [
  "_prisma_migrations",
  "audit_head",
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

const statesOf = async (table: string, index: number): Promise<readonly string[]> =>
  (await rowsOf<{ state: string }>(`SELECT DISTINCT state::text AS "state" FROM "${table}"`, index)).map(
    ({ state }) => state,
  );

/** Written by the import at its own time; and the sessions of trainings, which are announced. So are dialogues. */
const NOT_BY_THE_MOMENT =
  "^(_|account|appraiser_|audit_|employee|import_|outbox|placement|position|rate_limit|training_session|work_unit)";

/** Every column that says when something was done, with the latest of it; not when it is due. */
async function latestMoments(index: number): Promise<Readonly<Record<string, string>>> {
  const columns = await rowsOf<{ table: string; column: string }>(
    `SELECT c.table_name AS "table", c.column_name AS "column"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
       AND c.table_name !~ '${NOT_BY_THE_MOMENT}' AND c.data_type = 'timestamp with time zone' AND c.column_name NOT IN ('due_at', 'late_at')
       AND NOT (c.table_name = 'consultation' AND c.column_name IN ('starts_at', 'ends_at'))`,
    index,
  );
  const latest: Record<string, string> = {};
  for (const { table, column } of columns) {
    const [row] = await rowsOf<{ at: Date | null }>(`SELECT max("${column}") AS "at" FROM "${table}"`, index);
    if (row?.at) latest[`${table}.${column}`] = row.at.toISOString();
  }
  return latest;
}

const accountsOf = (index: number): readonly { readonly role: string; readonly nip: string }[] =>
  JSON.parse(readFileSync(path.join(scratch, `${index}.json`), "utf8"));

const countOf = async (sql: string, index: number): Promise<number> =>
  Number((await rowsOf<{ n: string }>(`SELECT count(*) AS "n" FROM ${sql}`, index))[0]?.n);

describe("the demonstration", () => {
  describe.each(TOWNS)("%s", (_, index) => {
    it.each([
      ["performance_plan", PLAN_STATES],
      ["appraisal", APPRAISAL_STATES],
      ["training", TRAINING_STATES],
      ["enrolment", ENROLMENT_STATES],
      ["complaint", COMPLAINT_STATES],
      ["application", APPLICATION_STATES],
      ["period", PERIOD_STATES],
    ] as const)("shows a %s in every state that there is", async (table, states) => {
      expect(new Set(await statesOf(table, index))).toEqual(new Set(states));
    });

    it("holds nothing that was done after its moment", async () => {
      const latest = Object.entries(await latestMoments(index));
      expect(latest.length).toBeGreaterThan(20);
      const moment = new Date(MOMENTS[index]).toISOString();
      expect(latest.filter(([, at]) => at > moment)).toEqual([]);
    });

    it("logs no work of days to come, nor outside the plan", async () => {
      const day = MOMENTS[index].slice(0, 10);
      expect(await countOf("progress_entry", index)).toBeGreaterThan(100);
      expect(await countOf(`progress_entry WHERE happened_on > '${day}'`, index)).toBe(0);
    });

    it("gives whoever has an appraisal in hand a week to answer", async () => {
      const inHand = "appraisal WHERE state = 'HANDED_OVER'";
      expect(await countOf(inHand, index)).toBeGreaterThan(0);
      const day = MOMENTS[index].slice(0, 10);
      expect(await countOf(`${inHand} AND objection_due_on < '${day}'::date + 7`, index)).toBe(0);
    });

    it("tells the quarters of closed years to their end, and those of the running ones at several states", async () => {
      const quarters = (state: string) =>
        `appraisal a JOIN performance_plan p ON p.id = a.plan_id JOIN period o ON o.id = p.period_id
         WHERE a.kind = 'PERIODIC' AND o.state = '${state}'`;
      expect(await countOf(quarters("CLOSED"), index)).toBeGreaterThan(10);
      expect(await countOf(`${quarters("CLOSED")} AND a.state <> 'FINAL'`, index)).toBe(0);
      const states = `(SELECT DISTINCT a.state FROM ${quarters("OPEN")}) s`;
      expect(await countOf(states, index)).toBeGreaterThan(3);
    });

    it("gives the staff member and the head of a unit a plan in force of this year and a dialogue to confirm", async () => {
      const year = MOMENTS[index].slice(0, 4);
      const accounts = accountsOf(index).filter(({ role }) => ["Staf", "Kepala unit"].includes(role));
      for (const { nip } of accounts) {
        const [newest] = await rowsOf<{ state: string; year: number; waiting: string }>(
          `SELECT p.state, o.year, (SELECT count(*) FROM performance_dialogue d WHERE d.plan_id = p.id AND d.state = 'RECORDED') AS "waiting"
         FROM performance_plan p JOIN period o ON o.id = p.period_id JOIN employee e ON e.id = p.employee_id
         WHERE e.nip = '${nip}' ORDER BY p.starts_on DESC LIMIT 1`,
          index,
        );
        expect(newest).toEqual({ state: "AGREED", year: Number(year), waiting: "1" });
      }
    });

    it("has a plan in force in the appraiser's team, and somebody whom the staff member helps to improve", async () => {
      const nipOf = (wanted: string) => accountsOf(index).find(({ role }) => role === wanted)?.nip ?? "";
      const year = MOMENTS[index].slice(0, 4);
      const team = `performance_plan p JOIN employee a ON a.id = p.appraiser_id JOIN period o ON o.id = p.period_id
      WHERE a.nip = '${nipOf("Penilai")}' AND p.state = 'AGREED' AND o.year = ${year}`;
      expect(await countOf(team, index)).toBeGreaterThan(0);
      const helped = `improvement_action i JOIN employee m ON m.id = i.mentor_id WHERE m.nip = '${nipOf("Staf")}'`;
      expect(await countOf(helped, index)).toBeGreaterThan(0);
    });

    it("has trainings that are over, under way and to come", async () => {
      const day = MOMENTS[index].slice(0, 10);
      const ended = `training WHERE state = 'COMPLETED' AND ends_on < '${day}'`;
      const underWay = `training WHERE state = 'OPEN' AND starts_on <= '${day}' AND ends_on >= '${day}'`;
      const toCome = `training WHERE state = 'OPEN' AND enrolment_closes_on > '${day}'`;
      for (const trainings of [ended, underWay, toCome])
        expect(await countOf(trainings, index)).toBeGreaterThan(0);
    });

    it("asks citizens today, and closed the years before", async () => {
      const day = MOMENTS[index].slice(0, 10);
      expect(await countOf(`survey_period WHERE '${day}' BETWEEN starts_on AND ends_on`, index)).toBe(1);
      expect(await countOf(`period WHERE state = 'CLOSED' AND ends_on >= '${day}'`, index)).toBe(0);
      expect(
        await countOf(`period WHERE state = 'OPEN' AND '${day}' BETWEEN starts_on AND ends_on`, index),
      ).toBe(1);
    });
  });

  it("is the same town each time, apart from ids and moments", async () => {
    const [first, second] = [await contentOf(0), await contentOf(1)];
    expect(Object.keys(first).length).toBeGreaterThan(25);
    expect(second).toEqual(first);
  });

  it("has some hundred people, all marked as invented, of whom the import refused nobody", async () => {
    const [people] = await rowsOf<{ all: string; invented: string }>(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE is_synthetic) AS "invented" FROM employee`,
    );
    expect(people?.invented).toBe(people?.all);
    expect(Number(people?.all)).toBeGreaterThanOrEqual(300);
    expect(await countOf("import_row WHERE fate = 'REFUSED'", 0)).toBe(0);
  });

  it("has the tree of the regency: offices, districts, and wards under their district", async () => {
    const under = (child: string, parent: string) =>
      countOf(
        `work_unit c JOIN work_unit p ON p.id = c.parent_id WHERE c.name LIKE '${child}' AND p.name LIKE '${parent}'`,
        0,
      );
    expect(await countOf("work_unit WHERE parent_id IS NULL", 0)).toBe(1);
    expect(await under("%", "Pemerintah Kabupaten %")).toBe(40);
    expect(await under("Kecamatan %", "Pemerintah Kabupaten %")).toBe(11);
    expect(await under("Kelurahan %", "Kecamatan %")).toBe(16);
    expect(await under("Kelurahan %", "Kecamatan Pasar Manna")).toBe(7);
    expect(await under("RSUD %", "Dinas Kesehatan")).toBe(1);
  });

  it("lets who appraises whom follow the tree, with a head in every unit", async () => {
    const pairs = `appraiser_assignment x
      JOIN employee e ON e.id = x.employee_id JOIN work_unit eu ON eu.id = e.unit_id
      JOIN employee a ON a.id = x.appraiser_id JOIN work_unit au ON au.id = a.unit_id`;
    const isTop = "NOT EXISTS (SELECT 1 FROM appraiser_assignment t WHERE t.employee_id = a.id)";
    expect(await countOf(`${pairs} WHERE au.id = eu.id OR au.id = eu.parent_id`, 0)).toBeGreaterThan(250);
    expect(
      await countOf(
        `${pairs} WHERE au.id <> eu.id AND au.id IS DISTINCT FROM eu.parent_id AND NOT ${isTop}`,
        0,
      ),
    ).toBe(0);
    const headless = `work_unit u WHERE parent_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM ${pairs} WHERE au.id = u.id AND eu.id = u.id)`;
    expect(await countOf(headless, 0)).toBe(0);
  });

  it("lets what citizens send to a unit be answered there, by a head who is placed in it and leads it alone", async () => {
    const held = `role_grant g JOIN employee e ON e.id = g.employee_id
      WHERE g.role = 'UNIT_HEAD' AND g.revoked_at IS NULL AND e.state = 'ACTIVE'`;
    expect(
      await countOf(
        `work_unit u WHERE parent_id IS NOT NULL
         AND (SELECT count(*) FROM ${held} AND g.unit_id = u.id AND e.unit_id = u.id) <> 1`,
        0,
      ),
    ).toBe(0);
    expect(await countOf(`(SELECT 1 FROM ${held}) h`, 0)).toBe(
      await countOf("work_unit WHERE parent_id IS NOT NULL", 0),
    );
    const lurah = accountsOf(0).find(({ role }) => role === "Penilai")?.nip;
    expect(
      await rowsOf(
        `SELECT u.name FROM role_grant g JOIN work_unit u ON u.id = g.unit_id JOIN employee e ON e.id = g.employee_id
         WHERE e.nip = '${lurah}' AND g.revoked_at IS NULL`,
      ),
    ).toEqual([{ name: "Kelurahan Pasar Bawah" }]);
  });

  it("leaves one account a role", () => {
    expect(accountsOf(0).map(({ role }) => role)).toEqual([
      "Staf",
      "Penilai",
      "Kepala unit",
      "SDM",
      "Pengelola SDM unit",
      "Inspektur",
      "Administrator",
      "Koordinator pengaduan",
      "Komite talenta",
    ]);
  });
});
