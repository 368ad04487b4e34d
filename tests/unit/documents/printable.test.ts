import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableText } from "@/lib/documents/printable";

const latin = (codePoint: number) => codePoint < 0x250 || codePoint === 0x25a1;
/** Any code points at all, halves of pairs among them. */
const anyText = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));

describe("text that the font can print", () => {
  it.each([
    ["Siti “Aminah”", (point: number) => point < 0x3000, "Siti “Aminah”"],
    ["satu 👩‍👩‍👧 dua", latin, "satu □ dua"],
    ["e\u0301", latin, "é"],
    ["a\r\nb\tc", latin, "a\nb c"],
    ["a\u0000b\u202ec", latin, "abc"],
  ])("%j", (text, hasGlyph, expected) => {
    expect(printableText(text, hasGlyph)).toBe(expected);
  });

  it("holds nothing but lines and letters of the font, whatever comes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = Array.from(printableText(text, latin));
        expect(letters.filter((letter) => letter !== "\n" && !latin(letter.codePointAt(0) ?? 0))).toEqual([]);
      }),
    );
  });

  it("changes the texts of a view model and nothing else", () => {
    expect(printable({ name: "A中", rows: [{ n: 3, at: null, ok: true, text: "中" }] }, latin)).toEqual({
      name: "A□",
      rows: [{ n: 3, at: null, ok: true, text: "□" }],
    });
  });
});
