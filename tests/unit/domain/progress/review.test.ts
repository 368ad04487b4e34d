import { describe, expect, it } from "vitest";
import { ok, refused } from "@/lib/domain/decision";
import {
  decideEntry,
  ENTRY_EVENTS,
  ENTRY_STATES,
  type EntryState,
  entryEvents,
  WAITING_STATES,
} from "@/lib/domain/progress/review";

/** Rows: states. Columns: events, with the state that follows, or the refusal. */
const TABLE = {
  LOGGED: { comment: "LOGGED", ask: "ASKED", accept: "ACCEPTED", correct: "REPLACED", withdraw: "WITHDRAWN" },
  ASKED: {
    comment: "ASKED",
    ask: "ENTRY_ASKED",
    accept: "ACCEPTED",
    correct: "REPLACED",
    withdraw: "WITHDRAWN",
  },
  CORRECTED: {
    comment: "CORRECTED",
    ask: "ASKED",
    accept: "ACCEPTED",
    correct: "REPLACED",
    withdraw: "WITHDRAWN",
  },
  ACCEPTED: {
    comment: "ACCEPTED",
    ask: "ASKED",
    accept: "ENTRY_ACCEPTED",
    correct: "ENTRY_ACCEPTED",
    withdraw: "ENTRY_ACCEPTED",
  },
  WITHDRAWN: {
    comment: "ALREADY_WITHDRAWN",
    ask: "ALREADY_WITHDRAWN",
    accept: "ALREADY_WITHDRAWN",
    correct: "ALREADY_WITHDRAWN",
    withdraw: "ALREADY_WITHDRAWN",
  },
  REPLACED: {
    comment: "ENTRY_REPLACED",
    ask: "ENTRY_REPLACED",
    accept: "ENTRY_REPLACED",
    correct: "ENTRY_REPLACED",
    withdraw: "ENTRY_REPLACED",
  },
} as const satisfies Record<EntryState, object>;

const BY_AUTHOR: readonly string[] = ["comment", "correct", "withdraw"];
const BY_APPRAISER: readonly string[] = ["comment", "ask", "accept"];

const cells = ENTRY_STATES.flatMap((state) =>
  ENTRY_EVENTS.flatMap((event) =>
    (["author", "appraiser"] as const).map((party) => [state, event, party, TABLE[state][event]] as const),
  ),
);
const isState = (text: string): boolean => ENTRY_STATES.some((state) => state === text);

describe("an entry between its author and the appraiser", () => {
  it.each(cells)("%s, %s by the %s: %s", (state, event, party, expected) => {
    const mayBeBy = party === "author" ? BY_AUTHOR : BY_APPRAISER;
    const decision = decideEntry({ state, isPlanAgreed: true, party }, event);
    if (!isState(expected)) expect(decision).toEqual(refused(expected));
    else if (mayBeBy.includes(event)) expect(decision).toEqual(ok(expected));
    else expect(decision).toEqual(refused("ENTRY_OF_OTHER_PARTY"));
  });

  it("is answered only while the plan is in force, and every reason is named", () => {
    const closed = { state: "LOGGED", isPlanAgreed: false } as const;
    for (const event of ENTRY_EVENTS) {
      const party = BY_AUTHOR.includes(event) ? "author" : "appraiser";
      expect(decideEntry({ ...closed, party }, event)).toEqual(refused("PLAN_NOT_AGREED"));
    }
    expect(decideEntry({ ...closed, party: "author" }, "accept")).toEqual(
      refused("PLAN_NOT_AGREED", "ENTRY_OF_OTHER_PARTY"),
    );
  });

  it("shows each party what they may do", () => {
    const events = (state: EntryState, party: "author" | "appraiser") =>
      entryEvents({ state, party, isPlanAgreed: true });
    expect(events("LOGGED", "appraiser")).toEqual(["comment", "ask", "accept"]);
    expect(events("LOGGED", "author")).toEqual(["comment", "correct", "withdraw"]);
    expect(events("ACCEPTED", "author")).toEqual(["comment"]);
    expect(events("ACCEPTED", "appraiser")).toEqual(["comment", "ask"]);
    expect(events("REPLACED", "author")).toEqual([]);
  });

  it("waits for the appraiser exactly where neither of their two answers stands", () => {
    const unanswered = ENTRY_STATES.filter(
      (state) =>
        state !== "ASKED" &&
        entryEvents({ state, party: "appraiser", isPlanAgreed: true }).includes("accept"),
    );
    expect(unanswered).toEqual([...WAITING_STATES]);
  });
});
