import { db } from "@/lib/db/client";
import { CITIZEN_ADDRESS_KEPT_DAYS } from "@/lib/domain/access/sealed-letter";
import { daysBefore } from "@/lib/time";

/**
 * Takes the secrets out of letters whose links are over, and the addresses of citizens out of those that carry such a secret or are
 * too old to be sent. Gives how many letters lost their secret. What stays tells that there was a letter.
 */
export async function blankSecrets(now: Date): Promise<number> {
  const isOver = { secretEndsAt: { lte: now } };
  const isOld = { createdAt: { lte: daysBefore(now, CITIZEN_ADDRESS_KEPT_DAYS) } };
  await db().outboxMail.updateMany({
    where: { recipientCipher: { not: null }, OR: [isOver, isOld] },
    data: { recipientCipher: null },
  });
  const { count } = await db().outboxMail.updateMany({
    where: { secretCipher: { not: null }, ...isOver },
    data: { secretCipher: null },
  });
  return count;
}
