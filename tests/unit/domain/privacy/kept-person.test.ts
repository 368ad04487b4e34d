import { describe, expect, it } from "vitest";
import { keptOf } from "@/lib/domain/privacy/kept-person";

describe("what is kept of a citizen", () => {
  it.each([
    [{ name: "Siti Contoh", contact: "0812 0000 0000" }, "BOTH"],
    [{ name: "Siti Contoh", contact: null }, "NAME"],
    [{ name: null, contact: "0812 0000 0000" }, "CONTACT"],
    [{ name: null, contact: null }, null],
    [null, null],
  ] as const)("%o is %s", (person, kept) => {
    expect(keptOf(person)).toBe(kept);
  });
});
