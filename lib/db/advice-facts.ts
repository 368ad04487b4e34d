import { instantOf } from "@/lib/time";
import type { Tx } from "./client";

interface Appraised {
  readonly planId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly periodId: string;
  /** The number of the window; 0 for the year. */
  readonly window: number;
  /** The days of a window (YYYY-MM-DD), both included; null for the year. */
  readonly days: { readonly startsOn: string; readonly endsOn: string } | null;
}

type Client = Pick<Tx, "grant" | "unitAchievement" | "feedback">;

const A_DAY = 86_400_000;

const givenOn = ({ startsOn, endsOn }: NonNullable<Appraised["days"]>) => ({
  gte: instantOf(`${startsOn}T00:00`),
  lt: new Date(instantOf(`${endsOn}T00:00`).getTime() + A_DAY),
});

/**
 * What an advice rests on besides the indicators: the achievement of the plan's unit where its owner leads that unit, and
 * how often somebody said something about the results (words that were corrected count once).
 */
export async function adviceFacts(client: Client, of: Appraised) {
  const { planId, employeeId, unitId, periodId, window, days } = of;
  const [leading, achievement, groups] = await Promise.all([
    client.grant.count({ where: { employeeId, unitId, role: "UNIT_HEAD", revokedAt: null } }),
    client.unitAchievement.findUnique({
      where: { unitId_periodId_window: { unitId, periodId, window } },
      select: { predikat: true },
    }),
    client.feedback.groupBy({
      by: ["kind"],
      where: {
        planId,
        resultId: { not: null },
        correctedBy: { is: null },
        ...(days ? { givenAt: givenOn(days) } : {}),
      },
      _count: { _all: true },
    }),
  ]);
  const countOf = (kind: string) => groups.find((group) => group.kind === kind)?._count._all ?? 0;
  return {
    led: leading > 0 ? { achievement: achievement?.predikat ?? null } : null,
    feedback: { appreciations: countOf("APPRECIATION"), suggestions: countOf("SUGGESTION") },
  };
}
