import { forEachElement } from "./element-totals";
import { type Answer, ELEMENTS, type ElementCode } from "./elements";

/** After how long without a touch a kiosk begins anew, in seconds. */
export const KIOSK_IDLE_SECONDS = 60;
/** How long before that it says so. */
export const KIOSK_WARNING_SECONDS = 20;
/** How long the thanks stay. */
export const KIOSK_THANKS_SECONDS = 10;
/** Two touches within this time are one: the second was meant for the question before. In milliseconds. */
export const KIOSK_DOUBLE_TOUCH_MS = 250;

/** One visit at a kiosk: at most nine answers, one question after the other. Instants are milliseconds since 1970. */
export interface KioskVisit {
  /** Place of the question that is shown; the number of questions once all are answered. */
  readonly place: number;
  /** What was answered; null is "does not know", a question not reached is absent. */
  readonly answers: Readonly<Partial<Record<ElementCode, Answer | null>>>;
  readonly startedAt: number | null;
  readonly touchedAt: number | null;
}

export const NEW_VISIT: KioskVisit = { place: 0, answers: {}, startedAt: null, touchedAt: null };

export const isThanks = ({ place }: KioskVisit): boolean => place === ELEMENTS.length;

/** The question that is shown; null at the thanks. */
export const kioskElement = ({ place }: KioskVisit): ElementCode | null => ELEMENTS[place] ?? null;

/** An answer to the question that is shown, and on to the next one. */
export function answerAtKiosk(visit: KioskVisit, answer: Answer | null, at: number): KioskVisit {
  const element = kioskElement(visit);
  const { touchedAt } = visit;
  if (element === null || (touchedAt !== null && at - touchedAt < KIOSK_DOUBLE_TOUCH_MS)) return visit;
  return {
    place: visit.place + 1,
    answers: { ...visit.answers, [element]: answer },
    startedAt: visit.startedAt ?? at,
    touchedAt: at,
  };
}

/** Back to the question before, with what was answered there. The thanks are the end. */
export const backAtKiosk = (visit: KioskVisit, at: number): KioskVisit =>
  visit.place === 0 || isThanks(visit) ? visit : { ...visit, place: visit.place - 1, touchedAt: at };

/** What a visit has to send, in the shape of the API; null when nothing was answered at all. */
export function kioskAnswers({ answers }: KioskVisit): Readonly<Record<ElementCode, Answer | null>> | null {
  const all = forEachElement((element) => answers[element] ?? null);
  return ELEMENTS.every((element) => all[element] === null) ? null : all;
}
