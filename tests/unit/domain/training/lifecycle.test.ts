import { describe, expect, it } from "vitest";
import { TRAINING_KINDS } from "@/lib/domain/training/kinds";
import {
  decide,
  TRAINING_EVENTS,
  TRAINING_STATES,
  type TrainingEvent,
  type TrainingEventName,
  type TrainingFacts,
  type TrainingRefusal,
  type TrainingState,
} from "@/lib/domain/training/lifecycle";

const facts = (rest: Partial<TrainingFacts> = {}): TrainingFacts => ({
  state: "DRAFT",
  startsOn: "2026-12-07",
  endsOn: "2026-12-09",
  enrolmentClosesOn: "2026-12-01",
  sessions: 3,
  capacity: 30,
  jp: 24,
  unmarked: 0,
  ...rest,
});
const GOOD: { readonly [Name in TrainingEventName]: Extract<TrainingEvent, { type: Name }> } = {
  open: { type: "open", on: "2026-11-24" },
  complete: { type: "complete", on: "2026-12-09" },
  cancel: { type: "cancel", reason: "Narasumber berhalangan" },
};
const MACHINE: Readonly<Record<TrainingState, Readonly<Record<TrainingEventName, TrainingState | null>>>> = {
  DRAFT: { open: "OPEN", complete: null, cancel: "CANCELLED" },
  OPEN: { open: null, complete: "COMPLETED", cancel: "CANCELLED" },
  COMPLETED: { open: null, complete: null, cancel: null },
  CANCELLED: { open: null, complete: null, cancel: null },
};
const CELLS = TRAINING_STATES.flatMap((state) =>
  TRAINING_EVENTS.map((event) => [state, event, MACHINE[state][event]] as const),
);

describe("the training, cell by cell", () => {
  it.each(CELLS)("%s, %s → %s", (state, event, expected) => {
    expect(decide(facts({ state }), GOOD[event])).toEqual(
      expected === null ? { ok: false, reasons: ["TRAINING_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it.each<[Partial<TrainingFacts>, TrainingRefusal[]]>([
    [{ sessions: 0 }, ["NO_SESSION"]],
    [{ capacity: 0 }, ["NO_CAPACITY"]],
    [{ jp: 0 }, ["NO_JP"]],
    [{ endsOn: "2026-12-06" }, ["TRAINING_DATES_REVERSED"]],
    [{ enrolmentClosesOn: "2026-12-08" }, ["DEADLINE_AFTER_START"]],
    [{ enrolmentClosesOn: "2026-11-23" }, ["DEADLINE_PASSED"]],
    [{ enrolmentClosesOn: "2026-11-24" }, []],
    [{ sessions: 0, capacity: 0, jp: 0 }, ["NO_SESSION", "NO_CAPACITY", "NO_JP"]],
  ])("opens with %o: %o", (rest, reasons) => {
    const decision = decide(facts(rest), GOOD.open);
    expect(decision.ok ? [] : decision.reasons).toEqual(reasons);
  });

  it("is completed on its last day, when all attendance is marked", () => {
    const open = facts({ state: "OPEN", unmarked: 2 });
    const early: TrainingEvent = { type: "complete", on: "2026-12-08" };
    expect(decide(open, early)).toEqual({
      ok: false,
      reasons: ["TRAINING_NOT_ENDED", "ATTENDANCE_UNMARKED"],
    });
    expect(decide(open, GOOD.complete)).toEqual({ ok: false, reasons: ["ATTENDANCE_UNMARKED"] });
  });

  it("is cancelled only with a reason", () => {
    expect(decide(facts(), { type: "cancel", reason: " " })).toEqual({
      ok: false,
      reasons: ["REASON_MISSING"],
    });
  });

  it("has kinds without a double", () => {
    expect(new Set(TRAINING_KINDS).size).toBe(TRAINING_KINDS.length);
  });
});
