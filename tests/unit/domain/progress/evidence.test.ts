import { describe, expect, it } from "vitest";
import { isEvidenceMediaType, isShownInline } from "@/lib/domain/progress/evidence";

describe("evidence", () => {
  it.each([
    ["application/pdf", true],
    ["image/jpeg", true],
    ["image/png", true],
    ["image/webp", true],
    ["image/svg+xml", false],
    ["text/html", false],
    ["application/zip", false],
    [undefined, false],
  ])("%s may be attached: %s", (type, expected) => {
    expect(isEvidenceMediaType(type)).toBe(expected);
  });

  it("is shown in the page only when it is a picture", () => {
    expect(isShownInline("image/png")).toBe(true);
    expect(isShownInline("application/pdf")).toBe(false);
  });
});
