import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNamedIn } from "@/lib/domain/complaint/named-person";

describe("a name in a text", () => {
  it.each([
    ["Kepala dinas, Budi Santoso, meminta uang.", "Budi Santoso"],
    ["pak BUDI   SANTOSO meminta uang", "Budi Santoso"],
    ["Drs. H. Budi Santoso, M.Si. marah-marah", "Drs. H. Budi Santoso, M.Si."],
    ["Petugasnya (budi\nsantoso) tidur", "Budi Santoso, S.Sos."],
    ["Budi\u200f \u200bSantoso", "Budi Santoso"],
    ["Sdr Ma'mun Al-Rasyid", "Ma'mun Al Rasyid"],
  ])("%s: %s", (text, name) => {
    expect(isNamedIn(text, name)).toBe(true);
  });

  it.each([
    ["Budi Setiawan dan Agus Santoso", "Budi Santoso"],
    ["Pemberdayaan ekonomi", "Daya"],
    ["Lampu padam", "Drs. H."],
    ["", "Budi"],
  ])("not in %s: %s", (text, name) => {
    expect(isNamedIn(text, name)).toBe(false);
  });

  it("is found wherever it stands", () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(word, word, fc.string(), fc.string(), (first, second, before, after) => {
        expect(isNamedIn(`${before} ${first} ${second} ${after}`, `${first} ${second}`)).toBe(true);
      }),
    );
  });
});
