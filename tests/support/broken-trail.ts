import { expect } from "vitest";
import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";

/** PostgreSQL keeps no text with this character, so the trail's row cannot be written. */
const UNWRITABLE = "\u0000";

/** The same person at the same moment, whose line in the trail the database refuses. */
export const withBrokenTrail = <V extends Viewer>(ctx: ServiceContext<V>): ServiceContext<V> => ({
  ...ctx,
  origin: { ...ctx.origin, requestId: UNWRITABLE },
});

/** The write must fail with its trail and leave everything as it was; `state` reads what it would have changed. */
export async function expectNothingWithoutTrail(
  write: Promise<unknown>,
  state: () => Promise<unknown>,
  before: unknown,
): Promise<void> {
  await expect(write).rejects.toThrow(/0x00|null character|\\u0000|invalid byte/i);
  expect(await state()).toEqual(before);
}

/** One digest a table over all of its rows, without the trail's and these: what a write may change. */
export async function contentsOfDatabase(
  without: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'audit_event'
    ORDER BY table_name`;
  if (tables.length === 0) throw new Error("no table was found to compare");
  const compared = tables.filter(({ name }) => !without.includes(name));
  const digests = compared.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
  );
  const rows = await db().$queryRawUnsafe<{ name: string; digest: string }[]>(digests.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
