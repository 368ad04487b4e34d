import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { poolConfig } from "./connection";

/** A host that vanished is noticed after a minute, so that its work does not stay locked for hours. */
const KEEPALIVE = `SELECT set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
  set_config('tcp_keepalives_count', '3', false)`;

/**
 * Does the work unless another process is at it; null then. The lock lies on a connection of its own and ends with it, so
 * that it tells who lives: it is free as soon as the process that held it has died, whatever it died of. `id` is a uuid of
 * `table`, whose number keeps governments in other schemas apart.
 */
export async function onlyOne<Result>(
  table: string,
  id: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const client = new Client({ ...poolConfig(env().DATABASE_URL, 1), keepAlive: true });
  client.on("error", (error) => log().warn({ err: error, id }, "lock lost"));
  await client.connect();
  try {
    await client.query(KEEPALIVE);
    const { rows } = await client.query<{ taken: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended($2, $1::regclass::oid::bigint)) AS "taken"`,
      [table, id],
    );
    return rows[0]?.taken ? await work() : null;
  } finally {
    await client.end();
  }
}
