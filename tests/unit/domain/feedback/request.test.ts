import { describe, expect, it } from "vitest";
import {
  decideAsking,
  decideRequest,
  FEEDBACK_REQUEST_EVENTS,
  FEEDBACK_REQUEST_STATES,
} from "@/lib/domain/feedback/request";

/** Rows: states. Columns: events. A dash refuses. */
const TABLE = {
  WAITING: { answer: "ANSWERED", decline: "DECLINED", cancel: "CANCELLED" },
  ANSWERED: { answer: "-", decline: "-", cancel: "-" },
  DECLINED: { answer: "-", decline: "-", cancel: "-" },
  CANCELLED: { answer: "-", decline: "-", cancel: "-" },
} as const;

const cells = FEEDBACK_REQUEST_STATES.flatMap((state) =>
  FEEDBACK_REQUEST_EVENTS.map((event) => [state, event, TABLE[state][event]] as const),
);

describe("a request for feedback", () => {
  it.each(cells)("%s, %s: %s", (state, event, expected) => {
    const decision = decideRequest(state, event);
    expect(decision).toEqual(
      expected === "-" ? { ok: false, reasons: ["REQUEST_NOT_WAITING"] } : { ok: true, value: expected },
    );
  });

  it("goes to somebody else who is in office, once about the same thing", () => {
    expect(decideAsking({ isSelf: false, isActive: true, isAsked: false })).toEqual({
      ok: true,
      value: "WAITING",
    });
    expect(decideAsking({ isSelf: true, isActive: false, isAsked: true })).toEqual({
      ok: false,
      reasons: ["ASKED_SELF", "COLLEAGUE_INACTIVE", "ALREADY_ASKED"],
    });
  });
});
