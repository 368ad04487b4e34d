import { db } from "@/lib/db/client";

/** Takes the secrets out of letters whose links are over. Gives how many. What stays tells that there was a letter. */
export async function blankSecrets(now: Date): Promise<number> {
  const { count } = await db().outboxMail.updateMany({
    where: { secretCipher: { not: null }, secretEndsAt: { lte: now } },
    data: { secretCipher: null },
  });
  return count;
}
