import { momentOf, momentStart } from "./moment";

/**
 * What is kept of when an officer entered an answer for a citizen: the ten minutes, from their beginning to their end. The
 * moment itself would stand beside what the same officer did at the counter just before, as with whose file.
 */
export function assistedTimes(now: Date): { readonly answeredAt: Date; readonly receivedAt: Date } {
  const moment = momentOf(now);
  return { answeredAt: momentStart(moment), receivedAt: momentStart(moment + 1) };
}
