import { describe, expect, it } from "vitest";
import {
  evaluatedDaysText,
  evaluationTitle,
  windowLabel,
  windowState,
  windowsText,
} from "@/lib/text/appraisal";

describe("a window in words", () => {
  it.each([
    ["QUARTERLY", "2026-01-01", "Triwulan I 2026"],
    ["QUARTERLY", "2026-08-17", "Triwulan III 2026"],
    ["QUARTERLY", "2026-12-31", "Triwulan IV 2026"],
    ["MONTHLY", "2026-01-01", "Januari 2026"],
    ["MONTHLY", "2027-12-05", "Desember 2027"],
  ] as const)("%s from %s: %s", (frequency, startsOn, label) => {
    expect(windowLabel({ frequency, startsOn })).toBe(label);
  });

  it("names what an evaluation is of", () => {
    const window = { frequency: "QUARTERLY", startsOn: "2026-04-01" } as const;
    expect(evaluationTitle({ periodName: "Tahun 2026", window })).toBe("Evaluasi periodik, Triwulan II 2026");
    expect(evaluationTitle({ periodName: "Tahun 2026", window: null })).toBe(
      "Evaluasi kinerja tahunan, Tahun 2026",
    );
    expect(evaluatedDaysText({ periodName: "Tahun 2026", window: null })).toBe("Tahun 2026");
  });

  it.each([
    [{ state: null, isOver: false, predikat: null }, "Belum berakhir"],
    [{ state: null, isOver: true, predikat: null }, "Belum dimulai"],
    [{ state: "DRAFT", isOver: true, predikat: null }, "Draf"],
    [{ state: "RATED", isOver: true, predikat: "BAIK" }, "Draf"],
    [{ state: "HANDED_OVER", isOver: true, predikat: "BAIK" }, "Disampaikan"],
    [{ state: "EXPLAINED", isOver: true, predikat: "BAIK" }, "Keberatan"],
    [{ state: "FINAL", isOver: true, predikat: "BUTUH_PERBAIKAN" }, "Butuh Perbaikan"],
    [{ state: "FINAL", isOver: true, predikat: null }, "Final"],
  ] as const)("%j: %s", (window, text) => {
    expect(windowState(window).text).toBe(text);
  });

  it("counts what is done of those that are over", () => {
    const final = { state: "FINAL", isOver: true } as const;
    const coming = { state: null, isOver: false } as const;
    expect(windowsText([final, { state: null, isOver: true }, { ...final, state: "DRAFT" }, coming])).toBe(
      "1 dari 3 final",
    );
    expect(windowsText([coming])).toBe("Belum ada masa yang berakhir");
  });
});
