import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import { staffedService } from "@/lib/queries/survey/serving-officers";
import { surveyedService } from "@/lib/queries/survey/surveyed-service";
import { editOfficerSchema, enlistOfficerSchema } from "@/lib/schemas/serving-officer";
import { askOfficer } from "@/lib/services/survey/ask-officer";
import { editOfficer } from "@/lib/services/survey/edit-officer";
import { enlistOfficer } from "@/lib/services/survey/enlist-officer";
import { dateOf } from "@/lib/time";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, viewerOf } from "@/tests/factories/people";
import { aServingOfficer } from "@/tests/factories/serving-officers";
import { aService } from "@/tests/factories/survey";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const stored = (id: string) => db().servingOfficer.findUnique({ where: { id } });

/** A unit with its head, a service, and somebody who serves there. */
async function aStaffedUnit() {
  const unit = await aUnit();
  const head = viewerOf(await anEmployee({ unitId: unit.id }), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
  const service = await aService({ unitId: unit.id });
  const employee = await anEmployee({ unitId: unit.id });
  return { unit, ctx: contextOf(head), service, employee };
}
const newListing = (serviceId: string, employeeId: string, given: object = {}) => ({
  id: crypto.randomUUID(),
  serviceId,
  employeeId,
  label: "Loket 1",
  servesFrom: "2026-01-01",
  ...given,
});
const namesOf = async (slug: string, day = "2026-06-15") =>
  (await surveyedService(slug, day))?.officers.map(({ label }) => label);

describe("listing who serves", () => {
  it("is one entry for two presses at once, with its line in the trail", async () => {
    const { ctx, service, employee } = await aStaffedUnit();
    const input = newListing(service.id, employee.id);
    const both = await Promise.all([1, 2].map(() => outcomeOf(enlistOfficer(ctx, input))));
    expect(both).toEqual(["OK", "OK"]);
    expect(await stored(input.id)).toMatchObject({ label: "Loket 1", servesUntil: null, version: 1 });
    const rows = await auditsOf("officer.enlist", input.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorId: ctx.viewer.employeeId,
      after: { serviceId: service.id, employeeId: employee.id, label: "Loket 1", servesFrom: "2026-01-01" },
    });
    expect(await outcomeOf(enlistOfficer(ctx, { ...input, label: "Loket 9" }))).toBe("CONFLICT");
  });

  it("gives a label to one of two who want it at once, and to nobody of another unit", async () => {
    const { unit, ctx, service, employee } = await aStaffedUnit();
    const other = await anEmployee({ unitId: unit.id });
    const both = await Promise.all(
      [employee, other].map(({ id }) => outcomeOf(enlistOfficer(ctx, newListing(service.id, id)))),
    );
    expect(both.sort()).toEqual(["OK", "REFUSED OFFICER_LABEL_TAKEN"]);
    const [taken] = await db().servingOfficer.findMany({ where: { serviceId: service.id } });
    const again = { label: "Loket 6", servesFrom: "2025-01-01", servesUntil: "2025-01-01" };
    expect(await outcomeOf(enlistOfficer(ctx, newListing(service.id, taken?.employeeId ?? "", again)))).toBe(
      "REFUSED OFFICER_LISTED_TWICE",
    );
    const stranger = await anEmployee();
    expect(
      await outcomeOf(enlistOfficer(ctx, newListing(service.id, stranger.id, { label: "Loket 5" }))),
    ).toBe("REFUSED OFFICER_OF_ANOTHER_UNIT");
  });

  it("is of whom citizens can name: placed there on the day, also acting", async () => {
    const { unit, ctx, service, employee } = await aStaffedUnit();
    await enlistOfficer(ctx, newListing(service.id, employee.id));
    await askOfficer(ctx, { serviceId: service.id, asks: true });
    const acting = await anEmployee();
    const { positionId } = await db().placement.findFirstOrThrow({ where: { employeeId: acting.id } });
    const place = { employeeId: acting.id, unitId: unit.id, positionId, kind: "PLT" as const };
    await db().placement.create({ data: { ...place, startsOn: dateOf("2026-06-01") } });
    const where = { employeeId: employee.id };
    await db().placement.updateMany({ where, data: { endsOn: dateOf("2026-06-14") } });

    const seen = async (day: string) => {
      const list = await staffedService(ctx.viewer, service.id, day);
      const offered = list?.officials.map(({ id }) => id) ?? [];
      return [
        list?.officers.map(({ hasLeft }) => hasLeft),
        ...[employee, acting].map(({ id }) => offered.includes(id)),
      ];
    };
    expect([await seen("2026-05-31"), await namesOf(service.slug, "2026-05-31")]).toEqual([
      [[false], true, false],
      ["Loket 1"],
    ]);
    expect([await seen("2026-06-15"), await namesOf(service.slug)]).toEqual([[[true], false, true], []]);
    const enlist = ({ id }: { readonly id: string }) =>
      outcomeOf(
        enlistOfficer(ctx, newListing(service.id, id, { label: "Loket 2", servesFrom: "2026-06-15" })),
      );
    expect(await enlist(employee)).toContain("OFFICER_OF_ANOTHER_UNIT");
    expect(await enlist(acting)).toBe("OK");
  });

  it("offers those of the unit itself, however many work in the schools under it", async () => {
    const { unit, ctx, service, employee } = await aStaffedUnit();
    const school = await aUnit({ name: "Sekolah", parent: unit });
    const { positionId } = await db().placement.findFirstOrThrow({ where: { employeeId: employee.id } });
    await db().employee.update({ where: { id: employee.id }, data: { name: "Zulkifli Penjaga Loket" } });
    await db().$executeRaw`
      WITH teacher AS (
        INSERT INTO employee (id, nip, name, birth_date, sex, kind, is_synthetic)
        SELECT gen_random_uuid(), '1982' || lpad(n::text, 14, '0'), 'Guru ' || n, '1982-01-01', 'MALE', 'PNS', true
        FROM generate_series(1, 501) AS n RETURNING id
      )
      INSERT INTO placement (id, employee_id, unit_id, position_id, starts_on)
      SELECT gen_random_uuid(), id, ${school.id}::uuid, ${positionId}::uuid, '2020-01-01' FROM teacher`;
    const { officials = [] } = (await staffedService(ctx.viewer, service.id, "2026-06-15")) ?? {};
    expect(officials.at(-1)?.name).toContain("Zulkifli");
    expect(officials).toHaveLength(500);
  });

  it("is changed once of two at once, and says what it was", async () => {
    const { ctx, service, employee } = await aStaffedUnit();
    const { id } = await enlistOfficer(ctx, newListing(service.id, employee.id));
    const edit = { id, version: 1, label: "Loket 2", servesFrom: "2026-01-01", servesUntil: "2026-05-31" };
    const both = await Promise.all([1, 2].map(() => outcomeOf(editOfficer(ctx, edit))));
    expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    expect(await stored(id)).toMatchObject({
      label: "Loket 2",
      servesUntil: dateOf("2026-05-31"),
      employeeId: employee.id,
    });
    const rows = await auditsOf("officer.edit", id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ before: { label: "Loket 1" }, after: { servesUntil: "2026-05-31" } });
    expect(await outcomeOf(editOfficer(ctx, { ...edit, version: 2, servesUntil: "2025-01-01" }))).toBe(
      "REFUSED OFFICER_ENDS_BEFORE_START",
    );
  });

  it("is switched on once for two presses", async () => {
    const { ctx, service } = await aStaffedUnit();
    await Promise.all([1, 2].map(() => askOfficer(ctx, { serviceId: service.id, asks: true })));
    expect(await trailOf(service.id)).toEqual(["officer.ask"]);
    await askOfficer(ctx, { serviceId: service.id, asks: false });
    expect(await trailOf(service.id)).toEqual(["officer.ask", "officer.ask"]);
    expect((await db().service.findUnique({ where: { id: service.id } }))?.asksOfficer).toBe(false);
  });

  it("changes nothing without its line in the trail", async () => {
    const { ctx, service, employee } = await aStaffedUnit();
    const broken = withBrokenTrail(ctx);
    const input = newListing(service.id, employee.id);
    await expectNothingWithoutTrail(enlistOfficer(broken, input), () => stored(input.id), null);
    await enlistOfficer(ctx, input);
    const before = await stored(input.id);
    const edit = { id: input.id, version: 1, label: "Loket 7", servesFrom: "2026-01-01" };
    await expectNothingWithoutTrail(editOfficer(broken, edit), () => stored(input.id), before);
    const asks = async () => (await db().service.findUnique({ where: { id: service.id } }))?.asksOfficer;
    await expectNothingWithoutTrail(askOfficer(broken, { serviceId: service.id, asks: true }), asks, false);
  });

  it("is for the head and the HR of the unit only", async () => {
    const { unit, service, employee } = await aStaffedUnit();
    const { officer } = await aServingOfficer({ serviceId: service.id, employeeId: employee.id });
    const elsewhere = await aUnit();
    for (const place of [unit, elsewhere])
      for (const [role, viewer] of await holdersOf(ROLES, place)) {
        const may = can(viewer, "officer.enlist", { unitPath: unit.path });
        expect([role, may]).toEqual([role, place === unit && ["UNIT_HEAD", "UNIT_HR"].includes(role)]);
        expect((await staffedService(viewer, service.id, "2026-06-15")) !== null).toBe(may);
        if (may) continue;
        const ctx = contextOf(viewer);
        const listing = newListing(service.id, employee.id, { label: `Loket ${role}` });
        expect(await outcomeOf(enlistOfficer(ctx, listing))).toBe("NOT_FOUND");
        expect(
          await outcomeOf(editOfficer(ctx, { ...listing, id: officer.id, version: officer.version })),
        ).toBe("NOT_FOUND");
        expect(await outcomeOf(askOfficer(ctx, { serviceId: service.id, asks: false }))).toBe("NOT_FOUND");
      }
  });

  it("takes no number of a person for a label, and shows citizens the label alone", async () => {
    const label = (text: string) =>
      enlistOfficerSchema.safeParse(newListing(crypto.randomUUID(), crypto.randomUUID(), { label: text }))
        .success;
    expect(["Ibu Sari", "Loket 2 (pagi)", "Petugas 12345"].map(label)).toEqual([true, true, true]);
    for (const number of ["198609262015051001", "0812-3456-7890", "19860926 2015", "x"])
      expect([number, label(number)]).toEqual([number, false]);
    for (const number of ["1986/0926/2015", "1986_0926", "１９８６０９２６", "198\u200b609"])
      expect([number, label(number)]).toEqual([number, false]);
    expect(editOfficerSchema.safeParse({}).success).toBe(false);
    const { service, officer, employee } = await aServingOfficer({ label: "Ibu Sari" });
    const shown = await surveyedService(service.slug, "2026-06-15");
    expect(shown?.officers).toEqual([{ id: officer.id, label: "Ibu Sari" }]);
    expect(JSON.stringify(shown)).not.toContain(employee.nip);
  });
});

describe("whom a citizen may name", () => {
  it("is nobody where the unit does not ask", async () => {
    const { service } = await aServingOfficer({ label: "Loket 1" });
    expect(await namesOf(service.slug)).toEqual(["Loket 1"]);
    await db().service.update({ where: { id: service.id }, data: { asksOfficer: false } });
    expect(await namesOf(service.slug)).toEqual([]);
  });

  it("is who serves there that day, and nobody who has left", async () => {
    const { service } = await aServingOfficer({
      label: "A",
      servesFrom: "2026-06-01",
      servesUntil: "2026-06-30",
    });
    const { employee } = await aServingOfficer({ serviceId: service.id, label: "B" });
    await aServingOfficer({ label: "Lain" });
    expect(await namesOf(service.slug, "2026-05-31")).toEqual(["B"]);
    expect(await namesOf(service.slug, "2026-06-01")).toEqual(["A", "B"]);
    expect(await namesOf(service.slug, "2026-06-30")).toEqual(["A", "B"]);
    expect(await namesOf(service.slug, "2026-07-01")).toEqual(["B"]);

    const where = { employeeId: employee.id };
    await db().placement.updateMany({ where, data: { endsOn: dateOf("2026-06-10") } });
    expect(await namesOf(service.slug, "2026-06-10")).toEqual(["A", "B"]);
    expect(await namesOf(service.slug, "2026-06-11")).toEqual(["A"]);
    await db().placement.updateMany({ where, data: { endsOn: null } });
    await db().employee.update({
      where: { id: employee.id },
      data: { state: "INACTIVE", deactivatedOn: dateOf("2026-06-12") },
    });
    expect(await namesOf(service.slug, "2026-06-11")).toEqual(["A", "B"]);
    expect(await namesOf(service.slug, "2026-06-12")).toEqual(["A"]);
  });
});
