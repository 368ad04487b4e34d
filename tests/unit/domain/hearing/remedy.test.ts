import { describe, expect, it } from "vitest";
import {
  decidePlanning,
  decideRemedy,
  dueRemedyReminders,
  isRemedyLate,
  REMEDY_EVENTS,
  REMEDY_STATES,
  type RemedyEvent,
  type RemedyState,
  remedyEvents,
} from "@/lib/domain/hearing/remedy";

/** What becomes of each state by each step; nothing where the step is refused. */
const CELLS: Readonly<Record<RemedyState, Partial<Record<RemedyEvent, RemedyState>>>> = {
  PLANNED: { edit: "PLANNED", start: "UNDER_WAY", giveUp: "GIVEN_UP" },
  UNDER_WAY: { edit: "UNDER_WAY", finish: "DONE", giveUp: "GIVEN_UP" },
  DONE: {},
  GIVEN_UP: {},
};

describe("the steps of a remedy", () => {
  it.each(REMEDY_STATES.flatMap((state) => REMEDY_EVENTS.map((event) => [state, event] as const)))(
    "%s, %s",
    (state, event) => {
      const expected = CELLS[state][event];
      expect(decideRemedy(state, event)).toEqual(
        expected ? { ok: true, value: expected } : { ok: false, reasons: ["REMEDY_WRONG_STATE"] },
      );
      expect(remedyEvents(state).includes(event)).toBe(expected !== undefined);
    },
  );
});

describe("the planning of a remedy", () => {
  const sound = { isLowest: true, isOwnerOfUnit: true, dueOn: "2026-07-01", today: "2026-06-15" };
  it("takes what answers a lowest element, has an owner and has time", () => {
    expect(decidePlanning(sound)).toEqual({ ok: true, value: "2026-07-01" });
  });
  it.each([
    ["2028-06-15", true],
    ["2028-06-16", false],
  ])("takes a day up to two years ahead: %s is %s", (dueOn, isTaken) => {
    expect(decidePlanning({ ...sound, dueOn })).toEqual(
      isTaken ? { ok: true, value: dueOn } : { ok: false, reasons: ["REMEDY_DUE_TOO_LATE"] },
    );
  });
  it("leaves a day that stays as it was", () => {
    expect(decidePlanning({ ...sound, dueOn: null })).toEqual({ ok: true, value: null });
  });
  it("names every reason why not", () => {
    const facts = { isLowest: false, isOwnerOfUnit: false, dueOn: "2026-06-15", today: "2026-06-15" };
    expect(decidePlanning(facts)).toEqual({
      ok: false,
      reasons: ["REMEDY_NOT_LOWEST", "REMEDY_OWNER_ELSEWHERE", "REMEDY_DUE_TOO_EARLY"],
    });
  });
});

describe("the due date of a remedy", () => {
  it.each([
    ["PLANNED", "2026-06-15", false],
    ["PLANNED", "2026-06-14", true],
    ["UNDER_WAY", "2026-06-14", true],
    ["DONE", "2026-06-14", false],
    ["GIVEN_UP", "2026-06-14", false],
  ] as const)("%s, due %s: late is %s", (state, dueOn, late) => {
    expect(isRemedyLate({ state, dueOn }, "2026-06-15")).toBe(late);
  });

  it.each([
    ["2026-06-07", [], []],
    ["2026-06-08", [], [-7]],
    ["2026-06-15", [-7], [0]],
    ["2026-06-29", [], [-7, 0, 14]],
    ["2026-08-01", [-7, 0, 14], []],
  ])("on %s, sent %j: due are %j", (today, sent, due) => {
    expect(dueRemedyReminders("2026-06-15", today, sent)).toEqual(due);
  });
});
