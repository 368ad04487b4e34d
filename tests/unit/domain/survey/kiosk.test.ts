import { describe, expect, it } from "vitest";
import { type Answer, ELEMENTS } from "@/lib/domain/survey/elements";
import {
  answerAtKiosk,
  backAtKiosk,
  isThanks,
  KIOSK_DOUBLE_TOUCH_MS,
  type KioskVisit,
  kioskAnswers,
  kioskElement,
  NEW_VISIT,
} from "@/lib/domain/survey/kiosk";

const SECOND = 1000;
const answered = (answers: readonly (Answer | null)[], visit: KioskVisit = NEW_VISIT): KioskVisit =>
  answers.reduce<KioskVisit>((so, answer) => answerAtKiosk(so, answer, (so.touchedAt ?? 0) + SECOND), visit);

describe("a visit at a kiosk", () => {
  it("goes through the nine questions in their order, and then thanks", () => {
    let visit = NEW_VISIT;
    for (const element of ELEMENTS) {
      expect(isThanks(visit)).toBe(false);
      expect(kioskElement(visit)).toBe(element);
      visit = answered([3], visit);
    }
    expect(isThanks(visit)).toBe(true);
    expect(kioskElement(visit)).toBeNull();
    expect(answered([1], visit)).toBe(visit);
    expect(backAtKiosk(visit, 99 * SECOND)).toBe(visit);
    expect(visit.startedAt).toBe(SECOND);
  });

  it("goes back, keeps what was answered, and takes another answer in its place", () => {
    const back = backAtKiosk(answered([3, 2]), 9 * SECOND);
    expect(back).toMatchObject({ place: 1, answers: { u1: 3, u2: 2 }, startedAt: SECOND });
    expect(answered([4], back)).toMatchObject({ place: 2, answers: { u1: 3, u2: 4 } });
    expect(backAtKiosk(NEW_VISIT, SECOND)).toBe(NEW_VISIT);
  });

  it("takes two touches in one moment for one", () => {
    const once = answerAtKiosk(NEW_VISIT, 4, SECOND);
    expect(answerAtKiosk(once, 4, SECOND + KIOSK_DOUBLE_TOUCH_MS - 1)).toBe(once);
    expect(answerAtKiosk(once, 4, SECOND + KIOSK_DOUBLE_TOUCH_MS).place).toBe(2);
  });

  it("sends nine answers, and nothing when nothing was known", () => {
    expect(kioskAnswers(answered([4, null, 3, 3, 3, 3, 3, 3, 1]))).toMatchObject({ u1: 4, u2: null, u9: 1 });
    expect(kioskAnswers(answered(ELEMENTS.map(() => null)))).toBeNull();
    expect(kioskAnswers(NEW_VISIT)).toBeNull();
  });
});
