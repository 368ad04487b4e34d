import { describe, expect, it } from "vitest";
import {
  CONSULTATION_EVENTS,
  CONSULTATION_STATES,
  type ConsultationEventName,
  type ConsultationState,
  decide,
  decideEdit,
  type OpenMatters,
} from "@/lib/domain/consultation/lifecycle";

const STARTS = "2026-07-10T02:00:00.000Z";
const BEFORE = "2026-07-09T02:00:00.000Z";
/** A moment at which each step is possible, if the state allows it. */
const GOOD: Readonly<Record<ConsultationEventName, string>> = {
  open: BEFORE,
  cancel: BEFORE,
  hold: STARTS,
  report: STARTS,
  close: STARTS,
};

const MACHINE: Readonly<
  Record<ConsultationState, Readonly<Record<ConsultationEventName, ConsultationState | null>>>
> = {
  PLANNED: { open: "OPEN", cancel: "CANCELLED", hold: null, report: null, close: null },
  OPEN: { open: null, cancel: "CANCELLED", hold: "HELD", report: null, close: null },
  HELD: { open: null, cancel: null, hold: null, report: "REPORTED", close: null },
  REPORTED: { open: null, cancel: null, hold: null, report: null, close: "CLOSED" },
  CLOSED: { open: null, cancel: null, hold: null, report: null, close: null },
  CANCELLED: { open: null, cancel: null, hold: null, report: null, close: null },
};
const CELLS = CONSULTATION_STATES.flatMap((state) =>
  CONSULTATION_EVENTS.map((event) => [state, event, MACHINE[state][event]] as const),
);

describe("the public dialogue, cell by cell", () => {
  it.each(CELLS)("%s + %s = %s", (state, event, next) => {
    expect(decide({ state, startsAt: STARTS }, event, GOOD[event])).toEqual(
      next ? { ok: true, value: next } : { ok: false, reasons: ["CONSULTATION_WRONG_STATE"] },
    );
  });

  it("is not opened when its hour has come, nor held before it", () => {
    expect(decide({ state: "PLANNED", startsAt: STARTS }, "open", STARTS)).toEqual({
      ok: false,
      reasons: ["CONSULTATION_IN_PAST"],
    });
    expect(decide({ state: "OPEN", startsAt: STARTS }, "hold", BEFORE)).toEqual({
      ok: false,
      reasons: ["CONSULTATION_NOT_BEGUN"],
    });
  });
});

describe("what is still to do", () => {
  const decideWith = (state: ConsultationState, event: ConsultationEventName, open: OpenMatters) =>
    decide({ state, startsAt: STARTS }, event, STARTS, open);

  it("holds the minutes back, every reason at once", () => {
    expect(decideWith("HELD", "report", { unmoderated: 1, unanswered: 2 })).toEqual({
      ok: false,
      reasons: ["QUESTIONS_UNMODERATED", "QUESTIONS_UNANSWERED"],
    });
    expect(decideWith("HELD", "report", { unmoderated: 0, unanswered: 0 }).ok).toBe(true);
  });

  it("keeps a dialogue from being closed", () => {
    expect(decideWith("REPORTED", "close", { openAgreements: 1 })).toEqual({
      ok: false,
      reasons: ["AGREEMENTS_OPEN"],
    });
    expect(decideWith("REPORTED", "close", { openAgreements: 0 }).ok).toBe(true);
  });
});

describe("changing a public dialogue", () => {
  it.each(CONSULTATION_STATES.map((state) => [state, state === "PLANNED" || state === "OPEN"] as const))(
    "%s: %s",
    (state, isPossible) => {
      expect(decideEdit({ state, startsAt: STARTS }, BEFORE).ok).toBe(isPossible);
    },
  );

  it("ends when it begins, but a plan whose day has passed may be given another", () => {
    expect(decideEdit({ state: "OPEN", startsAt: STARTS }, STARTS).ok).toBe(false);
    expect(decideEdit({ state: "PLANNED", startsAt: STARTS }, STARTS).ok).toBe(true);
  });
});
