import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import type { ServiceContext } from "@/lib/services/context";
import { rateLimiter } from "@/lib/services/rate-limiter";
import { shardOf } from "./response-identity";

const MINUTE = 60;
// A counter serves one citizen at a time; a kiosk that was offline empties its queue in a few minutes.
const perToken = rateLimiter({ name: "survey-token", points: 60, seconds: MINUTE });
// A whole office, or a village behind one tower, shares an address.
const perAddress = rateLimiter({ name: "survey-address", points: 300, seconds: MINUTE });
// Without a trusted proxy no address is known. One bucket for all would be a queue and a way to shut everybody out, so
// there are sixteen wide ones.
const perShard = rateLimiter({ name: "survey-shard", points: 600, seconds: MINUTE });

/** A key that tells two senders apart for the day and cannot be turned back into an address or a token. */
const blinded = (kind: string, value: string, today: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`${kind} ${today} ${value}`).digest("base64url");

interface Sender {
  readonly address: string | null;
  readonly token: string | null;
  readonly responseId: string;
}

/** Holds back floods of answers: by counter token, and generously by address. Throws RATE_LIMITED. */
export async function limitResponses({ today }: ServiceContext, sender: Sender): Promise<void> {
  const { address, token, responseId } = sender;
  if (token !== null) await perToken(blinded("token", token, today));
  if (address !== null) await perAddress(blinded("address", address, today));
  else await perShard(String(shardOf(responseId)));
}
