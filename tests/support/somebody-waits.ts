import { expect } from "vitest";
import { countWaiting } from "./at-the-write";

/** Until another transaction waits for a row that this one holds, however long a busy machine takes to begin it. */
export async function somebodyWaits(): Promise<void> {
  await expect.poll(countWaiting, { timeout: 10_000, interval: 10 }).toBeGreaterThan(0);
}
