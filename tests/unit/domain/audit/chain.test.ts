import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, GENESIS, sealText } from "@/lib/domain/audit/chain";

describe("the canonical text of a value", () => {
  it("sorts keys at every depth, keeps the order of lists, and has no spaces", () => {
    const value = { b: [2, 1, { z: null, a: "é\n" }], a: { d: true, c: -0.5 } };
    expect(canonicalJson(value)).toBe('{"a":{"c":-0.5,"d":true},"b":[2,1,{"a":"é\\n","z":null}]}');
  });

  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
  };

  it("does not depend on the order of keys and says the same as JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value = JSON.parse(text);
        const canonical = canonicalJson(value);
        expect(canonicalJson(JSON.parse(JSON.stringify(reversed(value))))).toBe(canonical);
        expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
        expect(JSON.stringify(JSON.parse(canonical))).toHaveLength(JSON.stringify(value).length);
      }),
    );
  });

  it("differs for values that differ", () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        const isSame = canonicalJson(JSON.parse(one)) === canonicalJson(JSON.parse(other));
        if (isSame) expect(JSON.parse(one)).toEqual(JSON.parse(other));
        else expect(JSON.stringify(JSON.parse(one))).not.toBe(JSON.stringify(JSON.parse(other)));
      }),
    );
  });
});

describe("the text of a seal", () => {
  it("binds the seal before, the range and the digests", () => {
    expect(sealText(GENESIS, "1", "20", "ab")).toBe(`${"0".repeat(64)}\n1\n20\nab`);
    expect(sealText(GENESIS, "1", "20", "ab")).not.toBe(sealText(GENESIS, "12", "0", "ab"));
  });
});
