import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { decideRequest, type FeedbackRequestEvent } from "@/lib/domain/feedback/request";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";

const INCLUDE = { plan: { select: { employeeId: true } } } as const satisfies Prisma.FeedbackRequestInclude;
export type LoadedRequest = Prisma.FeedbackRequestGetPayload<{ include: typeof INCLUDE }>;

/** Whose turn an event is: the colleague's, or the one's who asked. For everybody else the request does not exist. */
const ACTORS = {
  answer: (request: LoadedRequest) => request.colleagueId,
  decline: (request: LoadedRequest) => request.colleagueId,
  cancel: (request: LoadedRequest) => request.plan.employeeId,
} as const satisfies Record<FeedbackRequestEvent, (request: LoadedRequest) => string>;

export async function loadRequest(
  tx: Tx,
  event: FeedbackRequestEvent,
  requestId: string,
  actorId: string,
): Promise<LoadedRequest> {
  const request = await tx.feedbackRequest.findUnique({ where: { id: requestId }, include: INCLUDE });
  if (!request || ACTORS[event](request) !== actorId) throw notFound("feedbackRequest");
  return request;
}

/** Moves the request if it still waits as it was seen. */
export async function moveRequest(
  tx: Tx,
  request: LoadedRequest,
  event: FeedbackRequestEvent,
  change: { readonly version: number; readonly now: Date; readonly reason?: string },
) {
  const decision = decideRequest(request.state, event);
  if (!decision.ok) throw refusedBecause("feedbackRequest", decision.reasons);
  const moved = await tx.feedbackRequest.updateMany({
    where: { id: request.id, state: request.state, version: change.version },
    data: {
      state: decision.value,
      reason: change.reason ?? null,
      closedAt: change.now,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw conflict("feedbackRequest");
  return decision.value;
}
