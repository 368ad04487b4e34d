import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { explainUndo } from "@/lib/services/imports/explain-undo";
import { exportRefused } from "@/lib/services/imports/export-refused";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { addressNotice } from "@/lib/text/people-letters";
import { seen, takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, contextOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { RATING_DEFECTS, ratingCells } from "@/tests/factories/rating-workbook";
import { type RosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { expectFailure } from "@/tests/support/expect-failure";
import { importByCommand } from "@/tests/support/import-command";
import { applied, batchOf, hrContext, planned } from "@/tests/support/import-steps";

let hr: ServiceContext<EmployeeViewer>;
beforeAll(async () => {
  hr = await hrContext();
});

const registered = (employeeId: string) =>
  db().externalRating.findMany({ where: { employeeId }, orderBy: [{ year: "asc" }, { span: "asc" }] });
const rowsOf = (batchId: string) => db().importRow.findMany({ where: { batchId }, orderBy: { row: "asc" } });
const bring = async (rows: readonly RosterCells[], ctx = hr) =>
  applied(ctx, await workbookOf(rows), "RATINGS");

async function undo(batchId: string): Promise<void> {
  const { version } = await batchOf(batchId);
  await requestUndo(hr, { batchId, version }, "byCaller");
  await undoImport(hr, batchId, addressNotice);
}

describe("the dry run", () => {
  it("refuses every defect with its cell and its reason, and writes nothing", async () => {
    const { nip, id } = await anEmployee();
    const good = ratingCells(nip, { PERIODE: "TW1" });
    const bad = RATING_DEFECTS.map(([given]) => ratingCells(nip, given));
    const batch = await planned(hr, await workbookOf([good, ...bad]), "RATINGS");
    expect(batch).toMatchObject({ state: "PLANNED", created: 1, refused: RATING_DEFECTS.length });
    const [first, ...refused] = await rowsOf(batch.id);
    expect(first?.fate).toBe("NEW");
    expect(
      refused.map(({ fate, faults }) => {
        const [fault] = faults as { column: string; reason: string }[];
        return [fate, fault?.column, fault?.reason];
      }),
    ).toEqual(RATING_DEFECTS.map(([, column, reason]) => ["REFUSED", column, reason]));
    expect(await registered(id)).toEqual([]);
    const { rows } = await exportRefused(hr, batch.id);
    expect(rows[0]?.cells).toMatchObject({ TAHUN: "2025", "NIP PENILAI": null });
  });
});

describe("writing that is cut off", () => {
  it("is cut between letters, so that one long cell refuses no file", async () => {
    const { nip, id } = await anEmployee();
    const old = { TAHUN: "2019", SKEMA: "PP 46", NILAI: "87,5" };
    const batch = await bring([
      ratingCells(nip, { ...old, PREDIKAT: `${"a".repeat(99)}😀` }),
      ratingCells(nip, { TAHUN: `${"9".repeat(79)}😀` }),
      ratingCells(`${"x".repeat(29)}😀`),
    ]);
    expect(batch).toMatchObject({ state: "APPLIED", created: 1, refused: 2 });
    expect((await registered(id))[0]?.word).toBe(`${"a".repeat(99)}😀`);
  });
});

describe("applying", () => {
  it("keeps the register's words, each year and span once, with its day and its source", async () => {
    const appraiser = await anEmployee();
    const { nip, id } = await anEmployee();
    const batch = await bring([
      ratingCells(nip, { "NIP PENILAI": appraiser.nip }),
      ratingCells(nip, { PERIODE: "b03", "RATING HASIL": "DI_BAWAH_EKSPEKTASI", PREDIKAT: null }),
      ratingCells(nip, {
        TAHUN: "2019",
        SKEMA: "PP 46",
        NILAI: "87,5",
        TANGGAL: "10-01-2020",
        SUMBER: null,
      }),
    ]);
    expect(batch).toMatchObject({ state: "APPLIED", created: 3, refused: 0, warned: 1 });
    expect(await registered(id)).toMatchObject([
      {
        year: 2019,
        scheme: "PP46",
        predikat: null,
        resultsRating: null,
        word: "Baik",
        source: "e-Kinerja BKN",
      },
      { year: 2025, span: "B03", predikat: "BUTUH_PERBAIKAN", word: "" },
      {
        year: 2025,
        span: "TAHUNAN",
        scheme: "PERMENPANRB6",
        resultsRating: "MEETS",
        behaviourRating: "ABOVE",
        predikat: "BAIK",
        appraiserNip: appraiser.nip,
        importId: batch.id,
      },
    ]);
    const [old] = await registered(id);
    expect(old?.score?.toFixed(2)).toBe("87.50");
    const trail = await db().auditEvent.findMany({ where: { action: "rating.register", aboutId: id } });
    expect(trail).toHaveLength(3);
    expect(trail[0]).toMatchObject({ actorId: hr.viewer.employeeId, after: { importId: batch.id } });
  });

  it("changes nothing the second time", async () => {
    const { nip, id } = await anEmployee();
    await bring([ratingCells(nip)]);
    const before = await registered(id);
    const again = await planned(hr, await workbookOf([ratingCells(nip)]), "RATINGS");
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(await registered(id)).toEqual(before);
  });

  it("plans anew where the register changed since the dry run, and writes nothing of the old plan", async () => {
    const { nip, id } = await anEmployee();
    const { id: batchId, version } = await planned(hr, await workbookOf([ratingCells(nip)]), "RATINGS");
    await bring([ratingCells(nip, { TANGGAL: "20-01-2026" })]);
    await confirmImport(hr, { batchId, version }, "byCaller");
    const { runImport } = await import("@/lib/imports/run-import");
    await runImport(hr, batchId);
    expect(await batchOf(batchId)).toMatchObject({ state: "PLANNED", refused: 1 });
    expect(await registered(id)).toHaveLength(1);
  });

  it("warns where Bina's own predikat of the year is another: a final one of the whole year", async () => {
    const ladder = await aLadderWithPlan();
    const best = { TAHUN: "2026", "RATING HASIL": "Di atas ekspektasi", PREDIKAT: "Sangat Baik" };
    const cells = ratingCells(ladder.staff.nip, { ...best, TANGGAL: "01-10-2026" });
    const reasons = async () => {
      const { id } = await planned(hr, await workbookOf([cells]), "RATINGS");
      const [row] = await rowsOf(id);
      return ((row?.warnings ?? []) as { reason: string }[]).map(({ reason }) => reason);
    };
    await takeAppraisal(ladder, "FINAL", "2026-01-01");
    const appraisalId = await takeAppraisal(ladder, "HANDED_OVER");
    expect(await reasons()).toEqual([]);
    await acceptAppraisal(contextOf(ladder.staff), await seen(appraisalId));
    expect(await reasons()).toEqual(["DIFFERS_FROM_BINA"]);
  });

  it("refuses the importer's own rating", async () => {
    const own = await planned(hr, await workbookOf([ratingCells(hr.viewer.nip)]), "RATINGS");
    expect(await rowsOf(own.id)).toMatchObject([{ fate: "REFUSED", faults: [{ reason: "IMPORTER_ROW" }] }]);
  });
});

describe("undoing", () => {
  it("takes new ratings away and gives changed ones back, with a line on the trail of each", async () => {
    const [kept, fresh] = [await anEmployee(), await anEmployee()];
    await bring([ratingCells(kept.nip)]);
    const before = await registered(kept.id);
    const changed = { "RATING HASIL": "Di atas ekspektasi", PREDIKAT: "Sangat Baik", TANGGAL: "01-02-2026" };
    const batch = await bring([ratingCells(kept.nip, changed), ratingCells(fresh.nip)]);
    expect(await registered(kept.id)).toMatchObject([{ predikat: "SANGAT_BAIK" }]);
    await undo(batch.id);
    expect(await batchOf(batch.id)).toMatchObject({ state: "UNDONE" });
    expect(await registered(kept.id)).toEqual(before);
    expect(await registered(fresh.id)).toEqual([]);
    for (const { id } of [kept, fresh]) {
      expect(await db().auditEvent.count({ where: { action: "import.undo", aboutId: id } })).toBe(1);
    }
  });

  it("is refused where a later import changed the same rating, until that one is undone", async () => {
    const { nip, name } = await anEmployee();
    const first = await bring([ratingCells(nip)]);
    const second = await bring([ratingCells(nip, { TANGGAL: "01-02-2026" })]);
    expect(await explainUndo(hr.viewer, first.id, hr.today)).toEqual([
      { obstacle: "UNDO_CHANGED_SINCE", names: [name] },
    ]);
    await expectFailure(undo(first.id), "REFUSED", ["UNDO_CHANGED_SINCE"]);
    await undo(second.id);
    await undo(first.id);
    expect(await db().externalRating.count({ where: { employee: { nip } } })).toBe(0);
  });

  it("is refused to whom it is about", async () => {
    const other = await hrContext();
    const batch = await bring([ratingCells(hr.viewer.nip)], other);
    await expectFailure(undo(batch.id), "REFUSED", ["UNDO_ABOUT_SELF"]);
  });
});

describe("the command line", () => {
  it("checks without writing and writes when told to", async () => {
    const { nip, id } = await anEmployee();
    const folder = await mkdtemp(path.join(tmpdir(), "bina-predikat-"));
    const file = path.join(folder, `${randomUUID()}.xlsx`);
    await writeFile(file, await workbookOf([ratingCells(nip), ratingCells(nip, { PERIODE: "TW9" })]));
    const answers: object[] = [];
    try {
      answers.push(await importByCommand("ratings", file, "--dry-run"));
      expect(await registered(id)).toEqual([]);
      answers.push(await importByCommand("ratings", file));
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(await registered(id)).toMatchObject([{ predikat: "BAIK" }]);
    expect(answers).toMatchObject([
      { rows: 2, created: 1, refused: [{ row: 3, column: "PERIODE", value: "TW9" }] },
      { rows: 2, created: 1 },
    ]);
  });
});
