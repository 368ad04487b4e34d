import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { agreePlanSchema, returnPlanSchema, savePlanFormSchema } from "@/lib/schemas/plan";
import { MAX_INDICATORS, MAX_RESULTS } from "@/lib/schemas/plan-results";

const PLAN = "0190b5a8-7c1e-7cc0-8a5e-6f0f3b0c9a11";

/** What a browser sends: names and values, nothing else. */
function sent(entries: Readonly<Record<string, string>>) {
  const form = new FormData();
  const all = { planId: PLAN, version: "3", ...entries };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return parseWithZod(form, { schema: savePlanFormSchema });
}

const ROW = {
  "results[0].kind": "MAIN",
  "results[0].text": "Berkas terproses tepat waktu",
  "results[0].superiorText": "Mutu pelayanan meningkat",
  "results[0].indicators[0].aspect": "QUANTITY",
  "results[0].indicators[0].text": "Jumlah berkas",
  "results[0].indicators[0].targetLow": "1.200",
  "results[0].indicators[0].unit": "berkas",
  "results[0].indicators[0].direction": "HIGHER",
  "results[0].indicators[0].accumulation": "SUM",
};

function readValue(entries: Readonly<Record<string, string>>) {
  const submission = sent(entries);
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return submission.value;
}
const errorsOf = (entries: Readonly<Record<string, string>>) => {
  const submission = sent(entries);
  return submission.status === "error" ? (submission.error ?? {}) : {};
};

describe("the form of a whole plan", () => {
  it("reads a row with its indicator and the lines of an annex", () => {
    const value = readValue({ ...ROW, "annexes.RESOURCES": "Komputer\r\n\n  Jaringan " });
    expect(value).toMatchObject({
      planId: PLAN,
      version: 3,
      next: "view",
      results: [
        { text: "Berkas terproses tepat waktu", indicators: [{ targetLow: "1200", targetHigh: null }] },
      ],
      annexes: { RESOURCES: ["Komputer", "Jaringan"], ACCOUNTABILITY: [], CONSEQUENCES: [] },
    });
  });

  it("drops rows in which nobody wrote, with whatever choices they carry", () => {
    const blank = { "results[1].kind": "ADDITIONAL", "results[1].indicators[0].aspect": "TIME" };
    const blankIndicator = { "results[0].indicators[1].direction": "LOWER" };
    const value = readValue({ ...ROW, ...blank, ...blankIndicator });
    expect(value.results).toHaveLength(1);
    expect(value.results[0]?.indicators).toHaveLength(1);
    expect(readValue({}).results).toEqual([]);
  });

  it("takes unit and direction from a measured source, which needs no unit of its own", () => {
    const source = "SERVICE_SKM.0190b5a8-7c1e-7cc0-8a5e-6f0f3b0c9a12";
    const of = (more: Readonly<Record<string, string>>) => ({
      ...ROW,
      "results[0].indicators[0].unit": "",
      "results[0].indicators[0].direction": "LOWER",
      ...more,
    });
    expect(
      readValue(of({ "results[0].indicators[0].source": source })).results[0]?.indicators[0],
    ).toMatchObject({
      source: "SERVICE_SKM",
      sourceServiceId: source.split(".")[1],
      sourceUnitId: null,
      unit: "poin",
      direction: "HIGHER",
    });
    expect(Object.keys(errorsOf(of({})))).toEqual(["results[0].indicators[0].unit"]);
    expect(Object.keys(errorsOf({ ...ROW, "results[0].indicators[0].source": "SERVICE_SKM" }))).toEqual([
      "results[0].indicators[0].source",
    ]);
  });

  it("lets a result wait for its indicators and its superior", () => {
    const value = readValue({ "results[0].text": "Hasil saja" });
    expect(value.results).toMatchObject([{ text: "Hasil saja", kind: "MAIN", indicators: [] }]);
  });

  it.each([
    ["results[0].text", ""],
    ["results[0].indicators[0].text", ""],
    ["results[0].indicators[0].targetLow", ""],
    ["results[0].indicators[0].targetLow", "banyak"],
    ["results[0].indicators[0].targetHigh", "1.100"],
    ["results[0].indicators[0].targetHigh", "x"],
    ["results[0].indicators[0].unit", ""],
    ["results[0].indicators[0].unit", "x".repeat(41)],
    ["results[0].text", "x".repeat(501)],
    ["results[0].indicators[0].direction", "SIDEWAYS"],
    ["results[0].superiorResultId", "bukan-id"],
    ["annexes.RESOURCES", "x".repeat(501)],
    ["annexes.CONSEQUENCES", "baris\n".repeat(21)],
    ["version", "0"],
    ["planId", "1"],
  ])("says at %s what is wrong with %j", (name, value) => {
    expect(Object.keys(errorsOf({ ...ROW, [name]: value }))).toEqual([name]);
  });

  it("names every field of a begun row that is missing", () => {
    expect(
      Object.keys(errorsOf({ "results[0].text": "A", "results[0].indicators[0].unit": "hari" })),
    ).toEqual(["results[0].indicators[0].text", "results[0].indicators[0].targetLow"]);
  });

  it("takes as many rows as the form has, and no more", () => {
    const results = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`results[${index}].text`, "Hasil"]));
    expect(readValue(results(MAX_RESULTS)).results).toHaveLength(MAX_RESULTS);
    expect(Object.keys(errorsOf(results(MAX_RESULTS + 1)))).toEqual(["results"]);
    const indicators = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          [`results[0].indicators[${index}].text`, "Jumlah"],
          [`results[0].indicators[${index}].targetLow`, "1"],
          [`results[0].indicators[${index}].unit`, "buah"],
        ]).flat(),
      );
    expect(readValue({ ...ROW, ...indicators(MAX_INDICATORS) }).results[0]?.indicators).toHaveLength(
      MAX_INDICATORS,
    );
    expect(Object.keys(errorsOf({ ...ROW, ...indicators(MAX_INDICATORS + 1) }))).toEqual([
      "results[0].indicators",
    ]);
  });
});

describe("an answer to a plan", () => {
  it("returns only with words", () => {
    const blank = { planId: PLAN, version: 1, comment: "  " };
    expect(returnPlanSchema.safeParse(blank).success).toBe(false);
    expect(returnPlanSchema.parse({ ...blank, comment: " Perjelas target " }).comment).toBe(
      "Perjelas target",
    );
    expect(returnPlanSchema.parse({ ...blank, comment: "Perjelas" }).lines).toEqual([]);
    const lines = [{ resultId: PLAN, comment: " Kurang jelas " }, { resultId: PLAN }];
    expect(returnPlanSchema.parse({ ...blank, comment: "Perjelas", lines }).lines).toEqual([
      { resultId: PLAN, comment: "Kurang jelas" },
      { resultId: PLAN, comment: "" },
    ]);
  });

  it("agrees with or without expectations, but with none that is no value", () => {
    expect(agreePlanSchema.parse({ planId: PLAN, version: 1 }).expectations).toEqual({});
    const some = agreePlanSchema.parse({
      planId: PLAN,
      version: "2",
      expectations: { LOYAL: " Jaga rahasia jabatan ", FAST: "x" },
    });
    expect(some.expectations).toEqual({ LOYAL: "Jaga rahasia jabatan" });
  });
});
