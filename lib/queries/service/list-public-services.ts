import { db } from "@/lib/db/client";
import { type KeysetPage, keysetPage } from "../keyset";
import { matchingServicesWhere, servicesAfterWhere } from "./service-filter";

const PAGE_SIZE = 24;

export interface PublicServiceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly cost: string;
  readonly standardMinutes: number;
}

interface ServiceFilter {
  /** Words of the service or of its unit. */
  readonly search?: string | undefined;
  /** Id of the last row that was shown. */
  readonly after?: string | undefined;
}

/** Open services by name, read by key. */
export async function listPublicServices({
  search,
  after,
}: ServiceFilter): Promise<KeysetPage<PublicServiceRow>> {
  const rows = await db().service.findMany({
    where: { AND: [{ isActive: true }, matchingServicesWhere(search), await servicesAfterWhere(after)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      cost: true,
      standardMinutes: true,
      unit: { select: { name: true, code: true } },
    },
  });
  return keysetPage(
    rows.map(({ unit, ...row }) => ({ ...row, unitName: unit.name, unitCode: unit.code })),
    PAGE_SIZE,
    ({ id }) => id,
  );
}
