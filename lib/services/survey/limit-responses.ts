import type { ServiceContext } from "@/lib/services/context";
import { limitAttempt } from "../attempt-limits";
import { shardOf } from "./response-identity";

interface Sender {
  readonly address: string | null;
  readonly token: string | null;
  readonly responseId: string;
}

/**
 * Holds back floods of answers: by counter token, and generously by address. Throws RATE_LIMITED. The day is part of the
 * key, so that what is kept of a sender cannot be joined over days.
 */
export async function limitResponses({ today }: ServiceContext, sender: Sender): Promise<void> {
  const { address, token, responseId } = sender;
  if (token !== null) await limitAttempt("surveyToken", token, today);
  if (address !== null) await limitAttempt("surveyAddress", address, today);
  else await limitAttempt("surveyShard", String(shardOf(responseId)));
}
