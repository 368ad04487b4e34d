import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREDIKAT_VALUES } from "@/lib/domain/appraisal/predikat";
import { addDays, daysBetween } from "@/lib/domain/calendar/local-date";
import {
  decideAction,
  decideDone,
  decideImprovement,
  IMPROVEMENT_EVENTS,
  IMPROVEMENT_STATES,
  needsImprovement,
} from "@/lib/domain/improvement/improvement";
import { dueReminders, nextReminder, REMINDER_DAYS, reminderDate } from "@/lib/domain/improvement/reminders";

/** Rows: states. Columns: events. A dash refuses by the state. */
const TABLE = {
  OPENED: { draw: "OPENED", propose: "PROPOSED", agree: "-", return: "-", conclude: "-" },
  PROPOSED: { draw: "-", propose: "-", agree: "RUNNING", return: "OPENED", conclude: "-" },
  RUNNING: { draw: "-", propose: "-", agree: "-", return: "-", conclude: "CONCLUDED" },
  CONCLUDED: { draw: "-", propose: "-", agree: "-", return: "-", conclude: "-" },
} as const;
const cells = IMPROVEMENT_STATES.flatMap((state) =>
  IMPROVEMENT_EVENTS.map((event) => [state, event, TABLE[state][event]] as const),
);

describe("an improvement plan", () => {
  it("is opened by a predikat below Baik", () => {
    expect(PREDIKAT_VALUES.filter(needsImprovement)).toEqual(["BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"]);
  });

  it.each(cells)("%s, %s: %s", (state, event, expected) => {
    expect(decideImprovement({ state, actions: 1 }, event)).toEqual(
      expected === "-" ? { ok: false, reasons: ["IMPROVEMENT_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it("is not proposed without an action", () => {
    expect(decideImprovement({ state: "OPENED", actions: 0 }, "propose")).toEqual({
      ok: false,
      reasons: ["NO_ACTIONS"],
    });
    expect(decideImprovement({ state: "OPENED", actions: 0 }, "draw")).toMatchObject({ ok: true });
  });

  it("takes an action with time to do it and a mentor in office who is somebody else", () => {
    const facts = {
      openedOn: "2026-01-10",
      dueOn: "2026-02-10",
      isMentorSelf: false,
      isMentorActive: true,
    };
    expect(decideAction(facts)).toEqual({ ok: true, value: "2026-02-10" });
    expect(
      decideAction({
        openedOn: "2026-01-10",
        dueOn: "2026-01-10",
        isMentorSelf: true,
        isMentorActive: false,
      }),
    ).toEqual({ ok: false, reasons: ["ACTION_DUE_TOO_EARLY", "MENTOR_IS_SELF", "MENTOR_INACTIVE"] });
  });

  it("takes the report of an action while it runs, once", () => {
    expect(decideDone({ state: "RUNNING", isDone: false })).toEqual({ ok: true, value: true });
    expect(decideDone({ state: "CONCLUDED", isDone: true })).toEqual({
      ok: false,
      reasons: ["ACTIONS_NOT_RUNNING", "ACTION_ALREADY_DONE"],
    });
  });
});

describe("its reminders", () => {
  it("come at 30, 60, 90 and 180 days", () => {
    expect(REMINDER_DAYS.map((day) => reminderDate("2026-01-01", day))).toEqual([
      "2026-01-31",
      "2026-03-02",
      "2026-04-01",
      "2026-06-30",
    ]);
    expect(dueReminders("2026-01-01", "2026-01-30", [])).toEqual([]);
    expect(dueReminders("2026-01-01", "2026-01-31", [])).toEqual([30]);
    expect(dueReminders("2026-01-01", "2026-06-30", [30, 90])).toEqual([60, 180]);
    expect(nextReminder("2026-01-01", "2026-01-31")).toBe("2026-03-02");
    expect(nextReminder("2026-01-01", "2026-06-30")).toBeNull();
  });

  it("are each due on exactly the days from theirs on, until they were sent", () => {
    const sent = fc.subarray([...REMINDER_DAYS]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), sent, (days, already) => {
        const today = addDays("2026-01-01", days);
        const due = dueReminders("2026-01-01", today, already);
        for (const day of REMINDER_DAYS) {
          expect(due.includes(day)).toBe(days >= day && !already.includes(day));
        }
        const next = nextReminder("2026-01-01", today);
        if (next !== null) expect(daysBetween(today, next)).toBeGreaterThan(0);
      }),
    );
  });
});
