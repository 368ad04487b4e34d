import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { cancelEnrolment } from "@/lib/services/training/cancel-enrolment";
import { cancelTraining } from "@/lib/services/training/cancel-training";
import { completeTraining } from "@/lib/services/training/complete-training";
import { createTraining } from "@/lib/services/training/create-training";
import { editTraining } from "@/lib/services/training/edit-training";
import { enrol } from "@/lib/services/training/enrol";
import { markAttendance } from "@/lib/services/training/mark-attendance";
import { openTraining } from "@/lib/services/training/open-training";
import { auditsOf } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import {
  anHrContext,
  anOpenTraining,
  aParticipant,
  type HrContext,
  trainingInput,
  trainingNow,
} from "@/tests/factories/trainings";

type Context = ServiceContext<EmployeeViewer>;

/** The last day of the trainings of this file, after their last session. */
const LAST_DAY = "2026-07-11T09:00:00Z";

let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
});
const onLastDay = () => contextOf(hr.viewer, LAST_DAY);

const enrolmentOf = (trainingId: string, { viewer }: Context) =>
  db().enrolment.findUniqueOrThrow({
    where: { trainingId_employeeId: { trainingId, employeeId: viewer.employeeId } },
  });

describe("the trail of a training", () => {
  it("says who made, changed, opened and called it off, and what it was before", async () => {
    const input = trainingInput();
    const { id } = await createTraining(hr, input);
    const second = await anHrContext();
    await editTraining(second, {
      ...trainingInput({
        organiser: "Dinas Contoh",
        enrolmentClosesOn: "2026-07-03",
        sessions: [{ topic: "Dasar", startsAt: "2026-07-10T09:00", endsAt: "2026-07-10T12:00" }],
      }),
      id,
      version: 1,
    });
    await openTraining(hr, { id, version: 2 });
    await cancelTraining(second, { id, version: 3, reason: "Pelatih sakit" });
    const rows = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    const [one, two] = [hr, second].map(({ viewer }) => viewer.employeeId);
    expect(rows).toMatchObject([
      {
        action: "training.create",
        actorId: one,
        before: null,
        after: { title: "Pelayanan prima", jp: 20, capacity: 5 },
      },
      {
        action: "training.edit",
        actorId: two,
        before: { organiser: "BKPSDM", enrolmentClosesOn: "2026-07-05", endsOn: "2026-07-11" },
        after: { organiser: "Dinas Contoh", enrolmentClosesOn: "2026-07-03", endsOn: "2026-07-10" },
      },
      { action: "training.open", actorId: one, before: { state: "DRAFT" }, after: { state: "OPEN" } },
      {
        action: "training.cancel",
        actorId: two,
        before: { state: "OPEN" },
        after: { state: "CANCELLED", reason: "Pelatih sakit", participants: 0 },
      },
    ]);
    const sessions = rows.map(({ after }) => (after as { sessions?: unknown }).sessions);
    expect(sessions[1]).toEqual([
      { topic: "Dasar", startsAt: "2026-07-10T02:00:00.000Z", endsAt: "2026-07-10T05:00:00.000Z" },
    ]);
  });

  it("says what a correction of attendance changed, and what completing booked", async () => {
    const id = await anOpenTraining(hr);
    const person = await aParticipant();
    await enrol(person, { trainingId: id });
    const enrolment = await enrolmentOf(id, person);
    const sessions = await db().trainingSession.findMany({ where: { trainingId: id } });
    const present = sessions.map((session) => `${enrolment.id}:${session.id}`);
    const { version } = await trainingNow(id);
    await markAttendance(onLastDay(), { trainingId: id, version, present });
    await markAttendance(onLastDay(), { trainingId: id, version: version + 1, present: [] });
    await completeTraining(onLastDay(), { id, version: version + 2 });
    const marks = await auditsOf("training.markAttendance", id);
    expect(marks).toMatchObject([
      {
        actorId: hr.viewer.employeeId,
        before: { attended: [], absent: [] },
        after: { attended: [enrolment.id] },
      },
      { before: { attended: [enrolment.id], absent: [] }, after: { attended: [], absent: [enrolment.id] } },
    ]);
    expect(await auditsOf("training.complete", id)).toMatchObject([
      { before: { state: "OPEN" }, after: { state: "COMPLETED", records: 0 } },
    ]);
    expect(await enrolmentOf(id, person)).toMatchObject({ state: "ABSENT" });
  });

  it("tells a first sign-up from one that comes again after a cancellation", async () => {
    const id = await anOpenTraining(hr);
    const person = await aParticipant();
    await enrol(person, { trainingId: id });
    const enrolment = await enrolmentOf(id, person);
    await cancelEnrolment(person, { enrolmentId: enrolment.id, version: enrolment.version });
    await enrol(person, { trainingId: id });
    const aboutId = person.viewer.employeeId;
    const who = { actorId: aboutId, aboutId };
    expect(await auditsOf("training.enrol", enrolment.id)).toMatchObject([
      { ...who, before: null, after: { trainingId: id, state: "ENROLLED" } },
      { ...who, before: { state: "CANCELLED" }, after: { trainingId: id, state: "ENROLLED" } },
    ]);
    expect(await auditsOf("training.cancelEnrolment", enrolment.id)).toMatchObject([
      { ...who, before: { state: "ENROLLED" }, after: { state: "CANCELLED" } },
    ]);
  });
});
