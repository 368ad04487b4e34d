import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { beyondKey } from "../keyset";
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
  return last ? beyondKey<Prisma.ServiceWhereInput>("name", "gt", { at: last.name, id: last.id }) : {};
}
