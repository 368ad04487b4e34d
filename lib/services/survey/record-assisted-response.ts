import { db, type Tx } from "@/lib/db/client";
import { assistedTimes } from "@/lib/domain/survey/assisted";
import { can } from "@/lib/permissions/can";
import type { AssistedResponseInput } from "@/lib/schemas/assisted-response";
import { SEXES, type SurveyResponseInput } from "@/lib/schemas/survey";
import { limitAttempt } from "@/lib/services/attempt-limits";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { type RecordedResponse, requireFaultless, storeResponse } from "./store-response";

type Reader = Pick<Tx, "service" | "serviceCounter">;

/** The service of the officer's own unit, and the open counter of it where one is named. */
async function requirePlace(
  reader: Reader,
  { viewer }: ServiceContext,
  { serviceId, counterId }: AssistedResponseInput,
): Promise<{ readonly slug: string }> {
  const service = await reader.service.findUnique({
    where: { id: serviceId },
    select: { slug: true, unit: { select: { path: true } } },
  });
  if (!service || !can(viewer, "survey.assist", { unitPath: service.unit.path })) throw notFound("service");
  if (counterId === undefined) return service;
  const counter = await reader.serviceCounter.findFirst({
    where: { id: counterId, serviceId, isOpen: true },
    select: { id: true },
  });
  if (!counter) throw notFound("counter");
  return service;
}

function answeredBy(slug: string, given: AssistedResponseInput): SurveyResponseInput {
  const { serviceId: _, counterId: __, openedAt: ___, sex, ...answers } = given;
  return {
    ...answers,
    service: slug,
    token: null,
    sex: sex === undefined ? null : SEXES[sex],
    age: given.age ?? null,
    education: given.education ?? null,
    occupation: given.occupation ?? null,
    suggestion: given.suggestion ?? null,
    // Who serves enters it: nobody says to their face how they did.
    officer: null,
    officerAnswer: null,
    salt: null,
    seconds: null,
    answeredAt: null,
  };
}

/**
 * Counts what a citizen answered who cannot use a phone, as an officer of the service's unit entered it. It is marked as
 * assisted and as anonymous as any other: who entered it stands nowhere, neither beside it nor in the trail, and of when only
 * the ten minutes (`assistedTimes`). Throws NOT_FOUND elsewhere and for a counter that is not open, RATE_LIMITED where the
 * service has had more in a day than anybody can help.
 */
export async function recordAssistedResponse(
  ctx: ServiceContext,
  given: AssistedResponseInput,
): Promise<RecordedResponse> {
  const { slug } = await requirePlace(db(), ctx, given);
  const opened = given.openedAt === undefined ? null : Date.parse(given.openedAt);
  const seconds = opened === null ? null : Math.max(0, Math.floor((ctx.now.getTime() - opened) / 1000));
  const received = {
    input: answeredBy(slug, given),
    channel: "ASSISTED",
    source: { counterId: given.counterId ?? null, seconds },
    ...assistedTimes(ctx.now),
  } as const;
  requireFaultless(received);
  await limitAttempt("surveyAssisted", given.serviceId, ctx.today);
  return mutate<RecordedResponse>(ctx, async (tx) => {
    await requirePlace(tx, ctx, given);
    return storeResponse(tx, received);
  });
}
