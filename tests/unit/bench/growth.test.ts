import { describe, expect, it } from "vitest";
import { beyondOnce, growths } from "@/tests/bench/growth";

const MOST = 1.5;
const fewest = { steady: 2, unlucky: 2, growing: 2 };
const largest = { steady: 3, unlucky: 3.2, growing: 8 };

describe("whether a page grows with the responses", () => {
  it("measures again only what missed its bound; exactly at the bound is kept", () => {
    expect(beyondOnce(fewest, largest, MOST)).toEqual(["unlucky", "growing"]);
    expect(beyondOnce(fewest, fewest, MOST)).toEqual([]);
  });

  it("fails what misses twice, and tells both figures of what missed once", () => {
    const again = { steady: 9, unlucky: 2.4, growing: 6 };
    expect(growths(["unlucky", "growing"], { fewest, largest, again }, MOST)).toEqual([
      { what: "unlucky", first: 1.6, again: 1.2, isTooMuch: false },
      { what: "growing", first: 4, again: 3, isTooMuch: true },
    ]);
  });

  it("takes a second measurement at its word also when it is worse than the first", () => {
    const again = { ...largest, unlucky: 20 };
    expect(growths(["unlucky"], { fewest, largest, again }, MOST)).toEqual([
      { what: "unlucky", first: 1.6, again: 10, isTooMuch: true },
    ]);
  });

  it("keeps nothing that was not measured", () => {
    const unknown = { ...largest, steady: Number.NaN };
    expect(beyondOnce(fewest, unknown, MOST)).toContain("steady");
    expect(growths(["steady"], { fewest, largest: unknown, again: unknown }, MOST)).toMatchObject([
      { isTooMuch: true },
    ]);
  });
});
