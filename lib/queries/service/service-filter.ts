import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { searchWords } from "../people/search-words";

/** Every word must stand in the service's name, description or product, or in its unit's name. Served by a trigram index. */
export const matchingServicesWhere = (search = ""): Prisma.ServiceWhereInput => ({
  AND: searchWords(search).map((word) => ({ searchText: { contains: word } })),
});

/** What comes after a service in the order of name and id. */
export async function servicesAfterWhere(after: string | undefined): Promise<Prisma.ServiceWhereInput> {
  const last = after
    ? await db().service.findUnique({ where: { id: after }, select: { id: true, name: true } })
    : null;
  return last ? { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] } : {};
}
