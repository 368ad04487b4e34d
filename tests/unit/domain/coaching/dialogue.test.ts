import { describe, expect, it } from "vitest";
import {
  DIALOGUE_EVENTS,
  DIALOGUE_STATES,
  decideDialogue,
  decideDialogueDates,
  dialogueEvents,
  remindedUpTo,
} from "@/lib/domain/coaching/dialogue";

/** Rows: states. Columns: events, by whom they are taken. A dash refuses by the state. */
const TABLE = {
  RECORDED: { confirm: "CONFIRMED", dispute: "DISPUTED", revise: "RECORDED", withdraw: "WITHDRAWN" },
  CONFIRMED: { confirm: "-", dispute: "-", revise: "-", withdraw: "-" },
  DISPUTED: { confirm: "-", dispute: "-", revise: "RECORDED", withdraw: "WITHDRAWN" },
  WITHDRAWN: { confirm: "-", dispute: "-", revise: "-", withdraw: "-" },
} as const;
const BY_OTHER = ["confirm", "dispute"];

const cells = DIALOGUE_STATES.flatMap((state) =>
  DIALOGUE_EVENTS.flatMap((event) =>
    [true, false].map(
      (isAuthor) => [state, event, isAuthor ? "author" : "other", TABLE[state][event]] as const,
    ),
  ),
);

describe("a dialogue's record", () => {
  it.each(cells)("%s, %s by the %s: %s", (state, event, who, expected) => {
    const decision = decideDialogue({ state, isAuthor: who === "author" }, event);
    const mayBeBy = BY_OTHER.includes(event) ? "other" : "author";
    if (expected === "-") expect(decision).toEqual({ ok: false, reasons: ["DIALOGUE_WRONG_STATE"] });
    else if (who === mayBeBy) expect(decision).toEqual({ ok: true, value: expected });
    else {
      const reason = mayBeBy === "other" ? "DIALOGUE_OWN_RECORD" : "DIALOGUE_NOT_AUTHOR";
      expect(decision).toEqual({ ok: false, reasons: [reason] });
    }
  });

  it("shows each party what they may do", () => {
    expect(dialogueEvents({ state: "RECORDED", isAuthor: true })).toEqual(["revise", "withdraw"]);
    expect(dialogueEvents({ state: "RECORDED", isAuthor: false })).toEqual(["confirm", "dispute"]);
    expect(dialogueEvents({ state: "CONFIRMED", isAuthor: true })).toEqual([]);
  });
});

describe("its dates", () => {
  const facts = {
    topic: "PROGRESS",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    heldOn: "2026-06-10",
    nextOn: "2026-09-10",
    today: "2026-06-15",
  } as const;

  it("stand within the plan, not in the future, with the next one later or none", () => {
    expect(decideDialogueDates(facts)).toEqual({ ok: true, value: "2026-06-10" });
    expect(decideDialogueDates({ ...facts, nextOn: null })).toMatchObject({ ok: true });
    expect(decideDialogueDates({ ...facts, heldOn: "2026-06-15" })).toMatchObject({ ok: true });
  });

  it.each([
    [{ heldOn: "2025-12-31" }, ["DIALOGUE_OUTSIDE_PLAN"]],
    [{ heldOn: "2026-06-16" }, ["DIALOGUE_IN_FUTURE"]],
    [{ nextOn: "2026-06-10" }, ["NEXT_DIALOGUE_NOT_LATER"]],
    [
      { heldOn: "2027-01-01", nextOn: "2026-12-01" },
      ["DIALOGUE_OUTSIDE_PLAN", "DIALOGUE_IN_FUTURE", "NEXT_DIALOGUE_NOT_LATER"],
    ],
  ])("refuse %o with every reason", (given, reasons) => {
    expect(decideDialogueDates({ ...facts, ...given })).toEqual({ ok: false, reasons });
  });

  it.each([
    ["EXPECTATION", "2025-10-01", true],
    ["EXPECTATION", "2025-09-30", false],
    ["EXPECTATION", "2027-01-01", false],
    ["PROGRESS", "2025-12-31", false],
    ["PROGRESS", "2027-01-01", false],
    ["EVALUATION", "2025-12-31", false],
    ["EVALUATION", "2027-01-01", true],
    ["EVALUATION", "2027-04-02", true],
    ["EVALUATION", "2027-04-03", false],
  ] as const)(
    "let what is expected be talked about before the plan begins, and how it went after its end: %s on %s: %s",
    (topic, heldOn, isFine) => {
      const decision = decideDialogueDates({ ...facts, topic, heldOn, nextOn: null, today: "2027-06-01" });
      expect(decision).toEqual(
        isFine ? { ok: true, value: heldOn } : { ok: false, reasons: ["DIALOGUE_OUTSIDE_PLAN"] },
      );
    },
  );

  it("are reminded of three days before", () => {
    expect(remindedUpTo("2026-02-27")).toBe("2026-03-02");
  });
});
