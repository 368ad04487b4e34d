import { db } from "@/lib/db/client";

/** One row of `layanan.json`; `service` is the short address that the other documents name. */
export interface OpenServiceRow {
  readonly service: string;
  readonly name: string;
  readonly unit: string;
  /** Promised time, in working minutes. */
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
}

/** Every open service, by unit and name, as open data. */
export async function openServices(): Promise<readonly OpenServiceRow[]> {
  const rows = await db().service.findMany({
    where: { isActive: true },
    orderBy: [{ unit: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      name: true,
      unit: { select: { name: true } },
      standardMinutes: true,
      cost: true,
      product: true,
    },
  });
  return rows.map(({ slug, unit, ...row }) => ({ ...row, service: slug, unit: unit.name }));
}
