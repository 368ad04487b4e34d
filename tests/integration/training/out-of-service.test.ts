import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { runImport } from "@/lib/imports/run-import";
import { systemContext } from "@/lib/jobs/system-context";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { cancelEnrolment } from "@/lib/services/training/cancel-enrolment";
import { enrol } from "@/lib/services/training/enrol";
import { auditsOf, versionOf } from "@/tests/factories/hr";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { nipOfCells, rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import {
  anHrContext,
  anOpenTraining,
  aParticipant,
  type HrContext,
  trainingNow,
} from "@/tests/factories/trainings";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { applied, batchOf, hrContext } from "@/tests/support/import-steps";
import { outcomeOf } from "@/tests/support/outcomes";

let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
});
afterAll(stopSender);

const enrolmentOf = (trainingId: string, employeeId: string) =>
  db().enrolment.findUniqueOrThrow({ where: { trainingId_employeeId: { trainingId, employeeId } } });
const ending = async (employeeId: string) => ({
  employeeId,
  version: await versionOf(employeeId),
  deactivatedOn: "2026-06-01",
  reason: "Pensiun",
});

/** A training of one place, held by the first, for which the others wait in their order. */
async function aFullTraining(capacity = 1) {
  const trainingId = await anOpenTraining(hr, { capacity });
  const [holder, first, second] = [
    await aParticipant("2026-06-15T04:01:00Z"),
    await aParticipant("2026-06-15T04:02:00Z"),
    await aParticipant("2026-06-15T04:03:00Z"),
  ];
  for (const ctx of [holder, first, second]) await enrol(ctx, { trainingId });
  const stateOf = async ({ viewer }: typeof holder) =>
    (await enrolmentOf(trainingId, viewer.employeeId)).state;
  const states = () => Promise.all([holder, first, second].map(stateOf));
  return { trainingId, holder, first, second, states };
}

describe("who leaves the service", () => {
  it("leaves the trainings to come, and the place goes to who waits, in one change on the trail", async () => {
    const { trainingId, holder, first, states } = await aFullTraining();
    const leaving = holder.viewer.employeeId;
    await deactivateEmployee(hr, await ending(leaving));
    expect(await states()).toEqual(["CANCELLED", "ENROLLED", "WAITING"]);
    expect(await trainingNow(trainingId)).toMatchObject({ enrolled: 1 });
    const { id } = await enrolmentOf(trainingId, leaving);
    expect(await auditsOf("training.cancelEnrolment", id)).toMatchObject([
      {
        actorId: hr.viewer.employeeId,
        aboutId: leaving,
        before: { state: "ENROLLED" },
        after: { trainingId, state: "CANCELLED", reason: "OUT_OF_SERVICE" },
      },
    ]);
    const promoted = await enrolmentOf(trainingId, first.viewer.employeeId);
    expect(await auditsOf("training.promote", promoted.id)).toHaveLength(1);

    await reactivateEmployee(hr, { employeeId: leaving, version: await versionOf(leaving) });
    expect(await states()).toEqual(["CANCELLED", "ENROLLED", "WAITING"]);
  });

  it("gives up a turn as well, but not what has begun: there HR marks who was absent", async () => {
    const { trainingId, first, states } = await aFullTraining();
    await deactivateEmployee(hr, await ending(first.viewer.employeeId));
    expect(await states()).toEqual(["ENROLLED", "CANCELLED", "WAITING"]);
    expect(await trainingNow(trainingId)).toMatchObject({ enrolled: 1 });

    const begun = await aFullTraining();
    const later = contextOf(hr.viewer, "2026-07-10T05:00:00Z");
    await deactivateEmployee(later, await ending(begun.holder.viewer.employeeId));
    expect(await begun.states()).toEqual(["ENROLLED", "WAITING", "WAITING"]);
  });

  it("changes nothing without the trail", async () => {
    const { holder, states } = await aFullTraining();
    const before = await states();
    const write = deactivateEmployee(withBrokenTrail(hr), await ending(holder.viewer.employeeId));
    await expectNothingWithoutTrail(write, states, before);
  });

  it("by a file does so too, and by a file that is taken back", async () => {
    const [importer, other] = [await hrContext(), await hrContext()];
    const cells = rosterCells(4700);
    const gone = { ...cells, "KEDUDUKAN HUKUM NAMA": "Pensiun" };
    await applied(importer, await workbookOf([cells]));
    const person = await db().employee.findUniqueOrThrow({
      where: { nip: nipOfCells(cells) },
      include: { account: true },
    });
    const participant = contextOf(viewerOf(person), importer.now.toISOString());
    const manager = contextOf(hr.viewer, importer.now.toISOString());
    const year = Number(importer.today.slice(0, 4)) + 1;
    const session = { topic: "Dasar", startsAt: `${year}-07-10T08:00`, endsAt: `${year}-07-10T15:00` };
    const trainingId = await anOpenTraining(manager, {
      enrolmentClosesOn: `${year}-07-05`,
      sessions: [session],
    });
    await enrol(participant, { trainingId });
    await applied(importer, await workbookOf([gone]));
    expect(await enrolmentOf(trainingId, person.id)).toMatchObject({ state: "CANCELLED" });
    expect(await trainingNow(trainingId)).toMatchObject({ enrolled: 0 });

    const back = await applied(importer, await workbookOf([cells]));
    expect(await enrolmentOf(trainingId, person.id)).toMatchObject({ state: "CANCELLED" });
    await enrol(participant, { trainingId });
    await requestUndo(other, { batchId: back.id, version: back.version }, "byCaller");
    await runImport(systemContext("import.run"), back.id);
    expect(await batchOf(back.id)).toMatchObject({ state: "UNDONE" });
    const ended = await enrolmentOf(trainingId, person.id);
    expect(ended).toMatchObject({ state: "CANCELLED" });
    expect(await auditsOf("training.cancelEnrolment", ended.id)).toHaveLength(2);
    expect(await trainingNow(trainingId)).toMatchObject({ enrolled: 0 });
  });
});

describe("who is out of service", () => {
  it("is passed over on the waiting list, and cannot sign up", async () => {
    const { trainingId, holder, first, states } = await aFullTraining();
    // Whatever put them out: as a data repair would, past every service.
    await db().employee.update({ where: { id: first.viewer.employeeId }, data: { state: "INACTIVE" } });
    const { id, version } = await enrolmentOf(trainingId, holder.viewer.employeeId);
    await cancelEnrolment(holder, { enrolmentId: id, version });
    expect(await states()).toEqual(["CANCELLED", "WAITING", "ENROLLED"]);

    const out = await anEmployee();
    await db().employee.update({ where: { id: out.id }, data: { state: "INACTIVE" } });
    expect(await outcomeOf(enrol(contextOf(viewerOf(out)), { trainingId }))).toBe("REFUSED NOT_IN_SERVICE");
  });

  it("gets no place by signing up while they are put out", async () => {
    const trainingId = await anOpenTraining(hr, { capacity: 5 });
    const person = await aParticipant();
    const { employeeId } = person.viewer;
    const input = await ending(employeeId);
    await Promise.all([outcomeOf(enrol(person, { trainingId })), deactivateEmployee(hr, input)]);
    const standing = await db().enrolment.count({
      where: { trainingId, employeeId, state: { in: ["ENROLLED", "WAITING"] } },
    });
    expect(standing).toBe(0);
    expect(await trainingNow(trainingId)).toMatchObject({ enrolled: 0 });
  });
});
