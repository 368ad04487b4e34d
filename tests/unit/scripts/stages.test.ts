import { afterEach, describe, expect, it, vi } from "vitest";
import { journeyResult, stage } from "../../../scripts/stages.mjs";

const journey = (
  title: string,
  ...statuses: readonly ("expected" | "flaky" | "unexpected" | "skipped")[]
) => ({
  title,
  tests: statuses.map((status, index) => ({ status, projectName: ["phone", "desktop"][index] })),
});

const report = (expected: number, flaky: number, unexpected: number, skipped = 0) => ({
  stats: { expected, flaky, unexpected, skipped },
  suites: [
    {
      specs: [journey("[MASUK-01] Pegawai masuk", "expected", flaky > 0 ? "flaky" : "expected")],
      suites: [{ specs: [journey("[SURVEI-01] Warga mengisi", flaky > 1 ? "flaky" : "skipped")] }],
    },
  ],
});

afterEach(() => vi.restoreAllMocks());

describe("journeyResult", () => {
  it("counts who failed once and then passed as passed, and names them wherever they stand", () => {
    expect(journeyResult(report(7, 2, 0), 0)).toEqual({
      tally: { passed: 9, failed: 0, skipped: 0 },
      notes: ["goyah: [MASUK-01] Pegawai masuk (desktop); [SURVEI-01] Warga mengisi (phone)"],
    });
  });

  it("names nobody when nobody stumbled", () => {
    expect(journeyResult(report(7, 0, 0, 3), 0)).toEqual({
      tally: { passed: 7, failed: 0, skipped: 3 },
      notes: [],
    });
  });

  it("counts who failed to the end as failed", () => {
    expect(journeyResult(report(5, 1, 2), 1).tally).toEqual({ passed: 6, failed: 2, skipped: 0 });
  });

  it.each([
    ["without a failed journey", report(7, 0, 0)],
    ["without a report", null],
  ])("counts a run that ended badly %s as failed", (_, read) => {
    expect(journeyResult(read, 1).tally.failed).toBe(1);
  });
});

describe("stage", () => {
  it("prints what is to be noted below the result of a stage that passed", async () => {
    const printed: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
    await stage("Uji ujung ke ujung", async () => journeyResult(report(7, 1, 0), 0));
    expect(printed).toHaveLength(2);
    expect(printed[0]).toMatch(/^✓ Uji ujung ke ujung, 8 lulus /);
    expect(printed[1]).toBe("  goyah: [MASUK-01] Pegawai masuk (desktop)");
  });
});
