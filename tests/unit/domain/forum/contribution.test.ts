import { describe, expect, it } from "vitest";
import {
  APPEAL_EVENTS,
  CONTRIBUTION_EVENTS,
  CONTRIBUTION_STATES,
  decideContribution,
} from "@/lib/domain/forum/contribution";

const NEXT = {
  PENDING: { accept: "SHOWN", refuse: "REFUSED", appeal: null, allow: null, uphold: null },
  SHOWN: { accept: null, refuse: "REFUSED", appeal: null, allow: null, uphold: null },
  REFUSED: { accept: null, refuse: null, appeal: "APPEALED", allow: null, uphold: null },
  APPEALED: { accept: null, refuse: null, appeal: null, allow: "SHOWN", uphold: "UPHELD" },
  UPHELD: { accept: null, refuse: null, appeal: null, allow: null, uphold: null },
} as const;
const CELLS = CONTRIBUTION_STATES.flatMap((state) =>
  CONTRIBUTION_EVENTS.map((event) => [state, event, NEXT[state][event]] as const),
);

describe("a contribution, cell by cell", () => {
  it.each(CELLS)("%s + %s = %s", (state, event, next) => {
    const facts = { kind: "STATEMENT", state, moderatedById: "first", appealDecidedById: null } as const;
    expect(decideContribution(facts, event, "second")).toEqual(
      next ? { ok: true, value: next } : { ok: false, reasons: ["CONTRIBUTION_WRONG_STATE"] },
    );
  });

  it.each(APPEAL_EVENTS)("is not for who refused it to decide on again: %s", (event) => {
    const facts = {
      kind: "COMMENT",
      state: "APPEALED",
      moderatedById: "first",
      appealDecidedById: null,
    } as const;
    expect(decideContribution(facts, event, "first")).toEqual({
      ok: false,
      reasons: ["CONTRIBUTION_OWN_DECISION"],
    });
  });

  it("stays where an appeal let it stand", () => {
    const facts = {
      kind: "STATEMENT",
      state: "SHOWN",
      moderatedById: "first",
      appealDecidedById: "second",
    } as const;
    const wrongState = { ok: false, reasons: ["CONTRIBUTION_WRONG_STATE"] };
    expect(decideContribution(facts, "refuse", "third")).toEqual(wrongState);
    const opened = { ...facts, kind: "TOPIC", appealDecidedById: null } as const;
    expect(decideContribution(opened, "refuse", "third")).toEqual(wrongState);
    expect(decideContribution({ ...opened, state: "PENDING" }, "refuse", "third").ok).toBe(true);
  });
});
