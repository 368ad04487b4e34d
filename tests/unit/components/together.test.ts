import { describe, expect, it } from "vitest";
import { together, withHour } from "@/components/ui/together";

const plain = (text: unknown) => String(text).replaceAll("\u00a0", "_");

describe("figures and what they count", () => {
  it.each([
    ["menjawab dalam 72 jam.", "menjawab dalam 72_jam."],
    ["rata-rata 4,8 hari kerja", "rata-rata 4,8_hari_kerja"],
    ["1.234 jawaban, 87 %", "1.234_jawaban, 87_%"],
    ["2 Desember 2026 pukul 19.29 nanti", "2_Desember 2026 pukul_19.29 nanti"],
    ["UU 14/2008 tentang 2 hal", "UU 14/2008 tentang 2_hal"],
    ["tanpa angka", "tanpa angka"],
  ])("%s", (text, kept) => {
    expect(plain(together(text))).toBe(kept);
  });

  it("of a moment in a table the hour alone", () => {
    expect(plain(withHour("2 Desember 2026 pukul 19.29"))).toBe("2 Desember 2026 pukul_19.29");
    expect(withHour(7)).toBe(7);
  });

  it("also of a sentence in parts, and nothing where something else stands in it", () => {
    expect(plain(together(["paling lama ", 3, " hari kerja"]))).toBe("paling lama 3_hari_kerja");
    const mixed = ["3 ", null];
    expect(together(mixed)).toBe(mixed);
    expect(together(undefined)).toBeUndefined();
    expect(together(7)).toBe("7");
  });
});
