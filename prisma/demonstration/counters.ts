import { db } from "@/lib/db/client";
import { createCounter } from "@/lib/services/service/create-counter";
import { contextOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;

/** Where citizens are served: a service's short address, and its counter. */
const COUNTERS = [
  { slug: "kartu-keluarga", name: "Loket 1" },
  { slug: "rawat-jalan", name: "Loket pendaftaran" },
] as const;

/** Counters with a poster and a kiosk of their own. */
export async function openCounters(random: Random, { today, at }: TownClock): Promise<void> {
  for (const { slug, name } of COUNTERS) {
    const { id: serviceId } = await db().service.findUniqueOrThrow({ where: { slug } });
    await createCounter(contextOf(SYSTEM, at(today, 0)), { id: random.uuid(), serviceId, name });
  }
}
