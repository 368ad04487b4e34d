import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { assistedCounts, assistedServices } from "@/lib/queries/survey/assisted";
import { assistedResponseSchema } from "@/lib/schemas/assisted-response";
import { recordAssistedResponse } from "@/lib/services/survey/record-assisted-response";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aCounter, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { outcomeOf } from "@/tests/support/outcomes";

const NOW = "2026-06-15T03:14:27Z";
const TODAY = "2026-06-15";

let periodId = "";
beforeAll(async () => {
  periodId = (await aSurveyPeriod()).id;
});

/** A service with a counter, and an officer who is placed in a seksi below its unit. */
async function anOffice() {
  const unit = await aUnit();
  const section = await aUnit({ parent: unit });
  const service = await aService({ unitId: unit.id });
  const counter = await aCounter(service.id);
  const officer = await anEmployee({ unitId: section.id });
  const viewer = viewerOf(officer, []);
  const placed = { ...viewer, roles: [{ role: "STAFF" as const, unitPath: section.path }] };
  return { unit, section, service, counter, officer: placed, ctx: contextOf(placed, NOW) };
}

const answers = Object.fromEntries(ELEMENTS.map((element) => [element, "3"]));
const input = (serviceId: string, given: object = {}) =>
  assistedResponseSchema.parse({ id: crypto.randomUUID(), serviceId, ...answers, ...given });

describe("an answer that an officer enters", () => {
  it("counts once at its counter as assisted, and keeps nothing of the officer and only the ten minutes", async () => {
    const { ctx, service, counter, officer } = await anOffice();
    const trail = () => db().auditEvent.count({ where: { actorId: officer.employeeId } });
    const given = input(service.id, {
      counterId: counter.id,
      sex: "P",
      age: 71,
      education: "SD",
      suggestion: "Kursi tunggunya kurang.",
      u9: "tidak-tahu",
    });
    expect(await recordAssistedResponse(ctx, given)).toEqual({ outcome: "STORED" });
    expect(await recordAssistedResponse(ctx, given)).toEqual({ outcome: "REPEATED" });
    expect(await outcomeOf(recordAssistedResponse(ctx, { ...given, u1: 1 }))).toBe("CONFLICT");

    const [row, ...others] = await db().surveyResponse.findMany({ where: { serviceId: service.id } });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      id: given.id,
      channel: "ASSISTED",
      counterId: counter.id,
      sex: "FEMALE",
      age: 71,
      education: "SD",
      u1: 3,
      u9: null,
      answeredAt: new Date("2026-06-15T03:10:00Z"),
      receivedAt: new Date("2026-06-15T03:20:00Z"),
    });
    const told = [officer.employeeId, officer.accountId, officer.sessionId, officer.nip, officer.name];
    for (const one of told) expect(JSON.stringify(row)).not.toContain(one);
    expect(await trail()).toBe(0);
    const limits = await db().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limit`;
    for (const one of told) expect(JSON.stringify(limits)).not.toContain(one);
  });

  it("is marked when it is too fast to have been read out", async () => {
    const { ctx, service } = await anOffice();
    const openedAt = "2026-06-15T03:14:20.000Z";
    await recordAssistedResponse(ctx, input(service.id, { openedAt }));
    await recordAssistedResponse(ctx, input(service.id));
    const where = { serviceId: service.id, isStraightLined: true };
    expect(await db().surveyResponse.count({ where })).toBe(1);
  });

  it("is for the staff of the service's own unit alone, at an open counter of this service", async () => {
    const { ctx, service, unit, section } = await anOffice();
    const elsewhere = await anOffice();
    const below = { ...ctx.viewer, roles: [{ role: "STAFF" as const, unitPath: elsewhere.unit.path }] };
    const closed = await aCounter(service.id, { isOpen: false });
    const others = ROLES.filter((role) => role !== "STAFF").map((role) => ({
      ...ctx.viewer,
      roles: [{ role, unitPath: unit.path }],
    }));
    for (const viewer of [ANONYMOUS, below, ...others])
      expect(await outcomeOf(recordAssistedResponse(contextOf(viewer, NOW), input(service.id)))).toBe(
        "NOT_FOUND",
      );
    for (const counterId of [closed.id, elsewhere.counter.id, crypto.randomUUID()])
      expect(await outcomeOf(recordAssistedResponse(ctx, input(service.id, { counterId })))).toBe(
        "NOT_FOUND",
      );
    const ofSection = await aService({ unitId: section.id });
    expect(await recordAssistedResponse(ctx, input(ofSection.id))).toEqual({ outcome: "STORED" });
    expect(await db().surveyResponse.count({ where: { serviceId: service.id } })).toBe(0);
  });

  it("is refused beyond what anybody can help with in a day, and where no answers are taken", async () => {
    const { ctx, service } = await anOffice();
    await recordAssistedResponse(ctx, input(service.id));
    await db().$executeRaw`UPDATE rate_limit SET points = 100 WHERE key LIKE 'surveyAssisted%'`;
    expect(await outcomeOf(recordAssistedResponse(ctx, input(service.id)))).toBe("RATE_LIMITED");
    const another = await anOffice();
    const later = contextOf(another.officer, "2028-06-15T03:00:00Z");
    expect(await outcomeOf(recordAssistedResponse(later, input(another.service.id)))).toBe(
      "REFUSED NO_SURVEY_PERIOD",
    );
  });
});

describe("the number of assisted answers", () => {
  it("is seen by counter and period, by the staff of the unit and by whoever reads its results", async () => {
    const { ctx, service, counter, officer, unit } = await anOffice();
    for (const counterId of [counter.id, counter.id, undefined])
      await recordAssistedResponse(ctx, input(service.id, { counterId }));
    const assisted = await assistedServices(officer, TODAY);
    expect(assisted?.services).toEqual([
      expect.objectContaining({
        id: service.id,
        places: [
          { counterId: counter.id, counterName: counter.name, n: 2 },
          { counterId: null, counterName: null, n: 1 },
        ],
      }),
    ]);
    expect((await assistedServices(officer, "2028-06-15"))?.periodName).toBeNull();
    expect(await assistedServices(ANONYMOUS, TODAY)).toBeNull();

    const head = { ...ctx.viewer, roles: [{ role: "UNIT_HEAD" as const, unitPath: unit.path }] };
    expect(await assistedCounts(head, periodId)).toMatchObject([
      { serviceName: service.name, counterName: counter.name, n: 2 },
      { serviceName: service.name, counterName: null, n: 1 },
    ]);
    expect(await assistedCounts(officer, periodId)).toEqual([]);
    const other = { ...ctx.viewer, roles: [{ role: "UNIT_HEAD" as const, unitPath: (await aUnit()).path }] };
    expect(await assistedCounts(other, periodId)).toEqual([]);
  });
});

describe("the form of an officer", () => {
  it("wants every question answered, and one at least with more than not knowing", () => {
    const errorsOf = (given: object) =>
      assistedResponseSchema
        .safeParse({ id: crypto.randomUUID(), serviceId: crypto.randomUUID(), ...given })
        .error?.issues.map(({ path, message }) => [path.join(), message]);
    expect(errorsOf({ ...answers, u3: undefined, u4: "5" })).toEqual([
      ["u3", 'Pertanyaan 3 belum dijawab. Bila tidak tahu, pilih "Tidak tahu".'],
      ["u4", 'Pertanyaan 4 belum dijawab. Bila tidak tahu, pilih "Tidak tahu".'],
    ]);
    const unknown = Object.fromEntries(ELEMENTS.map((element) => [element, "tidak-tahu"]));
    expect(errorsOf(unknown)).toEqual([["u1", "Jawab paling sedikit satu dari sembilan pertanyaan."]]);
  });
});
