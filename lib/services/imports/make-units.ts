import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import type { NewUnit } from "@/lib/domain/imports/unit-tree";

interface Place {
  readonly id: string;
  readonly path: string;
}

export interface UnitIds {
  readonly idOf: ReadonlyMap<string, string>;
  readonly madeIds: readonly string[];
}

/** Creates the units that the file names anew, parents first, and gives the id of every unit by its code. */
export async function makeUnits(tx: Tx, newUnits: readonly NewUnit[]): Promise<UnitIds> {
  const existing = await tx.workUnit.findMany({ select: { id: true, code: true, path: true } });
  const places = new Map<string, Place>(existing.map(({ code, id, path }) => [code, { id, path }]));
  const made = newUnits.map(({ code, name, parentCode }) => {
    const parent = parentCode === null ? null : (places.get(parentCode) ?? null);
    const id = randomUUID();
    const path = `${parent?.path ?? ""}${id}/`;
    places.set(code, { id, path });
    return { id, code, name, parentId: parent?.id ?? null, path };
  });
  await tx.workUnit.createMany({ data: made });
  return {
    idOf: new Map([...places].map(([code, { id }]) => [code, id])),
    madeIds: made.map(({ id }) => id),
  };
}
