import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  type ApplicationEvent,
  type ApplicationState,
  decide,
} from "@/lib/domain/application/lifecycle";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { trackedApplication } from "@/lib/queries/application/find-application";
import { forgetApplicants } from "@/lib/services/application/forget-applicants";
import { forgetOwnApplicant } from "@/lib/services/application/forget-own-applicant";
import { openApplication } from "@/lib/services/application/open-application";
import { registerApplication } from "@/lib/services/application/register-application";
import { stepApplication } from "@/lib/services/application/step-application";
import { withdrawApplication } from "@/lib/services/application/withdraw-application";
import { applicationLetter } from "@/lib/text/application";
import {
  aCounter,
  anApplication,
  anEntry,
  anOnlineApplication,
  type Counter,
  MONDAY_AT_TEN,
  placedAt,
  takeStep,
} from "@/tests/factories/applications";
import { auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const SYSTEM = { kind: "system", name: "test" } as const;
const NOTE = "Fotokopi KTP-el belum ada";
const rowOf = (id: string) => db().application.findUniqueOrThrow({ where: { id } });

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
});

describe("registering", () => {
  it("keeps the standard of that moment, starts the clock with a complete file, and says nothing of the applicant in the trail", async () => {
    const { id, code } = await anApplication(counter);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      state: "IN_PROGRESS",
      standardMinutes: 60,
      standardVersion: 1,
      missing: null,
    });
    expect(row.completeAt?.toISOString()).toBe("2026-06-15T03:00:00.000Z");
    expect(row.dueAt?.toISOString()).toBe("2026-06-15T04:00:00.000Z");
    expect(row.applicantCipher).not.toContain("Siti");
    await db().service.update({ where: { id: counter.service.id }, data: { standardMinutes: 15 } });
    expect((await rowOf(id)).standardMinutes).toBe(60);
    await db().service.update({ where: { id: counter.service.id }, data: { standardMinutes: 60 } });
    const trail = JSON.stringify((await auditsOf("application.register", id)).map(({ after }) => after));
    expect(trail).toContain("standardVersion");
    expect(trail).not.toMatch(/Siti|0812/);
    expect(code).toMatch(/^[A-Z2-9]{12}$/);
  });

  it("waits with what is missing, and counts nothing until the file is complete", async () => {
    const { id } = await anApplication(counter, { file: "incomplete", missing: NOTE });
    expect(await rowOf(id)).toMatchObject({ state: "REGISTERED", missing: NOTE, dueAt: null });
    await takeStep(counter.officer, id, "complete", "2026-06-17T08:30:00Z");
    // Wednesday 15.30; half an hour is left of that day.
    expect(await rowOf(id)).toMatchObject({
      state: "IN_PROGRESS",
      missing: null,
      elapsedMinutes: 0,
      dueAt: new Date("2026-06-18T01:30:00Z"),
    });
  });

  it("takes one form once, and refuses it with another content", async () => {
    const entry = anEntry(counter);
    const ctx = contextOf(counter.officer, MONDAY_AT_TEN);
    const first = await registerApplication(ctx, entry, applicationLetter);
    expect(await registerApplication(ctx, entry, applicationLetter)).toEqual({ ...first, isRepeat: true });
    await expectFailure(
      registerApplication(ctx, { ...entry, name: "Orang lain" }, applicationLetter),
      "CONFLICT",
    );
    const twice = anEntry(counter);
    expect((await raced([0, 1, 2].map(() => registerApplication(ctx, twice, applicationLetter)))).done).toBe(
      3,
    );
  });

  it("is for those who work in the service's unit or below it, and for open services", async () => {
    const below = await placedAt(await aUnit({ parent: counter.unit }));
    const elsewhere = await placedAt(await aUnit());
    const head = {
      ...elsewhere,
      roles: [...elsewhere.roles, { role: "UNIT_HEAD" as const, unitPath: counter.unit.path }],
    };
    await registerApplication(contextOf(below, MONDAY_AT_TEN), anEntry(counter), applicationLetter);
    for (const stranger of [elsewhere, head, ANONYMOUS])
      await expectFailure(
        registerApplication(contextOf(stranger, MONDAY_AT_TEN), anEntry(counter), applicationLetter),
        "NOT_FOUND",
      );
    const closed = await aCounter();
    await db().service.update({ where: { id: closed.service.id }, data: { isActive: false } });
    await expectFailure(anApplication(closed), "REFUSED", ["APPLICATION_SERVICE_CLOSED"]);
  });

  it("writes nothing without its line in the trail", async () => {
    const count = () => db().application.count({ where: { serviceId: counter.service.id } });
    const before = await count();
    const ctx = withBrokenTrail(contextOf(counter.officer, MONDAY_AT_TEN));
    await expectNothingWithoutTrail(
      registerApplication(ctx, anEntry(counter), applicationLetter),
      count,
      before,
    );
  });
});

/** The way to each state. */
const WAY_TO: Readonly<Record<ApplicationState, readonly ApplicationEvent[]>> = {
  SUBMITTED: [],
  REGISTERED: [],
  IN_PROGRESS: ["complete"],
  WAITING_APPLICANT: ["complete", "pause"],
  DONE: ["complete", "finish"],
  HANDED_OVER: ["complete", "finish", "handOver"],
  REJECTED: ["reject"],
  WITHDRAWN: ["withdraw"],
};

async function inState(state: ApplicationState): Promise<string> {
  const { id } =
    state === "SUBMITTED"
      ? await anOnlineApplication(counter)
      : await anApplication(counter, { file: "incomplete", missing: NOTE });
  for (const event of WAY_TO[state]) await takeStep(counter.officer, id, event, MONDAY_AT_TEN, NOTE);
  return id;
}

describe("steps", () => {
  it.each(APPLICATION_STATES)(
    "of one that is %s are those of the table, by the counter only",
    async (state) => {
      const stranger = await placedAt(await aUnit());
      for (const event of APPLICATION_EVENTS) {
        const id = await inState(state);
        const { version } = await rowOf(id);
        const input = { applicationId: id, version, note: NOTE };
        const at = (viewer: EmployeeViewer) => contextOf(viewer, "2026-06-16T03:00:00Z");
        await expectFailure(stepApplication(at(stranger), event, input, applicationLetter), "NOT_FOUND");
        const decision = decide(state, event, NOTE);
        if (!decision.ok) {
          await expectFailure(
            stepApplication(at(counter.officer), event, input, applicationLetter),
            "REFUSED",
            decision.reasons,
          );
          continue;
        }
        const before = await rowOf(id);
        await expectNothingWithoutTrail(
          stepApplication(withBrokenTrail(at(counter.officer)), event, input, applicationLetter),
          () => rowOf(id),
          before,
        );
        const { done, codes } = await raced(
          [0, 1].map(() => stepApplication(at(counter.officer), event, input, applicationLetter)),
        );
        expect([done, codes.length]).toEqual([1, 1]);
        expect((await rowOf(id)).state).toBe(decision.value);
        const last = await db().applicationStep.findFirstOrThrow({
          where: { applicationId: id },
          orderBy: [{ at: "desc" }, { id: "desc" }],
        });
        expect(last).toMatchObject({ event, state: decision.value, party: "OFFICER", note: NOTE });
      }
    },
  );

  it("measure from the complete file to the result, without the pause, the night and the holiday", async () => {
    await db().holiday.create({ data: { date: new Date("2026-06-17"), name: "Libur uji" } });
    try {
      const { id } = await anApplication(counter);
      const { officer } = counter;
      // Monday 10.00 to 10.40, then from Tuesday 15.50 over the holiday to Thursday 08.10.
      await takeStep(officer, id, "pause", "2026-06-15T03:40:00Z", NOTE);
      expect(await rowOf(id)).toMatchObject({ elapsedMinutes: 40, runningSince: null, missing: NOTE });
      await takeStep(officer, id, "resume", "2026-06-16T08:50:00Z");
      expect((await rowOf(id)).dueAt?.toISOString()).toBe("2026-06-18T01:10:00.000Z");
      await takeStep(officer, id, "finish", "2026-06-18T01:10:59Z");
      expect(await rowOf(id)).toMatchObject({ elapsedMinutes: 60, isOnTime: true, state: "DONE" });
    } finally {
      await db().holiday.delete({ where: { date: new Date("2026-06-17") } });
    }
  });

  it("are late by one minute, and stay due when they were due before a pause", async () => {
    const { id } = await anApplication(counter);
    await takeStep(counter.officer, id, "pause", "2026-06-15T04:01:00Z", NOTE);
    await takeStep(counter.officer, id, "resume", "2026-06-16T03:00:00Z");
    expect((await rowOf(id)).dueAt?.toISOString()).toBe("2026-06-15T04:00:00.000Z");
    await takeStep(counter.officer, id, "finish", "2026-06-16T03:00:00Z");
    expect(await rowOf(id)).toMatchObject({ elapsedMinutes: 61, isOnTime: false });
  });

  it("count by the hours that the government set", async () => {
    const hours = { opens: 7 * 60, closes: 11 * 60 };
    const week = [hours, hours, hours, hours, hours, null, null];
    await db().setting.create({
      data: { key: "office.hours", value: week, updatedAt: new Date(MONDAY_AT_TEN) },
    });
    try {
      const { id } = await anApplication(counter, {}, "2026-06-15T03:30:00Z");
      // Half an hour to eleven, and half an hour from seven on Tuesday.
      expect((await rowOf(id)).dueAt?.toISOString()).toBe("2026-06-16T00:30:00.000Z");
      await db().setting.update({ where: { key: "office.hours" }, data: { value: { monday: "08-16" } } });
      await expect(anApplication(counter)).rejects.toThrow("not a week of office hours");
    } finally {
      await db().setting.delete({ where: { key: "office.hours" } });
    }
  });
});

describe("the applicant", () => {
  it("opens it by code and PIN, five tries long, and may withdraw it while nothing is decided", async () => {
    const { id, code, pin } = await anApplication(counter);
    expect(await openApplication({ trackingCode: code, pin }, null)).toMatchObject({ applicationId: id });
    const ctx = contextOf(ANONYMOUS, "2026-06-15T04:00:00Z");
    await expectFailure(withdrawApplication(ctx, id, { version: 9 }, applicationLetter), "CONFLICT");
    await expectFailure(
      withdrawApplication(ctx, crypto.randomUUID(), { version: 1 }, applicationLetter),
      "NOT_FOUND",
    );
    await withdrawApplication(ctx, id, { version: 1 }, applicationLetter);
    expect(await rowOf(id)).toMatchObject({ state: "WITHDRAWN", runningSince: null });
    await expectFailure(withdrawApplication(ctx, id, { version: 2 }, applicationLetter), "REFUSED", [
      "APPLICATION_WRONG_STATE",
    ]);
    const wrong = pin === "000000" ? "000001" : "000000";
    const guesses = Array.from({ length: 6 }, () =>
      openApplication({ trackingCode: code, pin: wrong }, null),
    );
    const { codes } = await raced(guesses);
    expect(codes.filter((failure) => failure === "REFUSED")).toHaveLength(5);
    await expectFailure(openApplication({ trackingCode: code, pin }, null), "RATE_LIMITED");
  });

  it("is not shut out by an address that is held back", async () => {
    const { id, code: trackingCode, pin } = await anApplication(counter);
    const address = "203.0.113.66";
    await expectFailure(openApplication({ trackingCode: "BBBBBBBBBBBB", pin }, address), "REFUSED", [
      "TRACKING_UNKNOWN",
    ]);
    await db().$executeRaw`UPDATE rate_limit SET points = 120 WHERE key LIKE 'trackingAddress%'`;
    for (let n = 0; n < 6; n += 1)
      await expectFailure(openApplication({ trackingCode, pin }, address), "RATE_LIMITED");
    expect(await openApplication({ trackingCode, pin }, "198.51.100.5")).toMatchObject({ applicationId: id });
  });

  it("takes name and contact out of what is over, and of nothing that runs", async () => {
    const { id } = await anApplication(counter);
    const at = new Date("2026-06-15T04:00:00Z");
    const ctx = contextOf(ANONYMOUS, at.toISOString());
    await expectFailure(forgetOwnApplicant(ctx, id), "REFUSED", ["APPLICATION_NOT_OVER"]);
    expect(await trackedApplication(id, at)).toMatchObject({ forgettable: null });
    expect((await rowOf(id)).applicantCipher).not.toBeNull();
    await withdrawApplication(ctx, id, { version: 1 }, applicationLetter);
    expect(await trackedApplication(id, at)).toMatchObject({ forgettable: "BOTH" });
    const { version } = await rowOf(id);
    await forgetOwnApplicant(ctx, id);
    await forgetOwnApplicant(ctx, id);
    expect(await rowOf(id)).toMatchObject({ applicantCipher: null, state: "WITHDRAWN", version });
    expect(await trackedApplication(id, at)).toMatchObject({ forgettable: null });
    await expectFailure(forgetOwnApplicant(ctx, crypto.randomUUID()), "NOT_FOUND");
  });

  it("is forgotten ninety days after the end, by the server alone", async () => {
    const { id } = await anApplication(counter);
    const open = await anApplication(counter);
    await takeStep(counter.officer, id, "withdraw", MONDAY_AT_TEN);
    const forget = (at: string) => forgetApplicants(contextOf(SYSTEM, at));
    const kept = async () => (await rowOf(id)).applicantCipher !== null;
    await forget("2026-09-13T03:00:00Z");
    expect(await kept()).toBe(true);
    const late = contextOf(SYSTEM, "2026-09-14T03:00:00Z");
    await expectNothingWithoutTrail(forgetApplicants(withBrokenTrail(late)), kept, true);
    expect(await forgetApplicants(late)).toBeGreaterThan(0);
    expect([await kept(), (await rowOf(open.id)).applicantCipher === null]).toEqual([false, false]);
    expect(await forgetApplicants(late)).toBe(0);

    // One that never ends: two years after it was registered.
    const { registeredAt } = await rowOf(open.id);
    const daysOn = (days: number) => new Date(registeredAt.getTime() + days * 86_400_000).toISOString();
    await forget(daysOn(730));
    expect((await rowOf(open.id)).applicantCipher).not.toBeNull();
    await forget(daysOn(731));
    expect((await rowOf(open.id)).applicantCipher).toBeNull();
    expect(() => forgetApplicants(contextOf(counter.officer, MONDAY_AT_TEN))).toThrow();
  });
});
