import { describe, expect, it } from "vitest";
import {
  decideImport,
  IMPORT_EVENTS,
  IMPORT_STATES,
  IMPORT_TRANSITIONS,
  type ImportState,
  isBusy,
  isReadingHopeless,
  MAX_READ_ATTEMPTS,
} from "@/lib/domain/imports/batch-lifecycle";

const cells = IMPORT_STATES.flatMap((state) => IMPORT_EVENTS.map((event) => [state, event] as const));

describe("the life of an import", () => {
  it.each(cells)("%s × %s", (state, event) => {
    const { from, to } = IMPORT_TRANSITIONS[event];
    const isAllowed = (from as readonly ImportState[]).includes(state);
    expect(decideImport(state, event)).toEqual(
      isAllowed ? { ok: true, value: to } : { ok: false, reasons: ["IMPORT_WRONG_STATE"] },
    );
  });

  it("gives a file up that two processes began to read and none came to the end of", () => {
    expect(MAX_READ_ATTEMPTS).toBe(2);
    expect([0, 1, 2, 3].map(isReadingHopeless)).toEqual([false, false, true, true]);
  });

  it("waits for a person exactly where the server does not work", () => {
    expect(IMPORT_STATES.filter(isBusy)).toEqual(["UPLOADED", "READING", "APPLYING", "UNDOING"]);
  });

  it("writes people only after a confirmation, and takes back only what was written", () => {
    expect(IMPORT_TRANSITIONS.apply.from).toEqual(["APPLYING"]);
    expect(IMPORT_TRANSITIONS.confirm.to).toBe("APPLYING");
    expect(IMPORT_TRANSITIONS.requestUndo.from).toEqual(["APPLIED"]);
  });
});
