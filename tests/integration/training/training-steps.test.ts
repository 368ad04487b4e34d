import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES, type Role } from "@/lib/permissions/roles";
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
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import {
  anHrContext,
  anOpenTraining,
  aParticipant,
  type HrContext,
  trainingInput,
  trainingNow,
} from "@/tests/factories/trainings";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";
import { somebodyWaits } from "@/tests/support/somebody-waits";

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

/** Everything that the database holds about a training. */
const everythingOf = async (id: string) => ({
  training: await db().training.findUnique({ where: { id }, include: { sessions: true } }),
  enrolments: await db().enrolment.findMany({
    where: { trainingId: id },
    include: { attendances: true },
    orderBy: { id: "asc" },
  }),
  records: await db().learningRecord.count({ where: { trainingId: id } }),
});

/** A training with one participant, and that participant's ticks in the list of attendance. */
async function aTrainingWithOne(rest: object = {}) {
  const id = await anOpenTraining(hr, rest);
  const person = await aParticipant();
  await enrol(person, { trainingId: id });
  const { sessions, version } = await db().training.findUniqueOrThrow({
    where: { id },
    include: { sessions: { orderBy: { ordinal: "asc" } } },
  });
  const enrolment = await enrolmentOf(id, person);
  return {
    id,
    version,
    person,
    enrolment,
    present: sessions.map((session) => `${enrolment.id}:${session.id}`),
  };
}

/** The same, with everybody's attendance marked, so that it may be completed. */
async function aMarkedTraining() {
  const of = await aTrainingWithOne();
  await markAttendance(onLastDay(), { trainingId: of.id, version: of.version, present: of.present });
  return { ...of, version: of.version + 1 };
}

/** A step that HR takes on a training: one on which it succeeds, and the step as somebody takes it on that day. */
interface Step {
  readonly id: string;
  readonly at?: string;
  readonly run: (ctx: Context) => Promise<unknown>;
}

const STEPS: Readonly<
  Record<"open" | "edit" | "cancel" | "markAttendance" | "complete", () => Promise<Step>>
> = {
  open: async () => {
    const { id } = await createTraining(hr, trainingInput());
    return { id, run: (ctx) => openTraining(ctx, { id, version: 1 }) };
  },
  edit: async () => {
    const { id, version } = await aTrainingWithOne();
    const input = { ...trainingInput({ title: "Judul lain" }), id, version };
    return { id, run: (ctx) => editTraining(ctx, input) };
  },
  cancel: async () => {
    const { id, version } = await aTrainingWithOne();
    return { id, run: (ctx) => cancelTraining(ctx, { id, version, reason: "Pelatih sakit" }) };
  },
  markAttendance: async () => {
    const { id, version, present } = await aTrainingWithOne();
    return { id, at: LAST_DAY, run: (ctx) => markAttendance(ctx, { trainingId: id, version, present }) };
  },
  complete: async () => {
    const { id, version } = await aMarkedTraining();
    return { id, at: LAST_DAY, run: (ctx) => completeTraining(ctx, { id, version }) };
  },
};
const steps = Object.entries(STEPS);

describe("each step of a training", () => {
  it.each(steps)("%s is taken once of two at once, the other hears of a conflict", async (name, prepare) => {
    const { id, at, run } = await prepare();
    const other = await anHrContext(at);
    const both = await Promise.all([outcomeOf(run(contextOf(hr.viewer, at))), outcomeOf(run(other))]);
    expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    expect(await auditsOf(`training.${name}`, id)).toHaveLength(1);
  });

  it.each(steps)("%s is not found for any role but HR", async (name, prepare) => {
    const { id, at, run } = await prepare();
    const before = await everythingOf(id);
    const unit = await aUnit();
    for (const role of ROLES.filter((one): one is Exclude<Role, "HR"> => one !== "HR")) {
      const viewer = viewerOf(await anEmployee({ unitId: unit.id }), [{ role, unitPath: unit.path }]);
      expect([role, await outcomeOf(run(contextOf(viewer, at)))]).toEqual([role, "NOT_FOUND"]);
    }
    expect(await everythingOf(id)).toEqual(before);
    expect(await auditsOf(`training.${name}`, id)).toEqual([]);
  });

  it.each(steps)("%s changes nothing when its line in the trail cannot be written", async (_, prepare) => {
    const { id, at, run } = await prepare();
    const before = await everythingOf(id);
    const write = run(withBrokenTrail(contextOf(hr.viewer, at)));
    await expectNothingWithoutTrail(write, () => everythingOf(id), before);
  });

  it("is not found on a training that is not there", async () => {
    const seen = { id: crypto.randomUUID(), version: 1 };
    const trainingId = seen.id;
    const calls = [
      openTraining(hr, seen),
      editTraining(hr, { ...trainingInput(), ...seen }),
      cancelTraining(hr, { ...seen, reason: "Pelatih sakit" }),
      completeTraining(hr, seen),
      markAttendance(hr, { trainingId, version: 1, present: [] }),
      enrol(hr, { trainingId }),
      cancelEnrolment(hr, { enrolmentId: trainingId, version: 1 }),
    ];
    expect(await Promise.all(calls.map(outcomeOf))).toEqual(calls.map(() => "NOT_FOUND"));
  });

  it("is refused in a state from which it does not lead", async () => {
    const { id, version, enrolment } = await aTrainingWithOne();
    await cancelTraining(hr, { id, version, reason: "Pelatih sakit" });
    const seen = { id, version: version + 1 };
    const wrong = "REFUSED TRAINING_WRONG_STATE";
    expect(await outcomeOf(openTraining(hr, seen))).toBe(wrong);
    expect(await outcomeOf(editTraining(hr, { ...trainingInput(), ...seen }))).toBe(wrong);
    expect(await outcomeOf(cancelTraining(hr, { ...seen, reason: "Lagi" }))).toBe(wrong);
    expect(await outcomeOf(completeTraining(onLastDay(), seen))).toBe(wrong);
    expect(await outcomeOf(enrol(await aParticipant(), { trainingId: id }))).toBe(
      "REFUSED TRAINING_NOT_OPEN",
    );
    const again = cancelEnrolment(contextOf((await personOf(enrolment.employeeId)).viewer), {
      enrolmentId: enrolment.id,
      version: enrolment.version + 1,
    });
    expect(await outcomeOf(again)).toBe("REFUSED ENROLMENT_WRONG_STATE");
  });

  it("completes only after the last day", async () => {
    const { id, version } = await aMarkedTraining();
    const early = contextOf(hr.viewer, "2026-07-10T09:00:00Z");
    expect(await outcomeOf(completeTraining(early, { id, version }))).toBe("REFUSED TRAINING_NOT_ENDED");
    expect((await everythingOf(id)).records).toBe(0);
  });

  it("cannot be changed once attendance is marked", async () => {
    const { id, version } = await aMarkedTraining();
    const edit = { ...trainingInput({ title: "Judul lain" }), id, version };
    expect(await outcomeOf(editTraining(hr, edit))).toBe("REFUSED TRAINING_WRONG_STATE");
    const late = { ...trainingInput({ enrolmentClosesOn: "2026-07-11" }), id, version };
    expect(await outcomeOf(editTraining(hr, late))).toBe("REFUSED TRAINING_WRONG_STATE DEADLINE_AFTER_START");
  });
});

const personOf = async (id: string) => {
  const employee = await db().employee.findUniqueOrThrow({ where: { id }, include: { account: true } });
  return { viewer: viewerOf(employee) };
};

describe("making a training", () => {
  it("is not found for any role but HR", async () => {
    const unit = await aUnit();
    for (const role of ROLES.filter((one) => one !== "HR")) {
      const viewer = viewerOf(await anEmployee({ unitId: unit.id }), [{ role, unitPath: unit.path }]);
      const input = trainingInput();
      expect([role, await outcomeOf(createTraining(contextOf(viewer), input))]).toEqual([role, "NOT_FOUND"]);
      expect(await db().training.count({ where: { id: input.id } })).toBe(0);
    }
  });

  it("is a conflict under the id of a training that says something else", async () => {
    const input = trainingInput();
    await createTraining(hr, input);
    expect(await outcomeOf(createTraining(hr, input))).toBe("OK");
    expect(await outcomeOf(createTraining(hr, { ...input, jp: 40 }))).toBe("CONFLICT");
    const [session] = input.sessions;
    const shorter = { ...input, sessions: session ? [session] : [] };
    expect(await outcomeOf(createTraining(hr, shorter))).toBe("CONFLICT");
    expect(await auditsOf("training.create", input.id)).toHaveLength(1);
  });

  it("makes nothing without its line in the trail", async () => {
    const input = trainingInput();
    const write = createTraining(withBrokenTrail(hr), input);
    await expectNothingWithoutTrail(write, () => trainingCount(input.id), 0);
  });
});

const trainingCount = (id: string) => db().training.count({ where: { id } });

describe("signing up and giving up", () => {
  it("is for oneself alone: nobody gives up another's place, HR neither", async () => {
    const { id, enrolment } = await aTrainingWithOne();
    const unit = await aUnit();
    for (const role of ROLES) {
      const viewer = viewerOf(await anEmployee(), [{ role, unitPath: unit.path }]);
      const call = cancelEnrolment(contextOf(viewer), {
        enrolmentId: enrolment.id,
        version: enrolment.version,
      });
      expect([role, await outcomeOf(call)]).toEqual([role, "NOT_FOUND"]);
    }
    expect(await trainingNow(id)).toMatchObject({ enrolled: 1 });
  });

  it("gives a place up once of two at once", async () => {
    const { id, person, enrolment } = await aTrainingWithOne();
    const input = { enrolmentId: enrolment.id, version: enrolment.version };
    const both = await Promise.all([1, 2].map(() => outcomeOf(cancelEnrolment(person, input))));
    expect(both.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(await trainingNow(id)).toMatchObject({ enrolled: 0 });
    expect(await auditsOf("training.cancelEnrolment", enrolment.id)).toHaveLength(1);
  });

  it("changes nothing when its line in the trail cannot be written", async () => {
    const { id, person, enrolment } = await aTrainingWithOne({ capacity: 1 });
    const next = await aParticipant();
    await enrol(next, { trainingId: id });
    const before = await everythingOf(id);
    const input = { enrolmentId: enrolment.id, version: enrolment.version };
    const state = () => everythingOf(id);
    await expectNothingWithoutTrail(cancelEnrolment(withBrokenTrail(person), input), state, before);
    const signUp = enrol(withBrokenTrail(await aParticipant()), { trainingId: id });
    await expectNothingWithoutTrail(signUp, state, before);
  });
});

describe("the places of a training", () => {
  it("go to those who wait, in their order, when the training grows", async () => {
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

describe("the end of a training", () => {
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
      // The other is on its way, and has looked at whatever it looks at before it waits.
      await somebodyWaits();
      return { outcome: completing };
    });
    expect(await outcome).toBe("REFUSED ATTENDANCE_UNMARKED");
  });
});

describe("certificates", () => {
  it("are one for whoever attended, each with a code of its own, and none for who was away", async () => {
    const id = await anOpenTraining(hr);
    const people = await Promise.all([aParticipant(), aParticipant(), aParticipant()]);
    for (const ctx of people) await enrol(ctx, { trainingId: id });
    const { sessions, version } = await db().training.findUniqueOrThrow({
      where: { id },
      include: { sessions: true },
    });
    const here = await Promise.all(people.slice(0, 2).map((ctx) => enrolmentOf(id, ctx)));
    const present = here.flatMap((one) => sessions.map((session) => `${one.id}:${session.id}`));
    await markAttendance(onLastDay(), { trainingId: id, version, present });
    expect(await completeTraining(onLastDay(), { id, version: version + 1 })).toEqual({ records: 2 });
    const records = await db().learningRecord.findMany({ where: { trainingId: id } });
    const owners = people.slice(0, 2).map(({ viewer }) => viewer.employeeId);
    expect(records.map(({ employeeId }) => employeeId).sort()).toEqual(owners.sort());
    expect(new Set(records.map(({ certificateCode }) => certificateCode)).size).toBe(2);
    expect(records.every(({ certificateCode }) => /^[0-9A-F]{20}$/.test(certificateCode))).toBe(true);
  });

  it("adds the hours of trainings that end at the same moment, losing none", async () => {
    const person = await aParticipant();
    const day = (date: string) => ({
      sessions: [{ topic: "Dasar", startsAt: `${date}T08:00`, endsAt: `${date}T15:00` }],
    });
    const ids = await Promise.all(["2026-07-10", "2026-07-11"].map((date) => anOpenTraining(hr, day(date))));
    for (const trainingId of ids) {
      await enrol(person, { trainingId });
      const { id: enrolmentId } = await enrolmentOf(trainingId, person);
      const { sessions, version } = await db().training.findUniqueOrThrow({
        where: { id: trainingId },
        include: { sessions: true },
      });
      const present = sessions.map((session) => `${enrolmentId}:${session.id}`);
      await markAttendance(onLastDay(), { trainingId, version, present });
    }
    await Promise.all(
      ids.map(async (id) => completeTraining(onLastDay(), { id, version: (await trainingNow(id)).version })),
    );
    const { employeeId } = person.viewer;
    expect(await db().learningTotal.findMany({ where: { employeeId } })).toEqual([
      { employeeId, year: 2026, jp: 40 },
    ]);
  });
});
