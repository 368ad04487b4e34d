import { describe, expect, it } from "vitest";
import {
  decideCoaching,
  decideFollowUp,
  FOLLOW_UP_EVENTS,
  FOLLOW_UP_STATES,
  followUpEvents,
} from "@/lib/domain/coaching/follow-up";

/** Rows: states. Columns: events. A dash refuses by the state. */
const TABLE = {
  OPEN: { complete: "DONE", reopen: "-", drop: "DROPPED" },
  DONE: { complete: "-", reopen: "OPEN", drop: "-" },
  DROPPED: { complete: "-", reopen: "-", drop: "-" },
} as const;

const cells = FOLLOW_UP_STATES.flatMap((state) =>
  FOLLOW_UP_EVENTS.flatMap((event) =>
    [true, false].map((isCoach) => [state, event, isCoach, TABLE[state][event]] as const),
  ),
);

describe("a follow-up of coaching", () => {
  it.each(cells)("%s, %s, by the coach %s: %s", (state, event, isCoach, expected) => {
    const decision = decideFollowUp({ state, isCoach }, event);
    if (expected === "-") expect(decision).toEqual({ ok: false, reasons: ["FOLLOW_UP_WRONG_STATE"] });
    else if (isCoach || event === "complete") expect(decision).toEqual({ ok: true, value: expected });
    else expect(decision).toEqual({ ok: false, reasons: ["FOLLOW_UP_NOT_COACH"] });
  });

  it("shows each what they may do", () => {
    expect(followUpEvents({ state: "OPEN", isCoach: true })).toEqual(["complete", "drop"]);
    expect(followUpEvents({ state: "OPEN", isCoach: false })).toEqual(["complete"]);
    expect(followUpEvents({ state: "DONE", isCoach: false })).toEqual([]);
  });
});

describe("coaching", () => {
  const facts = { isPlanAgreed: true, heldOn: "2026-06-10", dueOn: "2026-07-10", today: "2026-06-15" };

  it("is written down once it was given, with what follows due after it or nothing", () => {
    expect(decideCoaching(facts)).toEqual({ ok: true, value: "2026-06-10" });
    expect(decideCoaching({ ...facts, dueOn: null })).toMatchObject({ ok: true });
  });

  it("is refused with every reason", () => {
    expect(
      decideCoaching({ isPlanAgreed: false, heldOn: "2026-06-16", dueOn: "2026-06-16", today: "2026-06-15" }),
    ).toEqual({
      ok: false,
      reasons: ["COACHING_PLAN_NOT_AGREED", "COACHING_IN_FUTURE", "FOLLOW_UP_NOT_LATER"],
    });
  });
});
