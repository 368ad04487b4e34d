import { decrypt, encrypt, keyIds } from "@/lib/auth/cipher";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { lockImports } from "../imports/import-batch";
import { mutate } from "../mutate";
import { SEALED_COLUMNS, type SealedColumn } from "./sealed-columns";

const BATCH = 200;
/** As long as an import may hold its lock, and a batch more. */
const TIMEOUT_MS = 6 * 60_000;

/** A value that its key does not open: changed, or written under another key of the same name. */
interface Unreadable {
  readonly column: string;
  readonly id: string;
}

export type Rotation =
  /** Nothing was written: values lie under keys that BINA_KEYS does not hold. */
  | { readonly isDone: false; readonly missing: readonly string[]; readonly values: number }
  | {
      readonly isDone: true;
      /** The key under which everything lies now. */
      readonly keyId: string;
      /** Values encrypted anew, by column; only columns that had some. */
      readonly rotated: Readonly<Record<string, number>>;
      readonly unreadable: readonly Unreadable[];
      /** Values that still lie under another key, the unreadable ones among them. */
      readonly remaining: number;
    };

interface Held {
  readonly column: string;
  readonly keyId: string;
  readonly values: number;
}

/** How many values of each column lie under which key; those of the current key left out. */
async function heldUnderOthers(current: string | undefined): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const { name, table, value } of SEALED_COLUMNS) {
    const rows = await db().$queryRaw<{ keyId: string; values: number }[]>`
      SELECT split_part(${value}, ':', 1) AS "keyId", count(*)::int AS "values" FROM ${table} t
      WHERE ${value} IS NOT NULL AND split_part(${value}, ':', 1) <> ${current} GROUP BY 1`;
    held.push(...rows.map((row) => ({ column: name, ...row })));
  }
  return held;
}

const sumOf = (held: readonly Held[]): number => held.reduce((sum, { values }) => sum + values, 0);

function byColumn(held: readonly Held[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { column, values } of held) sums[column] = (sums[column] ?? 0) + values;
  return sums;
}

function reencrypted(column: SealedColumn, id: string, old: string): string | null {
  const purpose = column.purposeOf(id);
  try {
    return encrypt(decrypt(old, purpose), purpose);
  } catch {
    // Named in the answer; one broken value must not keep all others under an old key.
    return null;
  }
}

interface Batch {
  readonly seen: number;
  readonly rotated: number;
  readonly last: string | null;
  readonly unreadable: readonly Unreadable[];
}

/** One batch: only rows that still hold the cipher that was read change, so whoever wrote meanwhile wins. */
async function rotateBatch(
  tx: Tx,
  column: SealedColumn,
  current: string | undefined,
  after: string | null,
  size: number,
): Promise<Batch> {
  const { table, key, keyFrom, id, value, assignment } = column;
  if (column.isOfImports) await lockImports(tx);
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND ${key} > ${keyFrom(Prisma.sql`${after}`)}`;
  const rows = await tx.$queryRaw<{ id: string; old: string }[]>`
    SELECT ${id} AS "id", ${value} AS "old" FROM ${table} t
    WHERE ${value} IS NOT NULL AND split_part(${value}, ':', 1) <> ${current} ${beyond}
    ORDER BY ${key} LIMIT ${size}`;
  const tried = rows.map((row) => ({ ...row, fresh: reencrypted(column, row.id, row.old) }));
  const readable = JSON.stringify(tried.filter(({ fresh }) => fresh !== null));
  // The one change that the append-only rows of a counselling allow.
  await tx.$executeRaw`SELECT set_config('bina.rotates_keys', 'on', true)`;
  const rotated = await tx.$executeRaw`
    UPDATE ${table} t SET ${assignment}
    FROM jsonb_to_recordset(${readable}::jsonb) AS g("id" text, "old" text, "fresh" text)
    WHERE ${key} = ${keyFrom(Prisma.sql`g."id"`)} AND ${value} = g."old"`;
  const unreadable = tried
    .filter(({ fresh }) => fresh === null)
    .map((row) => ({ column: column.name, id: row.id }));
  return { seen: rows.length, rotated, last: rows.at(-1)?.id ?? null, unreadable };
}

/**
 * Encrypts anew, under the first key of BINA_KEYS, every value that lies under another one. In batches, each a transaction
 * of its own: beside people who work, and where it was ended half way the next run goes on. A run that finds something
 * leaves one row in the trail as it begins; one that finds nothing writes nothing. `progress` is told after each batch how
 * many of how many values are done.
 */
export async function rotateKeys(
  ctx: ServiceContext<SystemViewer>,
  progress: (done: number, total: number) => void,
  batch = BATCH,
): Promise<Rotation> {
  const [current = "", ...older] = keyIds();
  const held = await heldUnderOthers(current);
  const lost = held.filter(({ keyId }) => !older.includes(keyId));
  if (lost.length > 0) {
    const missing = [...new Set(lost.map(({ keyId }) => keyId))].sort();
    return { isDone: false, missing, values: sumOf(lost) };
  }
  const total = sumOf(held);
  if (total === 0) return { isDone: true, keyId: current, rotated: {}, unreadable: [], remaining: 0 };
  await mutate(ctx, async () => ({
    result: undefined,
    audit: {
      action: "keys.rotate",
      subject: { type: "keys", id: current },
      before: { keyIds: [...new Set(held.map(({ keyId }) => keyId))].sort(), values: byColumn(held) },
      after: { keyId: current },
    },
  }));

  const rotated: Record<string, number> = {};
  const unreadable: Unreadable[] = [];
  let done = 0;
  for (const column of SEALED_COLUMNS.filter(({ name }) => held.some((one) => one.column === name))) {
    const size = Math.min(batch, column.largest ?? batch);
    for (let after: string | null = null; ; ) {
      const from: string | null = after;
      const part: Batch = await mutate(
        ctx,
        async (tx) => ({
          result: await rotateBatch(tx, column, current, from, size),
          audit: { notAudited: "ofRun" },
        }),
        TIMEOUT_MS,
      );
      if (part.seen === 0) break;
      rotated[column.name] = (rotated[column.name] ?? 0) + part.rotated;
      unreadable.push(...part.unreadable);
      done += part.seen;
      progress(Math.min(done, total), total);
      after = part.last;
    }
  }
  const remaining = sumOf(await heldUnderOthers(current));
  return { isDone: true, keyId: current, rotated, unreadable, remaining };
}
