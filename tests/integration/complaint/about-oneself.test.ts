import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import { findComplaint } from "@/lib/queries/complaint/find-complaint";
import { listComplaints } from "@/lib/queries/complaint/list-complaints";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { handOverComplaint } from "@/lib/services/complaint/hand-over-complaint";
import { recuseFromComplaint } from "@/lib/services/complaint/recuse-from-complaint";
import { reporterLetter } from "@/lib/text/complaint";
import { stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, seenComplaint } from "@/tests/factories/complaints";
import { anEmployee, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const TODAY = "2026-06-16";
const at = (viewer: Viewer) => contextOf(viewer, `${TODAY}T03:00:00Z`);

let desk: Awaited<ReturnType<typeof aDesk>>;
let steps: ReturnType<typeof stepsOf>;
let named: EmployeeViewer;
beforeAll(async () => {
  desk = await aDesk();
  steps = stepsOf(desk);
  const employee = await anEmployee({ name: "Sulastri Wahyuningsih" });
  await grantRole(employee.id, "COMPLAINT_COORDINATOR");
  named = viewerOf(employee, [{ role: "COMPLAINT_COORDINATOR" }]);
});

const reads = async (viewer: Viewer, id: string) => (await findComplaint(viewer, id, TODAY)) !== null;
async function lists(viewer: Viewer, id: string) {
  for (const group of ["VERIFY", "WORK"] as const) {
    const { rows } = await listComplaints(viewer, { group, today: TODAY });
    if (rows.some((row) => row.id === id)) return true;
  }
  return false;
}
const subjectsOf = async (complaintId: string) =>
  (await db().complaintSubject.findMany({ where: { complaintId } })).map(({ employeeId }) => employeeId);
const text = "Ibu SULASTRI  wahyuningsih, S.H. di meja pengaduan meminta uang rokok kepada saya.";

describe("a complaint that names the coordinator", () => {
  it("is hidden from her from the first moment, and the inspectorate verifies it", async () => {
    const { id } = await aComplaint({ text });
    expect(await subjectsOf(id)).toEqual([named.employeeId]);
    expect([await reads(named, id), await lists(named, id)]).toEqual([false, false]);
    const asNamed = stepsOf({ ...desk, coordinator: named });
    await expectFailure(asNamed.verify(id), "NOT_FOUND");
    await expectFailure(
      handOverComplaint(at(named), { ...(await seenComplaint(id)), laporNumber: "123456" }, reporterLetter),
      "NOT_FOUND",
    );
    await steps.verify(id, { subjectIds: [named.employeeId] }, desk.inspector);
    expect(await db().complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "VERIFIED",
      isAboutOfficer: true,
    });
    const pass = { ...(await seenComplaint(id)), unitId: undefined, note: undefined };
    await assignComplaint(at(desk.inspector), pass);
    expect([await reads(named, id), await reads(desk.head, id)]).toEqual([false, false]);
  });

  it("is hers again when whoever verifies it finds that she was only mentioned", async () => {
    const { id } = await aComplaint({ text });
    await steps.verify(id, { subjectIds: [] });
    expect(await subjectsOf(id)).toEqual([]);
    expect([await reads(named, id), await lists(named, id)]).toEqual([true, true]);
  });

  it("takes no subject from the form that was not read in it", async () => {
    const { id } = await aComplaint();
    await steps.verify(id, { subjectIds: [named.employeeId] });
    expect(await subjectsOf(id)).toEqual([]);
  });
});

describe("whom it is about, by NIP", () => {
  it("keeps it from them and from every unit", async () => {
    const { id } = await aComplaint();
    await steps.verify(id, { subjectNip: desk.inspector.nip });
    expect(await subjectsOf(id)).toEqual([desk.inspector.employeeId]);
    expect([await reads(desk.inspector, id), await reads(desk.coordinator, id)]).toEqual([false, true]);
    await expectFailure(steps.assign(id), "REFUSED", ["COMPLAINT_OFFICER_TO_UNIT"]);
  });

  it("must be somebody's, and not one's own", async () => {
    const { id } = await aComplaint();
    await expectFailure(steps.verify(id, { subjectNip: "199001012015011999" }), "REFUSED", [
      "EMPLOYEE_UNKNOWN",
    ]);
    await expectFailure(steps.verify(id, { subjectNip: desk.coordinator.nip }), "REFUSED", [
      "COMPLAINT_ABOUT_SELF",
    ]);
    expect(await subjectsOf(id)).toEqual([]);
  });
});

describe("stepping back", () => {
  it("a unit's head who is meant gives it away, and never sees it again", async () => {
    const id = await steps.inProgress();
    const seen = await seenComplaint(id);
    const { done, codes } = await raced([0, 1].map(() => recuseFromComplaint(at(desk.head), seen)));
    // The slower one finds it changed, or gone already.
    expect(done).toBe(1);
    expect(["CONFLICT", "NOT_FOUND"]).toContain(codes[0]);
    expect(await db().complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "RECEIVED",
      isAboutOfficer: true,
      unitId: null,
      publicTitle: null,
    });
    expect([await reads(desk.head, id), await reads(desk.inspector, id)]).toEqual([false, true]);
    const [act] = await db().auditEvent.findMany({
      where: { subjectId: id, action: "complaint.recuse" },
      select: { after: true },
    });
    expect(act?.after).toEqual({ state: "RECEIVED" });
    await steps.verify(id, { subjectIds: [desk.head.employeeId] });
  });

  it("is for nobody who cannot read it, and for no server", async () => {
    const { id } = await aComplaint();
    await expectFailure(recuseFromComplaint(at(desk.head), await seenComplaint(id)), "NOT_FOUND");
    const system = { kind: "system", name: "test" } as const;
    await expectFailure(recuseFromComplaint(at(system), await seenComplaint(id)), "NOT_FOUND");
  });
});
