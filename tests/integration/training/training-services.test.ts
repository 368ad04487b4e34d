import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ownLedger, ownStanding } from "@/lib/queries/training/own-ledger";
import { readTraining } from "@/lib/queries/training/read-training";
import { cancelEnrolment } from "@/lib/services/training/cancel-enrolment";
import { cancelTraining } from "@/lib/services/training/cancel-training";
import { completeTraining } from "@/lib/services/training/complete-training";
import { createTraining } from "@/lib/services/training/create-training";
import { editTraining } from "@/lib/services/training/edit-training";
import { enrol } from "@/lib/services/training/enrol";
import { markAttendance } from "@/lib/services/training/mark-attendance";
import { openTraining } from "@/lib/services/training/open-training";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import {
  anHrContext,
  anOpenTraining,
  aParticipant,
  type HrContext,
  trainingInput,
  trainingNow,
} from "@/tests/factories/trainings";

let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
});

const audits = (action: string, subjectId: string) => db().auditEvent.count({ where: { action, subjectId } });
const enrolmentOf = (trainingId: string, employeeId: string) =>
  db().enrolment.findUniqueOrThrow({ where: { trainingId_employeeId: { trainingId, employeeId } } });
const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === "rejected" ? (result.reason as { code: string }).code : "OK";
const after = (at: string) => contextOf(hr.viewer, at);

describe("scheduling", () => {
  it("makes one training of a form posted twice, with its first and last day from its sessions", async () => {
    const input = trainingInput();
    await Promise.all([createTraining(hr, input), createTraining(hr, input)]);
    const training = await trainingNow(input.id);
    expect(training.startsOn.toISOString()).toContain("2026-07-10");
    expect(training.endsOn.toISOString()).toContain("2026-07-11");
    expect(await db().trainingSession.count({ where: { trainingId: input.id } })).toBe(2);
    expect(await audits("training.create", input.id)).toBe(1);
  });

  it("is not found by anybody but HR, and a draft does not exist for staff", async () => {
    const staff = await aParticipant();
    await expect(createTraining(staff, trainingInput())).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { id } = await createTraining(hr, trainingInput());
    await expect(openTraining(staff, { id, version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(enrol(staff, { trainingId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await readTraining(staff.viewer, id)).toBeNull();
  });

  it("refuses sign-up that closes after the start, and opening after the deadline", async () => {
    const late = trainingInput({ enrolmentClosesOn: "2026-07-11" });
    await expect(createTraining(hr, late)).rejects.toMatchObject({ reasons: ["DEADLINE_AFTER_START"] });
    const { id } = await createTraining(hr, trainingInput());
    const tooLate = after("2026-07-06T03:00:00Z");
    await expect(openTraining(tooLate, { id, version: 1 })).rejects.toMatchObject({
      reasons: ["DEADLINE_PASSED"],
    });
  });

  it("lets one of two win who open it at once", async () => {
    const { id } = await createTraining(hr, trainingInput());
    const both = await Promise.allSettled([
      openTraining(hr, { id, version: 1 }),
      openTraining(hr, { id, version: 1 }),
    ]);
    expect(both.map(codeOf).filter((code) => code === "OK")).toHaveLength(1);
    expect(await audits("training.open", id)).toBe(1);
  });

  it("may be changed until attendance is marked, but not below the places taken", async () => {
    const id = await anOpenTraining(hr, { capacity: 2 });
    await enrol(await aParticipant(), { trainingId: id });
    await enrol(await aParticipant(), { trainingId: id });
    const { version } = await trainingNow(id);
    const smaller = { ...trainingInput({ capacity: 1 }), id, version };
    await expect(editTraining(hr, smaller)).rejects.toMatchObject({
      reasons: ["FEWER_PLACES_THAN_PARTICIPANTS"],
    });
    await editTraining(hr, { ...trainingInput({ capacity: 9, title: "Judul baru" }), id, version });
    await expect(editTraining(hr, { ...trainingInput(), id, version })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await trainingNow(id)).toMatchObject({ title: "Judul baru", capacity: 9 });
  });
});

describe("signing up", () => {
  it("gives the last place to one of many, the others wait in order, and nobody twice", async () => {
    const id = await anOpenTraining(hr, { capacity: 3 });
    const people = await Promise.all(Array.from({ length: 12 }, () => aParticipant()));
    const answers = await Promise.all(
      people.flatMap((ctx) => [enrol(ctx, { trainingId: id }), enrol(ctx, { trainingId: id })]),
    );
    expect(answers).toHaveLength(24);
    const states = await db().enrolment.groupBy({ by: ["state"], where: { trainingId: id }, _count: true });
    expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({
      ENROLLED: 3,
      WAITING: 9,
    });
    expect((await trainingNow(id)).enrolled).toBe(3);
  });

  it("gives a place that comes free to the first who waits", async () => {
    const id = await anOpenTraining(hr, { capacity: 1 });
    const [first, second, third] = [
      await aParticipant("2026-06-15T03:00:00Z"),
      await aParticipant("2026-06-15T03:01:00Z"),
      await aParticipant("2026-06-15T03:02:00Z"),
    ];
    for (const ctx of [first, second, third]) await enrol(ctx, { trainingId: id });
    const place = await enrolmentOf(id, first.viewer.employeeId);
    await expect(
      cancelEnrolment(second, { enrolmentId: place.id, version: place.version }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await cancelEnrolment(first, { enrolmentId: place.id, version: place.version });
    expect((await enrolmentOf(id, second.viewer.employeeId)).state).toBe("ENROLLED");
    expect((await enrolmentOf(id, third.viewer.employeeId)).state).toBe("WAITING");
    expect((await trainingNow(id)).enrolled).toBe(1);
    expect(
      await db().auditEvent.count({
        where: { action: "training.promote", aboutId: second.viewer.employeeId },
      }),
    ).toBe(1);
  });

  it("refuses what clashes, comes late, or begins", async () => {
    const id = await anOpenTraining(hr);
    const other = await anOpenTraining(hr);
    const person = await aParticipant();
    await enrol(person, { trainingId: id });
    await expect(enrol(person, { trainingId: other })).rejects.toMatchObject({ reasons: ["SESSIONS_CLASH"] });
    const late = contextOf((await aParticipant()).viewer, "2026-07-06T03:00:00Z");
    await expect(enrol(late, { trainingId: id })).rejects.toMatchObject({ reasons: ["AFTER_DEADLINE"] });
    const { id: enrolmentId, version } = await enrolmentOf(id, person.viewer.employeeId);
    const began = contextOf(person.viewer, "2026-07-10T03:00:00Z");
    await expect(cancelEnrolment(began, { enrolmentId, version })).rejects.toMatchObject({
      reasons: ["TRAINING_STARTED"],
    });
  });

  it("keeps the count of places true through any mix of sign-ups and cancellations", async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => aParticipant()));
    const steps = fc.array(fc.record({ who: fc.nat({ max: 4 }), joins: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (moves) => {
        const id = await anOpenTraining(hr, {
          capacity: 2,
          // Its own days, so that no training of another run clashes.
          sessions: [{ topic: "A", startsAt: "2026-07-10T08:00", endsAt: "2026-07-10T09:00" }],
        });
        for (const { who, joins } of moves) {
          const ctx = people[who];
          if (!ctx) continue;
          const standing = await db().enrolment.findUnique({
            where: { trainingId_employeeId: { trainingId: id, employeeId: ctx.viewer.employeeId } },
          });
          if (joins) await enrol(ctx, { trainingId: id });
          else if (standing && standing.state !== "CANCELLED")
            await cancelEnrolment(ctx, { enrolmentId: standing.id, version: standing.version });
        }
        const places = await db().enrolment.count({ where: { trainingId: id, state: "ENROLLED" } });
        const waiting = await db().enrolment.count({ where: { trainingId: id, state: "WAITING" } });
        const { enrolled, version } = await trainingNow(id);
        expect(enrolled).toBe(places);
        expect(places).toBeLessThanOrEqual(2);
        expect(waiting > 0 ? places : 2).toBe(2);
        await cancelTraining(hr, { id, version, reason: "Selesai diuji" });
      }),
      { numRuns: 12 },
    );
  });
});

describe("attendance and hours", () => {
  it("books the hours of whoever attended, once, on the last day", async () => {
    const id = await anOpenTraining(hr);
    const [here, away] = [await aParticipant(), await aParticipant()];
    for (const ctx of [here, away]) await enrol(ctx, { trainingId: id });
    const { sessions } = await db().training.findUniqueOrThrow({
      where: { id },
      include: { sessions: true },
    });
    const mine = await enrolmentOf(id, here.viewer.employeeId);
    const present = sessions.map((session) => `${mine.id}:${session.id}`);
    const during = after("2026-07-11T09:00:00Z");
    const { version } = await trainingNow(id);

    await expect(markAttendance(hr, { trainingId: id, version, present })).rejects.toMatchObject({
      reasons: expect.arrayContaining(["TRAINING_NOT_STARTED"]),
    });
    await expect(completeTraining(during, { id, version })).rejects.toMatchObject({
      reasons: ["ATTENDANCE_UNMARKED"],
    });
    await expect(
      markAttendance(during, {
        trainingId: id,
        version,
        present: [`${crypto.randomUUID()}:${crypto.randomUUID()}`],
      }),
    ).rejects.toMatchObject({ reasons: ["UNKNOWN_ATTENDANCE"] });
    await expect(
      markAttendance(contextOf(here.viewer, "2026-07-11T09:00:00Z"), { trainingId: id, version, present }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });

    const twice = await Promise.allSettled([
      markAttendance(during, { trainingId: id, version, present }),
      markAttendance(during, { trainingId: id, version, present }),
    ]);
    expect(twice.map(codeOf).sort()).toEqual(["CONFLICT", "OK"]);
    expect((await enrolmentOf(id, away.viewer.employeeId)).state).toBe("ABSENT");

    const now = await trainingNow(id);
    expect(await completeTraining(during, { id, version: now.version })).toEqual({ records: 1 });
    await expect(completeTraining(during, { id, version: now.version })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const ledger = await ownLedger(here.viewer, undefined);
    expect(ledger.rows).toMatchObject([{ jp: 20, completedOn: "2026-07-11", state: "VERIFIED" }]);
    expect(await ownStanding(here.viewer, "2026-12-01")).toMatchObject({
      total: 20,
      standing: { state: "MET" },
    });
    expect(await ownStanding(away.viewer, "2026-12-01")).toMatchObject({
      total: 0,
      standing: { state: "SHORT", by: 20 },
    });
    expect(await audits("training.complete", id)).toBe(1);
  });

  it("never lets HR mark themselves", async () => {
    const id = await anOpenTraining(hr);
    const employee = await anEmployee();
    const both = contextOf(viewerOf(employee, [{ role: "HR" }]));
    await enrol(both, { trainingId: id });
    const { id: enrolmentId } = await enrolmentOf(id, employee.id);
    const { sessions, version } = await db().training.findUniqueOrThrow({
      where: { id },
      include: { sessions: true },
    });
    const present = sessions.map((session) => `${enrolmentId}:${session.id}`);
    const during = contextOf(both.viewer, "2026-07-11T09:00:00Z");
    await expect(markAttendance(during, { trainingId: id, version, present })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("ends every sign-up with a training that is called off, and says why", async () => {
    const id = await anOpenTraining(hr);
    const person = await aParticipant();
    await enrol(person, { trainingId: id });
    const { version } = await trainingNow(id);
    await expect(cancelTraining(person, { id, version, reason: "Tidak jadi" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await cancelTraining(hr, { id, version, reason: "Pelatih sakit" });
    expect(await readTraining(person.viewer, id)).toMatchObject({
      state: "CANCELLED",
      cancelReason: "Pelatih sakit",
    });
    expect((await enrolmentOf(id, person.viewer.employeeId)).state).toBe("CANCELLED");
    expect(await trainingNow(id)).toMatchObject({ enrolled: 0 });
  });
});
