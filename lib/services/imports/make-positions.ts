import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import type { RosterRecord } from "@/lib/domain/imports/roster-record";

type PositionName = RosterRecord["position"];

export interface PositionIds {
  readonly idOf: (position: PositionName) => string;
  readonly madeIds: readonly string[];
}

/** A title in capitals is the same position. */
const keyOf = ({ title, kind }: Pick<PositionName, "title" | "kind">): string =>
  `${kind} ${title.toLowerCase()}`;

/** Creates the positions that the file names anew. */
export async function makePositions(tx: Tx, wanted: readonly PositionName[]): Promise<PositionIds> {
  const existing = await tx.position.findMany({
    select: { id: true, title: true, kind: true },
    orderBy: { id: "desc" },
  });
  const ids = new Map(existing.map((position) => [keyOf(position), position.id]));
  const made = wanted.flatMap((position) => {
    if (ids.has(keyOf(position))) return [];
    const id = randomUUID();
    ids.set(keyOf(position), id);
    return [{ id, ...position }];
  });
  await tx.position.createMany({ data: made });
  const idOf = (position: PositionName) => {
    const id = ids.get(keyOf(position));
    if (id === undefined) throw new Error(`position was not made: ${position.title}`);
    return id;
  };
  return { idOf, madeIds: made.map(({ id }) => id) };
}
