import { describe, expect, it } from "vitest";
import { decidePledge } from "@/lib/domain/service/pledge";

describe("a maklumat pelayanan", () => {
  it("is published from the day of its decision on, not before", () => {
    expect(decidePledge("2026-06-15", "2026-06-15")).toEqual({ ok: true, value: true });
    expect(decidePledge("2026-06-16", "2026-06-15")).toEqual({
      ok: false,
      reasons: ["PLEDGE_DECIDED_LATER"],
    });
  });
});
