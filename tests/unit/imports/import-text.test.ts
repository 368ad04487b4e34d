import { describe, expect, it } from "vitest";
import { RATING_PLAN_FAULTS, RATING_PLAN_WARNINGS } from "@/lib/domain/imports/plan-ratings";
import { ROSTER_PLAN_FAULTS, ROSTER_PLAN_WARNINGS } from "@/lib/domain/imports/plan-roster";
import { SUPERVISOR_PLAN_FAULTS, SUPERVISOR_PLAN_WARNINGS } from "@/lib/domain/imports/plan-supervisors";
import { UNDO_OBSTACLES } from "@/lib/domain/imports/undo-obstacle";
import { NIP_FAULTS } from "@/lib/domain/people/nip";
import { NIP_WARNINGS } from "@/lib/domain/people/nip-warnings";
import { WORKBOOK_FAULTS } from "@/lib/imports/workbook-error";
import { importCountsText, importFailureText, importValueText, rowReasonText } from "@/lib/text/imports";

const ROW_REASONS = [
  ...NIP_FAULTS.map((fault) => `NIP_${fault}`),
  ...NIP_WARNINGS,
  ...ROSTER_PLAN_FAULTS,
  ...ROSTER_PLAN_WARNINGS,
  ...SUPERVISOR_PLAN_FAULTS,
  ...SUPERVISOR_PLAN_WARNINGS,
  ...RATING_PLAN_FAULTS,
  ...RATING_PLAN_WARNINGS,
  "PREDIKAT_UNKNOWN",
  "RATING_UNKNOWN",
  "RATED_IN_FUTURE",
  "NUMBER_WITHOUT_MEANING",
  "NUMBER_UNCONFIRMED",
  "NUMBER_CONTRADICTS",
  "PERCENT_UNKNOWN",
  "PERCENT_CONTRADICTS",
  "PNS_ID_ONLY",
  "APPRAISER_NOT_ASN",
  "MONTH_INVALID",
  "MONTHS_NOT_KEPT",
  "YEAR_INVALID",
  "SPAN_UNKNOWN",
  "SCHEME_UNKNOWN",
  "SCORE_INVALID",
];

describe("the words of imports", () => {
  it.each(ROW_REASONS)("has a sentence of its own for %s", (reason) => {
    expect(rowReasonText(reason)).not.toBe(rowReasonText("no such reason"));
  });

  it.each([...WORKBOOK_FAULTS, ...UNDO_OBSTACLES, "IMPORT_STALE", "FORM_USED"])("says why: %s", (code) => {
    expect(importFailureText(code, "NAMA")).not.toBe(importFailureText("no such code", null));
  });

  it("writes days and codes as people do", () => {
    const spell = (value: string | null) => importValueText(value, (day) => `hari ${day}`);
    expect([spell(null), spell("2026-01-01"), spell("FEMALE"), spell("III/a")]).toEqual([
      "—",
      "hari 2026-01-01",
      "Perempuan",
      "III/a",
    ]);
  });

  it.each([
    [{ created: 5935, changed: 0, refused: 65 }, "5.935 baru, 65 ditolak"],
    [{ created: 0, changed: 1, refused: 0 }, "1 berubah"],
    [{ created: 0, changed: 0, refused: 0 }, "—"],
  ])("counts %j as %s", (counts, text) => {
    expect(importCountsText(counts)).toBe(text);
  });
});
