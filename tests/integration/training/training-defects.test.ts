import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { completeTraining } from "@/lib/services/training/complete-training";
import { createTraining } from "@/lib/services/training/create-training";
import { editTraining } from "@/lib/services/training/edit-training";
import { enrol } from "@/lib/services/training/enrol";
import { openTraining } from "@/lib/services/training/open-training";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, contextOf } from "@/tests/factories/people";
import {
  anHrContext,
  anOpenTraining,
  aParticipant,
  type HrContext,
  trainingInput,
  trainingNow,
} from "@/tests/factories/trainings";
import { outcomeOf } from "@/tests/support/outcomes";

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

describe("a training", () => {
  it("gives the places of a training that grows to those who wait, in their order", async () => {
    const id = await anOpenTraining(hr, { capacity: 1 });
    const { version } = await trainingNow(id);
    await enrol(await aParticipant(), { trainingId: id });
    const waiting = [1, 2, 3].map((minute) => aParticipant(`2026-06-15T04:0${minute}:00Z`));
    const people = await Promise.all(waiting);
    for (const ctx of people) await enrol(ctx, { trainingId: id });
    await editTraining(hr, { ...trainingInput({ capacity: 3 }), id, version });
    const states = await Promise.all(people.map(async (ctx) => (await enrolmentOf(id, ctx)).state));
    expect(states).toEqual(["ENROLLED", "ENROLLED", "WAITING"]);
    expect(await trainingNow(id)).toMatchObject({ enrolled: 3, capacity: 3 });
    for (const ctx of people.slice(0, 2)) {
      const { id: enrolmentId } = await enrolmentOf(id, ctx);
      expect(await auditsOf("training.promote", enrolmentId)).toMatchObject([
        { actorId: hr.viewer.employeeId, aboutId: ctx.viewer.employeeId, before: { state: "WAITING" } },
      ]);
    }
  });

  it("waits with its end for somebody who signs up at that moment", async () => {
    const id = await anOpenTraining(hr, {
      enrolmentClosesOn: "2026-07-10",
      sessions: [{ topic: "Dasar", startsAt: "2026-07-10T08:00", endsAt: "2026-07-10T15:00" }],
    });
    const { version } = await trainingNow(id);
    const employee = await anEmployee();
    const { outcome } = await db().$transaction(async (tx) => {
      await tx.training.update({ where: { id }, data: { enrolled: { increment: 1 } } });
      const enrolledAt = new Date(LAST_DAY);
      await tx.enrolment.create({
        data: { trainingId: id, employeeId: employee.id, state: "ENROLLED", enrolledAt },
      });
      const completing = outcomeOf(completeTraining(onLastDay(), { id, version }));
      // Long enough for the other to look at the list of participants before this one is in it.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { outcome: completing };
    });
    expect(await outcome).toBe("REFUSED ATTENDANCE_UNMARKED");
  });

  it("is opened once of two at once, the other hears of a conflict", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await createTraining(hr, trainingInput());
      const both = await Promise.all([1, 2].map(() => outcomeOf(openTraining(hr, { id, version: 1 }))));
      expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    }
  });
});
