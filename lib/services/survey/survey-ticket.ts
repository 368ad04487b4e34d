import { digest } from "@/lib/auth/cipher";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { idOfDigest } from "./digest-id";

/**
 * The id of the one answer that a ticket gives: whoever sends a second one repeats the first or is in conflict with it.
 * A keyed digest, so that the tables alone lead from no application to its answer, and nothing does once the ticket is gone;
 * in the shape of a random UUID, for whoever reads the words of an answer has its id before them.
 */
export function responseIdOfTicket(ticket: string): string {
  return idOfDigest(digest(ticket, "survey.ticket"), 4);
}

/** Forgets a ticket whose answer is stored. The application keeps its version: no officer's form is thrown back by it. */
export function spendSurveyTicket(ctx: ServiceContext, ticket: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    await tx.application.updateMany({ where: { surveyTicket: ticket }, data: { surveyTicket: null } });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
