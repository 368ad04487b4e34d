import { describe, expect, it } from "vitest";
import {
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  type ApplicationEvent,
  type ApplicationState,
  decide,
  eventsIn,
  isOver,
  isRunning,
} from "@/lib/domain/application/lifecycle";

/** What each event makes of each state; what is not named is refused. */
const EXPECTED: Readonly<Record<ApplicationState, Partial<Record<ApplicationEvent, ApplicationState>>>> = {
  SUBMITTED: {
    complete: "IN_PROGRESS",
    giveBack: "REGISTERED",
    reject: "REJECTED",
    withdraw: "WITHDRAWN",
  },
  REGISTERED: { complete: "IN_PROGRESS", reject: "REJECTED", withdraw: "WITHDRAWN" },
  IN_PROGRESS: { pause: "WAITING_APPLICANT", finish: "DONE", reject: "REJECTED", withdraw: "WITHDRAWN" },
  WAITING_APPLICANT: { resume: "IN_PROGRESS", reject: "REJECTED", withdraw: "WITHDRAWN" },
  DONE: { handOver: "HANDED_OVER" },
  HANDED_OVER: {},
  REJECTED: {},
  WITHDRAWN: {},
};

describe("an application", () => {
  it.each(APPLICATION_STATES.flatMap((state) => APPLICATION_EVENTS.map((event) => [state, event] as const)))(
    "in %s hears %s",
    (state, event) => {
      const next = EXPECTED[state][event];
      expect(decide(state, event, "KTP-el belum ada")).toEqual(
        next === undefined ? { ok: false, reasons: ["APPLICATION_WRONG_STATE"] } : { ok: true, value: next },
      );
    },
  );

  it("says what is missing when it stops for the applicant, and why when it ends without a result", () => {
    const refused = { ok: false, reasons: ["APPLICATION_NOTE_MISSING"] };
    expect(decide("IN_PROGRESS", "pause", null)).toEqual(refused);
    expect(decide("REGISTERED", "reject", null)).toEqual(refused);
    expect(decide("SUBMITTED", "giveBack", null)).toEqual(refused);
    expect(decide("DONE", "reject", null)).toEqual({
      ok: false,
      reasons: ["APPLICATION_WRONG_STATE", "APPLICATION_NOTE_MISSING"],
    });
    expect(decide("IN_PROGRESS", "finish", null)).toEqual({ ok: true, value: "DONE" });
  });

  it("offers what it would accept, and nothing at its end", () => {
    for (const state of APPLICATION_STATES) {
      expect(new Set(eventsIn(state))).toEqual(new Set(Object.keys(EXPECTED[state])));
      expect(isOver(state)).toBe(eventsIn(state).length === 0);
      expect(isRunning(state)).toBe(state === "SUBMITTED" || state === "IN_PROGRESS");
    }
  });
});
