import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { remindEvaluations } from "@/lib/services/appraisal/remind-evaluations";
import { evaluationLetter } from "@/lib/text/appraisal-letters";
import { dateOf } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const server = { kind: "system", name: "test" } as const;
const at = (day: string) => contextOf(server, `${day}T00:35:00Z`);
const remind = (day: string) => remindEvaluations(at(day), evaluationLetter);

/** Each test looks at its own people alone: the period is everybody's. */
beforeEach(async () => {
  await db().performancePlan.updateMany({ where: { state: "AGREED" }, data: { state: "CLOSED" } });
  await db().evaluationReminder.deleteMany();
  await aPeriod();
});

const addressOf = (id: string) => `${id}@contoh.test`;
async function somebody(unitId: string) {
  const employee = await anEmployee({ unitId });
  await db().employee.update({ where: { id: employee.id }, data: { email: addressOf(employee.id) } });
  return employee;
}

/** An appraiser with an agreed plan of each of so many people. */
async function aTeam(size = 2) {
  const unit = await aUnit();
  const head = await somebody(unit.id);
  const members = [];
  for (let one = 0; one < size; one += 1) {
    const staff = await anEmployee({ unitId: unit.id });
    await appoint(staff.id, head.id);
    const plan = await aPlan({ employeeId: staff.id, appraiserId: head.id, unitId: unit.id });
    members.push({ staff: viewerOf(staff), plan });
  }
  const appraiser = viewerOf(head, [{ role: "SUPERVISOR" }]);
  return { unit, head, appraiser, members };
}
type Team = Awaited<ReturnType<typeof aTeam>>;
const textsTo = async ({ id }: { readonly id: string }) =>
  (
    await db().outboxMail.findMany({ where: { recipient: addressOf(id) }, orderBy: { createdAt: "asc" } })
  ).map(({ text }) => text);
const handOver = (team: Team, index: number, window?: string) =>
  takeAppraisal({ appraiser: team.appraiser, ...member(team, index) }, "HANDED_OVER", window);
/** An appraiser of the team's members from a day on, beside the definitive one or after them. */
async function another({ unit, members }: Team, kind: "PLT" | "DEFINITIVE", startsOn: string) {
  const person = await somebody(unit.id);
  for (const { staff } of members)
    await db().appraiserAssignment.create({
      data: {
        employeeId: staff.employeeId,
        appraiserId: person.id,
        kind,
        startsOn: dateOf(startsOn),
      },
    });
  return person;
}

describe("reminding of evaluations", () => {
  it("writes one letter a step with how many are missing: before, on and after the last day of the window", async () => {
    const team = await aTeam(3);
    // 30 June 2026 is a Tuesday.
    for (const day of ["2026-06-24", "2026-06-25", "2026-06-26", "2026-06-27", "2026-06-30"])
      await remind(day);
    const before = await textsTo(team.head);
    expect(before).toHaveLength(2);
    expect(before[0]).toContain("Triwulan II 2026 berakhir pada 30 Juni 2026.");
    expect(before[1]).toContain("Triwulan II 2026 sudah sampai pada hari terakhirnya, 30 Juni 2026.");
    expect(before[1]).toContain("evaluasi periodik Triwulan II 2026: 3 anggota tim");
    expect(before[1]).toContain("/penilaian");

    await handOver(team, 0, "2026-04-01");
    await takeAppraisal({ appraiser: team.appraiser, ...member(team, 1) }, "RATED", "2026-04-01");
    for (const day of ["2026-07-04", "2026-07-07", "2026-07-08", "2026-07-14", "2026-07-21"])
      await remind(day);
    const after = (await textsTo(team.head)).slice(2);
    expect(after).toHaveLength(2);
    for (const text of after) {
      expect(text).toContain("2 anggota tim");
      expect(text).not.toContain("tahunan");
    }
  });

  it("writes nothing once everything is handed over, on a weekend, a holiday, or in a period that is closed", async () => {
    const done = await aTeam(1);
    await handOver(done, 0, "2026-04-01");
    const waiting = await aTeam(1);
    await remind("2026-07-05");
    await db().holiday.create({ data: { date: dateOf("2026-07-07"), name: "Libur contoh" } });
    try {
      await remind("2026-07-07");
      expect(await textsTo(waiting.head)).toEqual([]);
      await remind("2026-07-08");
      await aPeriod({ state: "CLOSED" });
      expect(await remind("2026-07-22")).toBe(0);
    } finally {
      await db().holiday.deleteMany({ where: { date: dateOf("2026-07-07") } });
      await aPeriod({ state: "OPEN" });
    }
    expect(await textsTo(waiting.head)).toHaveLength(1);
    expect(await textsTo(done.head)).toEqual([]);
  });

  it("counts the year beside the last window of it", async () => {
    const team = await aTeam(2);
    await handOver(team, 0);
    // 31 December 2026 is a Thursday.
    await remind("2026-12-31");
    const [text] = await textsTo(team.head);
    expect(text).toContain("evaluasi periodik Triwulan IV 2026: 2 anggota tim");
    expect(text).toContain("evaluasi tahunan, Tahun 2026: 1 anggota tim");
  });

  it("sends each letter once, however often the job runs and also when two run at once", async () => {
    const team = await aTeam(2);
    const both = await Promise.all([remind("2026-06-30"), remind("2026-06-30")]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await remind("2026-07-02")).toBe(0);
    expect(await textsTo(team.head)).toHaveLength(1);
    const [line] = await db().auditEvent.findMany({
      where: { action: "appraisal.remind" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(line).toMatchObject({
      actorKind: "system:test",
      after: { endsOn: "2026-06-30", point: 0, letters: 1, unreached: 0 },
    });
  });

  it("goes to who appraises on the last day, an acting official before the definitive one, and to who came after", async () => {
    const [acted, changed] = [await aTeam(1), await aTeam(1)];
    const acting = await another(acted, "PLT", "2026-06-20");
    await db().appraiserAssignment.updateMany({
      where: { appraiserId: changed.head.id },
      data: { endsOn: dateOf("2026-06-14") },
    });
    const successor = await another(changed, "DEFINITIVE", "2026-06-15");
    await remind("2026-06-30");
    const texts = await Promise.all([acted.head, acting, changed.head, successor].map(textsTo));
    expect(texts.map((of) => of.length)).toEqual([0, 1, 0, 1]);
  });

  it("writes to nobody who has left, and to no-one without an address", async () => {
    const [left, unreached] = [await aTeam(1), await aTeam(1)];
    await db().employee.update({ where: { id: left.head.id }, data: { state: "INACTIVE" } });
    await db().employee.update({ where: { id: unreached.head.id }, data: { email: null } });
    expect(await remind("2026-06-30")).toBe(0);
    expect(await textsTo(left.head)).toEqual([]);
    expect(await db().evaluationReminder.count({ where: { employeeId: left.head.id } })).toBe(0);
  });

  it("goes on over more appraisers than one transaction takes", async () => {
    const { unit, members } = await aTeam(1);
    const { positionId } = await anEmployee({ unitId: unit.id });
    const periodId = member({ members }, 0).plan.periodId;
    await db().$executeRaw`
      WITH heads AS (
        INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text", "email")
        SELECT gen_random_uuid(), (400000000000000000 + n)::text, 'Penilai ' || n, '1990-01-01', 'FEMALE', 'PNS',
               ${unit.id}::uuid, ${positionId}::uuid, '', 'penilai' || n || '@contoh.test'
        FROM generate_series(1, 205) n RETURNING "id"
      ), staff AS (
        INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
        SELECT gen_random_uuid(), (500000000000000000 + n)::text, 'Pegawai ' || n, '1990-01-01', 'FEMALE', 'PNS',
               ${unit.id}::uuid, ${positionId}::uuid, ''
        FROM generate_series(1, 205) n RETURNING "id"
      )
      INSERT INTO "performance_plan" ("id", "period_id", "employee_id", "appraiser_id", "unit_id", "position_title", "starts_on", "ends_on", "state", "created_at")
      SELECT gen_random_uuid(), ${periodId}::uuid, s."id", h."id", ${unit.id}::uuid, 'Contoh', '2026-01-01', '2026-12-31', 'AGREED', now()
      FROM (SELECT "id", row_number() OVER () AS n FROM heads) h
      JOIN (SELECT "id", row_number() OVER () AS n FROM staff) s USING (n)`;
    expect(await remind("2026-06-30")).toBe(206);
    expect(await remind("2026-06-30")).toBe(0);
  });

  it("is the server's alone", async () => {
    const hr = contextOf(await anHr(), "2026-06-30T00:35:00Z");
    expect(await outcomeOf(remindEvaluations(hr, evaluationLetter))).toBe("NOT_FOUND");
  });
});

function member<One>({ members }: { readonly members: readonly One[] }, index: number): One {
  const found = members[index];
  if (!found) throw new Error("no such member");
  return found;
}
