import type { Tx } from "@/lib/db/client";
import { OVER_STATES } from "@/lib/domain/application/lifecycle";
import { OPEN_STATES } from "@/lib/domain/complaint/lifecycle";
import { can } from "@/lib/permissions/can";
import type { SwitchUnitInput } from "@/lib/schemas/people";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { lockUnitTree } from "./unit-tree-lock";

/** Closes a unit in which nobody works any more and which owes no citizen an answer, a result, a dialogue or what was asked in the forum. Its history stays. */
export function deactivateUnit(ctx: ServiceContext, input: SwitchUnitInput): Promise<{ id: string }> {
  const { unitId: id, version } = input;
  return mutate(ctx, async (tx) => {
    await lockUnitTree(tx);
    const unit = await tx.workUnit.findUnique({ where: { id } });
    if (!unit || !can(ctx.viewer, "unit.edit", { unitPath: unit.path })) throw notFound("unit");
    if (!unit.isActive) throw refusedBecause("unit", ["UNIT_CLOSED_ALREADY"]);

    // Written first, looked at afterwards: who moves somebody, or brings a complaint, an application or a dialogue here at this
    // moment, holds the row (`holdUnit`), and is waited for.
    const changed = await tx.workUnit.updateMany({
      where: { id, version, isActive: true },
      data: { isActive: false, version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("unit");
    const reasons = [
      ...((await hasPeople(tx, id, ctx.today)) ? ["UNIT_HAS_PEOPLE"] : []),
      ...((await tx.workUnit.count({ where: { parentId: id, isActive: true } })) > 0
        ? ["UNIT_HAS_CHILDREN"]
        : []),
      ...((await owesAnswers(tx, id)) ? ["UNIT_HAS_COMPLAINTS"] : []),
      ...((await owesResults(tx, id)) ? ["UNIT_HAS_APPLICATIONS"] : []),
      ...((await owesMinutes(tx, id)) ? ["UNIT_HAS_DIALOGUES"] : []),
      ...((await owesForum(tx, id, ctx.today)) ? ["UNIT_HAS_TOPICS"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("unit", reasons);
    return {
      result: { id },
      audit: {
        action: "unit.deactivate",
        subject: { type: "unit", id },
        before: { isActive: true },
        after: { isActive: false },
      },
    };
  });
}

/** Complaints that lie with it: the coordinator hands them to another unit first. */
async function owesAnswers(tx: Tx, unitId: string): Promise<boolean> {
  const found = await tx.complaint.findFirst({
    where: { unitId, state: { in: [...OPEN_STATES] } },
    select: { id: true },
  });
  return found !== null;
}

/** Applications at its counters: who applied must be able to come for the result. */
async function owesResults(tx: Tx, unitId: string): Promise<boolean> {
  const found = await tx.application.findFirst({
    where: { unitId, state: { notIn: [...OVER_STATES] } },
    select: { id: true },
  });
  return found !== null;
}

/** Public dialogues without minutes; what was agreed in one that has them may be followed by the level above. */
async function owesMinutes(tx: Tx, unitId: string): Promise<boolean> {
  const found = await tx.consultation.findFirst({
    where: { unitId, state: { in: ["PLANNED", "OPEN", "HELD"] } },
    select: { id: true },
  });
  return found !== null;
}

/** Topics of the forum that people take part in, or that wait for the unit's answer. */
async function owesForum(tx: Tx, unitId: string, today: string): Promise<boolean> {
  const found = await tx.forumTopic.findFirst({
    where: {
      unitId,
      withdrawReason: null,
      OR: [{ closesOn: { gte: dateOf(today) } }, { answers: { none: {} } }],
    },
    select: { id: true },
  });
  return found !== null;
}

/** Active people who work there now or are placed there from a later day on. */
async function hasPeople(tx: Tx, unitId: string, today: string): Promise<boolean> {
  const day = dateOf(today);
  const ahead = { unitId, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
  const found = await tx.employee.findFirst({
    where: { state: "ACTIVE", OR: [{ unitId }, { placements: { some: ahead } }] },
    select: { id: true },
  });
  return found !== null;
}
