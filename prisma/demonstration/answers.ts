import { db } from "@/lib/db/client";
import { acceptEntries } from "@/lib/services/progress/accept-entries";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { reviewEntry } from "@/lib/services/progress/review-entry";
import { dayOf } from "@/lib/time";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

/** Of so many plans the appraiser has begun to answer the log, those with an account to sign in with first. */
const PLANS = 8;

/**
 * Appraisers answer the logs of their teams as this day finds them: the older entries are accepted, one is to be corrected, one
 * was, and the newest wait.
 */
export async function answerLogs(random: Random, { at, today }: TownClock, periodId: string): Promise<void> {
  const plans = await db().performancePlan.findMany({
    where: {
      periodId,
      state: "AGREED",
      appraisals: { none: { kind: "ANNUAL" } },
      progressReviews: { some: { state: "LOGGED" } },
      employee: { appraisers: { some: { appraiser: { account: { passwordHash: { not: null } } } } } },
    },
    orderBy: { employee: { nip: "asc" } },
    take: PLANS,
    include: {
      employee: { include: { account: true } },
      appraiser: { include: { account: true } },
      progressReviews: {
        where: { state: "LOGGED" },
        orderBy: [{ happenedOn: "asc" }, { entryId: "asc" }],
        include: { entry: true },
      },
    },
  });
  for (const { employee, appraiser, progressReviews } of plans) {
    const asAppraiser = contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }]), at(today, 1));
    const asStaff = contextOf(viewerOf(employee), at(today, 2));
    const seen = progressReviews.map(({ entryId, version }) => ({ entryId, version }));
    await acceptEntries(asAppraiser, { entries: seen.slice(0, Math.floor(seen.length / 2)) });
    const [asked, corrected] = progressReviews.slice(Math.floor(seen.length / 2));
    const askFor = (entryId: string, text: string) =>
      reviewEntry(asAppraiser, { id: random.uuid(), entryId, version: 1, event: "ask", text });
    if (asked) await askFor(asked.entryId, "Lampirkan foto buku register sebagai bukti.");
    if (!corrected) continue;
    const { entryId, entry } = corrected;
    await askFor(entryId, "Jumlahnya berbeda dengan laporan mingguan. Periksa lagi.");
    await correctProgress(asStaff, {
      id: random.uuid(),
      entryId,
      version: 2,
      happenedOn: dayOf(entry.happenedOn),
      amount: entry.amount.plus(1).toFixed(),
      note: `${entry.note}, satu terlewat dihitung`,
    });
  }
}
