import type { Tx } from "@/lib/db/client";
import { jenjangOf, type PositionKind } from "@/lib/domain/people/position";

interface PositionName {
  readonly positionTitle: string;
  readonly positionKind: PositionKind;
}

/** The position of this name, made if it is new. A title in capitals is the same position. */
export async function positionOf(tx: Tx, input: PositionName): Promise<{ id: string; title: string }> {
  const { positionTitle: title, positionKind: kind } = input;
  const find = () =>
    tx.position.findFirst({
      where: { kind, title: { equals: title.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
      orderBy: { id: "asc" },
      select: { id: true, title: true },
    });
  const known = await find();
  if (known) return known;
  await tx.position.createMany({
    data: [{ title, kind, jenjang: jenjangOf(title) }],
    skipDuplicates: true,
  });
  return tx.position.findUniqueOrThrow({
    where: { title_kind: { title, kind } },
    select: { id: true, title: true },
  });
}
