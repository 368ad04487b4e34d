import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { runImport } from "@/lib/imports/run-import";
import type { EmployeeViewer, HeldRole } from "@/lib/permissions/viewer";
import { listImportRows } from "@/lib/queries/imports/list-import-rows";
import { listImports } from "@/lib/queries/imports/list-imports";
import { readImportBatch } from "@/lib/queries/imports/read-import-batch";
import type { ServiceContext } from "@/lib/services/context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { discardImport } from "@/lib/services/imports/discard-import";
import { explainUndo } from "@/lib/services/imports/explain-undo";
import { exportRefused } from "@/lib/services/imports/export-refused";
import { handBackReading } from "@/lib/services/imports/hand-back-reading";
import { previewImport } from "@/lib/services/imports/preview-import";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { addressNotice } from "@/lib/text/people-letters";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { batchOf, hrContext, planned, TODAY, upload } from "@/tests/support/import-steps";

let hr: ServiceContext<EmployeeViewer>;
let next = 1000;
/** A workbook of one person whom no other test knows. */
const someWorkbook = () => {
  next += 1;
  return workbookOf([rosterCells(next)]);
};
const auditOf = (action: string, subjectId: string) =>
  db().auditEvent.count({ where: { action, subjectId } });
const silent = () => {};

beforeAll(async () => {
  hr = await hrContext();
});

afterAll(stopSender);

describe("who may import", () => {
  const DENIED: readonly (readonly HeldRole[])[] = [
    [],
    [{ role: "SUPERVISOR" }],
    [{ role: "UNIT_HEAD", unitPath: "x/" }],
    [{ role: "UNIT_HR", unitPath: "x/" }],
    [{ role: "INSPECTOR" }],
    [{ role: "ADMINISTRATOR" }],
  ];

  it.each(DENIED.map((roles) => ({ roles })))("nothing exists for $roles", async ({ roles }) => {
    const stranger = contextOf(viewerOf(await anEmployee(), roles), TODAY);
    const { id, version } = await planned(hr, await someWorkbook());
    const input = { batchId: id, version };
    const upload = { id: crypto.randomUUID(), kind: "ROSTER" as const, fileName: "x.xlsx", sealed: "x" };
    const notFound = { code: "NOT_FOUND" };
    const attempts = [
      () => uploadImport(stranger, { ...upload, sha256: "0".repeat(64), inBackground: false }),
      () => beginReading(stranger, id),
      () => confirmImport(stranger, input),
      () => applyImport(stranger, id, silent, addressNotice),
      () => discardImport(stranger, input),
      () => requestUndo(stranger, input),
      () => explainUndo(stranger.viewer, id, stranger.today),
      () => exportRefused(stranger, id),
      () => previewImport(stranger, { kind: "ROSTER", rows: [] }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(notFound);
    expect(await listImports(stranger.viewer, undefined)).toBeNull();
    expect(await readImportBatch(stranger.viewer, id)).toBeNull();
    expect(await listImportRows(stranger.viewer, { batchId: id, view: "NEW", after: 0 })).toBeNull();
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", version });
  });
});

describe("an upload", () => {
  it("is one batch, however often the same form arrives, and one line of the trail", async () => {
    const input = {
      id: crypto.randomUUID(),
      kind: "ROSTER" as const,
      fileName: "a.xlsx",
      sha256: "a".repeat(64),
      sealed: "x",
      inBackground: false,
    };
    await uploadImport(hr, input);
    await uploadImport(hr, input);
    expect(await auditOf("import.upload", input.id)).toBe(1);
    const other = { ...input, sha256: "b".repeat(64) };
    await expect(uploadImport(hr, other)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("keeps the file sealed, and only until its rows are planned", async () => {
    const bytes = await someWorkbook();
    const { id } = await planned(hr, bytes);
    expect(await db().importFile.findUnique({ where: { batchId: id } })).toBeNull();
    const rows = await db().importRow.findMany({ where: { batchId: id } });
    expect(JSON.stringify(rows)).not.toMatch(/\b1701\d{12}\b/);
  });
});

describe("the reading", () => {
  it("begins once on the trail, although two workers take the batch and a third takes it up again", async () => {
    const id = await upload(hr, await someWorkbook());
    const both = await Promise.allSettled([beginReading(hr, id), beginReading(hr, id)]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    // Whether the slower one came too late or counts as a second try is a matter of milliseconds.
    await db().importBatch.update({ where: { id }, data: { readAttempts: 1 } });
    expect(await beginReading(hr, id)).toMatchObject({ isGivenUp: false, sealed: expect.any(String) });
    expect(await batchOf(id)).toMatchObject({ state: "READING" });
    expect(await auditOf("import.read", id)).toBe(1);
  });

  it("counts as no attempt where its process was stopped over it, once, and only while it reads", async () => {
    const id = await upload(hr, await someWorkbook());
    await beginReading(hr, id);
    const { version } = await batchOf(id);
    await handBackReading(hr, id);
    await handBackReading(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "READING", readAttempts: 0, version });
    await runImport(hr, id);
    await db().importBatch.update({ where: { id }, data: { readAttempts: 1 } });
    await handBackReading(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", readAttempts: 1 });
  });

  it("is refused for a batch that waits for a yes", async () => {
    const { id } = await planned(hr, await someWorkbook());
    await expect(beginReading(hr, id)).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["IMPORT_WRONG_STATE"],
    });
  });

  it("by two workers at once ends in one plan", async () => {
    const id = await upload(hr, await someWorkbook());
    await Promise.all([runImport(hr, id), runImport(hr, id)]);
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", created: 1 });
    expect(await auditOf("import.plan", id)).toBe(1);
  });
});

describe("a confirmation", () => {
  it("counts once when two arrive together", async () => {
    const { id, version } = await planned(hr, await someWorkbook());
    const both = await Promise.allSettled([
      confirmImport(hr, { batchId: id, version }, "byCaller"),
      confirmImport(hr, { batchId: id, version }, "byCaller"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await auditOf("import.confirm", id)).toBe(1);
  });

  it("of a page that is old is a conflict", async () => {
    const { id, version } = await planned(hr, await someWorkbook());
    const old = { batchId: id, version: version - 1 };
    await expect(confirmImport(hr, old)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("may come for a planned batch only", async () => {
    const { id, version } = await planned(hr, await someWorkbook());
    await discardImport(hr, { batchId: id, version });
    const again = { batchId: id, version: version + 1 };
    await expect(confirmImport(hr, again)).rejects.toMatchObject({ code: "REFUSED" });
  });

  it("asks for the work in its own transaction", async () => {
    const { id, version } = await planned(hr, await someWorkbook());
    await confirmImport(hr, { batchId: id, version });
    const [job] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "bina_jobs"."job" WHERE "name" = 'import.run' AND "data" ->> 'batchId' = ${id}`;
    expect(job?.n).toBe(1);
  });
});

describe("a discarded batch", () => {
  it("leaves no row and no person behind, only that it was there", async () => {
    const { id, version } = await planned(hr, await someWorkbook());
    const people = await db().employee.count();
    await discardImport(hr, { batchId: id, version });
    expect(await batchOf(id)).toMatchObject({ state: "DISCARDED" });
    expect(await db().importRow.count({ where: { batchId: id } })).toBe(0);
    expect(await db().employee.count()).toBe(people);
    expect(await auditOf("import.discard", id)).toBe(1);
  });
});

describe("the refused rows", () => {
  it("come with their cells and are on the trail", async () => {
    const bytes = await workbookOf([rosterCells(9001, { NAMA: null }), rosterCells(9002)]);
    const { id } = await planned(hr, bytes);
    const { rows } = await exportRefused(hr, id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells?.["UNOR NAMA"]).toBe(rosterCells(9001)["UNOR NAMA"]);
    expect(rows[0]?.faults).toEqual([{ column: "NAMA", value: "", reason: "REQUIRED" }]);
    expect(await auditOf("import.export", id)).toBe(1);
  });

  it("are read by key, one view at a time", async () => {
    const cells = Array.from({ length: 35 }, (_, index) => rosterCells(9100 + index, { NAMA: null }));
    const { id } = await planned(hr, await workbookOf([...cells, rosterCells(9200)]));
    const first = await listImportRows(hr.viewer, { batchId: id, view: "REFUSED", after: 0 });
    expect(first?.rows).toHaveLength(25);
    const rest = await listImportRows(hr.viewer, {
      batchId: id,
      view: "REFUSED",
      after: Number(first?.next),
    });
    expect([rest?.rows.length, rest?.next]).toEqual([10, null]);
    const fresh = await listImportRows(hr.viewer, { batchId: id, view: "NEW", after: 0 });
    expect(fresh?.rows.map(({ fate }) => fate)).toEqual(["NEW"]);
    expect((await listImportRows(hr.viewer, { batchId: id, view: "WARNED", after: 0 }))?.rows).toEqual([]);
  });
});

describe("the list of imports", () => {
  it("goes on by key without leaving one out", async () => {
    for (let n = 0; n < 25; n += 1) {
      const sha256 = "c".repeat(64);
      const id = crypto.randomUUID();
      await uploadImport(hr, {
        id,
        kind: "ROSTER",
        fileName: `${n}.xlsx`,
        sha256,
        sealed: "x",
        inBackground: false,
      });
    }
    const seen: string[] = [];
    let key: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof listImports>> = await listImports(hr.viewer, key);
      seen.push(...(page?.rows ?? []).map(({ id }) => id));
      key = page?.next ?? undefined;
    } while (key);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await db().importBatch.count());
  });
});
