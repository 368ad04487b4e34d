import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { HeldRole } from "@/lib/permissions/viewer";
import { countApplications } from "@/lib/queries/application/list-applications";
import { managedOfficeHours } from "@/lib/queries/service/managed-office-hours";
import { officeHoursSchema } from "@/lib/schemas/office-hours";
import { dropOfficeHours, setOfficeHours } from "@/lib/services/service/set-office-hours";
import {
  aCounter,
  anApplication,
  anOnlineApplication,
  type Counter,
  MONDAY_AT_TEN,
  takeStep,
} from "@/tests/factories/applications";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const until = (closes: string) => ({ opens: Array(5).fill("08:00"), closes: Array(5).fill(closes) });
const hoursOf = (serviceId: string, given: object = {}) =>
  officeHoursSchema.parse({
    serviceId,
    scope: "UNIT",
    seenUnit: 0,
    seenService: 0,
    ...until("11:00"),
    ...given,
  });

/** A counter with an hour as its standard, and who keeps the hours of its unit. */
async function aPlace() {
  const counter = await aCounter(60);
  const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: counter.unit.path } as HeldRole]);
  const ctx = contextOf(head, "2026-06-15T01:00:00Z");
  const dueOf = async (id: string) =>
    (await db().application.findUniqueOrThrow({ where: { id } })).dueAt?.toISOString();
  return { counter, head, ctx, dueOf, serviceId: counter.service.id };
}
/** Half past ten on Monday. */
const LATE_MORNING = "2026-06-15T03:30:00Z";

describe("office hours of a unit", () => {
  it("count for what comes after they were set, and leave what runs as it came", async () => {
    const { counter, ctx, dueOf, serviceId } = await aPlace();
    const before = await anApplication(counter, {}, LATE_MORNING);
    await setOfficeHours(ctx, hoursOf(serviceId));
    const after = await anApplication(counter, {}, LATE_MORNING);
    expect(await dueOf(before.id)).toBe("2026-06-15T04:30:00.000Z");
    // Half an hour until eleven, the other half from eight on Tuesday.
    expect(await dueOf(after.id)).toBe("2026-06-16T01:30:00.000Z");

    // A pause later, each goes on by its own hours.
    for (const { id } of [before, after]) {
      await takeStep(counter.officer, id, "pause", "2026-06-15T03:40:00Z", "KTP-el");
      await takeStep(counter.officer, id, "resume", "2026-06-15T07:00:00Z");
    }
    expect(await dueOf(before.id)).toBe("2026-06-15T07:50:00.000Z");
    expect(await dueOf(after.id)).toBe("2026-06-16T01:50:00.000Z");
    await takeStep(counter.officer, after.id, "finish", "2026-06-16T01:50:00Z");
    expect(await db().application.findUniqueOrThrow({ where: { id: after.id } })).toMatchObject({
      elapsedMinutes: 60,
      isOnTime: true,
    });
  });

  it("say on the board what is late, each by its own hours", async () => {
    const { counter, ctx, serviceId } = await aPlace();
    await anApplication(counter, {}, LATE_MORNING);
    await setOfficeHours(ctx, hoursOf(serviceId));
    await anOnlineApplication(counter, {}, LATE_MORNING);
    const at = (moment: string) => countApplications(counter.officer, new Date(moment));
    expect(await at("2026-06-15T04:30:00Z")).toMatchObject({ LATE: 0, TODAY: 1, LATER: 1 });
    expect(await at("2026-06-15T04:31:00Z")).toMatchObject({ LATE: 1, TODAY: 0, LATER: 1 });
    expect(await at("2026-06-16T01:30:00Z")).toMatchObject({ LATE: 1, TODAY: 1 });
    expect(await at("2026-06-16T01:31:00Z")).toMatchObject({ LATE: 2, TODAY: 0 });
  });

  it("leave out days that are closed, and go by days that are different", async () => {
    const { counter, ctx, dueOf, serviceId } = await aPlace();
    await setOfficeHours(ctx, hoursOf(serviceId, { days: "16-06-2026 tutup\n17-06-2026 09.00-10.00" }));
    const { id } = await anApplication(counter, {}, LATE_MORNING);
    expect(await dueOf(id)).toBe("2026-06-17T02:30:00.000Z");
  });

  it("give way to those of a service, and those of the government come back where they are dropped", async () => {
    const { counter, head, ctx, dueOf, serviceId } = await aPlace();
    const other: Counter = { ...counter, service: await aService({ unitId: counter.unit.id }) };
    await db().service.update({ where: { id: other.service.id }, data: { standardMinutes: 60 } });
    await setOfficeHours(ctx, hoursOf(serviceId));
    await setOfficeHours(ctx, hoursOf(serviceId, { scope: "SERVICE", seenUnit: 1, ...until("23:00") }));
    const seen = async (id: string) => {
      const found = await managedOfficeHours(head, id);
      return [found?.inForce, found?.week[0]?.closes, found?.seenService, found?.seenUnit];
    };
    expect(await seen(serviceId)).toEqual(["SERVICE", 1380, 1, 1]);
    expect(await seen(other.service.id)).toEqual(["UNIT", 660, 0, 1]);
    const dueNow = async (at: Counter) => dueOf((await anApplication(at, {}, LATE_MORNING)).id);
    expect([await dueNow(counter), await dueNow(other)]).toEqual([
      "2026-06-15T04:30:00.000Z",
      "2026-06-16T01:30:00.000Z",
    ]);
    const drop = (scope: "UNIT" | "SERVICE") =>
      dropOfficeHours(ctx, { serviceId, scope, seenService: 1, seenUnit: 1 });
    await drop("SERVICE");
    expect(await seen(serviceId)).toEqual(["UNIT", 660, 2, 1]);
    await drop("UNIT");
    expect(await seen(serviceId)).toEqual(["GENERAL", 960, 2, 2]);
    expect(await dueNow(other)).toBe("2026-06-15T04:30:00.000Z");
  });

  it("are set by who manages the service, on what they saw, with a line in the trail", async () => {
    const { counter, ctx, serviceId } = await aPlace();
    const rows = () => db().officeHours.findMany({ where: { unitId: counter.unit.id } });
    const stranger = viewerOf(await anEmployee(), [
      { role: "UNIT_HEAD", unitPath: (await aUnit()).path } as HeldRole,
    ]);
    for (const viewer of [stranger, counter.officer]) {
      await expectFailure(setOfficeHours(contextOf(viewer, MONDAY_AT_TEN), hoursOf(serviceId)), "NOT_FOUND");
      expect(await managedOfficeHours(viewer, serviceId)).toBeNull();
    }
    await expectNothingWithoutTrail(setOfficeHours(withBrokenTrail(ctx), hoursOf(serviceId)), rows, []);
    const { done, codes } = await raced([0, 1].map(() => setOfficeHours(ctx, hoursOf(serviceId))));
    expect([done, codes]).toEqual([1, ["CONFLICT"]]);
    await expectFailure(setOfficeHours(ctx, hoursOf(serviceId)), "CONFLICT");
    const trail = await auditsOf("officeHours.set", counter.unit.id);
    const [{ after } = { after: null }] = trail;
    expect([trail.length, after]).toMatchObject([
      1,
      { week: [{ opens: 480, closes: 660 }, {}, {}, {}, {}, null, null] },
    ]);
    await expect(db().officeHours.updateMany({ data: { version: 9 } })).rejects.toThrow();
  });
});
