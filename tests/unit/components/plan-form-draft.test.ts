import { describe, expect, it } from "vitest";
import { planFormDraft } from "@/components/plan/plan-form-value";

const TEXT = { name: "results[0].text", index: 0, value: "Belum sempat disimpan" };
/** As the device keeps a choice: a tick for each of its options, in their order. */
const ticks = (...checked: readonly boolean[]) =>
  checked.map((value, index) => ({ name: "approach", index, value: String(value) }));

describe("what was kept of an unsent plan", () => {
  it.each([
    [ticks(true, false), "QUANTITATIVE"],
    [ticks(false, true), "QUALITATIVE"],
    [ticks(false, false), undefined],
    [[], undefined],
  ])("says by which approach it was written: %j", (entries, approach) => {
    const draft = planFormDraft([...entries, TEXT]);
    expect(draft.approach).toBe(approach);
    expect(draft.results).toMatchObject([{ text: TEXT.value }]);
  });
});
