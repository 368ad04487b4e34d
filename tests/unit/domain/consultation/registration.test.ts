import { describe, expect, it } from "vitest";
import { CONSULTATION_STATES } from "@/lib/domain/consultation/lifecycle";
import {
  decideConfirmation,
  decideForgetting,
  decideSignUp,
  decideWithdrawal,
  placesToGive,
  REGISTRATION_STATES,
} from "@/lib/domain/consultation/registration";

const STARTS = "2026-07-10T02:00:00.000Z";
const BEFORE = "2026-07-10T01:59:59.999Z";
const open = { state: "OPEN", startsAt: STARTS, capacity: 2, registered: 0 } as const;
const closed = { ok: false, reasons: ["REGISTRATION_CLOSED"] };

describe("signing up", () => {
  it.each([
    [0, "PLACED"],
    [1, "PLACED"],
    [2, "WAITING"],
    [3, "WAITING"],
  ] as const)("with %i of 2 places taken gives %s", (registered, state) => {
    expect(decideSignUp({ ...open, registered }, BEFORE)).toEqual({ ok: true, value: state });
  });

  it.each(CONSULTATION_STATES.filter((state) => state !== "OPEN"))("is closed in %s", (state) => {
    expect(decideSignUp({ ...open, state }, BEFORE)).toEqual(closed);
  });

  it("is closed from the beginning on", () => {
    expect(decideSignUp(open, STARTS)).toEqual(closed);
  });
});

describe("withdrawing", () => {
  it.each(REGISTRATION_STATES)("%s", (state) => {
    expect(decideWithdrawal(open, state, BEFORE)).toEqual(
      state === "WITHDRAWN"
        ? { ok: false, reasons: ["REGISTRATION_WITHDRAWN"] }
        : { ok: true, value: "WITHDRAWN" },
    );
  });

  it("is too late once it has begun", () => {
    expect(decideWithdrawal(open, "PLACED", STARTS)).toEqual(closed);
  });
});

describe("forgetting a participant", () => {
  it("waits while the registration can be withdrawn, which takes the name with it", () => {
    const waits = { ok: false, reasons: ["REGISTRATION_STILL_OPEN"] };
    for (const state of ["PLACED", "WAITING"] as const) {
      expect(decideForgetting(open, state, BEFORE)).toEqual(waits);
      expect(decideForgetting(open, state, STARTS)).toEqual({ ok: true, value: null });
      expect(decideForgetting({ ...open, state: "CANCELLED" }, state, BEFORE)).toEqual({
        ok: true,
        value: null,
      });
    }
    expect(decideForgetting(open, "WITHDRAWN", BEFORE)).toEqual({ ok: true, value: null });
  });
});

describe("a mail address that answers", () => {
  it.each(REGISTRATION_STATES)("%s", (state) => {
    expect(decideConfirmation(state)).toEqual(
      state === "WITHDRAWN" ? { ok: false, reasons: ["REGISTRATION_WITHDRAWN"] } : { ok: true, value: true },
    );
  });
});

describe("places to give", () => {
  it("are those that are free, never less than none", () => {
    expect([0, 2, 5].map((registered) => placesToGive({ capacity: 2, registered }))).toEqual([2, 0, 0]);
  });
});
