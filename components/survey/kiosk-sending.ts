import { FAILING_AFTER, nextToSend, retrySeconds, type SendingFate } from "@/lib/domain/survey/kiosk-queue";
import { MAX_RESPONSE_AGE_DAYS } from "@/lib/domain/survey/response";
import type { WaitingAnswer } from "./kiosk-storage";

const DAY_MS = 86_400_000;

/** How many answers wait on the device, and how many of them the server has failed at again and again. */
export interface QueueState {
  readonly waiting: number;
  readonly failing: number;
}

/** What the sending needs of the device. */
export interface KioskDevice {
  readonly waiting: () => Promise<readonly WaitingAnswer[]>;
  readonly send: (answer: WaitingAnswer) => Promise<SendingFate>;
  readonly forget: (id: string) => Promise<void>;
  /** An answer became too old to count and was forgotten. */
  readonly lose: () => void;
  readonly show: (state: QueueState) => void;
  readonly now: () => number;
}

/** Sends the answers of a device, one after the other, and remembers while the page is open which of them the server does not take. */
export function kioskSending(device: KioskDevice) {
  /** Refused since the page was opened: a period may open tomorrow, but not in fifteen seconds. */
  const refused = new Set<string>();
  const failures = new Map<string, number>();
  const isTooOld = ({ answeredAt }: WaitingAnswer): boolean =>
    device.now() - Date.parse(answeredAt) > MAX_RESPONSE_AGE_DAYS * DAY_MS;

  async function show(): Promise<void> {
    const waiting = await device.waiting();
    const failing = waiting.filter(({ id }) => (failures.get(id) ?? 0) >= FAILING_AFTER).length;
    device.show({ waiting: waiting.length, failing });
  }

  async function settle(answer: WaitingAnswer, fate: "TAKEN" | "REFUSED"): Promise<void> {
    if (fate === "REFUSED" && !isTooOld(answer)) {
      refused.add(answer.id);
      return;
    }
    if (fate === "REFUSED") device.lose();
    await device.forget(answer.id);
    failures.delete(answer.id);
  }

  /** The answer that is tried first the next time, which says when that is. */
  async function secondsToNext(): Promise<number> {
    const next = nextToSend(await device.waiting(), failures, refused);
    return retrySeconds(next === null ? 0 : (failures.get(next.id) ?? 0));
  }

  /** Sends until nothing is left or the server does not go on; then the seconds after which to call it again. */
  async function sendAll(): Promise<number | null> {
    for (;;) {
      const answer = nextToSend(await device.waiting(), failures, refused);
      if (answer === null) return null;
      const fate = await device.send(answer);
      if (fate === "FAILED") failures.set(answer.id, (failures.get(answer.id) ?? 0) + 1);
      else if (fate === "TAKEN" || fate === "REFUSED") await settle(answer, fate);
      await show();
      if (fate === "FAILED") return secondsToNext();
      if (typeof fate === "object") return fate.retryAfterSeconds;
    }
  }

  return { sendAll, show };
}
