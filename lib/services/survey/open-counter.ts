import { db } from "@/lib/db/client";

/**
 * The counter whose token came with an answer to a service; null for an open link, a token that was renewed, a counter
 * that is closed, or one of another service. Such an answer still counts: the poster may hang there longer than its token
 * holds, and the citizen cannot know.
 */
export async function openCounterId(service: string, token: string | null): Promise<string | null> {
  if (token === null) return null;
  const counter = await db().serviceCounter.findFirst({
    where: { token, isOpen: true, service: { slug: service } },
    select: { id: true },
  });
  return counter?.id ?? null;
}
