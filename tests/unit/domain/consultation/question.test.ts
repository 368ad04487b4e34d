import { describe, expect, it } from "vitest";
import { CONSULTATION_STATES } from "@/lib/domain/consultation/lifecycle";
import {
  decideAsk,
  decideModeration,
  decideVote,
  QUESTION_EVENTS,
  QUESTION_STATES,
  voterOf,
} from "@/lib/domain/consultation/question";

const STARTS = "2026-07-10T02:00:00.000Z";
const BEFORE = "2026-07-09T02:00:00.000Z";
const RUNNING = ["OPEN", "HELD"];
const NEXT = {
  PENDING: { show: "SHOWN", reject: "REJECTED" },
  SHOWN: { show: null, reject: "REJECTED" },
  REJECTED: { show: null, reject: null },
} as const;
const CELLS = QUESTION_STATES.flatMap((state) =>
  QUESTION_EVENTS.map((event) => [state, event, NEXT[state][event]] as const),
);

describe("asking", () => {
  it.each(CONSULTATION_STATES)("in %s", (state) => {
    const decision = decideAsk({ state, startsAt: STARTS }, BEFORE);
    expect(decision).toEqual(
      state === "OPEN" ? { ok: true, value: "PENDING" } : { ok: false, reasons: ["QUESTIONS_CLOSED"] },
    );
  });

  it("ends when the dialogue begins", () => {
    expect(decideAsk({ state: "OPEN", startsAt: STARTS }, STARTS).ok).toBe(false);
  });
});

describe("moderating, cell by cell", () => {
  it.each(CELLS)("%s + %s = %s", (question, event, next) => {
    expect(decideModeration({ state: "OPEN" }, question, event)).toEqual(
      next ? { ok: true, value: next } : { ok: false, reasons: ["QUESTION_WRONG_STATE"] },
    );
  });

  it.each(CONSULTATION_STATES)("in %s", (state) => {
    expect(decideModeration({ state }, "PENDING", "show").ok).toBe(RUNNING.includes(state));
  });
});

describe("voting", () => {
  it.each(
    CONSULTATION_STATES.flatMap((state) => QUESTION_STATES.map((question) => [state, question] as const)),
  )("in %s for %s", (state, question) => {
    const decision = decideVote({ state }, question);
    expect(decision.ok).toBe(RUNNING.includes(state) && question === "SHOWN");
  });
});

describe("the name of a voting device", () => {
  it("is another one in each dialogue", () => {
    expect(voterOf("a", "one")).not.toBe(voterOf("a", "two"));
    expect(voterOf("a", "one")).not.toBe(voterOf("b", "one"));
  });
});
