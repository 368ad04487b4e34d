import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ratersOf } from "@/lib/db/raters";
import { unsettledRatersOf } from "@/lib/db/unsettled-raters";
import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import type { UndoObstacle } from "@/lib/domain/imports/undo-obstacle";
import { GUARDED_ROLES } from "@/lib/permissions/giving";
import { servicesWithFinalForms } from "../survey/withdraw-forms";
import { ASSIGNMENT_DIGEST } from "./assignment-snapshot";
import { PERSON_DIGEST } from "./people-snapshot";
import { RATING_DIGEST } from "./rating-snapshot";
import { referencesTo } from "./references-to";

interface Found {
  readonly obstacle: UndoObstacle;
  readonly names: readonly string[];
}

/** Tables that the import itself fills, judged by their content instead; and letters, which go with the account. */
const OWN_TABLES = new Set(["placement", "account", "outbox_mail"]);
const OBSTACLE_OF_TABLE: Readonly<Record<string, UndoObstacle>> = {
  appraiser_assignment: "UNDO_HAS_APPRAISER",
  performance_plan: "UNDO_HAS_PLAN",
  role_grant: "UNDO_HAS_ROLE",
};
/** What of the people a batch of each kind writes. */
const DIGESTS: Readonly<Record<Exclude<ImportKind, "SURVEY">, Prisma.Sql>> = {
  ROSTER: PERSON_DIGEST,
  SUPERVISORS: ASSIGNMENT_DIGEST,
  RATINGS: RATING_DIGEST,
};
const SHOWN = 10;

/**
 * Why a batch cannot be undone: something was changed since, or later work builds on the people that it brought; or it is
 * about whoever asks, who would set what is on file of themselves, or their own appraiser, back; or it would lead mail, and
 * with it a new password, to an address that no file may set (`planRoster`). `askedBy` is null for the job, which carries out
 * what was asked before.
 */
export async function undoObstacles(
  tx: Tx,
  batch: { readonly id: string; readonly kind: ImportKind },
  askedBy: string | null,
  today: string,
): Promise<readonly Found[]> {
  if (batch.kind === "SURVEY") {
    const names = await servicesWithFinalForms(tx, batch.id, today);
    return names.length === 0 ? [] : [{ obstacle: "UNDO_FIGURES_FINAL", names: names.slice(0, SHOWN) }];
  }
  const { id, kind } = batch;
  const found = [await changedSince(tx, { id, kind }), await aboutSelf(tx, { id, kind }, askedBy)];
  if (batch.kind === "ROSTER") {
    found.push(await takingAccounts(tx, batch.id, await ratersOf(tx, askedBy, today)));
    found.push(await signedIn(tx, batch.id));
    for (const { table, column } of await referencesTo(tx, "employee")) {
      if (OWN_TABLES.has(table.replaceAll('"', ""))) continue;
      const names = await newPeople(
        tx,
        batch.id,
        Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(table)} o WHERE o.${Prisma.raw(column)} = e."id")`,
      );
      found.push({ obstacle: OBSTACLE_OF_TABLE[table.replaceAll('"', "")] ?? "UNDO_IN_USE", names });
    }
  }
  const byObstacle = new Map<UndoObstacle, Set<string>>();
  for (const { obstacle, names } of found) {
    if (names.length === 0) continue;
    byObstacle.set(obstacle, new Set([...(byObstacle.get(obstacle) ?? []), ...names]));
  }
  return [...byObstacle].map(([obstacle, names]) => ({ obstacle, names: [...names].slice(0, SHOWN) }));
}

async function changedSince(
  tx: Tx,
  { id, kind }: { readonly id: string; readonly kind: keyof typeof DIGESTS },
): Promise<Found> {
  const digest = DIGESTS[kind];
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT COALESCE(e."name", r."name", r."nip") AS "name" FROM "import_row" r
    LEFT JOIN "employee" e ON e."id" = r."employee_id"
    WHERE r."batch_id" = ${id}::uuid AND r."written" IS NOT NULL
      AND (e."id" IS NULL OR r."written" <> ${digest})
    ORDER BY r."row" LIMIT ${SHOWN}`;
  return { obstacle: "UNDO_CHANGED_SINCE", names: rows.map(({ name }) => name) };
}

/** Rows about who asks; of a list of appraisers also those about who gives them a rating that is not final. */
async function aboutSelf(
  tx: Tx,
  { id, kind }: { readonly id: string; readonly kind: ImportKind },
  askedBy: string | null,
): Promise<Found> {
  if (askedBy === null) return { obstacle: "UNDO_ABOUT_SELF", names: [] };
  const raters = kind === "SUPERVISORS" ? await unsettledRatersOf(tx, [askedBy]) : [];
  const rows = await tx.importRow.findMany({
    where: { batchId: id, employeeId: { in: [askedBy, ...raters] }, written: { not: null } },
    select: { name: true, nip: true },
  });
  return { obstacle: "UNDO_ABOUT_SELF", names: rows.map(({ name, nip }) => name ?? nip ?? "") };
}

/**
 * Administrators who would be put out; and whoever holds a guarded role, or rates the one who asks, and would get another
 * address.
 */
async function takingAccounts(tx: Tx, batchId: string, raters: ReadonlySet<string>): Promise<Found> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT p."name" FROM (
      SELECT e."name", r."row", e."id" = ANY(${[...raters]}::uuid[]) AS "rates", EXISTS (
          SELECT 1 FROM "role_grant" g
          WHERE g."employee_id" = e."id" AND g."role" = 'ADMINISTRATOR' AND g."revoked_at" IS NULL
        ) AS "isAdministrator", EXISTS (
          SELECT 1 FROM "role_grant" g
          WHERE g."employee_id" = e."id" AND g."role"::text = ANY(${[...GUARDED_ROLES]}::text[])
            AND g."revoked_at" IS NULL
        ) AS "isGuarded",
        e."email" IS DISTINCT FROM r."previous" #>> '{employee,email}' AS "isReaddressed",
        e."state" = 'ACTIVE' AND r."previous" #>> '{employee,state}' <> 'ACTIVE' AS "isPutOut"
      FROM "import_row" r JOIN "employee" e ON e."id" = r."employee_id"
      WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'CHANGED' AND r."written" IS NOT NULL
    ) p
    WHERE (p."isAdministrator" AND p."isPutOut") OR ((p."isGuarded" OR p."rates") AND p."isReaddressed")
    ORDER BY p."row" LIMIT ${SHOWN}`;
  return { obstacle: "UNDO_TAKES_ACCOUNT", names: rows.map(({ name }) => name) };
}

async function signedIn(tx: Tx, batchId: string): Promise<Found> {
  const names = await newPeople(
    tx,
    batchId,
    Prisma.sql`EXISTS (SELECT 1 FROM "account" a WHERE a."employee_id" = e."id" AND (a."password_hash" IS NOT NULL
      OR a."oidc_subject" IS NOT NULL OR EXISTS (SELECT 1 FROM "session" s WHERE s."account_id" = a."id")))`,
  );
  return { obstacle: "UNDO_HAS_ACCESS", names };
}

async function newPeople(tx: Tx, batchId: string, condition: Prisma.Sql): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT e."name" FROM "import_row" r JOIN "employee" e ON e."id" = r."employee_id"
    WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'NEW' AND ${condition} ORDER BY r."row" LIMIT ${SHOWN}`;
  return rows.map(({ name }) => name);
}
