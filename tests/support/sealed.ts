import { expect, vi } from "vitest";
import { sealAudit } from "@/lib/audit/seal";
import { db } from "@/lib/db/client";

const xidOf = async (bound: "xmin" | "xmax"): Promise<bigint> => {
  const [row] = await db().$queryRawUnsafe<{ xid: string }[]>(
    `SELECT pg_snapshot_${bound}(pg_current_snapshot())::text AS xid`,
  );
  return BigInt(row?.xid ?? 0);
};

/** Waits until whatever ran at this moment has ended: a seal waits for all of the server, for the tests beside this one too. */
export async function othersEnded(): Promise<void> {
  const next = await xidOf("xmax");
  await vi.waitFor(async () => expect(await xidOf("xmin")).toBeGreaterThanOrEqual(next), {
    timeout: 100_000,
    interval: 50,
  });
}

/** Seals all that is written; gives how many rows. The first run notes how far they reach, the second finds them settled. */
export async function sealAll(now: Date): Promise<number> {
  await othersEnded();
  const before = await sealAudit(now);
  await othersEnded();
  return before + (await sealAudit(now));
}
