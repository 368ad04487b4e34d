import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { BURST_ANSWERS, DEVICE_ANSWERS } from "@/lib/domain/survey/marks";
import { momentOf } from "@/lib/domain/survey/moment";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { surveyResponseSchema } from "@/lib/schemas/survey";
import { createCounter } from "@/lib/services/service/create-counter";
import { excludeResponses } from "@/lib/services/survey/exclude-responses";
import { recordResponse } from "@/lib/services/survey/record-response";
import type { AnswerSource } from "@/lib/services/survey/store-response";
import { contextOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;

/** Where citizens are served: a service's short address, and its counter. */
const COUNTERS = [
  { slug: "kartu-keluarga", name: "Loket 1" },
  { slug: "rawat-jalan", name: "Loket pendaftaran" },
] as const;

async function answer(random: Random, at: string, service: string, source: AnswerSource): Promise<void> {
  const scores = Object.fromEntries(ELEMENTS.map((element) => [element, 4]));
  const response = surveyResponseSchema.parse({ id: random.uuid(), service, ...scores });
  await recordResponse(contextOf(ANONYMOUS, at), response, "WEB", source);
}

/** Counters with a poster and a kiosk of their own, and answers of which some look as if nobody had given them. */
export async function openCounters(random: Random, { ago, at }: TownClock): Promise<void> {
  const opened = at(ago(3), 0);
  for (const { slug, name } of COUNTERS) {
    const { id: serviceId } = await db().service.findUniqueOrThrow({ where: { slug } });
    const counterId = random.uuid();
    await createCounter(contextOf(SYSTEM, opened), { id: counterId, serviceId, name });

    const crowd = at(ago(2), 2);
    for (let sent = 0; sent <= BURST_ANSWERS; sent += 1) await answer(random, crowd, slug, { counterId });
    await answer(random, at(ago(1), 3), slug, { ofDevice: DEVICE_ANSWERS });

    const hasty = at(ago(1), 5);
    for (const seconds of [5, 6]) await answer(random, hasty, slug, { counterId, seconds });
    const { periodId } = await db().surveyResponse.findFirstOrThrow({
      where: { counterId, isStraightLined: true },
    });
    await excludeResponses(contextOf(SYSTEM, at(ago(0), 1)), {
      id: random.uuid(),
      serviceId,
      periodId,
      counterId,
      moment: momentOf(new Date(hasty)),
      mark: "STRAIGHT_LINED",
      reason: "Petugas mengaku mencoba kode loket.",
    });
  }
}
