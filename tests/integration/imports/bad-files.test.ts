import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { receiveUpload } from "@/lib/imports/receive-upload";
import { runImport } from "@/lib/imports/run-import";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { nipOfCells, rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { applied, batchOf, hrContext, upload } from "@/tests/support/import-steps";

let hr: ServiceContext<EmployeeViewer>;
beforeAll(async () => {
  hr = await hrContext();
});

describe("a file that is no good", () => {
  it.each([
    ["text", Buffer.from("nip;nama;unit;jabatan;jenis jabatan;tmt jabatan"), "FILE_NOT_XLSX"],
    ["50 MB", Buffer.alloc(50 * 1024 * 1024, 1), "FILE_TOO_LARGE"],
    ["nothing", Buffer.alloc(0), "FILE_MISSING"],
  ])("is refused before a batch is made: %s", async (_, bytes, code) => {
    const batches = await db().importBatch.count();
    const file = { id: crypto.randomUUID(), kind: "ROSTER" as const, fileName: "a.xlsx", bytes };
    await expect(receiveUpload(hr, file)).rejects.toMatchObject({ code });
    expect(await db().importBatch.count()).toBe(batches);
  });

  it("is not even looked at when it comes from somebody who may not import", async () => {
    const staff = { ...hr, viewer: { ...hr.viewer, roles: [{ role: "STAFF" }] as const } };
    const bytes = Buffer.from("nip;nama");
    const file = { id: crypto.randomUUID(), kind: "ROSTER" as const, fileName: "a.xlsx", bytes };
    await expect(receiveUpload(staff, file)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("fails with the names of the columns that are missing, and its bytes go", async () => {
    const { NAMA: _, "UNOR NAMA": __, ...cells } = rosterCells(1);
    const id = await upload(hr, await workbookOf([cells]));
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({
      state: "FAILED",
      failure: "COLUMN_MISSING",
      failureDetail: "NAMA, UNOR NAMA",
    });
    expect(await db().importFile.count({ where: { batchId: id } })).toBe(0);
  });

  it("fails as empty with headings alone", async () => {
    const blank = Object.fromEntries(Object.keys(rosterCells(1)).map((heading) => [heading, null]));
    const id = await upload(hr, await workbookOf([blank]));
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "FAILED", failure: "FILE_EMPTY" });
  });
});

describe("what a name may carry", () => {
  it.each([
    '=HYPERLINK("http://jahat.test","x")',
    "<script>alert(1)</script>",
    'O\'Brien "Ani"; DROP TABLE employee',
    "@SUM(A1)",
  ])("%s is text and nothing else", async (name) => {
    const cells = rosterCells(700 + name.length, { NAMA: name });
    await applied(hr, await workbookOf([cells]));
    const person = await db().employee.findUniqueOrThrow({ where: { nip: nipOfCells(cells) } });
    expect(person.name).toBe(name);
  });

  it("loses a NUL and other control characters instead of stopping the batch", async () => {
    const cells = rosterCells(800, { NAMA: "SARI_x0000_ WAH\u0007YUNI" });
    const batch = await applied(hr, await workbookOf([cells, rosterCells(801)]));
    expect(batch).toMatchObject({ state: "APPLIED", created: 2 });
    const person = await db().employee.findUniqueOrThrow({ where: { nip: nipOfCells(cells) } });
    expect(person.name).toMatch(/^SARI.*WAH ?YUNI$/);
    expect(person.name).not.toMatch(/\p{Cc}/u);
  });
});
