import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { mayReadAppraisal, mayReadRatings } from "@/lib/permissions/appraisal-access";
import { ROLES, type Role } from "@/lib/permissions/roles";
import type { EmployeeViewer, HeldRole } from "@/lib/permissions/viewer";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import {
  APPRAISAL_RECORD,
  appraisalRecordOf,
  visibleAppraisalsWhere,
} from "@/lib/queries/appraisal/visible-appraisals";
import { localToday } from "@/lib/time";
import { type ReachedState, takeAppraisal } from "@/tests/factories/appraisals";
import { aUnit, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

const STATES: readonly ReachedState[] = ["DRAFT", "RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED", "FINAL"];

/** People and appraisals of two branches of a tree, in every state. */
const people: EmployeeViewer[] = [];
const unitPaths: string[] = [];
beforeAll(async () => {
  const top = await aUnit();
  const below = await aUnit({ parent: top });
  const beside = await aUnit();
  unitPaths.push(top.path, below.path, beside.path);
  const units = [top, below, beside];
  for (const [index, state] of [...STATES, ...STATES].entries()) {
    const ladder = await aLadderWithPlan({ unitId: units[index % units.length]?.id ?? top.id });
    await takeAppraisal(ladder, state);
    people.push(ladder.staff, ladder.appraiser, ladder.superior);
  }
});

const heldRole = fc.record({
  role: fc.constantFrom<Role>(...ROLES),
  unit: fc.integer({ min: 0, max: 2 }),
});
const held = ({ role, unit }: { role: Role; unit: number }): HeldRole => {
  const unitPath = unitPaths[unit];
  return role === "UNIT_HEAD" || role === "UNIT_HR" ? { role, ...(unitPath ? { unitPath } : {}) } : { role };
};

describe("the appraisals that somebody may read", () => {
  it("are listed exactly when the permissions say so, for whoever and with whatever roles", async () => {
    const all = await db().appraisal.findMany({ select: { id: true, ...APPRAISAL_RECORD } });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(heldRole, { maxLength: 3 }), async (who, roles) => {
        const person = people[who % people.length];
        if (!person) throw new Error("no person");
        const viewer = viewerOf(
          { id: person.employeeId, nip: person.nip, name: person.name, account: { id: person.accountId } },
          roles.map(held),
        );
        const listed = await db().appraisal.findMany({
          where: visibleAppraisalsWhere(viewer),
          select: { id: true },
        });
        const allowed = all.filter((row) => mayReadAppraisal(viewer, appraisalRecordOf(row)));
        expect(listed.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted());
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it("show their ratings to nobody but the appraiser until they are handed over", async () => {
    const drafts = await db().appraisal.findMany({
      where: { state: { in: ["DRAFT", "RATED"] } },
      select: { id: true, ...APPRAISAL_RECORD },
    });
    expect(drafts.length).toBeGreaterThan(2);
    for (const row of drafts) {
      for (const person of people) {
        const roles = ROLES.map((role) => held({ role, unit: 0 }));
        const isAppraiser = person.employeeId === row.appraiserId;
        const viewer = { ...person, roles };
        expect(mayReadRatings(viewer, appraisalRecordOf(row))).toBe(isAppraiser);
        expect((await findAppraisal(viewer, row.id, localToday()))?.ratings ?? null).toEqual(
          isAppraiser ? expect.anything() : null,
        );
      }
    }
  });
});
