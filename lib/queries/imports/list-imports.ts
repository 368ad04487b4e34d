import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ImportKind, ImportState } from "@/lib/domain/imports/batch-lifecycle";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";

export interface ImportListRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: ImportState;
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
}

const PAGE = 20;

/** Every import, newest first; null for somebody who may not import. */
export async function listImports(
  viewer: Viewer,
  after: string | undefined,
): Promise<KeysetPage<ImportListRow> | null> {
  if (!canSomewhere(viewer, "people.import")) return null;
  const key = momentKeyParts(after);
  const older = key ? beyondKey<Prisma.ImportBatchWhereInput>("createdAt", "lt", key) : {};
  const rows = await db().importBatch.findMany({
    where: older,
    select: {
      id: true,
      kind: true,
      fileName: true,
      state: true,
      created: true,
      changed: true,
      refused: true,
      createdAt: true,
      createdById: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const people = await db().employee.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => (createdById === null ? [] : [createdById])) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const plain = rows.map(({ createdAt, createdById, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    createdBy: createdById === null ? null : (nameOf.get(createdById) ?? null),
  }));
  return keysetPage(plain, PAGE, ({ createdAt, id }) => momentKey(createdAt, id));
}
