import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type KeysetPage, keysetPage } from "../keyset";

const PAGE_SIZE = 24;

export interface PublicServiceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly unitName: string;
  readonly cost: string;
  readonly standardMinutes: number;
}

interface ServiceFilter {
  /** Words of the service or of its unit. */
  readonly search?: string | undefined;
  /** Id of the last row that was shown. */
  readonly after?: string | undefined;
}

const contains = (word: string) => ({ contains: word, mode: "insensitive" }) as const;

/** Every word must stand in the service's name or description, or in its unit's name. */
const searchWhere = (search: string): Prisma.ServiceWhereInput => ({
  AND: search
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => ({
      OR: [{ name: contains(word) }, { description: contains(word) }, { unit: { name: contains(word) } }],
    })),
});

/** Open services by name, read by key. */
export async function listPublicServices({
  search,
  after,
}: ServiceFilter): Promise<KeysetPage<PublicServiceRow>> {
  const last = after
    ? await db().service.findUnique({ where: { id: after }, select: { id: true, name: true } })
    : null;
  const rows = await db().service.findMany({
    where: {
      isActive: true,
      ...(search ? searchWhere(search) : {}),
      ...(last ? { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] } : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      cost: true,
      standardMinutes: true,
      unit: { select: { name: true } },
    },
  });
  return keysetPage(
    rows.map(({ unit, ...row }) => ({ ...row, unitName: unit.name })),
    PAGE_SIZE,
    ({ id }) => id,
  );
}
