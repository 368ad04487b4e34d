import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/imports/read-workbook";
import { fieldRows } from "@/lib/imports/sheet-columns";
import { SUPERVISOR_COLUMNS } from "@/lib/imports/supervisor-columns";
import { MAX_WORKBOOK_BYTES } from "@/lib/imports/workbook-guard";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { zipOf } from "@/tests/factories/zip";

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const RELS = (target: string, type: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const WORKBOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** A workbook with this sheet; the sheet's size in the directory may be a lie. */
function workbookWith(sheet: string, claimedSize?: number, part = "worksheets/sheet1.xml"): Buffer {
  return zipOf([
    { name: "[Content_Types].xml", content: CONTENT_TYPES },
    { name: "_rels/.rels", content: RELS("xl/workbook.xml", "officeDocument") },
    { name: "xl/workbook.xml", content: WORKBOOK },
    { name: "xl/_rels/workbook.xml.rels", content: RELS(part, "worksheet") },
    {
      name: `xl/${part}`,
      content: sheet,
      ...(claimedSize === undefined ? {} : { claimedSize }),
    },
  ]);
}
const sheetOf = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

let good: Buffer;
beforeAll(async () => {
  good = await workbookOf([{ NIP: "1", NAMA: "A", "NIP PENILAI": "2", TMT: "01-01-2026" }]);
});

describe("readWorkbook", () => {
  it("reads text, numbers, and a formula as the value that the file carries", async () => {
    const cells = `${inline("A1", "Nama")}<c r="B1"><v>7</v></c><c r="C1" t="str"><f>1+1</f><v>dua</v></c>`;
    expect(await readWorkbook(workbookWith(sheetOf(`<row r="1">${cells}</row>`)))).toEqual([
      ["Nama", 7, "dua"],
    ]);
  });

  it("takes out what cannot be seen, NUL and turned text included", async () => {
    const hidden = inline("A1", "SA&#x200B;RI&#x202E; _x0000_W&#9;X");
    const [row] = await readWorkbook(workbookWith(sheetOf(`<row r="1">${hidden}</row>`)));
    expect(String(row?.[0])).not.toMatch(/[\p{Cc}\u200B\u202E]/u);
    expect(String(row?.[0])).toContain("SA");
  });

  it.each([
    ["nothing", Buffer.alloc(0), "FILE_MISSING"],
    ["one byte", Buffer.from("P"), "FILE_NOT_XLSX"],
    ["text", Buffer.from("nip;nama\n1;A\n"), "FILE_NOT_XLSX"],
    ["an image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "FILE_NOT_XLSX"],
    ["an old .xls", Buffer.from("d0cf11e0a1b11ae1".padEnd(2000, "0"), "hex"), "FILE_NOT_XLSX"],
    ["a zip of something else", zipOf([{ name: "surat.txt", content: "halo" }]), "FILE_NOT_XLSX"],
    ["half a zip", Buffer.from("504b0304".padEnd(400, "0"), "hex"), "FILE_DAMAGED"],
    ["50 MB", Buffer.alloc(50 * 1024 * 1024, 1), "FILE_TOO_LARGE"],
    ["one byte too many", Buffer.alloc(MAX_WORKBOOK_BYTES + 1, 1), "FILE_TOO_LARGE"],
    ["no rows", workbookWith(sheetOf("")), "FILE_EMPTY"],
    ["no sheet that can be read", workbookWith("<worksheet"), "FILE_DAMAGED"],
  ])("refuses %s", async (_, bytes, code) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code });
  });

  it("refuses a workbook cut off in the middle", async () => {
    await expect(readWorkbook(good.subarray(0, good.length / 2))).rejects.toMatchObject({
      code: "FILE_DAMAGED",
    });
  });

  it("refuses a zip bomb by what its directory announces, without unpacking it", async () => {
    const announced = workbookWith(sheetOf(""), 3_000_000_000);
    await expect(readWorkbook(announced)).rejects.toMatchObject({ code: "FILE_BLOATED" });
  });

  it("refuses a zip bomb whose directory lies, at the size that it announced", async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024, 0x20).toString("latin1");
    const lying = workbookWith(sheetOf(bomb), 1000);
    expect(lying.length).toBeLessThan(200_000);
    await expect(readWorkbook(lying)).rejects.toMatchObject({ code: "FILE_BLOATED" });
  });

  it("refuses content of which the directory says that there is none", async () => {
    const denied = workbookWith(sheetOf(`<row r="1">${inline("A1", "x")}</row>`), 0);
    await expect(readWorkbook(denied)).rejects.toMatchObject({ code: "FILE_BLOATED" });
  });

  it.each(["A1048576", "ZZ1", "XFD1", "DA2"])("refuses a lone cell far away: %s", async (ref) => {
    const row = ref.replace(/\D/g, "");
    const sheet = sheetOf(`<row r="${row}">${inline(ref, "x")}</row>`);
    await expect(readWorkbook(workbookWith(sheet))).rejects.toMatchObject({ code: "FILE_TOO_MANY_ROWS" });
  });
});

describe("a reference that is written to slip past", () => {
  const cell = (attributes: string) => `<c ${attributes} t="inlineStr"><is><t>x</t></is></c>`;
  const far = ["FILE_TOO_MANY_ROWS", "FILE_DAMAGED"];
  it.each([
    ["a cell in single quotes", `<row r="1">${cell("r='XFD1048576'")}</row>`],
    ["a cell with room around the sign", `<row r="1">${cell('r = "XFD1"')}</row>`],
    ["a cell on a line of its own", `<row r="1">${cell('\n\tr="XFD1"')}</row>`],
    ["a cell after a > in quotes", `<row r="1">${cell(`x=">" r='XFD1'`)}</row>`],
    ["a cell in entities", `<row r="1">${cell('r="&#88;FD1"')}</row>`],
    ["a cell without quotes", `<row r="1">${cell("r=XFD1")}</row>`],
    ["a cell in small letters", `<row r="1">${cell('r="xfd1"')}</row>`],
    ["a cell in row nought", `<row r="1">${cell('r="A0"')}</row>`],
    ["an attribute with a prefix", `<row r="1"><c y:r="XFD1"><v>1</v></c></row>`],
    ["a row in single quotes", `<row r='900000'>${cell('r="A1"')}</row>`],
    ["a row as a power", `<row r="1e9">${cell('r="A1"')}</row>`],
    ["a row without end", `<row r="Infinity">${cell('r="A1"')}</row>`],
    ["a row in hexadecimal", `<row r="0xFFFFFF">${cell('r="A1"')}</row>`],
    ["a tag with a prefix", `<x:row r="1"><x:c r="XFD1"><x:v>1</x:v></x:c></x:row>`],
    ["a tag that does not end", `<row r="1"><c r="A1`],
    ["a hundred thousand rows without a number", "<row/>".repeat(100_000)],
  ])("%s is refused", async (_, rows) => {
    const failure = await readWorkbook(workbookWith(sheetOf(rows))).catch((error) => error);
    expect(far).toContain(failure.code);
  });

  it("is refused at once however long the name of an attribute is", { timeout: 2000 }, async () => {
    const endless = workbookWith(sheetOf(`<row r="1"><c ${"a".repeat(60_000)}></c></row>`));
    expect(endless.length).toBeLessThan(5_000);
    await expect(readWorkbook(endless)).rejects.toMatchObject({ code: "FILE_DAMAGED" });
  });

  it("is refused in whatever part is called the sheet", async () => {
    const sheet = sheetOf(`<row r="1">${inline("XFD1", "x")}</row>`);
    const elsewhere = workbookWith(sheet, undefined, "lain/isi.xml");
    await expect(readWorkbook(elsewhere)).rejects.toMatchObject({ code: "FILE_TOO_MANY_ROWS" });
  });

  it("does not stand in the way of single quotes", async () => {
    const rows = "<row r='1'><c r='CZ1' s='0' t='inlineStr'><is><t>x</t></is></c></row>";
    const [row] = await readWorkbook(workbookWith(sheetOf(rows)));
    expect(row?.[103]).toBe("x");
  });
});

describe("fieldRows", () => {
  const head = ["NIP", "NAMA", "NIP PENILAI", "TMT"];
  const line = ["1", "A", "2", "01-01-2026"];

  it("finds the headings below a title and counts rows as the spreadsheet does", () => {
    const sheet = [
      ["Daftar penilai", null, null, null],
      [null, null, null, null],
      head,
      line,
      [null, null, null, null],
      line,
    ];
    expect(fieldRows(sheet, SUPERVISOR_COLUMNS).map(({ row }) => row)).toEqual([4, 6]);
  });

  it("reads headings however they are written", () => {
    const [row] = fieldRows(
      [["nip", "Nama", "nip_penilai", "T.M.T"], line],
      [...SUPERVISOR_COLUMNS.filter(({ field }) => field !== "startsOn")],
    );
    expect(row?.cell("appraiserNip")).toBe("2");
  });

  it("names the columns that are missing", () => {
    expect(() =>
      fieldRows(
        [
          ["NIP", "NAMA"],
          ["1", "A"],
        ],
        SUPERVISOR_COLUMNS,
      ),
    ).toThrowError(expect.objectContaining({ code: "COLUMN_MISSING", detail: ["NIP PENILAI", "TMT"] }));
  });

  it("names a column that is there twice", () => {
    expect(() =>
      fieldRows(
        [
          [...head, "NIP"],
          [...line, "9"],
        ],
        SUPERVISOR_COLUMNS,
      ),
    ).toThrowError(expect.objectContaining({ code: "COLUMN_TWICE", detail: ["NIP"] }));
  });

  it("calls a sheet with headings alone empty", () => {
    expect(() => fieldRows([head], SUPERVISOR_COLUMNS)).toThrowError(
      expect.objectContaining({ code: "FILE_EMPTY" }),
    );
  });
});
