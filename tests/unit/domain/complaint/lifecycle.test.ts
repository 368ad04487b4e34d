import { describe, expect, it } from "vitest";
import { EXTENSION_DAYS, suggestedTerm, termDays } from "@/lib/domain/complaint/complaint";
import {
  COMPLAINT_EVENTS,
  COMPLAINT_STATES,
  type ComplaintEvent,
  type ComplaintFacts,
  type ComplaintState,
  decide,
  type EventFacts,
  FINAL_STATES,
  isFinal,
  isOpen,
  isUnstarted,
  OFFICER_EVENTS,
  OPEN_STATES,
  officerEvents,
  reopenUntil,
  replyUntil,
  startUntil,
} from "@/lib/domain/complaint/lifecycle";

const facts = (rest: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  state: "RECEIVED",
  isAboutOfficer: false,
  isConfidential: false,
  category: "INFORMATION",
  term: "PUBLIC_INFORMATION",
  extendedDays: 0,
  dueOn: "2027-01-26",
  answeredOn: "2027-01-11",
  ...rest,
});
/** Nothing but the state can refuse an event that comes with these. */
const GOOD: EventFacts = { unitId: "unit", publicTitle: null, on: "2027-01-26", isHoliday: () => false };

/** The whole machine, written down a second time: for each state where each event leads. */
const MACHINE: Readonly<Record<ComplaintState, Partial<Record<ComplaintEvent, ComplaintState>>>> = {
  RECEIVED: {
    verify: "VERIFIED",
    reject: "REJECTED",
    archive: "ARCHIVED",
    handOver: "HANDED_OVER",
    recuse: "RECEIVED",
  },
  VERIFIED: {
    reject: "REJECTED",
    archive: "ARCHIVED",
    assign: "ASSIGNED",
    handOver: "HANDED_OVER",
    recuse: "RECEIVED",
  },
  ASSIGNED: { assign: "ASSIGNED", handOver: "HANDED_OVER", start: "IN_PROGRESS", recuse: "RECEIVED" },
  IN_PROGRESS: {
    assign: "ASSIGNED",
    handOver: "HANDED_OVER",
    ask: "WAITING",
    extend: "IN_PROGRESS",
    answer: "ANSWERED",
    recuse: "RECEIVED",
  },
  WAITING: { resume: "IN_PROGRESS", reply: "IN_PROGRESS" },
  ANSWERED: { close: "CLOSED", reopen: "REOPENED", lapse: "CLOSED" },
  REOPENED: { assign: "ASSIGNED", handOver: "HANDED_OVER", start: "IN_PROGRESS", recuse: "RECEIVED" },
  CLOSED: { reopen: "REOPENED" },
  REJECTED: {},
  ARCHIVED: {},
  HANDED_OVER: {},
};
const CELLS = COMPLAINT_STATES.flatMap((state) =>
  COMPLAINT_EVENTS.map((event) => [state, event, MACHINE[state][event] ?? null] as const),
);

describe("the complaint, cell by cell", () => {
  it("has a cell for each state and event", () => {
    expect(CELLS).toHaveLength(11 * 15);
  });

  it.each(CELLS)("%s, %s → %s", (state, event, expected) => {
    expect(decide(facts({ state }), event, GOOD)).toEqual(
      expected === null ? { ok: false, reasons: ["COMPLAINT_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it.each(COMPLAINT_STATES)("offers officers exactly what leads on from %s", (state) => {
    const leading = OFFICER_EVENTS.filter((event) => MACHINE[state][event] !== undefined);
    expect(officerEvents(state)).toEqual(leading);
  });

  it("knows what is open, what is over and what waits for the reporter's word", () => {
    const between = COMPLAINT_STATES.filter((state) => !isOpen(state) && !isFinal(state));
    expect(between).toEqual(["ANSWERED"]);
    expect(OPEN_STATES.some(isFinal)).toBe(false);
    expect(FINAL_STATES.some(isOpen)).toBe(false);
  });

  it("offers nothing to officers once it is over", () => {
    for (const state of FINAL_STATES) expect(officerEvents(state)).toEqual([]);
  });
});

describe("a complaint about an officer", () => {
  const officer = facts({ state: "VERIFIED", isAboutOfficer: true });

  it("never goes to a unit, where its subject may sit", () => {
    expect(decide(officer, "assign", GOOD)).toEqual({ ok: false, reasons: ["COMPLAINT_OFFICER_TO_UNIT"] });
    expect(decide(officer, "assign", { ...GOOD, unitId: null })).toEqual({ ok: true, value: "ASSIGNED" });
  });

  it("gets no title for everybody, nor does a confidential one", () => {
    const titled = { ...GOOD, publicTitle: "Petugas meminta uang" };
    const no = { ok: false, reasons: ["COMPLAINT_NOT_FOR_PUBLIC"] };
    expect(decide(facts({ isAboutOfficer: true }), "verify", titled)).toEqual(no);
    expect(decide(facts({ isConfidential: true }), "verify", titled)).toEqual(no);
    expect(decide(facts(), "verify", titled)).toEqual({ ok: true, value: "VERIFIED" });
    const { publicTitle: _, ...untitled } = titled;
    expect(decide(facts({ isConfidential: true }), "verify", untitled)).toEqual({
      ok: true,
      value: "VERIFIED",
    });
  });

  it("asks of every other one which unit answers", () => {
    const { unitId: _, ...nowhere } = GOOD;
    expect(decide(facts({ state: "VERIFIED" }), "assign", nowhere)).toEqual({
      ok: false,
      reasons: ["COMPLAINT_UNIT_MISSING"],
    });
  });
});

describe("terms after the answer (answered on Monday 11 January 2027)", () => {
  const answered = facts({ state: "ANSWERED" });

  it("closes by silence after ten working days, not before", () => {
    expect(replyUntil("2027-01-11", () => false)).toBe("2027-01-25");
    const running = { ok: false, reasons: ["COMPLAINT_REPLY_TERM_RUNS"] };
    expect(decide(answered, "lapse", { ...GOOD, on: "2027-01-25" })).toEqual(running);
    expect(decide(answered, "lapse", { ...GOOD, on: "2027-01-26" })).toEqual({ ok: true, value: "CLOSED" });
    expect(decide(facts({ state: "ANSWERED", answeredOn: null }), "lapse", GOOD)).toEqual(running);
  });

  it("may be opened again for sixty days", () => {
    expect(reopenUntil("2027-01-11")).toBe("2027-03-12");
    expect(decide(answered, "reopen", { ...GOOD, on: "2027-03-12" })).toEqual({
      ok: true,
      value: "REOPENED",
    });
    expect(decide(answered, "reopen", { ...GOOD, on: "2027-03-13" })).toEqual({
      ok: false,
      reasons: ["COMPLAINT_REOPEN_TOO_LATE"],
    });
  });
});

describe("a request under the law on public information", () => {
  const request = facts({ state: "IN_PROGRESS" });
  const no = (reason: string) => ({ ok: false, reasons: [reason] });

  it("is made of a request for information alone", () => {
    const given = { ...GOOD, term: "PUBLIC_INFORMATION" } as const;
    expect(decide(facts(), "verify", given)).toEqual({ ok: true, value: "VERIFIED" });
    for (const category of ["COMPLAINT", "ASPIRATION"] as const) {
      expect(decide(facts({ category }), "verify", given)).toEqual(no("COMPLAINT_NO_REQUEST"));
      expect(decide(facts({ category }), "verify", { ...given, term: "NORMATIVE" }).ok).toBe(true);
    }
    const title = { ...given, publicTitle: "Salinan anggaran" };
    expect(decide(facts({ category: "ASPIRATION", isConfidential: true }), "verify", title)).toEqual({
      ok: false,
      reasons: ["COMPLAINT_NOT_FOR_PUBLIC", "COMPLAINT_NO_REQUEST"],
    });
  });

  it("is extended once, up to the last day of its term, and nothing else is", () => {
    expect(decide(request, "extend", { ...GOOD, on: "2027-01-26" })).toEqual({
      ok: true,
      value: "IN_PROGRESS",
    });
    expect(decide(request, "extend", { ...GOOD, on: "2027-01-27" })).toEqual(no("COMPLAINT_TERM_OVER"));
    expect(decide({ ...request, extendedDays: 7 }, "extend", GOOD)).toEqual(no("COMPLAINT_EXTENDED_ALREADY"));
    for (const term of ["NORMATIVE", "ORDINARY", "EXAMINATION", null] as const)
      expect(decide({ ...request, term }, "extend", GOOD)).toEqual(no("COMPLAINT_NOT_EXTENDABLE"));
  });

  it("takes 10 working days, and 17 when extended (UU 14/2008 Pasal 22)", () => {
    expect(termDays({ term: "PUBLIC_INFORMATION", extendedDays: 0 })).toBe(10);
    const extendedDays = EXTENSION_DAYS.PUBLIC_INFORMATION;
    expect(termDays({ term: "PUBLIC_INFORMATION", extendedDays })).toBe(17);
    expect(termDays({ term: null, extendedDays: 0 })).toBe(3);
  });
});

describe("the suggested term", () => {
  it("is short for information and ordinary for the rest", () => {
    expect(suggestedTerm("INFORMATION")).toBe("NORMATIVE");
    expect(suggestedTerm("COMPLAINT")).toBe("ORDINARY");
    expect(suggestedTerm("ASPIRATION")).toBe("ORDINARY");
  });
});

describe("the day by which a unit begins", () => {
  it("is the fifth working day after the disposition", () => {
    expect(startUntil("2027-01-11", () => false)).toBe("2027-01-18");
    expect(startUntil("2027-01-11", (day) => day === "2027-01-13")).toBe("2027-01-19");
  });

  it.each([
    ["ASSIGNED", "2027-01-18", "2027-01-18", false],
    ["ASSIGNED", "2027-01-18", "2027-01-19", true],
    ["IN_PROGRESS", "2027-01-18", "2027-01-19", false],
    ["ASSIGNED", null, "2027-01-19", false],
  ] as const)("in %s, until %s, on %s: late is %s", (state, startDueOn, today, isLate) => {
    expect(isUnstarted({ state, startDueOn }, today)).toBe(isLate);
  });
});
