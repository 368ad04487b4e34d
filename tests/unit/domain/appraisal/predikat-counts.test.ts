import { expect, it } from "vitest";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";

it("counts each predikat, with 0 where nobody has it", () => {
  const groups = [
    { predikat: "BAIK", count: 3 },
    { predikat: "KURANG", count: 1 },
    { predikat: "BAIK", count: 2 },
  ] as const;
  expect(predikatCounts(groups)).toEqual({
    SANGAT_BAIK: 0,
    BAIK: 5,
    BUTUH_PERBAIKAN: 0,
    KURANG: 1,
    SANGAT_KURANG: 0,
  });
});
