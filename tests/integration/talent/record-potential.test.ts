import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { TALENT_RULES_SETTING } from "@/lib/domain/talent/rules";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAuditEvents } from "@/lib/queries/audit/list-audit-events";
import { personTalent } from "@/lib/queries/talent/person-talent";
import { recordPotential } from "@/lib/services/talent/record-potential";
import { setTalentRules } from "@/lib/services/talent/set-talent-rules";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { potentialOf } from "@/tests/factories/talent";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";
import { byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

const TODAY = "2026-06-15";
const hr = contextOf(await anHr());
const recordsOf = async (employeeId: string) =>
  (await personTalent(hr.viewer, employeeId, TODAY))?.records ?? [];
const RULES = {
  performance_SANGAT_BAIK: "ABOVE",
  performance_BAIK: "MEETS",
  performance_BUTUH_PERBAIKAN: "BELOW",
  performance_KURANG: "BELOW",
  performance_SANGAT_KURANG: "BELOW",
  middleFrom: 5500,
  highFrom: 9000,
} as const;

describe("recording an assessed potential", () => {
  it("keeps what the report says, and leaves what was found out of the trail", async () => {
    const { id } = await anEmployee();
    const input = potentialOf(id, { level: "HIGH" });
    expect(await recordPotential(hr, input)).toEqual({ id: input.id });
    expect(await recordsOf(id)).toMatchObject([
      { id: input.id, score: 8250, level: "HIGH", documentNumber: input.documentNumber, isSuperseded: false },
    ]);
    const [row] = await auditsOf("talent.record", input.id);
    expect(row).toMatchObject({ aboutId: id, actorId: hr.viewer.employeeId });
    const after = row?.after as Readonly<Record<string, unknown>>;
    expect(after).toMatchObject({ documentNumber: input.documentNumber, assessedOn: "2026-03-02" });
    expect(Object.keys(after)).not.toContain("score");
    expect(Object.keys(after)).not.toContain("level");
    const inspector = viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]);
    const trail = await listAuditEvents(inspector, { category: "talent" });
    expect(JSON.stringify(trail?.rows.map(({ before, after: said }) => [before, said]))).not.toMatch(
      /8250|HIGH/,
    );
  });

  it("is one record when the form comes twice, and a conflict where it says something else", async () => {
    const { id } = await anEmployee();
    const input = potentialOf(id);
    const both = await Promise.all([1, 2].map(() => outcomeOf(recordPotential(hr, input))));
    expect(both).toEqual(["OK", "OK"]);
    expect(await outcomeOf(recordPotential(hr, { ...input, score: 5000 }))).toBe("CONFLICT");
    expect(await outcomeOf(recordPotential(hr, potentialOf((await anEmployee()).id, { id: input.id })))).toBe(
      "NOT_FOUND",
    );
    expect(await recordsOf(id)).toHaveLength(1);
    expect(await trailOf(input.id)).toEqual(["talent.record"]);
  });

  it("is corrected by a record that supersedes it, once, with the reason", async () => {
    const { id } = await anEmployee();
    const wrong = potentialOf(id);
    await recordPotential(hr, wrong);
    const right = potentialOf(id, { supersedesId: wrong.id, score: 5825, reason: "Angkanya tertukar." });
    await recordPotential(hr, right);
    const records = await recordsOf(id);
    expect(records.find((one) => one.id === wrong.id)).toMatchObject({ isSuperseded: true, score: 8250 });
    expect(records.find((one) => one.id === right.id)).toMatchObject({
      isSuperseded: false,
      supersedesId: wrong.id,
      reason: "Angkanya tertukar.",
    });
    // Why a record was wrong says what was found, and the inspectorate reads the trail.
    const [trail] = await auditsOf("talent.record", right.id);
    expect(trail).toMatchObject({ after: { supersedesId: wrong.id } });
    expect(JSON.stringify(trail?.after)).not.toContain("tertukar");
    expect((await personTalent(hr.viewer, id, TODAY))?.countingId).toBe(right.id);

    const again = potentialOf(id, { supersedesId: wrong.id, reason: "Sekali lagi." });
    expect(await outcomeOf(recordPotential(hr, again))).toBe("CONFLICT");
    const others = potentialOf((await anEmployee()).id, { supersedesId: right.id, reason: "Orang lain." });
    expect(await outcomeOf(recordPotential(hr, others))).toBe("NOT_FOUND");
    const atOnce = await Promise.all(
      [6000, 7000].map((score) =>
        outcomeOf(
          recordPotential(hr, potentialOf(id, { supersedesId: right.id, score, reason: "Diperiksa lagi." })),
        ),
      ),
    );
    expect(atOnce.toSorted()).toEqual(["CONFLICT", "OK"]);
  });

  it("is never changed and never taken away in the database itself", async () => {
    const { id } = await anEmployee();
    const input = potentialOf(id);
    await recordPotential(hr, input);
    const change = db().potentialAssessment.update({ where: { id: input.id }, data: { score: 10_000 } });
    await expect(change).rejects.toThrow();
    await expect(db().potentialAssessment.delete({ where: { id: input.id } })).rejects.toThrow();
  });

  it.each([
    [{ assessedOn: "2026-06-16" }, "REFUSED ASSESSMENT_IN_FUTURE"],
    [{ validUntil: "2026-03-02" }, "REFUSED ASSESSMENT_ENDS_TOO_SOON"],
    [{ score: undefined }, "REFUSED ASSESSMENT_SAYS_NOTHING"],
    [{ score: 10_001 }, "REFUSED ASSESSMENT_SCORE_OUTSIDE"],
  ] as const)("is refused with %o", async (over, outcome) => {
    const { id } = await anEmployee();
    expect(await outcomeOf(recordPotential(hr, potentialOf(id, over)))).toBe(outcome);
    const first = potentialOf(id);
    await recordPotential(hr, first);
    expect(await outcomeOf(recordPotential(hr, potentialOf(id, { supersedesId: first.id })))).toBe(
      "REFUSED ASSESSMENT_REASON_MISSING",
    );
  });

  it("is HR's alone, and never about oneself", async () => {
    const unit = await aUnit();
    const { id } = await anEmployee({ unitId: unit.id });
    for (const [role, viewer] of await holdersOf(rolesBut("HR"), unit))
      expect(
        await outcomeOf(recordPotential(contextOf(viewer as EmployeeViewer), potentialOf(id))),
        role,
      ).toBe("NOT_FOUND");
    expect(await outcomeOf(recordPotential(hr, potentialOf(hr.viewer.employeeId)))).toBe("NOT_FOUND");
    expect(await outcomeOf(recordPotential(hr, potentialOf(randomUUID())))).toBe("NOT_FOUND");
    expect(await recordsOf(id)).toEqual([]);
  });
});

describe("the potential of one person", () => {
  it("is read by HR, the talent committee and the person; for everybody else there is none", async () => {
    const unit = await aUnit();
    const person = await anEmployee({ unitId: unit.id });
    await recordPotential(hr, potentialOf(person.id));
    for (const [role, viewer] of await holdersOf(rolesBut("HR", "TALENT_COMMITTEE"), unit))
      expect(await personTalent(viewer, person.id, TODAY), role).toBeNull();
    for (const [role, viewer] of await holdersOf(["HR", "TALENT_COMMITTEE"], unit)) {
      if (viewer.kind !== "employee") continue;
      const talent = await personTalent(viewer, person.id, TODAY);
      expect(talent, role).toMatchObject({ id: person.id, mayRecord: role === "HR" });
    }
    expect(await personTalent(viewerOf(person), person.id, TODAY)).toMatchObject({
      mayRecord: false,
      place: { kind: "MISSING", missing: ["RATING"] },
    });
    const own = viewerOf(person, [{ role: "HR" }]);
    expect((await personTalent(own, person.id, TODAY))?.mayRecord).toBe(false);
    expect(await personTalent(hr.viewer, randomUUID(), TODAY)).toBeNull();
  });

  it("is over after its last day", async () => {
    const { id } = await anEmployee();
    await recordPotential(hr, potentialOf(id, { validUntil: "2026-06-15" }));
    const missing = async (day: string) => (await personTalent(hr.viewer, id, day))?.place;
    expect(await missing("2026-06-15")).toMatchObject({ missing: ["RATING"] });
    expect(await missing("2026-06-16")).toMatchObject({ missing: ["RATING", "ASSESSMENT_OVER"] });
  });
});

describe("the rules of the boxes", () => {
  it("are HR's to set, with what was before in the trail; of two at once one is told", async () => {
    await db().setting.deleteMany({ where: { key: TALENT_RULES_SETTING } });
    const unit = await aUnit();
    for (const [role, viewer] of await holdersOf(rolesBut("HR"), unit))
      expect(await outcomeOf(setTalentRules(contextOf(viewer), { ...RULES, version: 0 })), role).toBe(
        "NOT_FOUND",
      );
    const atOnce = await Promise.all(
      [1, 2].map(() => outcomeOf(setTalentRules(hr, { ...RULES, version: 0 }))),
    );
    expect(atOnce.toSorted()).toEqual(["CONFLICT", "OK"]);
    const later = { ...RULES, highFrom: 8500, version: 1 };
    expect(await outcomeOf(setTalentRules(hr, { ...later, middleFrom: 8500 }))).toBe(
      "REFUSED THRESHOLDS_REVERSED",
    );
    await setTalentRules(hr, later);
    expect(await outcomeOf(setTalentRules(hr, later))).toBe("CONFLICT");
    const rows = await auditsOf("setting.edit", TALENT_RULES_SETTING);
    expect(rows.at(-1)).toMatchObject({ before: { highFrom: 9000 }, after: { highFrom: 8500 } });
    await db().setting.deleteMany({ where: { key: TALENT_RULES_SETTING } });
  });
});

const writes: Writes = {
  recordPotential: async () => {
    const { id } = await anEmployee();
    return byHr((ctx) => recordPotential(ctx, potentialOf(id)));
  },
  setTalentRules: async () => {
    await db().setting.deleteMany({ where: { key: TALENT_RULES_SETTING } });
    return byHr((ctx) => setTalentRules(ctx, { ...RULES, version: 0 }));
  },
};

describe("a potential and its line in the trail", () => {
  it.each(Object.entries(writes))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
