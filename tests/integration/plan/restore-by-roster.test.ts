import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { listOwnTrail } from "@/lib/queries/audit/list-own-trail";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { applyImport } from "@/lib/services/imports/apply-import";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { undoImport } from "@/lib/services/imports/undo-import";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { addressNotice } from "@/lib/text/people-letters";
import { dayOf } from "@/lib/time";
import { anAgreedPlan, aResultRow, planInput } from "@/tests/factories/drafts";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { nipOfCells, rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { applied, batchOf, confirmed, hrContext } from "@/tests/support/import-steps";

afterAll(stopSender);

it("a change that a roster file takes back names nobody, and undoing the file gives the days back, not the change", async () => {
  const importer = await hrContext();
  const cells = rosterCells(4900);
  await applied(importer, await workbookOf([cells]));
  const staff = await db().employee.findUniqueOrThrow({
    where: { nip: nipOfCells(cells) },
    include: { unit: true, account: true },
  });
  const { unit } = staff;
  if (!unit) throw new Error("the roster gave no unit");
  const appraiser = await anEmployee({ unitId: unit.id });
  await appoint(staff.id, appraiser.id);
  const asStaff = contextOf(viewerOf(staff));
  const asAppraiser = contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }]));
  const { id: planId } = await anAgreedPlan({ unit, staff, appraiser, asStaff, asAppraiser });
  const stored = () => db().performancePlan.findUniqueOrThrow({ where: { id: planId } });
  const version = async () => (await stored()).version;
  await revisePlan(asAppraiser, { planId, version: await version(), comment: "Anggaran berubah." });
  await savePlan(asStaff, planInput(planId, await version(), [aResultRow({ text: "Hasil kerja lain" })]));

  const { id } = await confirmed(
    importer,
    await workbookOf([{ ...cells, "KEDUDUKAN HUKUM NAMA": "Pensiun" }]),
  );
  const server = contextOf({ kind: "system", name: "import" } as const, "2026-11-24T03:00:00Z");
  await applyImport(server, id, () => {}, addressNotice);
  expect(await stored()).toMatchObject({ state: "AGREED", revision: 1 });
  const read = () => readPlan(asAppraiser.viewer, planId, "2026-11-24");
  expect((await read())?.reviews.at(-1)).toMatchObject({ event: "restore", author: null });
  expect((await planPaper(asAppraiser.viewer, planId, "2026-11-24"))?.results).toMatchObject([
    { text: "Surat masuk terproses tepat waktu" },
  ]);
  const { rows } = await listOwnTrail(asStaff.viewer);
  expect(rows.find(({ action }) => action === "plan.restore")).toMatchObject({
    actor: null,
    isOwnDeed: false,
    isHidden: false,
    after: { reason: "OUT_OF_SERVICE" },
  });

  await requestUndo(importer, { batchId: id, version: (await batchOf(id)).version }, "byCaller");
  await undoImport(importer, id, addressNotice);
  expect(await stored()).toMatchObject({ state: "AGREED", revision: 1 });
  expect(dayOf((await stored()).endsOn)).toBe("2026-12-31");
});
