/** How often an answer fails at the server before the officer is told. */
export const FAILING_AFTER = 3;

const RETRY_SECONDS = 15;
const LONGEST_RETRY_SECONDS = 900;

/**
 * What the server's word means for an answer that a kiosk sent: taken; refused, for now or for ever; failed, which may be the
 * answer's own doing; or nothing yet, and when to come again.
 */
export type SendingFate = "TAKEN" | "REFUSED" | "FAILED" | { readonly retryAfterSeconds: number };

export const NO_LINE: SendingFate = { retryAfterSeconds: RETRY_SECONDS };

const FATES: Readonly<Record<number, SendingFate>> = {
  200: "TAKEN",
  201: "TAKEN",
  /** The server has an answer of this id. */
  409: "TAKEN",
  400: "REFUSED",
  413: "REFUSED",
  422: "REFUSED",
};
/** What all answers have to wait for alike. */
const WAITS: readonly number[] = [429, 503];

/** By the status of HTTP and the header `Retry-After`, in seconds. */
export function sendingFate(status: number, retryAfter: string | null): SendingFate {
  if (WAITS.includes(status)) return { retryAfterSeconds: Number(retryAfter) || RETRY_SECONDS };
  return FATES[status] ?? "FAILED";
}

/** How often each answer has failed, by its id. */
export type Failures = ReadonlyMap<string, number>;

/**
 * Which answer to send next: of those that wait and were not refused the one that failed least, and of these the first. So
 * one that fails again and again stands behind all others, and is still sent.
 */
export function nextToSend<Waiting extends { readonly id: string }>(
  waiting: readonly Waiting[],
  failures: Failures,
  refused: ReadonlySet<string>,
): Waiting | null {
  const failed = ({ id }: Waiting): number => failures.get(id) ?? 0;
  return waiting
    .filter(({ id }) => !refused.has(id))
    .reduce<Waiting | null>(
      (best, answer) => (best === null || failed(answer) < failed(best) ? answer : best),
      null,
    );
}

/** Seconds until an answer that failed so often is tried again: soon at first, then ever more seldom. */
export const retrySeconds = (failed: number): number =>
  Math.min(RETRY_SECONDS * 2 ** failed, LONGEST_RETRY_SECONDS);
