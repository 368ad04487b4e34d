import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "@/lib/domain/access/own-path";

describe("ownPath", () => {
  it("keeps an address of Bina with its query", () => {
    expect(ownPath("/skp/baru?tahun=2026")).toBe("/skp/baru?tahun=2026");
  });

  it.each([
    undefined,
    "",
    "skp",
    "//evil.test",
    "/\\evil.test",
    "https://evil.test/",
    "javascript:alert(1)",
    ["/a", "/b"],
  ])("refuses %s", (given) => {
    expect(ownPath(given)).toBeNull();
  });

  it("never leads to another host", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("/", "\\", ".", ":", "@", "a", "?", "#", "\t", "\n") }),
        (given) => {
          const path = ownPath(given);
          if (path !== null) expect(new URL(path, "https://bina.test").host).toBe("bina.test");
        },
      ),
    );
  });
});
