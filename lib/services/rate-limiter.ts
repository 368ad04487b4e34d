import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db/client";
import { rateLimited } from "./errors";

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}
interface Count {
  readonly points: number;
  readonly expire: bigint | number | null;
}

/** The limiter's door to the database: the pool that everything else uses, and the table of the migrations. */
const store = {
  async query({ text, values }: Query) {
    // Milliseconds since 1970 are more than the 32 bits that a plain number would be sent as.
    const given = values.map((value) =>
      typeof value === "number" && !(Math.abs(value) < 2 ** 31) ? BigInt(value) : value,
    );
    const rows = await db().$queryRawUnsafe<Count[]>(text, ...given);
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
      rowCount: rows.length,
    };
  },
};

interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts one more use of a key; beyond the limit it throws RATE_LIMITED with the seconds to wait. */
export function rateLimiter({ name, points, seconds }: Limit): (key: string) => Promise<void> {
  const limiter = new RateLimiterPostgres({
    storeClient: store,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw rateLimited(name, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      throw error;
    }
  };
}
