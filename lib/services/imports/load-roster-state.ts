import type { Tx } from "@/lib/db/client";
import { ratersOf } from "@/lib/db/raters";
import type { CurrentPerson, CurrentPlacement, RosterState } from "@/lib/domain/imports/roster-record";
import { env } from "@/lib/env";
import { GUARDED_ROLES } from "@/lib/permissions/giving";
import type { ServiceContext } from "../context";

type PersonRow = Omit<CurrentPerson, "placement" | "isImporter" | "ratesImporter"> & {
  readonly placements: readonly PlacementRow[];
};
type PlacementRow = Omit<CurrentPlacement, "freeFrom"> & { readonly dayAfter: string | null };

/** What Bina knows of the people that a file names, by NIP or by NIK, as its importers see them, and of all units. */
export async function loadRosterState(
  tx: Tx,
  ctx: ServiceContext,
  named: {
    readonly nips: readonly string[];
    readonly digests: readonly string[];
    readonly importers: ReadonlySet<string>;
  },
): Promise<RosterState> {
  const { nips, digests: nikDigests, importers } = named;
  const raters = new Set<string>();
  for (const importer of importers) {
    for (const rater of await ratersOf(tx, importer, ctx.today)) raters.add(rater);
  }
  const people = await tx.$queryRaw<PersonRow[]>`
    SELECT e."id"::text, e."nip", e."name", e."title_before" AS "titleBefore", e."title_after" AS "titleAfter",
      e."birth_date"::text AS "birthDate", e."sex"::text, e."kind"::text, e."golongan",
      e."appointed_on"::text AS "appointedOn", e."education_level" AS "educationLevel", e."email", e."phone",
      e."nik_digest" AS "nikDigest", e."state"::text, e."version", EXISTS (
        SELECT 1 FROM "role_grant" r
        WHERE r."employee_id" = e."id" AND r."role" = 'ADMINISTRATOR' AND r."revoked_at" IS NULL
      ) AS "isAdministrator", EXISTS (
        SELECT 1 FROM "role_grant" r
        WHERE r."employee_id" = e."id" AND r."role"::text = ANY(${[...GUARDED_ROLES]}::text[])
          AND r."revoked_at" IS NULL
      ) AS "isGuarded", COALESCE(p."placements", '[]') AS "placements"
    FROM "employee" e
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(one."placement") AS "placements" FROM (
        SELECT jsonb_build_object('id', p."id", 'unitId', u."id", 'unitName', u."name", 'positionTitle', o."title",
          'positionKind', o."kind", 'startsOn', p."starts_on", 'endsOn', p."ends_on",
          'dayAfter', p."ends_on" + 1) AS "placement"
        FROM "placement" p JOIN "work_unit" u ON u."id" = p."unit_id" JOIN "position" o ON o."id" = p."position_id"
        WHERE p."employee_id" = e."id" AND p."kind" = 'DEFINITIVE' ORDER BY p."starts_on" DESC LIMIT 2
      ) one
    ) p ON true
    WHERE e."nip" = ANY(${nips}::text[]) OR e."nik_digest" = ANY(${nikDigests}::text[])`;
  const units = await tx.workUnit.findMany({
    select: { id: true, code: true, name: true, parentId: true },
    orderBy: { code: "asc" },
  });
  return {
    people: people.map(({ placements: [current, older], ...person }) => ({
      ...person,
      isImporter: importers.has(person.id),
      ratesImporter: raters.has(person.id),
      placement: current
        ? {
            id: current.id,
            unitId: current.unitId,
            unitName: current.unitName,
            positionTitle: current.positionTitle,
            positionKind: current.positionKind,
            startsOn: current.startsOn,
            endsOn: current.endsOn,
            freeFrom: older?.dayAfter ?? null,
          }
        : null,
    })),
    units,
    government: env().BINA_GOVERNMENT,
    today: ctx.today,
  };
}
