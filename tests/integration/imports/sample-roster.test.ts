import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { rowReasonText } from "@/lib/text/imports";
import { addressNotice } from "@/lib/text/people-letters";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import expected from "@/tests/fixtures/roster/contoh-harapan.json";
import { importByCommand } from "@/tests/support/import-command";

/** What the expectations call a defect: the cell that it is found in, and its reason. */
const ROSTER_REASONS: Readonly<Record<string, readonly [column: string, reason: string]>> = {
  "NIP birth month 13": ["NIP BARU", "NIP_BIRTH_MONTH_INVALID"],
  "NIP birth date 30 February": ["NIP BARU", "NIP_BIRTH_DAY_INVALID"],
  "NIP has 17 digits": ["NIP BARU", "NIP_WRONG_LENGTH"],
  "NIP turned into a number": ["NIP BARU", "NIP_TURNED_INTO_NUMBER"],
  "name missing": ["NAMA", "REQUIRED"],
  "sex digit 3": ["NIP BARU", "NIP_SEX_DIGIT_INVALID"],
  "unit missing": ["UNOR NAMA", "REQUIRED"],
  "serial 000": ["NIP BARU", "NIP_SERIAL_ZERO"],
  "second row with the same NIP in the file": ["NIP BARU", "DUPLICATE_NIP"],
};
const SUPERVISOR_REASONS: Readonly<Record<string, readonly [column: string, reason: string]>> = {
  "own supervisor": ["NIP PENILAI", "OWN_APPRAISER"],
  "cycle: each supervises the other": ["NIP PENILAI", "CYCLE"],
  "not on the roster": ["NIP", "NOT_ON_ROSTER"],
};

const plain = (nip: string) => nip.replace("'", "");

/** The NIP in each row of a sample, as it stands there. */
async function nipsByRow(file: string, heading: string): Promise<ReadonlyMap<number, string>> {
  const [sheet] = await readXlsxFile(file);
  const [headings = [], ...rows] = sheet?.data ?? [];
  const column = headings.indexOf(heading);
  return new Map(rows.map((cells, index) => [index + 2, String(cells[column])]));
}

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
  return (await importByCommand(kind, file, ...more)) as Answer;
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
  it("refuses exactly the rows that it must, each at its row with cell, value and reason, and warns of none", async () => {
    const sheet = await nipsByRow(ROSTER, "NIP BARU");
    const refused = expected.rejected.map(({ nip, why }) => {
      const [column = "", reason = ""] = ROSTER_REASONS[why] ?? [];
      return { nip, column, value: column === "NIP BARU" ? plain(nip) : "", reason: rowReasonText(reason) };
    });
    const answered = first.refused.map(({ row, ...rest }) => ({ nip: sheet.get(row), ...rest }));
    const inOrder = (rows: readonly { readonly reason: string; readonly nip?: string | undefined }[]) =>
      rows
        .map(({ nip = "", ...rest }) => ({ ...rest, nip: plain(nip) }))
        .sort((one, other) => one.nip.localeCompare(other.nip));
    expect(inOrder(answered)).toEqual(inOrder(refused));
    expect(first.warned).toEqual(expected.warned);
  });

  it("writes all the others: people, placements, units, accounts without a password", async () => {
    expect(first.created).toBe(first.rows - expected.rejected.length);
    expect(await db().employee.count()).toBe(first.created);
    expect(await db().placement.count()).toBe(first.created);
    // The expectations count people; who stands in the file a second time has a row of it as well.
    const twice = expected.rejected.filter(({ why }) => why.startsWith("second row")).length;
    expect(first.rows).toBe(expected.rows + twice);
    // Every unit of the file lies below the one government.
    expect(await db().workUnit.count({ where: { parentId: { not: null } } })).toBe(expected.units);
    expect(await db().workUnit.count({ where: { parentId: null } })).toBe(1);
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
    await undoImport(hr, batch.id, addressNotice);
    expect(await db().employee.count({ where: { isSynthetic: false } })).toBe(0);
    expect(await db().auditEvent.count({ where: { action: "import.undo", subjectId: batch.id } })).toBe(1);
    await run("roster", ROSTER);
  });

  it("takes the supervisors, but no own supervisor, no cycle and nobody unknown; the undo takes them back", async () => {
    const sheet = await nipsByRow(SUPERVISORS, "NIP");
    const answer = await run("supervisors", SUPERVISORS);
    const refused = expected.supervisorsRejected.flatMap(({ nip, why }) =>
      nip.split(" and ").map((one) => {
        const [column = "", reason = ""] = SUPERVISOR_REASONS[why] ?? [];
        return `${one} ${column} ${rowReasonText(reason)}`;
      }),
    );
    // Whose row of the roster was refused is not on the roster, and is said to be so.
    const known = new Set((await db().employee.findMany({ select: { nip: true } })).map(({ nip }) => nip));
    const unknown = [...sheet.values()].filter((nip) => !known.has(nip));
    const unknownToo = unknown.map((nip) => `${nip} NIP ${rowReasonText("NOT_ON_ROSTER")}`);
    const answered = answer.refused.map(({ row, column, reason }) => `${sheet.get(row)} ${column} ${reason}`);
    expect(answered.sort()).toEqual([...new Set([...refused, ...unknownToo])].sort());
    expect([answer.rows, answer.warned]).toEqual([sheet.size, []]);
    expect(await db().appraiserAssignment.count()).toBe(answer.created);
    const batch = await db().importBatch.findFirstOrThrow({ where: { kind: "SUPERVISORS" } });
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const staff = viewerOf(await anEmployee());
    await expect(undoImport(contextOf(staff), batch.id, addressNotice)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      confirmImport(contextOf(hr), { batchId: batch.id, version: batch.version }),
    ).rejects.toMatchObject({ code: "REFUSED" });
    await requestUndo(contextOf(hr), { batchId: batch.id, version: batch.version }, "byCaller");
    await undoImport(contextOf(hr), batch.id, addressNotice);
    expect(await db().appraiserAssignment.count()).toBe(0);
    const applied = await db().auditEvent.count({ where: { action: "import.apply", subjectId: batch.id } });
    expect(applied).toBe(1);
  });
});
