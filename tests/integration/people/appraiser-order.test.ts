import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { APPRAISER_KINDS, appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { ownProfile } from "@/lib/queries/access/own-profile";
import { listTeamMembers } from "@/lib/queries/plan/list-team-members";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { appraiserToday } from "@/lib/services/plan/appraiser-today";
import { followAppointments } from "@/lib/services/plan/follow-appointments";
import { dateOf } from "@/lib/time";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";

const SYSTEM = contextOf({ kind: "system", name: "test" });
const TODAY = "2026-06-15";
const DAYS = ["2026-01-01", "2026-06-01", "2026-06-14", TODAY, "2026-06-16"] as const;

/** One that appraises from a day to a day; of definitive ones the database admits one at a time. */
const assignments = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...APPRAISER_KINDS),
      startsOn: fc.constantFrom(...DAYS),
      length: fc.constantFrom(null, 0, 1),
      isInService: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) => {
    const firstDefinitive = rows.findIndex(({ kind }) => kind === "DEFINITIVE");
    return rows.filter(({ kind }, index) => kind !== "DEFINITIVE" || index === firstDefinitive);
  });

it("who appraises today is the same for the rules, the queries and the plan that follows, whoever is on file", async () => {
  const [unit, period, first] = [await aUnit(), await aPeriod(), await anEmployee()];
  await fc.assert(
    fc.asyncProperty(assignments, async (rows) => {
      const staff = await anEmployee({ unitId: unit.id });
      const people = await Promise.all(rows.map((_, index) => anEmployee({ name: `Penilai ${index}` })));
      const given = rows.map(({ kind, startsOn, length, isInService }, index) => {
        const appraiser = people[index];
        if (!appraiser) throw new Error("nobody to appraise");
        const endsOn = length === null ? null : (DAYS[DAYS.indexOf(startsOn) + length] ?? "2026-06-17");
        return {
          employeeId: staff.id,
          appraiserId: appraiser.id,
          kind,
          startsOn,
          endsOn,
          isInService,
          appraiser,
        };
      });
      await db().appraiserAssignment.createMany({
        data: given.map(({ employeeId, appraiserId, kind, startsOn, endsOn }) => ({
          ...{ employeeId, appraiserId, kind },
          startsOn: dateOf(startsOn),
          endsOn: endsOn === null ? null : dateOf(endsOn),
        })),
      });
      const onFile = appraiserOn(given, TODAY);
      expect((await ownProfile(viewerOf(staff), TODAY)).appraiser?.name ?? null).toBe(
        onFile?.appraiser.name ?? null,
      );
      for (const { appraiser } of given) {
        const page = await listTeamMembers(viewerOf(appraiser, [{ role: "SUPERVISOR" }]), TODAY, {
          periodId: period.id,
        });
        const isTheirs = page?.rows.some(({ employeeId }) => employeeId === staff.id) ?? false;
        expect(isTheirs).toBe(appraiser.id === onFile?.appraiserId);
      }

      await db().employee.updateMany({
        where: { id: { in: given.filter(({ isInService }) => !isInService).map((one) => one.appraiserId) } },
        data: { state: "INACTIVE" },
      });
      const inService = appraiserOn(
        given.filter((one) => one.isInService),
        TODAY,
      );
      const expected = inService?.appraiserId ?? null;
      expect(await db().$transaction((tx) => appraiserToday(tx, staff.id, TODAY))).toBe(expected);
      const [beginning] = await planBeginnings(viewerOf(staff), TODAY);
      expect(beginning?.appraiser ?? null).toBe(inService?.appraiser.name ?? null);
      const plan = await aPlan({
        ...{ employeeId: staff.id, appraiserId: first.id, unitId: unit.id },
        ...{ periodId: period.id, state: "DRAFT" },
      });
      await db().$transaction((tx) => followAppointments(tx, SYSTEM, [staff.id]));
      const { appraiserId } = await db().performancePlan.findUniqueOrThrow({ where: { id: plan.id } });
      // Where nobody in service appraises, the plan stays.
      expect(appraiserId).toBe(expected ?? first.id);
    }),
    { numRuns: 40 },
  );
}, 120_000);
