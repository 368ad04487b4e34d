import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { poolConfig, schemaOf } from "./connection";
import { PrismaClient } from "./generated/client";

/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

const kept = globalThis as { binaDb?: PrismaClient };

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL } = env();
  const adapter = new PrismaPg(poolConfig(DATABASE_URL, DATABASE_POOL), { schema: schemaOf(DATABASE_URL) });
  // Any other format prints the arguments of the query into the message, and with them the values of people.
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** The one client of this process; kept across reloads in development. Connects on first use. */
export function db(): PrismaClient {
  kept.binaDb ??= connect();
  return kept.binaDb;
}
