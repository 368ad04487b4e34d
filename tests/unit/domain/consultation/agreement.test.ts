import { describe, expect, it } from "vitest";
import {
  AGREEMENT_EVENTS,
  AGREEMENT_STATES,
  decideAgreement,
  isOverdue,
} from "@/lib/domain/consultation/agreement";

const NEXT = {
  PENDING: { start: "IN_PROGRESS", finish: "DONE" },
  IN_PROGRESS: { start: null, finish: "DONE" },
  DONE: { start: null, finish: null },
} as const;
const CELLS = AGREEMENT_STATES.flatMap((state) =>
  AGREEMENT_EVENTS.map((event) => [state, event, NEXT[state][event]] as const),
);

describe("an agreement, cell by cell", () => {
  it.each(CELLS)("%s + %s = %s", (state, event, next) => {
    expect(decideAgreement(state, event)).toEqual(
      next ? { ok: true, value: next } : { ok: false, reasons: ["AGREEMENT_WRONG_STATE"] },
    );
  });

  it("is overdue after its due day, until it is done", () => {
    const due = { state: "PENDING", dueOn: "2026-08-31" } as const;
    expect(isOverdue(due, "2026-08-31")).toBe(false);
    expect(isOverdue(due, "2026-09-01")).toBe(true);
    expect(isOverdue({ ...due, state: "IN_PROGRESS" }, "2026-09-01")).toBe(true);
    expect(isOverdue({ ...due, state: "DONE" }, "2026-09-01")).toBe(false);
  });
});
