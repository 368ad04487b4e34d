import type { Tx } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { actingDayFaults, decideNewTenure } from "@/lib/domain/people/new-tenure";
import type { MoveEmployeeInput } from "@/lib/schemas/people";
import { dateOf, dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { orConflict } from "../or-conflict";
import { settlePlans } from "../plan/settle-plans";
import { changeEmployee, loadEmployee } from "./load-employee";
import { positionOf } from "./position-of";
import { settleEmployees } from "./settle-employees";
import { targetUnit } from "./target-unit";

interface Place {
  readonly unitId: string;
  readonly positionId: string;
}

/**
 * A new placement from a day on. A definitive one ends the previous the day before, or sets it right when it begins on
 * the same day; an acting one (Plt, Plh) stands beside it until its end. Who only keeps a unit may neither take from
 * nor send to another.
 */
export function moveEmployee(ctx: ServiceContext, input: MoveEmployeeInput): Promise<{ id: string }> {
  const { employeeId: id, version, kind, startsOn } = input;
  const write = mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "people.edit", id);
    const unit = await targetUnit(tx, ctx.viewer, input.unitId);
    if (employee.state !== "ACTIVE") throw refusedBecause("employee", ["PERSON_INACTIVE"]);
    await changeEmployee(tx, { id, version });

    const position = await positionOf(tx, input);
    const place = { unitId: unit.id, positionId: position.id };
    const before = kind === "DEFINITIVE" ? await placeDefinitive(tx, ctx, input, place) : null;
    if (kind !== "DEFINITIVE") await placeActing(tx, ctx, input, place);
    await settleEmployees(tx, ctx.today, [id]);
    await settlePlans(tx, ctx, [id]);
    return {
      result: { id },
      audit: {
        action: "employee.move",
        subject: { type: "employee", id },
        aboutId: id,
        ...(before ? { before } : {}),
        after: { kind, unit: unit.name, position: position.title, startsOn, endsOn: input.endsOn ?? null },
      },
    };
  });
  return orConflict("employee", write);
}

async function placeDefinitive(tx: Tx, ctx: ServiceContext, input: MoveEmployeeInput, place: Place) {
  const [current, older] = await tx.placement.findMany({
    where: { employeeId: input.employeeId, kind: "DEFINITIVE" },
    orderBy: { startsOn: "desc" },
    take: 2,
    include: { unit: { select: { name: true } }, position: { select: { title: true } } },
  });
  const tenure = current
    ? {
        startsOn: dayOf(current.startsOn),
        endsOn: current.endsOn ? dayOf(current.endsOn) : null,
        freeFrom: older?.endsOn ? addDays(dayOf(older.endsOn), 1) : null,
      }
    : null;
  const isSame = current?.unitId === place.unitId && current.positionId === place.positionId;
  const step = decideNewTenure(tenure, { startsOn: input.startsOn, isSame }, ctx.today);
  if (!step.ok) throw refusedBecause("employee", step.reasons);

  const startsOn = dateOf(input.startsOn);
  if (step.value === "correct" && current) {
    await tx.placement.update({ where: { id: current.id }, data: { ...place, startsOn, endsOn: null } });
  } else {
    if (step.value === "follow" && current) {
      const endsOn = dateOf(addDays(input.startsOn, -1));
      await tx.placement.update({ where: { id: current.id }, data: { endsOn } });
    }
    await tx.placement.create({ data: { employeeId: input.employeeId, ...place, startsOn } });
  }
  return current && tenure
    ? {
        unit: current.unit.name,
        position: current.position.title,
        startsOn: tenure.startsOn,
        endsOn: tenure.endsOn,
      }
    : null;
}

async function placeActing(tx: Tx, ctx: ServiceContext, input: MoveEmployeeInput, place: Place) {
  const { employeeId, kind, startsOn, endsOn = null } = input;
  const faults = actingDayFaults(startsOn, endsOn, ctx.today);
  if (faults.length > 0) throw refusedBecause("employee", faults);
  await tx.placement.create({
    data: { employeeId, kind, ...place, startsOn: dateOf(startsOn), endsOn: endsOn ? dateOf(endsOn) : null },
  });
}
