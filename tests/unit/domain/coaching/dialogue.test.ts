import { describe, expect, it } from "vitest";
import {
  DIALOGUE_EVENTS,
  DIALOGUE_PARTIES,
  DIALOGUE_STATES,
  decideDialogue,
  decideDialogueDates,
  dialogueEvents,
  partyOf,
  remindedUpTo,
} from "@/lib/domain/coaching/dialogue";

/** Rows: states. Columns: events, by whom they are taken. A dash refuses by the state. */
const TABLE = {
  RECORDED: {
    confirm: "CONFIRMED",
    dispute: "DISPUTED",
    revise: "RECORDED",
    withdraw: "WITHDRAWN",
    replace: "-",
  },
  CONFIRMED: { confirm: "-", dispute: "-", revise: "-", withdraw: "-", replace: "-" },
  DISPUTED: { confirm: "-", dispute: "-", revise: "RECORDED", withdraw: "WITHDRAWN", replace: "REPLACED" },
  WITHDRAWN: { confirm: "-", dispute: "-", revise: "-", withdraw: "-", replace: "-" },
  REPLACED: { confirm: "-", dispute: "-", revise: "-", withdraw: "-", replace: "-" },
} as const;
/** Who takes each event, and what everybody else is told. */
const TAKEN_BY = {
  confirm: ["other", "DIALOGUE_OWN_RECORD"],
  dispute: ["other", "DIALOGUE_OWN_RECORD"],
  revise: ["author", "DIALOGUE_NOT_AUTHOR"],
  withdraw: ["author", "DIALOGUE_NOT_AUTHOR"],
  replace: ["successor", "DIALOGUE_NOT_SUCCESSOR"],
} as const;

const cells = DIALOGUE_STATES.flatMap((state) =>
  DIALOGUE_EVENTS.flatMap((event) =>
    DIALOGUE_PARTIES.map((by) => [state, event, by, TABLE[state][event]] as const),
  ),
);

describe("a dialogue's record", () => {
  it.each(cells)("%s, %s by the %s: %s", (state, event, by, expected) => {
    const decision = decideDialogue({ state, by, isReplacement: false }, event);
    const [whose, reason] = TAKEN_BY[event];
    if (expected === "-") expect(decision).toEqual({ ok: false, reasons: ["DIALOGUE_WRONG_STATE"] });
    else if (by === whose) expect(decision).toEqual({ ok: true, value: expected });
    else expect(decision).toEqual({ ok: false, reasons: [reason] });
    // What stands for another one is changed, not taken back.
    const ofReplacement = decideDialogue({ state, by, isReplacement: true }, event);
    if (event === "withdraw" && decision.ok)
      expect(ofReplacement).toEqual({ ok: false, reasons: ["DIALOGUE_IS_REPLACEMENT"] });
    else expect(ofReplacement).toEqual(decision);
  });

  it("is acted on by its two parties, and by who came after an appraiser who wrote it", () => {
    const byAppraiser = { authorId: "boss", appraiserId: "boss", ownerId: "staff" };
    const byStaff = { ...byAppraiser, authorId: "staff" };
    const as = (of: typeof byStaff, who: string, inOffice: readonly string[]) =>
      partyOf(of, { who, inOffice });
    expect([as(byAppraiser, "boss", ["boss"]), as(byAppraiser, "staff", ["boss"])]).toEqual([
      "author",
      "other",
    ]);
    expect([as(byStaff, "boss", ["boss"]), as(byStaff, "staff", ["boss"])]).toEqual(["other", "author"]);
    expect(as(byAppraiser, "next", ["next"])).toBe("successor");
    // Nobody comes in place of who is in office beside them, of who only reads, or of the staff member.
    expect(as(byAppraiser, "acting", ["boss", "acting"])).toBeNull();
    expect(as(byAppraiser, "stranger", ["next"])).toBeNull();
    expect(as(byStaff, "next", ["next"])).toBeNull();
    // Who went may still put it right, where it is theirs to read.
    expect(as(byAppraiser, "boss", ["next"])).toBe("author");
  });

  it("shows each party what they may do", () => {
    const isReplacement = false;
    expect(dialogueEvents({ state: "RECORDED", by: "author", isReplacement })).toEqual([
      "revise",
      "withdraw",
    ]);
    expect(dialogueEvents({ state: "RECORDED", by: "author", isReplacement: true })).toEqual(["revise"]);
    expect(dialogueEvents({ state: "RECORDED", by: "other", isReplacement })).toEqual(["confirm", "dispute"]);
    expect(dialogueEvents({ state: "CONFIRMED", by: "author", isReplacement })).toEqual([]);
    expect(dialogueEvents({ state: "DISPUTED", by: "successor", isReplacement })).toEqual(["replace"]);
    expect(dialogueEvents({ state: "RECORDED", by: "successor", isReplacement })).toEqual([]);
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
