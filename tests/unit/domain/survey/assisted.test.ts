import { expect, it } from "vitest";
import { assistedTimes } from "@/lib/domain/survey/assisted";

it("keeps of the time only the ten minutes", () => {
  const times = {
    answeredAt: new Date("2026-06-15T03:10:00Z"),
    receivedAt: new Date("2026-06-15T03:20:00Z"),
  };
  for (const at of ["2026-06-15T03:10:00.000Z", "2026-06-15T03:14:27.031Z", "2026-06-15T03:19:59.999Z"])
    expect(assistedTimes(new Date(at))).toEqual(times);
});
