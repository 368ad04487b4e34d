import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const MOST_WORDS = 6;

const contains = (word: string) => ({ contains: word, mode: "insensitive" }) as const;

/** Every word must stand in the service's name or description, or in its unit's name. */
export const matchingServicesWhere = (search = ""): Prisma.ServiceWhereInput => ({
  AND: search
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => ({
      OR: [{ name: contains(word) }, { description: contains(word) }, { unit: { name: contains(word) } }],
    })),
});

/** What comes after a service in the order of name and id. */
export async function servicesAfterWhere(after: string | undefined): Promise<Prisma.ServiceWhereInput> {
  const last = after
    ? await db().service.findUnique({ where: { id: after }, select: { id: true, name: true } })
    : null;
  return last ? { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] } : {};
}
