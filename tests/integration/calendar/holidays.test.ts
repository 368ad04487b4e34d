import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES, type Role } from "@/lib/permissions/roles";
import { listHolidays } from "@/lib/queries/calendar/list-holidays";
import { addHoliday } from "@/lib/services/calendar/add-holiday";
import { fillHolidays } from "@/lib/services/calendar/fill-holidays";
import { removeHoliday } from "@/lib/services/calendar/remove-holiday";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";

const hrContext = async () => contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]));
const trailOf = (subjectId: string) =>
  db().auditEvent.findMany({
    where: { subjectType: "holiday", subjectId },
    orderBy: { id: "asc" },
    select: { action: true, before: true, after: true },
  });

const KEEPERS: readonly Role[] = ["HR", "ADMINISTRATOR"];

describe("the calendar of closed days", () => {
  it.each(KEEPERS)("is kept by %s, whose name stands in the trail", async (role) => {
    const ctx = contextOf(viewerOf(await anEmployee(), [{ role }]));
    const date = `2035-04-0${KEEPERS.indexOf(role) + 1}`;
    await addHoliday(ctx, { date, name: "Cuti bersama" });
    await removeHoliday(ctx, { date, name: "Cuti bersama" });
    const rows = await db().auditEvent.findMany({ where: { subjectType: "holiday", subjectId: date } });
    expect(rows.map(({ actorId }) => actorId)).toEqual([ctx.viewer.employeeId, ctx.viewer.employeeId]);
  });

  it("takes a day once, however often it is sent, and says when it has another name", async () => {
    const hr = await hrContext();
    const day = { date: "2031-04-07", name: "Cuti bersama" };
    await Promise.all([addHoliday(hr, day), addHoliday(hr, day)]);
    await expect(addHoliday(hr, { ...day, name: "Lain" })).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["HOLIDAY_TAKEN"],
    });
    expect(await trailOf("2031-04-07")).toEqual([
      { action: "holiday.add", before: null, after: { name: "Cuti bersama" } },
    ]);
  });

  it("gives a day back only as it was seen", async () => {
    const hr = await hrContext();
    const day = { date: "2032-04-07", name: "Cuti bersama" };
    await addHoliday(hr, day);
    await expect(removeHoliday(hr, { ...day, name: "Nama lama" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await Promise.all([removeHoliday(hr, day), removeHoliday(hr, day)]);
    expect(await listHolidays(2032)).toEqual([]);
    expect((await trailOf("2032-04-07")).map(({ action }) => action)).toEqual([
      "holiday.add",
      "holiday.remove",
    ]);
  });

  it("is filled with the national days of a year, keeping what HR wrote", async () => {
    const hr = await hrContext();
    await addHoliday(hr, { date: "2033-08-17", name: "HUT Kemerdekaan" });
    const { added } = await fillHolidays(hr, { year: 2033 });
    const days = await listHolidays(2033);
    expect(days).toHaveLength(added + 1);
    expect(days).toContainEqual({ date: "2033-08-17", name: "HUT Kemerdekaan" });
    expect(days.map(({ date }) => date)).toEqual(
      expect.arrayContaining(["2033-01-01", "2033-05-01", "2033-06-01", "2033-12-25"]),
    );
    expect(await fillHolidays(hr, { year: 2033 })).toEqual({ added: 0 });
    expect(await trailOf("2033")).toHaveLength(1);
  });

  it.each(ROLES.filter((role) => !KEEPERS.includes(role)))("is closed to %s", async (role) => {
    const unit = await aUnit();
    const ctx = contextOf(viewerOf(await anEmployee({ unitId: unit.id }), [{ role, unitPath: unit.path }]));
    const day = { date: "2034-01-02", name: "Cuti bersama" };
    await expect(addHoliday(ctx, day)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeHoliday(ctx, day)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(fillHolidays(ctx, { year: 2034 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listHolidays(2034)).toEqual([]);
  });
});
