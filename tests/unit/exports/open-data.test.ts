import { describe, expect, it } from "vitest";
import { openCatalogue } from "@/lib/exports/open-catalogue";
import { OPEN_DATA, OPEN_DATA_IDS, openDataCsv, openDictionary } from "@/lib/exports/open-data";
import { LICENCES } from "@/lib/text/open-data";

const BASE = "https://bina.example.go.id";
const catalogue = openCatalogue({ base: BASE, government: "Pemerintah Contoh", licence: "CC-BY-SA-4.0" });

describe("the dictionary", () => {
  it("says of every set how it is counted, what is hidden, and what each column means", () => {
    expect(openDictionary().map(({ set }) => set)).toEqual(OPEN_DATA_IDS);
    for (const { formula, suppression, columns } of openDictionary()) {
      expect(formula.length).toBeGreaterThan(30);
      expect(suppression.length).toBeGreaterThan(30);
      for (const { meaning } of columns) expect(meaning).not.toBe("");
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    }
  });
});

describe("a set as CSV", () => {
  it("has the columns of its dictionary, hidden figures empty, and no formula", () => {
    const row = {
      unit: "=HYPERLINK(1)",
      name: '+62 "Dinas", Manna',
      year: 2025,
      asOf: "2026-02-01",
      staff: null,
      jp: null,
      reachedPercent: 0,
    };
    expect(openDataCsv("pelatihan", [row]).split("\r\n")).toEqual([
      "unit,name,year,asOf,staff,jp,reachedPercent",
      `'=HYPERLINK(1),"'+62 ""Dinas"", Manna",2025,2026-02-01,,,0`,
      "",
    ]);
  });

  it("refuses a row that lacks a column", () => {
    expect(() => openDataCsv("pelatihan", [{ unit: "X" }])).toThrow("name");
  });
});

describe("the catalogue", () => {
  it("names every set with both its files, their terms and their publisher", () => {
    const sets = catalogue["dcat:dataset"];
    expect(sets.map((set) => set["dct:identifier"])).toEqual(OPEN_DATA_IDS);
    for (const set of sets) {
      const id = set["dct:identifier"];
      expect(set["dct:title"]["@value"]).toBe(OPEN_DATA[id].title);
      expect(set["dct:publisher"]["@id"]).toBe(catalogue["dct:publisher"]["@id"]);
      expect(set["dcat:distribution"].map((file) => file["dcat:downloadURL"]["@id"])).toEqual([
        `${BASE}/api/terbuka/${id}.json`,
        `${BASE}/api/terbuka/${id}.csv`,
      ]);
      for (const file of set["dcat:distribution"])
        expect(file["dct:license"]["@id"]).toBe(LICENCES["CC-BY-SA-4.0"].url);
    }
  });

  it("uses no prefix that its context does not explain", () => {
    const known = Object.keys(catalogue["@context"]);
    const used = [...JSON.stringify(catalogue).matchAll(/"([a-z]+):[a-zA-Z]+":/g)].map(
      ([, prefix]) => prefix,
    );
    expect(new Set(used)).toEqual(new Set(known));
  });
});
