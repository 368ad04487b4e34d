import { db } from "@/lib/db/client";
import { dateOf } from "@/lib/time";

export interface CurrentPeriod {
  readonly id: string;
  readonly name: string;
}

/** The open period that holds today, else the newest open one: the year at which lists stand. */
export async function currentPeriod(today: string): Promise<CurrentPeriod | null> {
  const day = dateOf(today);
  const open = await db().period.findMany({
    where: { state: "OPEN" },
    orderBy: { year: "desc" },
    select: { id: true, name: true, startsOn: true, endsOn: true },
  });
  const current = open.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ?? open[0];
  return current ? { id: current.id, name: current.name } : null;
}
