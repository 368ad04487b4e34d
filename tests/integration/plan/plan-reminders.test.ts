import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { systemContext } from "@/lib/jobs/system-context";
import { remindedScope, reminderRounds } from "@/lib/queries/plan/reminder-rounds";
import { askReminders } from "@/lib/services/plan/ask-reminders";
import { sendReminders } from "@/lib/services/plan/send-reminders";
import { planLetter } from "@/lib/text/plan-letters";
import { anOpenPeriod } from "@/tests/factories/drafts";
import { anHr, aUnitHr } from "@/tests/factories/hr";
import {
  anEmployee,
  appoint,
  aUnit,
  contextOf,
  holdersOf,
  rolesBut,
  viewerOf,
} from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";
import { queuedJobs } from "@/tests/support/queued-jobs";

afterAll(stopSender);

const period = await anOpenPeriod();
const SYSTEM = {
  ...systemContext("plan.remind"),
  now: new Date("2026-06-15T04:00:00Z"),
  today: "2026-06-15",
};

const addressOf = (id: string) => `${id}@contoh.test`;
async function somebody(name: string, unitId: string, hasAddress = true) {
  const employee = await anEmployee({ name, unitId });
  const email = hasAddress ? addressOf(employee.id) : null;
  return db().employee.update({ where: { id: employee.id }, data: { email } });
}

/** A unit with a head whose plan is agreed, and people whose plans wait: for themselves or for the head. */
async function aWaitingUnit() {
  const unit = await aUnit();
  const head = await somebody("Kepala", unit.id);
  const of = { appraiserId: head.id, unitId: unit.id, periodId: period.id };
  const plan = async (name: string, state: "DRAFT" | "SUBMITTED" | "RETURNED" | "AGREED" | null) => {
    const person = await somebody(name, unit.id);
    await appoint(person.id, head.id);
    if (state) await aPlan({ ...of, employeeId: person.id, state });
    return person;
  };
  const [none, draft, submitted, returned, agreed] = [
    await plan("Belum", null),
    await plan("Draf", "DRAFT"),
    await plan("Diajukan", "SUBMITTED"),
    await plan("Dikembalikan", "RETURNED"),
    await plan("Disetujui", "AGREED"),
  ];
  await aPlan({ ...of, employeeId: head.id, appraiserId: (await anEmployee()).id });
  const asHead = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]));
  return { unit, head, none, draft, submitted, returned, agreed, asHead };
}
const lettersTo = async (people: readonly { readonly id: string }[]) => {
  const mails = await db().outboxMail.findMany({
    where: { recipient: { in: people.map(({ id }) => addressOf(id)) } },
    orderBy: { createdAt: "asc" },
  });
  return people.map(({ id }) => mails.filter(({ recipient }) => recipient === addressOf(id)));
};
const roundOf = (id: string) => db().planReminderRound.findUniqueOrThrow({ where: { id } });

describe("reminding everybody of a unit", () => {
  it("writes to whom a plan waits for, its owner or its appraiser, and to nobody else", async () => {
    const { unit, head, none, draft, submitted, returned, agreed, asHead } = await aWaitingUnit();
    const unreached = await somebody("Tanpa surel", unit.id, false);
    const roundId = randomUUID();
    await askReminders(asHead, { roundId, periodId: period.id, unitId: unit.id });
    expect(await queuedJobs("plan.remind")).toContainEqual({ roundId });
    expect(await sendReminders(SYSTEM, roundId, planLetter)).toBe(4);

    const people = [none, draft, returned, head, submitted, agreed, unreached];
    const letters = await lettersTo(people);
    expect(letters.map((of) => of.length)).toEqual([1, 1, 1, 1, 0, 0, 0]);
    const [ofNone, ofDraft, ofReturned, ofHead] = letters.map(([letter]) => letter?.text ?? "");
    expect(ofNone).toContain("SKP Anda belum dibuat.");
    expect(ofDraft).toContain("SKP Anda masih draf.");
    expect(ofReturned).toContain("dikembalikan penilai");
    expect(ofHead).toContain("1 SKP anggota tim Anda menunggu jawaban Anda");
    expect(ofHead).not.toContain("SKP Anda ");
    expect(ofNone).toContain("sudah lewat pada Senin, 2 Februari 2026 (31 Januari jatuh pada hari Sabtu)");
    expect(await roundOf(roundId)).toMatchObject({ letters: 4, unreached: 1, endedAt: SYSTEM.now });
    const jobs = await db().auditEvent.findMany({ where: { action: "plan.remind", subjectId: period.id } });
    expect(jobs.find(({ after }) => JSON.stringify(after).includes(roundId))).toMatchObject({
      actorId: asHead.viewer.employeeId,
      after: { roundId, unitId: unit.id },
    });
  });

  it("writes once a day to one person, however many ask, and again the day after", async () => {
    const { unit, none, asHead } = await aWaitingUnit();
    const remind = async (ctx: typeof SYSTEM) => {
      const roundId = randomUUID();
      await askReminders(asHead, { roundId, periodId: period.id, unitId: unit.id });
      return sendReminders(ctx, roundId, planLetter);
    };
    expect(await remind(SYSTEM)).toBe(4);
    expect(await remind(SYSTEM)).toBe(0);
    const tomorrow = { ...SYSTEM, now: new Date("2026-06-16T04:00:00Z"), today: "2026-06-16" };
    expect(await remind(tomorrow)).toBe(4);
    expect((await lettersTo([none]))[0]).toHaveLength(2);
  });

  it("is one round when the form comes twice, and one sending when the job runs twice", async () => {
    const { unit, asHead } = await aWaitingUnit();
    const input = { roundId: randomUUID(), periodId: period.id, unitId: unit.id };
    await Promise.all([askReminders(asHead, input), askReminders(asHead, input)]);
    const another = await aWaitingUnit();
    const taken = { ...input, unitId: another.unit.id };
    expect(await outcomeOf(askReminders(another.asHead, taken))).toBe("CONFLICT");
    expect(await db().planReminderRound.count({ where: { id: input.roundId } })).toBe(1);
    expect(await sendReminders(SYSTEM, input.roundId, planLetter)).toBe(4);
    expect(await sendReminders(SYSTEM, input.roundId, planLetter)).toBe(4);
    expect(await db().planReminder.count({ where: { roundId: input.roundId } })).toBe(4);
  });

  it("goes on over more people than one transaction takes", async () => {
    const { unit, asHead } = await aWaitingUnit();
    const { positionId } = await anEmployee({ unitId: unit.id });
    await db().$executeRaw`
      INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
      SELECT gen_random_uuid(), (400000000000000000 + n)::text, 'Pegawai ' || n, '1990-01-01', 'FEMALE', 'PNS',
             ${unit.id}::uuid, ${positionId}::uuid, ''
      FROM generate_series(1, 410) n`;
    const roundId = randomUUID();
    await askReminders(asHead, { roundId, periodId: period.id, unitId: unit.id });
    await sendReminders(SYSTEM, roundId, planLetter);
    expect(await roundOf(roundId)).toMatchObject({ letters: 4, unreached: 411 });
  });

  it("sends nothing any more once the period was closed", async () => {
    const closing = await aPeriod({ year: 2024, state: "OPEN" });
    const { unit, asHead } = await aWaitingUnit();
    const roundId = randomUUID();
    await askReminders(asHead, { roundId, periodId: closing.id, unitId: unit.id });
    await aPeriod({ year: 2024, state: "CLOSED" });
    expect(await sendReminders(SYSTEM, roundId, planLetter)).toBe(0);
    expect((await roundOf(roundId)).endedAt).toEqual(SYSTEM.now);
    const again = { roundId: randomUUID(), periodId: closing.id, unitId: unit.id };
    expect(await outcomeOf(askReminders(asHead, again))).toBe("REFUSED PERIOD_NOT_OPEN");
    expect(await trailOf(closing.id)).toEqual(["plan.remind"]);
  });
});

describe("who reminds whom", () => {
  it("is HR everybody, a unit its own, and nobody else", async () => {
    const { unit, asHead } = await aWaitingUnit();
    const elsewhere = await aUnit();
    const ask = (ctx: Parameters<typeof askReminders>[0], unitId?: string) =>
      outcomeOf(
        askReminders(ctx, { roundId: randomUUID(), periodId: period.id, ...(unitId ? { unitId } : {}) }),
      );
    expect(await ask(contextOf(await anHr()))).toBe("OK");
    expect(await ask(contextOf(await anHr()), unit.id)).toBe("OK");
    expect(await ask(contextOf(await aUnitHr(unit)), unit.id)).toBe("OK");
    expect(await ask(asHead, unit.id)).toBe("OK");
    expect(await ask(asHead, elsewhere.id)).toBe("NOT_FOUND");
    expect(await ask(asHead)).toBe("NOT_FOUND");
    expect(await ask(contextOf(await anHr()), randomUUID())).toBe("NOT_FOUND");
    for (const [role, viewer] of await holdersOf(rolesBut("HR", "UNIT_HEAD", "UNIT_HR"), unit)) {
      if (viewer.kind !== "employee") continue;
      expect(await ask(contextOf(viewer), unit.id), role).toBe("NOT_FOUND");
      expect(await reminderRounds(viewer, period.id), role).toBeNull();
    }
  });

  it("sees the rounds of units within reach, and of everybody", async () => {
    const { unit, asHead } = await aWaitingUnit();
    const hr = contextOf(await anHr(), "2026-06-20T03:00:00Z");
    const elsewhere = await aUnit();
    const ask = async (unitId: string | undefined) => {
      const roundId = randomUUID();
      await askReminders(hr, { roundId, periodId: period.id, ...(unitId ? { unitId } : {}) });
      return roundId;
    };
    const ids = [await ask(elsewhere.id), await ask(unit.id), await ask(undefined)];
    const seen = ((await reminderRounds(asHead.viewer, period.id)) ?? []).map(({ id }) => id);
    expect(ids.map((id) => seen.includes(id))).toEqual([false, true, true]);
    const ofHr = (await reminderRounds(hr.viewer, period.id)) ?? [];
    expect(ids.map((id) => ofHr.some((row) => row.id === id))).toEqual([true, true, true]);
    expect(ofHr[0]).toMatchObject({
      kind: "ASKED",
      askedBy: hr.viewer.name,
      isOver: false,
    });
  });

  it("is offered the unit at which they look, else all that they see", async () => {
    const unit = await aUnit();
    const below = await aUnit({ parent: unit });
    const other = await aUnit();
    const rowsOf = (...units: (typeof unit)[]) => units.map(({ id, name, path }) => ({ id, name, path }));
    const [top, under] = rowsOf(unit, below);
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    const hr = await anHr();
    expect(remindedScope(hr, rowsOf(unit, below, other), null)).toBe("ALL");
    expect(remindedScope(hr, rowsOf(unit, below), under ?? null)).toEqual(under);
    expect(remindedScope(head, rowsOf(unit, below), null)).toEqual(top);
    expect(remindedScope(head, rowsOf(unit, below), under ?? null)).toEqual(under);
    expect(remindedScope(head, rowsOf(unit, other), null)).toBeNull();
    const inspector = viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]);
    expect(remindedScope(inspector, rowsOf(unit), top ?? null)).toBeNull();
  });
});
