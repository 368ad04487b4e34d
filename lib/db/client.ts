import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { poolConfig, schemaOf } from "./connection";
import { PrismaClient } from "./generated/client";

/** The client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/**
 * How long a transaction waits for its connection. Prisma's own two seconds are less than a busy moment; the people who wait
 * would rather wait, and so would a job.
 */
const CONNECTION_WAIT_MS = 20_000;

const kept = globalThis as { binaDb?: PrismaClient };

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL } = env();
  const adapter = new PrismaPg(poolConfig(DATABASE_URL, DATABASE_POOL), { schema: schemaOf(DATABASE_URL) });
  // Any other format prints the arguments of the query into the message, and with them the values of people.
  return new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: CONNECTION_WAIT_MS },
  });
}

/** The one client of this process; kept across reloads in development. Connects on first use. */
export function db(): PrismaClient {
  kept.binaDb ??= connect();
  return kept.binaDb;
}

/** Ends the connections of this process, if there are any; for commands and jobs that must end. */
export async function closeDb(): Promise<void> {
  const client = kept.binaDb;
  kept.binaDb = undefined;
  await client?.$disconnect();
}
