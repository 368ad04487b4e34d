import { beforeAll, describe, expect, it } from "vitest";
import { decrypt, digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { runImport } from "@/lib/imports/run-import";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import type { ServiceContext } from "@/lib/services/context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { explainUndo } from "@/lib/services/imports/explain-undo";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { addressNotice } from "@/lib/text/people-letters";
import { consultationInput } from "@/tests/factories/consultations";
import { anEmployee, appoint, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import {
  nipOfCells,
  type RosterCells,
  rosterCells,
  rosterRange,
  workbookOf,
} from "@/tests/factories/roster-workbook";
import { applied, batchOf, confirmed, hrContext, peopleState, planned } from "@/tests/support/import-steps";

let hr: ServiceContext<EmployeeViewer>;
let from = 0;
/** Twenty people whom no other test knows. */
const twenty = (): readonly RosterCells[] => {
  from += 20;
  return rosterRange(from, from + 20);
};
const personOf = (cells: RosterCells) =>
  db().employee.findUniqueOrThrow({
    where: { nip: nipOfCells(cells) },
    include: { placements: { orderBy: { startsOn: "asc" } }, unit: true, position: true },
  });
const silent = () => {};

async function undo(batchId: string): Promise<void> {
  const { version } = await batchOf(batchId);
  await requestUndo(hr, { batchId, version }, "byCaller");
  await undoImport(hr, batchId, addressNotice);
}

beforeAll(async () => {
  hr = await hrContext();
});

describe("applying", () => {
  it("writes every column that Bina needs", async () => {
    const [cells = {}] = twenty();
    await applied(hr, await workbookOf([cells]));
    const person = await personOf(cells);
    expect(person).toMatchObject({
      name: cells.NAMA,
      kind: "PNS",
      golongan: "III/b",
      educationLevel: "S1",
      email: cells["EMAIL GOV"],
      state: "ACTIVE",
      unit: { name: cells["SATUAN KERJA KERJA NAMA"] },
      position: { title: cells["JABATAN NAMA"] },
      searchText: `${cells.NAMA} ${nipOfCells(cells)} ${cells["SATUAN KERJA KERJA NAMA"]}`.toLowerCase(),
    });
    expect(person.placements).toHaveLength(1);
    const nik = String(cells.NIK).replace("'", "");
    expect(decrypt(person.nikCipher ?? "", "nik")).toBe(nik);
    expect(person.nikDigest).toBe(digest(nik, "nik"));
  });

  it("changes what changed, closes the old placement the day before, and leaves the rest alone", async () => {
    const rows = twenty();
    await applied(hr, await workbookOf(rows));
    const [moved = {}, renamed = {}, retired = {}, same = {}] = rows;
    const before = await personOf(same);
    const changed = [
      {
        ...moved,
        "UNOR NAMA": "BADAN PINDAH",
        "SATUAN KERJA KERJA NAMA": "Badan Pindah",
        "TMT JABATAN": "01-07-2026",
      },
      { ...renamed, NAMA: "NAMA BARU", "NOMOR HP": null },
      { ...retired, "KEDUDUKAN HUKUM NAMA": "Pensiun" },
    ];
    const batch = await applied(hr, await workbookOf([...changed, ...rows.slice(3)]));
    expect(batch).toMatchObject({ state: "APPLIED", created: 0, changed: 3, unchanged: 17, refused: 0 });

    const person = await personOf(moved);
    expect(person.unit?.name).toBe("Badan Pindah");
    expect(person.placements.map(({ endsOn }) => endsOn?.toISOString().slice(0, 10) ?? null)).toEqual([
      "2026-06-30",
      null,
    ]);
    const kept = await personOf(renamed);
    expect([kept.name, kept.phone]).toEqual(["NAMA BARU", `+62${String(renamed["NOMOR HP"]).slice(1)}`]);
    expect(await personOf(retired)).toMatchObject({
      state: "INACTIVE",
      deactivatedOn: new Date("2026-11-24"),
    });
    expect(await personOf(same)).toEqual(before);
  });

  it("takes somebody back who was out, in the same place and on the same day, without roles", async () => {
    const [cells = {}] = twenty();
    await applied(hr, await workbookOf([cells]));
    await applied(hr, await workbookOf([{ ...cells, "KEDUDUKAN HUKUM NAMA": "Pensiun" }]));
    await applied(hr, await workbookOf([cells]));
    const person = await personOf(cells);
    expect(person).toMatchObject({ state: "ACTIVE", deactivatedOn: null });
    expect(person.placements).toMatchObject([{ endsOn: null }]);
    expect(person.unitId).toBe(person.placements[0]?.unitId);
  });

  it("puts no administrator out, whatever the file says", async () => {
    const [cells = {}] = twenty();
    await applied(hr, await workbookOf([cells]));
    const { id } = await personOf(cells);
    await grantRole(id, "ADMINISTRATOR");
    const batch = await applied(hr, await workbookOf([{ ...cells, "KEDUDUKAN HUKUM NAMA": "Pensiun" }]));
    expect(batch).toMatchObject({ changed: 0, unchanged: 1, warned: 1 });
    expect(await personOf(cells)).toMatchObject({ state: "ACTIVE", deactivatedOn: null });
  });

  it("leads the mail of no HR officer elsewhere, whatever the file says", async () => {
    const [cells = {}] = twenty();
    await applied(hr, await workbookOf([cells]));
    const { id, email } = await personOf(cells);
    await grantRole(id, "HR");
    const batch = await applied(hr, await workbookOf([{ ...cells, "EMAIL GOV": "jahat@contoh.test" }]));
    expect(batch).toMatchObject({ changed: 0, unchanged: 1, warned: 1 });
    expect(await personOf(cells)).toMatchObject({ email });
  });

  it("leaves nothing waiting beside the search index, so that the first search is fast", async () => {
    await applied(hr, await workbookOf(twenty()));
    const [left] = await db().$queryRaw<{ pages: bigint }[]>`
      SELECT gin_clean_pending_list('employee_search_text_idx'::regclass) AS "pages"`;
    expect(left?.pages).toBe(0n);
  });

  it("leaves a line of the trail for the batch and for each person, without a NIK", async () => {
    const rows = twenty();
    await applied(hr, await workbookOf(rows));
    const [first = {}] = rows;
    const nik = "'1701051201800077";
    const { id } = await applied(hr, await workbookOf([{ ...first, NIK: nik, NAMA: "LAIN" }]));
    const person = await personOf(first);
    const lines = await db().auditEvent.findMany({ where: { aboutId: person.id }, orderBy: { id: "asc" } });
    expect(lines.map(({ action }) => action)).toEqual(["employee.create", "employee.edit"]);
    expect(lines[1]?.before).toEqual({ name: first.NAMA, nik: null });
    expect(lines[1]?.after).toEqual({ name: "LAIN", nik: null, importId: id });
    expect(await db().auditEvent.count({ where: { action: "import.apply", subjectId: id } })).toBe(1);
  });

  it("is refused as stale when somebody was changed since the plan, and then planned anew", async () => {
    const rows = twenty();
    const { id } = await confirmed(hr, await workbookOf(rows));
    await applied(hr, await workbookOf(rows.slice(0, 1)));
    const before = await peopleState();
    await expect(applyImport(hr, id, silent, addressNotice)).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: ["IMPORT_STALE"],
    });
    expect(await peopleState()).toBe(before);
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({
      state: "PLANNED",
      failure: "IMPORT_STALE",
      created: 19,
      unchanged: 1,
    });
  });

  it("writes once when two workers take the same batch", async () => {
    const rows = twenty();
    const { id } = await confirmed(hr, await workbookOf(rows));
    await Promise.all([runImport(hr, id), runImport(hr, id)]);
    expect(await batchOf(id)).toMatchObject({ state: "APPLIED" });
    expect(await db().auditEvent.count({ where: { action: "import.apply", subjectId: id } })).toBe(1);
  });

  it("takes two batches at once one after the other", async () => {
    const rows = twenty();
    const bytes = await workbookOf(rows);
    const [one, other] = [await confirmed(hr, bytes), await confirmed(hr, bytes)];
    await Promise.all([runImport(hr, one.id), runImport(hr, other.id)]);
    const states = [await batchOf(one.id), await batchOf(other.id)].map(({ state }) => state);
    expect(states.sort()).toEqual(["APPLIED", "PLANNED"]);
  });
});

describe("undoing", () => {
  it("restores what stood before: new people, changed people, units and positions", async () => {
    const rows = twenty();
    await applied(hr, await workbookOf(rows.slice(0, 10)));
    const before = await peopleState();
    const changed = rows.map((cells, index) =>
      index % 2 === 0
        ? {
            ...cells,
            "UNOR NAMA": "UNIT SEMENTARA",
            "SATUAN KERJA KERJA NAMA": null,
            "TMT JABATAN": "01-03-2026",
          }
        : {
            ...cells,
            NAMA: `${cells.NAMA} X`,
            "JABATAN NAMA": "Jabatan Sementara Ahli Muda",
            "GELAR DEPAN": "Drs.",
          },
    );
    const { id, created } = await applied(hr, await workbookOf(changed));
    expect(created).toBe(10);
    expect(await peopleState()).not.toBe(before);
    await undo(id);
    expect(await peopleState()).toBe(before);
    expect(await batchOf(id)).toMatchObject({ state: "UNDONE" });
    expect(await db().auditEvent.count({ where: { action: "import.undo", subjectId: id } })).toBe(1);
  });

  it("leaves a unit that it made where somebody took it up meanwhile, in whatever table", async () => {
    const rows = twenty().slice(0, 1);
    const made = rows.map((cells) => ({
      ...cells,
      "UNOR NAMA": "UNIT YANG DIPAKAI",
      "SATUAN KERJA KERJA NAMA": null,
    }));
    await applied(hr, await workbookOf(rows));
    const { id } = await applied(hr, await workbookOf(made));
    const unit = await db().workUnit.findFirstOrThrow({ where: { name: { equals: "UNIT YANG DIPAKAI" } } });
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    await createConsultation(contextOf(head), consultationInput(unit.id));
    await undo(id);
    expect(await batchOf(id)).toMatchObject({ state: "UNDONE" });
    expect(await db().workUnit.count({ where: { id: unit.id } })).toBe(1);
  });

  it("is refused where later work builds on it, with the reasons and the names, and changes nothing", async () => {
    const rows = twenty();
    const { id, version } = await applied(hr, await workbookOf(rows));
    const [one, two, three, four] = await Promise.all(rows.slice(0, 4).map(personOf));
    if (!one || !two || !three || !four) throw new Error("people are missing");
    await appoint(one.id, two.id);
    await db().account.update({ where: { employeeId: three.id }, data: { passwordHash: "x" } });
    await db().employee.update({ where: { id: four.id }, data: { phone: "+6281200000000" } });
    const before = await peopleState();
    await expect(requestUndo(hr, { batchId: id, version }, "byCaller")).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["UNDO_CHANGED_SINCE", "UNDO_HAS_ACCESS", "UNDO_HAS_APPRAISER"],
    });
    const explained = await explainUndo(hr.viewer, id, hr.today);
    expect(explained[0]).toEqual({ obstacle: "UNDO_CHANGED_SINCE", names: [four.name] });
    expect(await peopleState()).toBe(before);
    expect(await batchOf(id)).toMatchObject({ state: "APPLIED" });
  });

  it("stays applied, with the reason, when the obstacle comes between the request and the work", async () => {
    const [cells = {}] = twenty();
    const { id, version } = await applied(hr, await workbookOf([cells]));
    await requestUndo(hr, { batchId: id, version }, "byCaller");
    const person = await personOf(cells);
    await db().account.update({ where: { employeeId: person.id }, data: { passwordHash: "x" } });
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "APPLIED", failure: "UNDO_HAS_ACCESS" });
  });

  it("gives appraisers back what they were", async () => {
    const rows = twenty();
    await applied(hr, await workbookOf(rows));
    const nips = rows.map(nipOfCells);
    const list = (appraiser: string, tmt: string) =>
      workbookOf(
        nips.slice(2, 6).map((nip) => ({ NIP: nip, NAMA: null, "NIP PENILAI": appraiser, TMT: tmt })),
      );
    await applied(hr, await list(nips[0] ?? "", "01-01-2025"), "SUPERVISORS");
    const before = await peopleState();
    const batch = await applied(hr, await list(nips[1] ?? "", "01-07-2026"), "SUPERVISORS");
    expect(batch).toMatchObject({ changed: 4 });
    const ended = await db().appraiserAssignment.count({ where: { endsOn: new Date("2026-06-30") } });
    expect(ended).toBe(4);
    await undo(batch.id);
    expect(await peopleState()).toBe(before);
  });

  it("of a plan that was never applied is refused", async () => {
    const { id, version } = await planned(hr, await workbookOf([rosterCells(5000)]));
    await expect(requestUndo(hr, { batchId: id, version }, "byCaller")).rejects.toMatchObject({
      code: "REFUSED",
    });
  });
});
