import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { editTraining } from "@/lib/services/training/edit-training";
import { enrol } from "@/lib/services/training/enrol";
import { auditsOf } from "@/tests/factories/hr";
import {
  anHrContext,
  anOpenTraining,
  aParticipant,
  type HrContext,
  trainingInput,
  trainingNow,
} from "@/tests/factories/trainings";

type Context = ServiceContext<EmployeeViewer>;

let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
});

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
});
