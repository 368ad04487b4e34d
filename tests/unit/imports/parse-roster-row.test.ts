import { describe, expect, it } from "vitest";
import { parseRosterRow } from "@/lib/imports/parse-roster-row";
import { ROSTER_COLUMNS } from "@/lib/imports/roster-columns";
import { fieldRows } from "@/lib/imports/sheet-columns";
import { type RosterCells, rosterCells } from "@/tests/factories/roster-workbook";

const SETTINGS = {
  today: "2026-11-24",
  sealNik: (nik: string) => ({ cipher: `sealed ${nik.length}`, digest: `digest ${nik.length}` }),
};

function parse(given: RosterCells, without: string[] = []) {
  const cells = Object.entries(rosterCells(1, given)).filter(([heading]) => !without.includes(heading));
  const sheet = [cells.map(([heading]) => heading), cells.map(([, value]) => value)];
  const [row] = fieldRows(sheet, ROSTER_COLUMNS);
  if (!row) throw new Error("no row");
  return parseRosterRow(row, SETTINGS);
}
const marks = (list: readonly { column: string; reason: string }[]) =>
  list.map(({ column, reason }) => `${column} ${reason}`);

describe("parseRosterRow", () => {
  it("reads a good row and keeps nothing that Bina does not need", () => {
    const { record, faults, warnings } = parse({});
    expect([faults, warnings]).toEqual([[], []]);
    expect(record).toMatchObject({
      sex: "FEMALE",
      kind: "PNS",
      golongan: "III/b",
      phone: "+6281210000001",
      educationLevel: "S1",
      state: "ACTIVE",
      placedOn: "2022-01-01",
    });
    expect(JSON.stringify(record)).not.toMatch(/Islam|JL\. CONTOH|A8ACA7/);
  });

  it.each([
    [{ "NIP BARU": 197_210_022_022_212_000 }, "NIP BARU NIP_TURNED_INTO_NUMBER"],
    [{ "NIP BARU": "19680315202221100" }, "NIP BARU NIP_WRONG_LENGTH"],
    [{ "NIP BARU": null }, "NIP BARU NIP_EMPTY"],
    [{ NAMA: null }, "NAMA REQUIRED"],
    [{ NAMA: "A".repeat(151) }, "NAMA TOO_LONG"],
    [{ "UNOR NAMA": null }, "UNOR NAMA REQUIRED"],
    [{ "TANGGAL LAHIR": "30-02-1980" }, "TANGGAL LAHIR DATE_INVALID"],
    [{ "JENIS KELAMIN": "X" }, "JENIS KELAMIN SEX_UNKNOWN"],
    [{ "TMT JABATAN": null }, "TMT JABATAN REQUIRED"],
    [{ "JENIS JABATAN NAMA": "Lain-lain" }, "JENIS JABATAN NAMA POSITION_KIND_UNKNOWN"],
    [{ "JABATAN NAMA": null }, "JABATAN NAMA REQUIRED"],
  ])("refuses %o: %s", (given, fault) => {
    const { record, faults } = parse(given);
    expect(record).toBeNull();
    expect(marks(faults)).toEqual([fault]);
  });

  it("names every fault of a row at once", () => {
    const { faults } = parse({ NAMA: null, "UNOR NAMA": null, "TMT JABATAN": "x" });
    expect(marks(faults)).toEqual(["NAMA REQUIRED", "TMT JABATAN DATE_INVALID", "UNOR NAMA REQUIRED"]);
  });

  it.each([
    [{ "NOMOR HP": "12" }, "NOMOR HP PHONE_INVALID", "phone"],
    [{ "EMAIL GOV": "bukan surel" }, "EMAIL GOV EMAIL_INVALID", "email"],
    [{ "GOL AKHIR NAMA": "IX" }, "GOL AKHIR NAMA GOLONGAN_UNKNOWN", "golongan"],
    [{ "TINGKAT PENDIDIKAN NAMA": "Paket Z" }, "TINGKAT PENDIDIKAN NAMA EDUCATION_UNKNOWN", "educationLevel"],
    [{ NIK: "'123" }, "NIK NIK_INVALID", "nikDigest"],
  ] as const)("leaves out what cannot be read and points at it: %o", (given, warning, field) => {
    const { record, warnings } = parse(given);
    expect(marks(warnings)).toEqual([warning]);
    expect(record?.[field]).toBeNull();
  });

  it("never shows a NIK", () => {
    const { warnings } = parse({ NIK: "'1701059999990001" });
    expect(warnings[0]?.value).toBe("1701••••••••0001");
  });

  it("warns of a disagreement with the NIP at the column that disagrees", () => {
    const { record, warnings } = parse({
      "JENIS KELAMIN": "L",
      "TANGGAL LAHIR": "01-01-1981",
      "STATUS CPNS PNS": "K",
    });
    expect(marks(warnings)).toContain("JENIS KELAMIN SEX_DIFFERS");
    expect(marks(warnings)).toContain("TANGGAL LAHIR BIRTH_DATE_DIFFERS");
    expect(marks(warnings)).toContain("STATUS CPNS PNS KIND_DIFFERS");
    expect(record).toMatchObject({ sex: "MALE", birthDate: "1981-01-01", kind: "PNS" });
  });

  it("takes what the file does not say from the NIP", () => {
    const absent = [
      "TANGGAL LAHIR",
      "JENIS KELAMIN",
      "TMT CPNS",
      "STATUS CPNS PNS",
      "JENIS PEGAWAI NAMA",
      "NIK",
    ];
    const { record, warnings } = parse({}, absent);
    expect(record).toMatchObject({
      birthDate: "1973-01-01",
      sex: "FEMALE",
      appointedOn: "2010-01-01",
      kind: "PNS",
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    [{ "STATUS CPNS PNS": "C", "NIP BARU": "'199902152026121001" }, "CPNS"],
    [{ "STATUS CPNS PNS": "K", "NIP BARU": "'198902252024211013" }, "PPPK"],
    [
      {
        "STATUS CPNS PNS": "K",
        "NIP BARU": "'198902252024211013",
        "JENIS PEGAWAI NAMA": "PPPK Paruh Waktu Instansi Daerah",
      },
      "PPPK_PW",
    ],
    [{ "STATUS CPNS PNS": "P" }, "PNS"],
  ])("reads the kind of employment of %o as %s", (given, kind) => {
    const silent = { "TANGGAL LAHIR": null, "JENIS KELAMIN": null, NIK: null };
    expect(parse({ ...silent, ...given }).record?.kind).toBe(kind);
  });

  it("takes who no longer serves as inactive", () => {
    expect(parse({ "KEDUDUKAN HUKUM NAMA": "Pensiun" }).record?.state).toBe("INACTIVE");
  });

  it("takes a manager whose rank it does not know as the lowest, and says so", () => {
    const given = { "JENIS JABATAN NAMA": "Jabatan Struktural", "JABATAN NAMA": "Pemimpin Pasar" };
    const { record, warnings } = parse(given);
    expect(record?.position.kind).toBe("PENGAWAS");
    expect(marks(warnings)).toEqual(["JABATAN NAMA POSITION_RANK_UNKNOWN"]);
  });

  it("takes formulas and HTML in a name for what they are: text", () => {
    for (const name of ['=HYPERLINK("http://x")', "<script>alert(1)</script>", "+62"]) {
      expect(parse({ NAMA: name }).record?.name).toBe(name);
    }
  });
});
