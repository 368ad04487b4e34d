import type { Tx } from "@/lib/db/client";
import { unitSlug } from "@/lib/domain/imports/unit-tree";
import { can } from "@/lib/permissions/can";
import type { CreateUnitInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { orConflict } from "../or-conflict";
import { lockUnitTree } from "./unit-tree-lock";

interface Parent {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  readonly parentId: string | null;
}

/**
 * Adds a unit to the tree. Its code is made as the import makes it, so that the next roster finds it. The form makes the
 * id: sent again it is the same unit.
 */
export function createUnit(ctx: ServiceContext, input: CreateUnitInput): Promise<{ id: string }> {
  const { id, name } = input;
  const write = mutate<{ id: string }>(ctx, async (tx) => {
    await lockUnitTree(tx);
    const parent = input.parentId ? await tx.workUnit.findUnique({ where: { id: input.parentId } }) : null;
    if (input.parentId && !parent) throw notFound("unit");
    if (!can(ctx.viewer, "unit.edit", { unitPath: parent?.path ?? null })) throw notFound("unit");
    const same = await tx.workUnit.findUnique({ where: { id } });
    if (same?.name === name) return { result: { id }, audit: { notAudited: "repeat" } };

    const code = codeOf(name, parent);
    const reasons = [
      ...(parent && !parent.isActive ? ["PARENT_CLOSED"] : []),
      ...((await isUnitTaken(tx, { code, name, parentId: parent?.id ?? null }, null)) ? ["UNIT_TAKEN"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("unit", reasons);

    const path = `${parent?.path ?? ""}${id}/`;
    await tx.workUnit.create({ data: { id, code, name, parentId: parent?.id ?? null, path } });
    return {
      result: { id },
      audit: {
        action: "unit.create",
        subject: { type: "unit", id },
        after: { name, code, parent: parent?.name ?? null },
      },
    };
  });
  return orConflict("unit", write);
}

/** Offices directly under the government bear their own name; what lies deeper is told apart by its office. */
const codeOf = (name: string, parent: Parent | null): string =>
  parent?.parentId ? `${parent.code}.${unitSlug(name)}` : unitSlug(name);

interface Named {
  readonly code?: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Whether a unit of this name already stands there: two of one name under one parent cannot be told apart. */
export async function isUnitTaken(tx: Tx, unit: Named, ownId: string | null): Promise<boolean> {
  const others = ownId ? { id: { not: ownId } } : {};
  const siblings = await tx.workUnit.findMany({
    where: {
      ...others,
      OR: [{ parentId: unit.parentId }, ...(unit.code ? [{ code: unit.code }] : [])],
    },
    select: { name: true, code: true },
  });
  const slug = unitSlug(unit.name);
  return siblings.some((one) => one.code === unit.code || unitSlug(one.name) === slug);
}
