import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/time";
import { publicDurations } from "../application/public-durations";

/** One row of `layanan.json`; `service` is the short address that the other documents name. */
export interface OpenServiceRow {
  readonly service: string;
  readonly name: string;
  readonly unit: string;
  /** Promised time, in working minutes. */
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
  /** Number and day of the decision by which its unit promises it (maklumat pelayanan); null where it has none. */
  readonly pledge: string | null;
  readonly pledgedOn: string | null;
  /** Measured: of the newest year that is shown; all null until there is enough. */
  readonly year: number | null;
  readonly n: number | null;
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  readonly onTimePercent: number | null;
}

const NOT_SHOWN = { year: null, n: null, medianMinutes: null, p90Minutes: null, onTimePercent: null };

const pledgeOf = (pledge: { readonly number: string; readonly decidedOn: Date } | undefined) => ({
  pledge: pledge?.number ?? null,
  pledgedOn: pledge ? dayOf(pledge.decidedOn) : null,
});

/** Every open service, by unit and name, as open data, with how long it really takes. */
export async function openServices(): Promise<readonly OpenServiceRow[]> {
  const measured = new Map(
    (await publicDurations()).map(({ service, ...figures }) => [service.slug, figures] as const),
  );
  const rows = await db().service.findMany({
    where: { isActive: true },
    orderBy: [{ unit: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      name: true,
      unit: {
        select: {
          name: true,
          pledges: {
            orderBy: { version: "desc" },
            take: 1,
            select: { number: true, decidedOn: true },
          },
        },
      },
      standardMinutes: true,
      cost: true,
      product: true,
    },
  });
  return rows.map(({ slug, unit, ...row }) => ({
    ...row,
    service: slug,
    unit: unit.name,
    ...pledgeOf(unit.pledges[0]),
    ...(measured.get(slug) ?? NOT_SHOWN),
  }));
}
