import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { systemContext } from "@/lib/jobs/system-context";
import { listExtensions } from "@/lib/queries/period/list-extensions";
import { extendPeriod } from "@/lib/services/period/extend-period";
import { remindOfDeadlines } from "@/lib/services/plan/remind-of-deadlines";
import { sendReminders } from "@/lib/services/plan/send-reminders";
import { planLetter } from "@/lib/text/plan-letters";
import { dayOf } from "@/lib/time";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";
import { queuedJobs } from "@/tests/support/queued-jobs";

const REASON = "Aplikasi nasional terganggu dua hari.";
const hr = contextOf(await anHr(), "2050-01-20T03:00:00Z");
const input = (of: { readonly id: string; readonly version: number }, planDueOn: string) => ({
  extensionId: randomUUID(),
  periodId: of.id,
  version: of.version,
  planDueOn,
  reason: REASON,
});
const dueOf = async (id: string) => dayOf((await db().period.findUniqueOrThrow({ where: { id } })).planDueOn);
const jobAt = (at: string) => ({ ...systemContext("test"), now: new Date(at), today: at.slice(0, 10) });

afterAll(stopSender);

describe("more time for plans", () => {
  it("is given with a reason, kept beside what was, and told to whom it concerns", async () => {
    const period = await aPeriod({ year: 2050 });
    const unit = await aUnit();
    const person = await anEmployee({ unitId: unit.id });
    const email = `${person.id}@contoh.test`;
    await db().employee.update({ where: { id: person.id }, data: { email } });
    const given = input(period, "2050-02-15");
    await extendPeriod(hr, given);
    expect(await dueOf(period.id)).toBe("2050-02-15");
    expect(await listExtensions(hr.viewer, period.id)).toMatchObject([
      { from: "2050-01-31", to: "2050-02-15", reason: REASON, extendedBy: hr.viewer.name },
    ]);
    expect(await queuedJobs("plan.remind")).toContainEqual({ roundId: given.extensionId });
    const [row] = await auditsOf("period.extend", period.id);
    expect(row).toMatchObject({
      before: { planDueOn: "2050-01-31" },
      after: { planDueOn: "2050-02-15", reason: REASON },
    });

    await sendReminders(jobAt("2050-01-20T03:01:00Z"), given.extensionId, planLetter);
    const [letter] = await db().outboxMail.findMany({ where: { recipient: email } });
    expect(letter?.subject).toContain("diperpanjang");
    expect(letter?.text).toContain("diperpanjang sampai 15 Februari 2050");
    expect(letter?.text).toContain(REASON);
  });

  it("is one extension when the form comes twice, and none from a page that is older than the last one", async () => {
    const period = await aPeriod({ year: 2051 });
    const given = input(period, "2051-02-15");
    await extendPeriod(hr, given);
    expect(await outcomeOf(extendPeriod(hr, given))).toBe("OK");
    for (const other of [{ planDueOn: "2051-02-20" }, { reason: "Alasan yang lain sama sekali." }])
      expect(await outcomeOf(extendPeriod(hr, { ...given, ...other }))).toBe("CONFLICT");
    expect(await outcomeOf(extendPeriod(hr, input(period, "2051-03-15")))).toBe("CONFLICT");
    expect(await trailOf(period.id)).toEqual(["period.extend"]);
    const both = await Promise.all(
      ["2051-03-15", "2051-03-16"].map((day) =>
        outcomeOf(extendPeriod(hr, input({ id: period.id, version: period.version + 1 }, day))),
      ),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    const other = await aPeriod({ year: 2052 });
    const taken = { ...input(other, "2052-02-15"), extensionId: given.extensionId };
    expect(await outcomeOf(extendPeriod(hr, taken))).toBe("NOT_FOUND");
  });

  it("is refused where it gives none, and is HR's alone to give", async () => {
    const period = await aPeriod({ year: 2053 });
    expect(await outcomeOf(extendPeriod(hr, input(period, "2053-01-31")))).toBe(
      "REFUSED EXTENSION_NOT_LATER",
    );
    expect(await outcomeOf(extendPeriod(hr, input(period, "2054-01-01")))).toBe("REFUSED EXTENSION_OUTSIDE");
    const closed = await aPeriod({ year: 2054, state: "CLOSED" });
    expect(await outcomeOf(extendPeriod(hr, input(closed, "2054-02-15")))).toBe("REFUSED EXTENSION_NOT_OPEN");
    const unit = await aUnit();
    for (const [role, viewer] of await holdersOf(rolesBut("HR"), unit)) {
      if (viewer.kind !== "employee") continue;
      expect(await outcomeOf(extendPeriod(contextOf(viewer), input(period, "2053-02-15"))), role).toBe(
        "NOT_FOUND",
      );
    }
    expect(await outcomeOf(extendPeriod(hr, input({ id: randomUUID(), version: 1 }, "2053-02-15")))).toBe(
      "NOT_FOUND",
    );
    expect(await dueOf(period.id)).toBe("2053-01-31");
  });
});

describe("reminders of the deadline by themselves", () => {
  it("begin on their working days, each once, and anew after an extension", async () => {
    const period = await aPeriod({ year: 2055 });
    const rounds = async () =>
      (
        await db().planReminderRound.findMany({
          where: { periodId: period.id, kind: "DEADLINE" },
          orderBy: [{ dueOn: "asc" }, { point: "asc" }],
        })
      ).map(({ dueOn, point }) => [dueOn && dayOf(dueOn), point]);
    // 31 January 2055 is a Sunday, so Monday is the day, and Tuesday the first working day after it.
    const onDay = (day: string) => remindOfDeadlines(jobAt(`${day}T00:50:00Z`));
    await onDay("2055-01-31");
    expect(await rounds()).toEqual([]);
    await onDay("2055-02-01");
    expect(await rounds()).toEqual([]);
    await onDay("2055-02-02");
    await onDay("2055-02-02");
    await onDay("2055-02-03");
    expect(await rounds()).toEqual([["2055-01-31", 1]]);
    await extendPeriod(contextOf(hr.viewer, "2055-02-03T03:00:00Z"), input(period, "2055-02-07"));
    // The new one is a Sunday again: three working days before Monday, 8 February.
    await onDay("2055-02-03");
    expect(await rounds()).toEqual([
      ["2055-01-31", 1],
      ["2055-02-07", -3],
    ]);
    const begun = await db().planReminderRound.findMany({ where: { periodId: period.id, kind: "DEADLINE" } });
    const asked = await queuedJobs("plan.remind");
    for (const { id: roundId } of begun)
      expect(asked.filter((job) => job.roundId === roundId)).toHaveLength(1);
    expect((await auditsOf("plan.remind", period.id)).map(({ actorKind }) => actorKind)).toEqual([
      "system:test",
      "system:test",
    ]);
  });

  it("keep to the calendar of HR, and to periods that are open", async () => {
    const [open, closed] = [await aPeriod({ year: 2056 }), await aPeriod({ year: 2057, state: "CLOSED" })];
    // 31 January 2056 is a Monday; the Tuesday after is made a holiday.
    await db().holiday.create({ data: { date: new Date("2056-02-01"), name: "Libur contoh" } });
    const count = (periodId: string) => db().planReminderRound.count({ where: { periodId } });
    await remindOfDeadlines(jobAt("2056-02-01T00:50:00Z"));
    expect(await count(open.id)).toBe(0);
    await remindOfDeadlines(jobAt("2056-02-02T00:50:00Z"));
    expect(await count(open.id)).toBe(1);
    await remindOfDeadlines(jobAt("2057-02-01T00:50:00Z"));
    expect(await count(closed.id)).toBe(0);
  });
});
