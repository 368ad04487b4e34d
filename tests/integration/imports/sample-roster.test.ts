import { beforeAll, describe, expect, it } from "vitest";
import { importCommand } from "@/lib/cli/import-command";
import type { Terminal } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import expected from "@/tests/fixtures/roster/contoh-harapan.json";

const ROSTER = "tests/fixtures/roster/contoh-siasn-data-utama.xlsx";
const SUPERVISORS = "tests/fixtures/roster/contoh-penilai.xlsx";

interface Answer {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly {
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly reason: string;
  }[];
  readonly warned: readonly unknown[];
}

/** Runs the command as `--json` and gives its one object. */
async function run(kind: string, file: string, ...more: string[]): Promise<Answer> {
  const said: object[] = [];
  const terminal: Terminal = {
    isJson: true,
    say: () => {},
    progress: () => {},
    complain: (line) => {
      throw new Error(line);
    },
    answer: (value) => said.push(value),
  };
  expect(await importCommand.run([kind, file, ...more], terminal)).toBe(0);
  expect(said).toHaveLength(1);
  return said[0] as Answer;
}

const counts = async () => ({
  people: await db().employee.count(),
  placements: await db().placement.count(),
  assignments: await db().appraiserAssignment.count(),
});

let dryRun: Answer;
let first: Answer;

beforeAll(async () => {
  dryRun = await run("roster", ROSTER, "--dry-run");
  expect(await counts()).toEqual({ people: 0, placements: 0, assignments: 0 });
  first = await run("roster", ROSTER);
}, 60_000);

describe("the sample roster", () => {
  it("refuses exactly the rows that it must, each with its column and a reason", () => {
    const plain = (nip: string) => nip.replace("'", "");
    const named = expected.rejected.filter(({ why }) => why !== "name missing" && why !== "unit missing");
    const values = first.refused.map(({ value }) => plain(value)).filter(Boolean);
    expect(values.sort()).toEqual(named.map(({ nip }) => plain(nip)).sort());
    expect(first.refused).toHaveLength(expected.rejected.length);
    expect(first.refused.map(({ column }) => column)).toContain("NAMA");
    expect(first.refused.map(({ column }) => column)).toContain("UNOR NAMA");
    expect(first.refused.every(({ reason }) => reason.length > 10)).toBe(true);
    expect(first.warned).toEqual(expected.warned);
  });

  it("writes all the others: people, placements, units, accounts without a password", async () => {
    expect(first.created).toBe(first.rows - expected.rejected.length);
    expect(await db().employee.count()).toBe(first.created);
    expect(await db().placement.count()).toBe(first.created);
    expect(await db().workUnit.count()).toBeGreaterThanOrEqual(expected.units);
    expect(await db().account.count({ where: { passwordHash: null } })).toBe(first.created);
  });

  it("says the same in the dry run", () => {
    expect({ ...dryRun, seconds: 0 }).toEqual({ ...first, seconds: 0 });
  });

  it("keeps the NIK unreadable", async () => {
    const people = await db().employee.findMany({
      where: { nikCipher: { not: null } },
      select: { nikCipher: true },
    });
    expect(people.length).toBeGreaterThan(300);
    expect(people.filter(({ nikCipher }) => /\d{16}/.test(nikCipher ?? ""))).toEqual([]);
  });

  it("changes nothing the second time", async () => {
    const before = await counts();
    const again = await run("roster", ROSTER);
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: first.created });
    expect(await counts()).toEqual(before);
  });

  it("can be confirmed and undone by HR alone, and once", async () => {
    const batch = await db().importBatch.findFirstOrThrow({ where: { kind: "ROSTER", state: "APPLIED" } });
    const input = { batchId: batch.id, version: batch.version };
    const staff = contextOf(viewerOf(await anEmployee()));
    await expect(requestUndo(staff, input, "byCaller")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const hr = contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]));
    const both = await Promise.allSettled([
      requestUndo(hr, input, "byCaller"),
      requestUndo(hr, input, "byCaller"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await undoImport(hr, batch.id);
    expect(await db().employee.count({ where: { isSynthetic: false } })).toBe(0);
    expect(await db().auditEvent.count({ where: { action: "import.undo", subjectId: batch.id } })).toBe(1);
    await run("roster", ROSTER);
  });

  it("takes the supervisors, but no own supervisor, no cycle and nobody unknown; the undo takes them back", async () => {
    const answer = await run("supervisors", SUPERVISORS);
    const refused = answer.refused.map(({ value }) => value);
    for (const { nip } of expected.supervisorsRejected) {
      for (const one of nip.split(" and ")) expect(refused).toContain(one);
    }
    expect(await db().appraiserAssignment.count()).toBe(answer.created);
    const batch = await db().importBatch.findFirstOrThrow({ where: { kind: "SUPERVISORS" } });
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const staff = viewerOf(await anEmployee());
    await expect(undoImport(contextOf(staff), batch.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      confirmImport(contextOf(hr), { batchId: batch.id, version: batch.version }),
    ).rejects.toMatchObject({ code: "REFUSED" });
    await requestUndo(contextOf(hr), { batchId: batch.id, version: batch.version }, "byCaller");
    await undoImport(contextOf(hr), batch.id);
    expect(await db().appraiserAssignment.count()).toBe(0);
    const applied = await db().auditEvent.count({ where: { action: "import.apply", subjectId: batch.id } });
    expect(applied).toBe(1);
  });
});
