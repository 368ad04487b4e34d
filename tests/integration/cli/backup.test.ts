import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { encrypt } from "@/lib/auth/cipher";
import { runCommand } from "@/lib/cli/run-command";
import { terminalOn } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import { openWords } from "@/lib/services/coaching/counselling-entry";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { storage } from "@/lib/storage/disk-storage";
import { aPair, aSubmittedPlan } from "@/tests/factories/drafts";
import { anEmployee } from "@/tests/factories/people";
import { sealAll } from "@/tests/support/sealed";
import { connectionOptions } from "../../../scripts/database-url.mjs";
import { cloneDatabase, dropDatabase } from "../../../scripts/test-cluster.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "bina-backup-"));
const place = (name: string) => path.join(scratch, name);
process.env.BINA_STORAGE_DIR = place("storage");
const { adminUrl, template } = inject("testCluster");
const target = `test_${randomUUID().replaceAll("-", "")}`;
const NOW = new Date("2026-06-15T03:00:00Z");
let targetUrl = "";
let before: Contents = {};
/** What was said in a counselling: whoever finds these words in a copy has read a secret. */
const CONFIDED = `rahasia-${randomUUID()} tentang keluarga`;
const entryId = randomUUID();

type Contents = Readonly<Record<string, string>>;

/** One digest a table, over every value of every row; without what backing up and restoring themselves note. */
async function contentsOf(url: string): Promise<Contents> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1",
  );
  const found: Record<string, string> = {};
  for (const { name } of rows) {
    const scope = name === "audit_event" ? "WHERE action NOT LIKE 'backup.%'" : "";
    const sql = `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS digest FROM "${name}" t ${scope}`;
    found[name] = (await client.query<{ digest: string }>(sql)).rows[0]?.digest ?? "";
  }
  await client.end();
  return found;
}

/** Runs a command in this process, against the database of this test; gives what it answers as JSON. */
async function run(...args: readonly string[]) {
  let out = "";
  const output = { write: (text: string) => (out += text) };
  const code = await runCommand(args, terminalOn(output, { write: () => {} }, true));
  return { code, answer: JSON.parse(out || "null") };
}

/** The same in a process of its own, against the other database. */
async function runOnTarget(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: targetUrl, BINA_STORAGE_DIR: place("restored") };
  const child = ["--import", "tsx", "lib/cli/main.ts", ...args, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, child, { env });
  return JSON.parse(stdout);
}

/** A copy of the backup to be damaged. */
function copyAs(name: string): string {
  cpSync(place("backup"), place(name), { recursive: true });
  return place(name);
}

beforeAll(async () => {
  targetUrl = await cloneDatabase(adminUrl, template, target);
  await aSubmittedPlan(await aPair());
  const { id } = await anEmployee({ name: 'Ny. O\'Brien\t\\N "Ünïcode"\nbaris kedua' });
  await db().employee.update({ where: { id }, data: { nikCipher: encrypt("1701010101010001", "nik") } });
  await storage().put(new TextEncoder().encode("bukti"));
  const counselled = await aPair();
  await openCounselling(counselled.asStaff, {
    id: randomUUID(),
    entryId,
    colleagueId: counselled.appraiser.id,
    text: CONFIDED,
  });
  await sealAll(NOW);
  before = await contentsOf(process.env.DATABASE_URL ?? "");
});

afterAll(async () => {
  await dropDatabase(adminUrl, target);
  rmSync(scratch, { recursive: true });
});

describe("backup and restore", () => {
  it("copies everything, and puts it equal into an empty database with its trail whole", async () => {
    const backup = await run("backup", place("backup"));
    expect(backup).toMatchObject({ code: 0, answer: { files: 1 } });
    expect(await db().auditEvent.count({ where: { action: "backup.take" } })).toBe(1);

    const restored = await runOnTarget("restore", place("backup"));
    expect(restored).toMatchObject({ rows: backup.answer.rows, files: 1, audit: { faults: [] } });
    expect(restored.audit.rows).toBeGreaterThan(0);
    expect(await contentsOf(targetUrl)).toEqual(before);
    expect(readFileSync(`${place("restored")}/${await storedKey()}`, "utf8")).toBe("bukti");
  });

  it("has what was confided in a counselling as a cipher only, and gives it back to its two people", async () => {
    const files = readdirSync(place("backup"), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const entries = files.filter(({ name }) => name === "counselling_entry.copy.gz");
    expect(entries).toHaveLength(1);
    const texts = files.map(({ name, parentPath }) => {
      const bytes = readFileSync(path.join(parentPath, name));
      return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
    });
    const holding = (words: string) => texts.filter((text) => text.includes(words)).length;
    // What is no secret is found in this way.
    expect(holding("O'Brien")).toBeGreaterThan(0);
    expect([holding(CONFIDED), holding(CONFIDED.slice(0, 20))]).toEqual([0, 0]);

    const client = new pg.Client(connectionOptions(targetUrl));
    await client.connect();
    const { rows } = await client.query<{ id: string; sealed: string }>(
      "SELECT id, sealed FROM counselling_entry",
    );
    await client.end();
    expect(rows.map(({ id }) => id)).toEqual([entryId]);
    const [{ sealed } = { sealed: "" }] = rows;
    expect(sealed).not.toContain("rahasia");
    expect(openWords(entryId, sealed)).toBe(CONFIDED);
  });

  it("keeps constraints, triggers and sequences at work in the restored database", async () => {
    const client = new pg.Client(connectionOptions(targetUrl));
    await client.connect();
    await expect(client.query("DELETE FROM audit_event")).rejects.toThrow("append-only");
    await expect(client.query("DELETE FROM employee")).rejects.toThrow("foreign key");
    const { rows } = await client.query("SELECT action FROM audit_event ORDER BY id DESC LIMIT 1");
    expect(rows).toEqual([{ action: "backup.restore" }]);
    await client.end();
  });

  it("refuses a database that is not empty", async () => {
    await expect(run("restore", place("backup"))).rejects.toThrow("sudah berisi");
  });

  it("refuses a folder that is not empty", async () => {
    await expect(run("backup", place("backup"))).rejects.toThrow("tidak kosong");
  });

  it("refuses a backup in which a row was changed", async () => {
    const folder = copyAs("changed-row");
    appendFileSync(path.join(folder, "tables", "employee.copy.gz"), "x");
    await expect(run("restore", folder)).rejects.toThrow("tabel employee berubah");
  });

  it("refuses a backup in which a row and its checksum were changed", async () => {
    const file = path.join(copyAs("changed-manifest"), "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"rows": \d+/, '"rows": 0'));
    await expect(run("restore", path.dirname(file))).rejects.toThrow("berubah sejak dibuat");
  });

  it("refuses a backup that was cut off, and one that lost a table", async () => {
    const cutOff = copyAs("cut-off");
    unlinkSync(path.join(cutOff, "manifest.seal"));
    await expect(run("restore", cutOff)).rejects.toThrow("tidak ada cadangan yang lengkap");
    const lost = copyAs("lost");
    unlinkSync(path.join(lost, "tables", "employee.copy.gz"));
    await expect(run("restore", lost)).rejects.toThrow("tabel employee tidak ada");
  });

  it("names its usage when the folder is missing", async () => {
    expect((await run("backup")).code).toBe(2);
    expect((await run("restore", "--tes")).code).toBe(2);
  });
});

async function storedKey(): Promise<string> {
  for await (const { key } of storage().list()) return path.join(key.slice(0, 2), key);
  throw new Error("nothing stored");
}
