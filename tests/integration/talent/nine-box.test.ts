import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { PREDIKAT_VALUES, type Predikat, RULES_VERSION } from "@/lib/domain/appraisal/predikat";
import { BOXES, type Box } from "@/lib/domain/talent/nine-box";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import {
  askedOf,
  boxPeopleSql,
  listBoxPeople,
  talentBoxes,
  talentYears,
} from "@/lib/queries/talent/nine-box";
import { personTalent } from "@/lib/queries/talent/person-talent";
import type { RecordPotentialInput } from "@/lib/schemas/talent";
import { recordPotential } from "@/lib/services/talent/record-potential";
import { dateOf } from "@/lib/time";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";
import { potentialOf } from "@/tests/factories/talent";

const TODAY = "2026-06-15";
const YEAR = 2025;
const hr = contextOf(await anHr());
const appraiser = await anEmployee();

/** An annual rating of the year, as its steps would leave it. */
async function aRating(
  person: { readonly id: string; readonly unitId: string | null },
  predikat: Predikat,
  state: "FINAL" | "HANDED_OVER" = "FINAL",
): Promise<void> {
  const { id: periodId } = await aPeriod({ year: YEAR });
  const plan = await aPlan({
    employeeId: person.id,
    appraiserId: appraiser.id,
    unitId: person.unitId ?? "",
    periodId,
    startsOn: `${YEAR}-01-01`,
    endsOn: `${YEAR}-12-31`,
  });
  await rateDays(plan.id, predikat, state, `${YEAR}-01-01`);
}

const rateDays = (planId: string, predikat: Predikat, state: "FINAL" | "HANDED_OVER", startsOn: string) =>
  db().appraisal.create({
    data: {
      planId,
      kind: "ANNUAL",
      appraiserId: appraiser.id,
      state,
      predikat,
      resultsRating: "MEETS",
      behaviourRating: "MEETS",
      rulesVersion: RULES_VERSION,
      startsOn: dateOf(startsOn),
      endsOn: dateOf(`${YEAR}-12-31`),
      createdAt: new Date("2026-01-05T00:00:00Z"),
    },
  });

/** Somebody of a unit, with what they have of both axes. */
async function somebody(
  unit: { readonly id: string },
  of: {
    readonly name?: string;
    readonly predikat?: Predikat | null;
    readonly potential?: Partial<RecordPotentialInput> | null;
  },
) {
  const person = await anEmployee({ unitId: unit.id, ...(of.name ? { name: of.name } : {}) });
  if (of.predikat) await aRating(person, of.predikat);
  if (of.potential) await recordPotential(hr, potentialOf(person.id, of.potential));
  return person;
}
const OVER = { assessedOn: "2020-01-06", validUntil: "2023-01-06" };
const boxesOf = (viewer: EmployeeViewer, unitId?: string) =>
  talentBoxes(viewer, TODAY, { year: YEAR, unitId });
const peopleOf = async (viewer: EmployeeViewer, box: Box, unitId: string) =>
  (await listBoxPeople(viewer, TODAY, { year: YEAR, unitId, box }))?.rows.map(({ id }) => id);

describe("the nine boxes of a unit", () => {
  it("hold who has a final predikat and a valid assessment; the others are a count of what is missing", async () => {
    const unit = await aUnit();
    const below = await aUnit({ parent: unit });
    const best = await somebody(unit, { predikat: "SANGAT_BAIK", potential: { score: 8100 } });
    const good = await somebody(below, { predikat: "BAIK", potential: { score: 8099 } });
    const word = await somebody(unit, { predikat: "KURANG", potential: { score: 9900, level: "LOW" } });
    await somebody(unit, { predikat: "BAIK" });
    await somebody(unit, { potential: { score: 9000 } });
    await somebody(unit, { predikat: "BAIK", potential: { ...OVER, score: 9000 } });
    await somebody(unit, { potential: OVER });
    await somebody(unit, {});
    const pending = await anEmployee({ unitId: unit.id });
    await aRating(pending, "BAIK", "HANDED_OVER");
    const gone = await somebody(unit, { predikat: "BAIK", potential: {} });
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });

    expect(await boxesOf(hr.viewer, unit.id)).toEqual({
      boxes: { 9: 1, 8: 0, 7: 0, 6: 0, 5: 1, 4: 0, 3: 0, 2: 0, 1: 1 },
      without: 6,
      missing: { RATING: 4, ASSESSMENT: 3, ASSESSMENT_OVER: 2 },
    });
    expect(await peopleOf(hr.viewer, 9, unit.id)).toEqual([best.id]);
    expect(await peopleOf(hr.viewer, 5, unit.id)).toEqual([good.id]);
    expect(await peopleOf(hr.viewer, 5, below.id)).toEqual([good.id]);
    expect(await peopleOf(hr.viewer, 1, unit.id)).toEqual([word.id]);
    expect((await personTalent(hr.viewer, best.id, TODAY))?.place).toMatchObject({ box: 9 });
    expect(await peopleOf(hr.viewer, 5, (await aUnit()).id)).toEqual([]);
    expect(await boxesOf(hr.viewer, crypto.randomUUID())).toBeNull();
  });

  it("follow the register of the year, and the last part of a split year", async () => {
    const unit = await aUnit();
    const person = await somebody(unit, { predikat: "BAIK", potential: { level: "HIGH" } });
    const { planId } = await db().appraisal.findFirstOrThrow({ where: { plan: { employeeId: person.id } } });
    await rateDays(planId, "SANGAT_BAIK", "FINAL", `${YEAR}-07-01`);
    expect(await peopleOf(hr.viewer, 9, unit.id)).toEqual([person.id]);
    await db().period.update({ where: { year: YEAR }, data: { register: "E_KINERJA" } });
    expect(await peopleOf(hr.viewer, 9, unit.id)).toEqual([]);
    expect((await boxesOf(hr.viewer, unit.id))?.missing).toMatchObject({ RATING: 1 });
    await db().period.update({ where: { year: YEAR }, data: { register: "BINA" } });
  });

  it("are read page by page, everybody once, by name", async () => {
    const unit = await aUnit();
    const names = Array.from({ length: 27 }, (_, n) => `Kotak Contoh ${String(n % 25).padStart(2, "0")}`);
    for (const name of names) await somebody(unit, { name, predikat: "BAIK", potential: { level: "HIGH" } });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listBoxPeople(hr.viewer, TODAY, { year: YEAR, unitId: unit.id, box: 8, after });
      seen.push(...(page?.rows.map(({ name }) => name) ?? []));
      after = page?.next ?? undefined;
    } while (after);
    expect(seen).toEqual(names.toSorted());
  });

  it("stand at the newest year that is over, of those with predikats", async () => {
    await aPeriod({ year: YEAR });
    await aPeriod({ year: 2026 });
    const { years, usual } = await talentYears(TODAY);
    expect(years).toContain(2026);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(usual).toBe(YEAR);
  });
});

describe("who sees the boxes", () => {
  it("are HR and the talent committee, for every unit; for everybody else there are none", async () => {
    const unit = await aUnit();
    const person = await somebody(unit, { predikat: "BAIK", potential: { level: "HIGH" } });
    for (const [role, viewer] of await holdersOf(rolesBut("HR", "TALENT_COMMITTEE"), unit)) {
      expect(await talentBoxes(viewer, TODAY, { year: YEAR, unitId: unit.id }), role).toBeNull();
      expect(await listBoxPeople(viewer, TODAY, { year: YEAR, box: 8 }), role).toBeNull();
    }
    expect(await boxesOf(viewerOf(person), unit.id)).toBeNull();
    for (const role of ["HR", "TALENT_COMMITTEE"] as const)
      expect(await peopleOf(viewerOf(await anEmployee(), [{ role }]), 8, unit.id), role).toEqual([person.id]);
  });

  it("agree with `can`: of people beside oneself, whoever is listed may be opened, and the other way round", async () => {
    const unit = await aUnit();
    const people = [
      await somebody(unit, { predikat: "BAIK", potential: { level: "HIGH" } }),
      await somebody(unit, { predikat: "BAIK", potential: { level: "HIGH" } }),
    ];
    const reader = await anEmployee();
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }), async (roles) => {
        const viewer = viewerOf(
          reader,
          roles.map((role) => ({ role, unitPath: unit.path })),
        );
        const listed = (await peopleOf(viewer, 8, unit.id)) ?? [];
        const allowed = people.filter(({ id }) =>
          can(viewer, "talent.read", { ownerId: id, unitPath: unit.path }),
        );
        expect(listed.toSorted()).toEqual(allowed.map(({ id }) => id).toSorted());
        for (const { id } of people)
          expect((await personTalent(viewer, id, TODAY)) !== null).toBe(allowed.length > 0);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the boxes and the rule", () => {
  it("agree: what SQL counts is what the domain says of each person", async () => {
    const unit = await aUnit();
    const made = fc.record({
      predikat: fc.option(fc.constantFrom(...PREDIKAT_VALUES)),
      potential: fc.option(
        fc.record({
          level: fc.option(fc.constantFrom("HIGH", "MIDDLE", "LOW"), { nil: undefined }),
          score: fc.constantFrom(0, 6099, 6100, 8099, 8100, 10_000),
          validUntil: fc.constantFrom("2026-06-14", TODAY, "2029-01-01"),
        }) as fc.Arbitrary<Partial<RecordPotentialInput>>,
      ),
    });
    const ids: string[] = [];
    for (const of of fc.sample(made, 24)) ids.push((await somebody(unit, of)).id);
    const places = await Promise.all(
      ids.map(async (id) => (await personTalent(hr.viewer, id, TODAY))?.place),
    );
    const counted = await boxesOf(hr.viewer, unit.id);
    for (const box of BOXES) {
      const inBox = ids.filter((_, n) => {
        const place = places[n];
        return place?.kind === "BOX" && place.box === box;
      });
      expect(counted?.boxes[box], `box ${box}`).toBe(inBox.length);
      expect((await peopleOf(hr.viewer, box, unit.id))?.toSorted()).toEqual(inBox.toSorted());
    }
    const missing = places.flatMap((place) => (place?.kind === "MISSING" ? [place.missing] : []));
    expect(counted?.without).toBe(missing.length);
    expect(counted?.missing).toEqual({
      RATING: missing.filter((parts) => parts.includes("RATING")).length,
      ASSESSMENT: missing.filter((parts) => parts.includes("ASSESSMENT")).length,
      ASSESSMENT_OVER: missing.filter((parts) => parts.includes("ASSESSMENT_OVER")).length,
    });
  });
});

describe("a box in a town of six thousand", () => {
  it("is read from indexes", async () => {
    const unit = await aUnit();
    const { positionId } = appraiser;
    await db().$executeRaw`
      INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
      SELECT gen_random_uuid(), (400000000000000000 + n)::text, 'Pegawai ' || md5(n::text), '1990-01-01', 'FEMALE',
             'PNS', ${unit.id}::uuid, ${positionId}::uuid, ''
      FROM generate_series(1, 6000) n`;
    const { id: periodId } = await aPeriod({ year: YEAR });
    await db().$executeRaw`
      INSERT INTO "performance_plan" ("id", "period_id", "employee_id", "appraiser_id", "unit_id", "position_title",
                                      "starts_on", "ends_on", "state", "submitted_at", "agreed_at", "created_at")
      SELECT gen_random_uuid(), ${periodId}::uuid, "id", ${appraiser.id}::uuid, "unit_id", 'Jabatan',
             '2025-01-01', '2025-12-31', 'AGREED', now(), now(), now()
      FROM "employee" WHERE "nip" LIKE '4%'`;
    await db().$executeRaw`
      INSERT INTO "appraisal" ("id", "plan_id", "kind", "starts_on", "ends_on", "appraiser_id", "state", "predikat",
                               "results_rating", "behaviour_rating", "rules_version", "created_at")
      SELECT gen_random_uuid(), p."id", 'ANNUAL', p."starts_on", p."ends_on", ${appraiser.id}::uuid, 'FINAL', 'BAIK',
             'MEETS', 'MEETS', ${RULES_VERSION}, now()
      FROM "performance_plan" p JOIN "employee" e ON e."id" = p."employee_id" WHERE e."nip" LIKE '4%'`;
    await db().$executeRaw`
      INSERT INTO "potential_assessment" ("id", "employee_id", "assessed_on", "valid_until", "instrument", "institution",
                                          "score", "document_number", "recorded_by_id", "recorded_at")
      SELECT gen_random_uuid(), e."id", make_date(2010 + year, 1, 1), make_date(2013 + year, 1, 1), 'Instrumen', 'Lembaga',
             abs(hashtext(e."nip")) % 10000, '1', ${hr.viewer.employeeId}::uuid, now()
      FROM "employee" e, generate_series(0, 15, 3) year WHERE e."nip" LIKE '4%'`;
    await db().$executeRawUnsafe("ANALYZE");
    const asked = await askedOf(hr.viewer, TODAY, { year: YEAR });
    if (!asked) throw new Error("HR sees boxes");
    const lines = await db().$queryRaw<{ "QUERY PLAN": string }[]>(
      Prisma.sql`EXPLAIN ${boxPeopleSql(asked, 8, undefined)}`,
    );
    const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
    expect(plan).not.toMatch(/Seq Scan on (employee|performance_plan|appraisal|potential_assessment)/);
    const counted = await boxesOf(hr.viewer, unit.id);
    expect(Object.values(counted?.boxes ?? {}).reduce((sum, n) => sum + n, 0)).toBe(6000);
  });
});
