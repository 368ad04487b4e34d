import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clashes,
  decide,
  ENROLMENT_EVENTS,
  ENROLMENT_STATES,
  type EnrolmentEvent,
  type EnrolmentFacts,
  type EnrolmentRefusal,
  type EnrolmentState,
  type TimeSpan,
} from "@/lib/domain/training/enrolment";
import { TRAINING_STATES } from "@/lib/domain/training/lifecycle";

const span = (from: number, to: number): TimeSpan => ({
  startsAt: new Date(Date.UTC(2026, 11, 7, from)),
  endsAt: new Date(Date.UTC(2026, 11, 7, to)),
});
type Training = EnrolmentFacts["training"];
const facts = (state: EnrolmentState | null, training: Partial<Training> = {}): EnrolmentFacts => ({
  state,
  isServing: true,
  training: {
    state: "OPEN",
    startsOn: "2026-12-07",
    enrolmentClosesOn: "2026-12-01",
    capacity: 2,
    enrolled: 1,
    sessions: [span(8, 12)],
    ...training,
  },
  otherSessions: [span(13, 15)],
});
const TODAY: Readonly<Record<EnrolmentEvent, string>> = {
  signUp: "2026-12-01",
  cancel: "2026-12-06",
  promote: "2026-12-06",
  markAttended: "2026-12-07",
  markAbsent: "2026-12-07",
};

/** The whole machine once more: columns are events in their order. */
const MACHINE: Readonly<Record<EnrolmentState | "NEW", readonly (EnrolmentState | null)[]>> = {
  //          signUp      cancel       promote     markAttended markAbsent
  NEW: ["ENROLLED", null, null, null, null],
  ENROLLED: [null, "CANCELLED", null, "ATTENDED", "ABSENT"],
  WAITING: [null, "CANCELLED", "ENROLLED", null, null],
  CANCELLED: ["ENROLLED", null, null, null, null],
  ATTENDED: [null, null, null, null, "ABSENT"],
  ABSENT: [null, null, null, "ATTENDED", null],
};
const CELLS = [null, ...ENROLMENT_STATES].flatMap((state) =>
  ENROLMENT_EVENTS.map((event, column) => [state, event, MACHINE[state ?? "NEW"][column] ?? null] as const),
);

function reasonsOf(
  given: EnrolmentFacts,
  event: EnrolmentEvent,
  today = TODAY[event],
): readonly EnrolmentRefusal[] {
  const decision = decide(given, event, today);
  return decision.ok ? [] : decision.reasons;
}

describe("the enrolment, cell by cell", () => {
  it.each(CELLS)("%s, %s → %s", (state, event, expected) => {
    expect(decide(facts(state), event, TODAY[event])).toEqual(
      expected === null ? { ok: false, reasons: ["ENROLMENT_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it.each(CELLS.filter(([, , expected]) => expected !== null))(
    "%s, %s needs an open training",
    (state, event) => {
      for (const training of TRAINING_STATES) {
        const expected = training === "OPEN" ? [] : ["TRAINING_NOT_OPEN"];
        expect(reasonsOf(facts(state, { state: training }), event)).toEqual(expected);
      }
    },
  );
});

describe("signing up", () => {
  it("puts on the waiting list when all places are taken", () => {
    expect(decide(facts(null, { enrolled: 2 }), "signUp", TODAY.signUp)).toEqual({
      ok: true,
      value: "WAITING",
    });
    expect(decide(facts("CANCELLED", { enrolled: 3 }), "signUp", TODAY.signUp)).toEqual({
      ok: true,
      value: "WAITING",
    });
  });

  it("ends with the deadline and does not suffer two trainings at once", () => {
    const clash = { ...facts(null), otherSessions: [span(11, 13)] };
    expect(reasonsOf(facts(null), "signUp", "2026-12-02")).toEqual(["AFTER_DEADLINE"]);
    expect(reasonsOf(clash, "signUp")).toEqual(["SESSIONS_CLASH"]);
    expect(reasonsOf(clash, "signUp", "2026-12-02")).toEqual(["AFTER_DEADLINE", "SESSIONS_CLASH"]);
    expect(reasonsOf({ ...clash, state: "WAITING" }, "promote")).toEqual(["SESSIONS_CLASH"]);
  });
});

describe("who is out of service", () => {
  it("neither signs up nor moves up, but is taken out, and marked where it had begun", () => {
    const gone = (state: EnrolmentState | null) => ({ ...facts(state), isServing: false });
    expect(reasonsOf(gone(null), "signUp")).toEqual(["NOT_IN_SERVICE"]);
    expect(reasonsOf(gone("WAITING"), "promote")).toEqual(["NOT_IN_SERVICE"]);
    expect(decide(gone("ENROLLED"), "cancel", TODAY.cancel)).toEqual({ ok: true, value: "CANCELLED" });
    expect(decide(gone("ENROLLED"), "markAbsent", TODAY.markAbsent)).toEqual({ ok: true, value: "ABSENT" });
  });
});

describe("later", () => {
  it("nobody is promoted into a full training, nor cancels what has begun", () => {
    expect(reasonsOf(facts("WAITING", { enrolled: 2 }), "promote")).toEqual(["NO_PLACE"]);
    expect(reasonsOf(facts("ENROLLED"), "cancel", "2026-12-07")).toEqual(["TRAINING_STARTED"]);
  });

  it("attendance is not marked in advance", () => {
    expect(reasonsOf(facts("ENROLLED"), "markAttended", "2026-12-06")).toEqual(["TRAINING_NOT_STARTED"]);
    expect(reasonsOf(facts("ENROLLED"), "markAbsent", "2026-12-06")).toEqual(["TRAINING_NOT_STARTED"]);
  });

  it("a crowd signs up, cancels and is promoted without ever exceeding the capacity", () => {
    const step = fc.tuple(fc.nat({ max: 5 }), fc.constantFrom<EnrolmentEvent>("signUp", "cancel", "promote"));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 60 }), (capacity, steps) => {
        const states = new Map<number, EnrolmentState>();
        for (const [person, event] of steps) {
          const enrolled = [...states.values()].filter((state) => state === "ENROLLED").length;
          expect(enrolled).toBeLessThanOrEqual(capacity);
          const given = facts(states.get(person) ?? null, { capacity, enrolled });
          const decision = decide(given, event, "2026-12-01");
          if (decision.ok) states.set(person, decision.value);
        }
      }),
    );
  });
});

describe("clashes", () => {
  it.each([
    [span(8, 12), span(12, 14), false],
    [span(8, 12), span(11, 14), true],
    [span(8, 12), span(9, 10), true],
    [span(8, 12), span(6, 8), false],
  ])("case %#", (one, other, expected) => {
    expect(clashes([one], [other])).toBe(expected);
    expect(clashes([other], [one])).toBe(expected);
    expect(clashes([], [other])).toBe(false);
  });
});
