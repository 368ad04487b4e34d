import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ACCUMULATIONS } from "@/lib/domain/plan/plan";
import { progressTotalsOf } from "@/lib/domain/plan/progress-totals";
import { realisationFromTotals, realisationOf } from "@/lib/domain/plan/realisation";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { dayOf } from "@/lib/time";
import { contextOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

/** A few days and amounts, so that equal days and equal greatest amounts are common. */
const step = fc.record({
  day: fc.integer({ min: 1, max: 4 }),
  amount: fc.constantFrom("0", "0.0001", "1", "2.5", "10", "99999999999999"),
  minute: fc.integer({ min: 0, max: 3 }),
  // Of few: taking an entry back looks the latest up anew, and would hide how it was counted before.
  isWithdrawn: fc.nat({ max: 5 }).map((n) => n === 0),
});

async function storedTotals(indicatorId: string) {
  const row = await db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId } });
  return {
    entries: row.entries,
    sum: row.sum.toFixed(),
    max: row.max?.toFixed() ?? null,
    latest: row.latest?.toFixed() ?? null,
    latestOn: row.latestOn ? dayOf(row.latestOn) : null,
  };
}

async function rawEntries(indicatorId: string) {
  const rows = await db().progressEntry.findMany({ where: { indicatorId } });
  return rows.map((row) => ({
    id: row.id,
    happenedOn: dayOf(row.happenedOn),
    writtenAt: row.writtenAt,
    amount: row.amount.toFixed(),
    withdrawsId: row.withdrawsId,
  }));
}

/** Logs, and withdraws some of it, all at once: the database decides the order. */
const runAtOnce = (
  staff: EmployeeViewer,
  indicatorId: string,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) =>
  Promise.all(
    steps.map(async ({ day, amount, minute, isWithdrawn }) => {
      const ctx = contextOf(staff, `2026-06-15T03:0${minute}:00Z`);
      const id = randomUUID();
      const happenedOn = `2026-06-0${day}`;
      await logProgress(ctx, { id, indicatorId, happenedOn, amount, note: "Uji urutan" });
      if (isWithdrawn) await withdrawProgress(ctx, { id: randomUUID(), entryId: id, note: "Uji urutan" });
    }),
  );

type Steps = readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[];

/** Ids of different entries that rank as their numbers do: of two moments that are the same the id decides. */
const rankedId = (rank: number) => `${rank.toString(16).padStart(8, "0")}${randomUUID().slice(8)}`;

/** Sends one after the other, in this order; every second minute, long after all of it was written. */
async function sendInOrder(
  staff: EmployeeViewer,
  indicatorId: string,
  steps: Steps,
  order: readonly number[],
): Promise<void> {
  for (const [arrival, index] of order.entries()) {
    const { day, amount, minute, isWithdrawn } = steps[index] as Steps[number];
    const ctx = contextOf(staff, new Date(Date.UTC(2026, 5, 15, 3, 2 * arrival)).toISOString());
    const entry = { happenedOn: `2026-06-0${day}`, amount, note: "Uji urutan" };
    const id = rankedId(2 * index);
    const writtenAt = new Date(Date.UTC(2026, 5, 10, 3, minute));
    await logProgress(ctx, { ...entry, id, indicatorId, writtenAt });
    // A correction arrives later than everything before it, and stands where the entry stood.
    if (isWithdrawn) {
      await correctProgress(ctx, { ...entry, id: rankedId(2 * index + 1), entryId: id, version: 1 });
    }
  }
}

describe("the totals of an indicator", () => {
  it("are the same in whatever order the entries arrive, corrections among them", async () => {
    const { staff, plan } = await aLadderWithPlan({
      indicators: Array.from({ length: 30 }, () => ({})),
    });
    let run = 0;
    const shuffled = fc.array(step, { minLength: 1, maxLength: 6 }).chain((steps) => {
      const indices = steps.map((_, index) => index);
      const whole = { minLength: indices.length, maxLength: indices.length };
      return fc.tuple(fc.constant(steps), fc.shuffledSubarray(indices, whole));
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([steps, order]) => {
        const one = plan.indicators[run % plan.indicators.length];
        const other = plan.indicators[(run + 1) % plan.indicators.length];
        if (!one || !other) throw new Error("no indicator");
        run += 2;
        await sendInOrder(
          staff,
          one.id,
          steps,
          order.toSorted((a, b) => a - b),
        );
        await sendInOrder(staff, other.id, steps, order);
        expect(await storedTotals(other.id)).toEqual(await storedTotals(one.id));
        expect(await storedTotals(one.id)).toEqual(progressTotalsOf(await rawEntries(one.id)));
      }),
      { numRuns: 15, seed: 20260615, endOnFailure: true },
    );
  });

  it("equal a recomputation from the raw rows, whatever came at once and was withdrawn", async () => {
    const { staff, plan } = await aLadderWithPlan({
      indicators: Array.from({ length: 25 }, () => ({})),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const indicator = plan.indicators[run % plan.indicators.length];
        if (!indicator) throw new Error("no indicator");
        run += 1;
        await runAtOnce(staff, indicator.id, steps);

        const entries = await rawEntries(indicator.id);
        const totals = await storedTotals(indicator.id);
        expect(totals).toEqual(progressTotalsOf(entries));
        for (const accumulation of ACCUMULATIONS) {
          const measured = { targetLow: "10", targetHigh: null, direction: "HIGHER", accumulation } as const;
          expect(realisationFromTotals(measured, totals)).toEqual(realisationOf(measured, entries));
        }
      }),
      { numRuns: 25, seed: 20260615 },
    );
  });
});
