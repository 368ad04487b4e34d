import { describe, expect, it } from "vitest";
import { NO_TOTALS } from "@/lib/domain/survey/element-totals";
import { publishedResult } from "@/lib/domain/survey/publication";
import { openDataCsv } from "@/lib/exports/open-data";
import { openSurveyRows } from "@/lib/exports/open-survey";

const resultOf = (unitName: string) => ({
  service: {
    id: "s",
    slug: "s",
    name: "KTP elektronik",
    usersPerYear: null,
    isActive: true,
    unitId: "u",
    unitCode: "U",
    unitName,
  },
  period: { id: "p", name: "2026\nI", startsOn: "2026-01-01", endsOn: "2026-06-30" },
  sampleNeeded: null,
  excluded: { BURST: 21, SAME_DEVICE: 3 },
  ...publishedResult({ n: 3, counted: 0, totals: NO_TOTALS }),
});

describe("openSurveyRows", () => {
  it("have the keys of the address that stays, and no other", () => {
    const [row] = openSurveyRows([resultOf("Dinas")]);
    expect(Object.keys(row ?? {})).toEqual([
      "service",
      "unit",
      "period",
      "n",
      "counted",
      "index",
      "grade",
      "elements",
      "excluded",
      "formula",
    ]);
    expect(Object.keys(row?.elements ?? {})).toEqual(["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"]);
  });
});

describe("the survey as CSV", () => {
  it("writes rows as RFC 4180 has them, with commas, quotes and lines in the names, and hides what is hidden", () => {
    const [header, ...lines] = openDataCsv("skm", openSurveyRows([resultOf('Dinas "Satu", Manna')])).split(
      "\r\n",
    );
    expect(header).toBe("service,unit,period,n,counted,index,grade,u1,u2,u3,u4,u5,u6,u7,u8,u9,formula");
    expect(lines.join("\r\n")).toMatch(/^s,"Dinas ""Satu"", Manna","2026\nI",3,0,,,,,,,,,,,,"PermenPANRB/);
  });

  it.each(["=1+1", "+62", "-1", "@x", "\tx"])("makes the name %j harmless in a spreadsheet", (name) => {
    expect(openDataCsv("skm", openSurveyRows([resultOf(name)]))).toContain(`\r\ns,'${name},`);
  });
});
