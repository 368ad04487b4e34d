import type { Tx } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { EditUnitInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { isUnitTaken } from "./create-unit";
import { lockUnitTree } from "./unit-tree-lock";

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** Renames a unit, or moves it with all below it under another. Its code stays, so that the import finds it again. */
export function editUnit(ctx: ServiceContext, input: EditUnitInput): Promise<{ id: string }> {
  const { unitId: id, version, name } = input;
  return mutate(ctx, async (tx) => {
    await lockUnitTree(tx);
    const unit = await tx.workUnit.findUnique({ where: { id }, include: { parent: true } });
    if (!unit || !can(ctx.viewer, "unit.edit", { unitPath: unit.path })) throw notFound("unit");
    const parent = input.parentId ? await tx.workUnit.findUnique({ where: { id: input.parentId } }) : null;
    const mayReach = can(ctx.viewer, "unit.edit", { unitPath: parent?.path ?? null });
    if ((input.parentId && !parent) || !mayReach) throw notFound("unit");

    const parentId = parent?.id ?? null;
    const isMoved = parentId !== unit.parentId;
    const reasons = [
      ...(parent?.path.startsWith(unit.path) ? ["UNIT_INTO_ITSELF"] : []),
      ...(isMoved && parent && !parent.isActive ? ["PARENT_CLOSED"] : []),
      ...((await isUnitTaken(tx, { name, parentId }, id)) ? ["UNIT_TAKEN"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("unit", reasons);

    const changed = await tx.workUnit.updateMany({
      where: { id, version },
      data: { name, parentId, version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("unit");
    if (isMoved) await movePaths(tx, unit.path, `${parent?.path ?? ""}${id}/`);
    if (name !== unit.name) await refreshSearch(tx, { ...unit, name });
    return {
      result: { id },
      audit: {
        action: "unit.edit",
        subject: { type: "unit", id },
        before: { name: unit.name, parent: unit.parent?.name ?? null },
        after: { name, parent: parent?.name ?? null },
      },
    };
  });
}

/** The unit and everything below it: a path holds ids and "/" only, so it is safe in LIKE. */
async function movePaths(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "work_unit" SET "path" = ${to} || substr("path", ${from.length + 1}::int)
    WHERE "path" LIKE ${`${from}%`}`;
}

/** People are found by the name of their unit. */
async function refreshSearch(tx: Tx, unit: Unit): Promise<void> {
  await tx.$executeRaw`
    UPDATE "employee" SET "search_text" = lower("name" || ' ' || "nip" || ' ' || ${unit.name}::text)
    WHERE "unit_id" = ${unit.id}::uuid`;
}
