import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { runImport } from "@/lib/imports/run-import";
import { systemContext } from "@/lib/jobs/system-context";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { explainUndo } from "@/lib/services/imports/explain-undo";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { importFailureText } from "@/lib/text/imports";
import { aLadderWithAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, appoint, contextOf, grantRole } from "@/tests/factories/people";
import { rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { expectFailure } from "@/tests/support/expect-failure";
import { applied, batchOf, hrContext, planned, TODAY, upload } from "@/tests/support/import-steps";

afterAll(stopSender);

const appraisersOf = async (employeeId: string) =>
  (await db().appraiserAssignment.findMany({ where: { employeeId } })).map(({ appraiserId }) => appraiserId);
const faultsOf = async (batchId: string) =>
  (await db().importRow.findMany({ where: { batchId }, orderBy: { row: "asc" } })).map(({ fate, faults }) => [
    fate,
    ...((faults ?? []) as { reason: string }[]).map(({ reason }) => reason),
  ]);
const listOf = (...rows: readonly (readonly [string, string])[]) =>
  workbookOf(
    rows.map(([nip, appraiser]) => ({ NIP: nip, NAMA: null, "NIP PENILAI": appraiser, TMT: "01-03-2026" })),
  );

/** Says yes and lets the job do its part, as the worker does. */
async function confirmAndRun(ctx: ServiceContext<EmployeeViewer>, batchId: string) {
  const { version } = await batchOf(batchId);
  await confirmImport(ctx, { batchId, version }, "byCaller");
  await runImport(systemContext("import.run"), batchId);
  return batchOf(batchId);
}

describe("an import about its importer", () => {
  it("appoints no appraiser for them; the other rows and another officer's file are written", async () => {
    const [hr, other] = [await hrContext(), await hrContext()];
    const [colleague, friend] = [await anEmployee(), await anEmployee()];
    const bytes = await listOf([hr.viewer.nip, friend.nip], [colleague.nip, friend.nip]);
    const batch = await applied(hr, bytes, "SUPERVISORS");
    expect(await faultsOf(batch.id)).toEqual([["REFUSED", "IMPORTER_ROW"], ["NEW"]]);
    expect(await appraisersOf(hr.viewer.employeeId)).toEqual([]);
    expect(await appraisersOf(colleague.id)).toEqual([friend.id]);
    await applied(other, await listOf([hr.viewer.nip, friend.nip]), "SUPERVISORS");
    expect(await appraisersOf(hr.viewer.employeeId)).toEqual([friend.id]);
  });

  it("is not written by whom it is about saying yes to another's file either", async () => {
    const [hr, other] = [await hrContext(), await hrContext()];
    const friend = await anEmployee();
    const { id } = await planned(other, await listOf([hr.viewer.nip, friend.nip]), "SUPERVISORS");
    expect(await confirmAndRun(hr, id)).toMatchObject({ state: "PLANNED", failure: "IMPORT_STALE" });
    expect(await faultsOf(id)).toEqual([["REFUSED", "IMPORTER_ROW"]]);
    expect(await appraisersOf(hr.viewer.employeeId)).toEqual([]);
  });

  it("sets no appraiser of who rates them, who would decide about them, and does not take one back", async () => {
    const [hr, other] = [await hrContext(), await hrContext()];
    const { staff, appraiser, superior, appraisalId } = await aLadderWithAppraisal("OBJECTED");
    const own = contextOf({ ...hr.viewer, employeeId: staff.employeeId, nip: staff.nip }, TODAY);
    const friend = await anEmployee();
    const bytes = () => listOf([appraiser.nip, friend.nip]);
    const batch = await planned(own, await bytes(), "SUPERVISORS");
    expect(await faultsOf(batch.id)).toEqual([["REFUSED", "OWN_DECIDER_ROW"]]);
    expect(await appraisersOf(appraiser.employeeId)).toEqual([superior.employeeId]);

    const done = await applied(other, await bytes(), "SUPERVISORS");
    const input = { batchId: done.id, version: done.version };
    await expectFailure(requestUndo(own, input), "REFUSED", ["UNDO_ABOUT_SELF"]);
    await db().appraisal.update({ where: { id: appraisalId }, data: { state: "FINAL" } });
    await requestUndo(own, input, "byCaller");
  });

  it("changes nothing that is on file of them, nor the address of whoever rates them", async () => {
    const [hr, other] = [await hrContext(), await hrContext()];
    const cells = rosterCells(4100);
    const rater = rosterCells(4101);
    await applied(other, await workbookOf([cells, rater]));
    const found = async (of: typeof cells) =>
      db().employee.findUniqueOrThrow({
        where: { nip: String(of["NIP BARU"]).replace("'", "") },
        include: { account: true },
      });
    const [self, appraiser] = [await found(cells), await found(rater)];
    const own = contextOf({ ...hr.viewer, employeeId: self.id, nip: self.nip }, TODAY);
    await appoint(self.id, appraiser.id);

    const changed = [
      { ...cells, "EMAIL GOV": "baru@contoh.test" },
      { ...rater, "EMAIL GOV": "jahat@contoh.test", NAMA: "NAMA BARU" },
    ];
    const batch = await applied(own, await workbookOf(changed));
    expect(await faultsOf(batch.id)).toEqual([["REFUSED", "IMPORTER_ROW"], ["CHANGED"]]);
    expect(await found(cells)).toMatchObject({ email: self.email });
    expect(await found(rater)).toMatchObject({ email: appraiser.email, name: "NAMA BARU" });
  });

  it("is not undone by whom it is about", async () => {
    const [hr, other] = [await hrContext(), await hrContext()];
    const friend = await anEmployee();
    const batch = await applied(other, await listOf([hr.viewer.nip, friend.nip]), "SUPERVISORS");
    const input = { batchId: batch.id, version: batch.version };
    await expectFailure(requestUndo(hr, input), "REFUSED", ["UNDO_ABOUT_SELF"]);
    expect(await explainUndo(hr.viewer, batch.id, hr.today)).toMatchObject([{ obstacle: "UNDO_ABOUT_SELF" }]);
    expect(await explainUndo(other.viewer, batch.id, other.today)).toEqual([]);
    await requestUndo(other, input, "byCaller");
    await runImport(systemContext("import.run"), batch.id);
    expect(await appraisersOf(hr.viewer.employeeId)).toEqual([]);
  });
});

describe("undoing an import", () => {
  /** A file sets somebody's address right; later they become more than they were. */
  async function anAddressSetRight(row: number) {
    const cells = rosterCells(row, { "EMAIL GOV": "jahat@contoh.test" });
    const [hr, other] = [await hrContext(), await hrContext()];
    await applied(hr, await workbookOf([cells]));
    const batch = await applied(hr, await workbookOf([{ ...cells, "EMAIL GOV": "benar@contoh.test" }]));
    const nip = String(cells["NIP BARU"]).replace("'", "");
    const person = await db().employee.findUniqueOrThrow({ where: { nip } });
    return { hr, other, person, input: { batchId: batch.id, version: batch.version } };
  }

  it("does not lead the mail of whoever rates the one who asks elsewhere", async () => {
    const { hr, other, person, input } = await anAddressSetRight(4600);
    await appoint(hr.viewer.employeeId, person.id);
    await expectFailure(requestUndo(hr, input), "REFUSED", ["UNDO_TAKES_ACCOUNT"]);
    expect(await explainUndo(hr.viewer, input.batchId, hr.today)).toEqual([
      { obstacle: "UNDO_TAKES_ACCOUNT", names: [person.name] },
    ]);
    expect(await explainUndo(other.viewer, input.batchId, other.today)).toEqual([]);
  });

  it.each([
    ["ADMINISTRATOR", 4601],
    ["HR", 4602],
  ] as const)(
    "neither leads the mail of a %s elsewhere, whoever asks, nor does the job",
    async (role, row) => {
      const { other, person, input } = await anAddressSetRight(row);
      await requestUndo(other, input, "byCaller");
      await grantRole(person.id, role);
      await runImport(systemContext("import.run"), input.batchId);
      expect(await batchOf(input.batchId)).toMatchObject({ state: "APPLIED" });
      expect(await db().employee.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
        email: "benar@contoh.test",
      });
      await expectFailure(
        requestUndo(other, { ...input, version: (await batchOf(input.batchId)).version }),
        "REFUSED",
        ["UNDO_TAKES_ACCOUNT"],
      );
    },
  );
});

describe("a mail address", () => {
  it("that a file changes is told to the old one, one that it brings is not", async () => {
    const hr = await hrContext();
    const cells = rosterCells(4500);
    const silent = rosterCells(4501, { "EMAIL GOV": null });
    await applied(hr, await workbookOf([cells, silent]));
    await applied(
      hr,
      await workbookOf([
        { ...cells, "EMAIL GOV": "pindah.4500@contoh.test" },
        { ...silent, "EMAIL GOV": "baru.4501@contoh.test" },
      ]),
    );
    const letters = await db().outboxMail.findMany({ where: { recipient: { contains: "450" } } });
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual([
      "pegawai.4500@contoh.test",
      "pindah.4500@contoh.test",
    ]);
    expect(letters[0]?.text).toContain("p…@contoh.test");
  });

  it("that goes back with an import is told to both", async () => {
    const hr = await hrContext();
    const cells = rosterCells(4700);
    await applied(hr, await workbookOf([cells]));
    const { id, version } = await applied(
      hr,
      await workbookOf([{ ...cells, "EMAIL GOV": "pindah.4700@contoh.test" }]),
    );
    const letters = () => db().outboxMail.findMany({ where: { recipient: { contains: "4700" } } });
    const before = (await letters()).length;
    await requestUndo(hr, { batchId: id, version }, "byCaller");
    await runImport(systemContext("import.run"), id);
    expect(await batchOf(id)).toMatchObject({ state: "UNDONE" });
    const told = (await letters()).slice(before).map(({ recipient }) => recipient);
    expect(told.sort()).toEqual(["pegawai.4700@contoh.test", "pindah.4700@contoh.test"]);
  });
});

describe("roles", () => {
  it("end with the service that a file ends, and do not come back with the next one", async () => {
    const hr = await hrContext();
    const cells = rosterCells(4400);
    await applied(hr, await workbookOf([cells]));
    const nip = String(cells["NIP BARU"]).replace("'", "");
    const { id } = await db().employee.findUniqueOrThrow({ where: { nip } });
    await grantRole(id, "INSPECTOR");
    await applied(hr, await workbookOf([{ ...cells, "KEDUDUKAN HUKUM NAMA": "Pensiun" }]));
    await applied(hr, await workbookOf([cells]));
    const person = await db().employee.findUniqueOrThrow({ where: { id }, include: { grants: true } });
    expect(person.state).toBe("ACTIVE");
    expect(person.grants.map(({ revokedAt }) => revokedAt)).toEqual([hr.now]);
    const trail = await db().auditEvent.findMany({ where: { aboutId: id, action: "grant.revoke" } });
    expect(trail).toMatchObject([{ before: { role: "INSPECTOR" } }]);
  });
});

describe("a file that ends the process which reads it", () => {
  it("is given up the third time, with a sentence that says so, and its bytes go", async () => {
    const hr = await hrContext();
    const id = await upload(hr, await workbookOf([rosterCells(4200)]));
    // Each time the process died after it had begun.
    for (const attempts of [1, 2]) {
      expect(await beginReading(hr, id)).toMatchObject({ isGivenUp: false });
      expect(await batchOf(id)).toMatchObject({ state: "READING", readAttempts: attempts });
    }
    await runImport(systemContext("import.run"), id);
    expect(await batchOf(id)).toMatchObject({ state: "FAILED", failure: "FILE_NEVER_READ" });
    expect(importFailureText("FILE_NEVER_READ", null)).toContain("2 kali terhenti");
    expect(await db().importFile.count({ where: { batchId: id } })).toBe(0);
    expect(await db().importRow.count({ where: { batchId: id } })).toBe(0);
    const trail = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(trail.map(({ action }) => action)).toEqual(["import.upload", "import.read", "import.plan"]);
    await runImport(systemContext("import.run"), id);
    expect(await batchOf(id)).toMatchObject({ state: "FAILED" });
  });

  it("is not one that was read in the end: plans that went stale are made again however often", async () => {
    const hr = await hrContext();
    const id = await upload(hr, await workbookOf([rosterCells(4300)]));
    await beginReading(hr, id);
    await runImport(systemContext("import.run"), id);
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", readAttempts: 0 });
  });
});
