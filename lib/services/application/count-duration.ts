import type { Tx } from "@/lib/db/client";
import { durationStep } from "@/lib/domain/application/figures";
import { yearOf } from "@/lib/domain/calendar/local-date";

interface Finished {
  readonly elapsedMinutes: number;
  readonly isOnTime: boolean;
}

/** Counts a result among the durations of its service and year, in the transaction that finished it. */
export async function countDuration(
  tx: Tx,
  serviceId: string,
  day: string,
  { elapsedMinutes, isOnTime }: Finished,
): Promise<void> {
  const [minutes, onTime] = [durationStep(elapsedMinutes), isOnTime ? 1 : 0];
  await tx.$executeRaw`
    WITH counted AS (
      INSERT INTO application_duration AS counted (service_id, year, minutes, n, on_time_n)
      VALUES (${serviceId}::uuid, ${yearOf(day)}, ${minutes}, 1, ${onTime})
      ON CONFLICT (service_id, year, minutes)
      DO UPDATE SET n = counted.n + 1, on_time_n = counted.on_time_n + EXCLUDED.on_time_n
      RETURNING service_id, year
    )
    INSERT INTO application_figure AS figure (service_id, year, n)
    SELECT service_id, year, 1 FROM counted
    ON CONFLICT (service_id, year) DO UPDATE SET n = figure.n + 1`;
}
