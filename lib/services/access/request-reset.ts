import type { RequestResetInput } from "@/lib/schemas/access";
import { countAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { enqueue } from "../enqueue";
import { rateLimited } from "../errors";
import { mutate } from "../mutate";

/**
 * Asks for a link to choose a new password. It answers nothing, and it does the same work for every NIP: it counts, and
 * asks a job to look. Whether the NIP exists, has an address or was asked for too often is only found out there
 * (`sendResetLink`), so neither the words nor the time of the answer tell. The job writes the trail.
 */
export async function requestReset(ctx: ServiceContext, { nip }: RequestResetInput): Promise<void> {
  const { origin } = ctx;
  const byAddress = origin.address ? await countAttempt("resetAddress", origin.address) : null;
  if (byAddress && !byAddress.isAllowed) throw rateLimited("account", byAddress.retryAfterSeconds);
  const { isAllowed } = await countAttempt("resetNip", nip);
  await mutate(ctx, async (tx) => {
    await enqueue(tx, "account.sendResetLink", { nip, isAllowed, origin });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
