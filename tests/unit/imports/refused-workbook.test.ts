import { describe, expect, it } from "vitest";
import { neutralText } from "@/lib/exports/neutral-text";
import { refusedWorkbook } from "@/lib/exports/refused-workbook";
import { readWorkbook } from "@/lib/imports/read-workbook";
import { headingsOf } from "@/lib/imports/refused-headings";

const row = (cells: Record<string, string | number | null> | null) => ({
  row: 2,
  nip: "198609262015051001",
  name: "Sari",
  cells,
  faults: [{ column: "NIP", value: "", reason: "NOT_ON_ROSTER" }],
});

describe("refusedWorkbook", () => {
  it("writes what was refused with its reason, and no cell that a spreadsheet could run", async () => {
    const cells = {
      NIP: "'198609262015051001",
      NAMA: '=HYPERLINK("http://jahat")',
      "NIP PENILAI": "@x",
      TMT: "+1",
    };
    const sheet = await readWorkbook(await refusedWorkbook(headingsOf("SUPERVISORS"), [row(cells)]));
    expect(sheet[0]).toEqual(["NIP", "NAMA", "NIP PENILAI", "TMT", "ALASAN DITOLAK"]);
    expect(sheet[1]).toEqual([
      "'198609262015051001",
      '\'=HYPERLINK("http://jahat")',
      "'@x",
      "'+1",
      "NIP: NIP ini tidak ada dalam data pegawai.",
    ]);
  });

  it("writes a number as text, so that a NIP is not shortened once more", async () => {
    const cells = { NIP: 197_210_022_022_212_000, NAMA: null, "NIP PENILAI": "1", TMT: "1" };
    const sheet = await readWorkbook(await refusedWorkbook(headingsOf("SUPERVISORS"), [row(cells)]));
    expect(sheet[1]?.[0]).toBe("197210022022212000");
  });

  it("has no heading that the file did not have, for an empty month would be asked for", async () => {
    const cells = { NIP: "'198609262015051001", TAHUN: 2025, HASILKINERJANILAI: 4, TANGGAL: "15-01-2026" };
    const sheet = await readWorkbook(await refusedWorkbook(headingsOf("RATINGS"), [row(cells)]));
    expect(sheet[0]).toEqual(["NIP", "TAHUN", "TANGGAL", "HASILKINERJANILAI", "ALASAN DITOLAK"]);
  });

  it("names the person of a row whose cells were not kept", async () => {
    const sheet = await readWorkbook(await refusedWorkbook(headingsOf("ROSTER"), [row(null)]));
    expect(sheet[1]?.slice(0, 2)).toEqual(["198609262015051001", "Sari"]);
  });
});

describe("neutralText", () => {
  it.each(["=1", "+1", "-1", "@a", "\t=1", "\r=1"])("puts an apostrophe before %j", (text) => {
    expect(neutralText(text)).toBe(`'${text}`);
  });
  it("leaves plain text alone", () => expect(neutralText("Sari = 1")).toBe("Sari = 1"));
});
