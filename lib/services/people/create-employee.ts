import { isTooFarAhead } from "@/lib/domain/people/new-tenure";
import type { CreateEmployeeInput } from "@/lib/schemas/people";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { againOrConflict } from "../or-conflict";
import { identityTaken } from "./identity-taken";
import { personColumns, personTrail } from "./person-columns";
import { positionOf } from "./position-of";
import { settleEmployees } from "./settle-employees";
import { targetUnit } from "./target-unit";

/**
 * Enters an employee by hand, by the rules of the import, with their first placement and an account that has no password
 * yet. The form makes the id: sent again it is the same person.
 */
export function createEmployee(ctx: ServiceContext, input: CreateEmployeeInput): Promise<{ id: string }> {
  const { id, startsOn } = input;
  const write = () =>
    mutate<{ id: string }>(ctx, async (tx) => {
      const unit = await targetUnit(tx, ctx.viewer, input.unitId);
      const same = await tx.employee.findUnique({ where: { id }, select: { nip: true } });
      if (same?.nip === input.nip) return { result: { id }, audit: { notAudited: "repeat" } };

      const columns = personColumns(input, ctx.today);
      const reasons = [
        ...(columns.ok ? await identityTaken(tx, columns.value, null) : columns.reasons),
        ...(isTooFarAhead(startsOn, ctx.today) ? ["STARTS_TOO_FAR_AHEAD"] : []),
      ];
      if (!columns.ok || reasons.length > 0) throw refusedBecause("employee", reasons);

      const position = await positionOf(tx, input);
      const place = { unitId: unit.id, positionId: position.id };
      const employee = await tx.employee.create({
        data: {
          id,
          ...columns.value,
          createdAt: ctx.now,
          placements: { create: { ...place, startsOn: dateOf(startsOn) } },
          account: { create: { mustChangePassword: true } },
        },
      });
      await settleEmployees(tx, ctx.today, [id]);
      return {
        result: { id },
        audit: {
          action: "employee.create",
          subject: { type: "employee", id },
          aboutId: id,
          after: {
            ...personTrail(employee),
            hasNik: employee.nikDigest !== null,
            unit: unit.name,
            position: position.title,
            startsOn,
          },
        },
      };
    });
  return againOrConflict("employee", write);
}
