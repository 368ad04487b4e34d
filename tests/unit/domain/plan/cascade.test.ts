import { describe, expect, it } from "vitest";
import { refusalsOfCascade } from "@/lib/domain/plan/cascade";

const result = { kind: "MAIN", servesSuperior: true, hasPerspective: true } as const;

describe("the tie to the level above", () => {
  it.each([
    ["JA_JF", result, []],
    ["JA_JF", { ...result, hasPerspective: false }, []],
    ["JA_JF", { ...result, servesSuperior: false }, ["MAIN_WITHOUT_SUPERIOR"]],
    ["JA_JF", { ...result, kind: "ADDITIONAL", servesSuperior: false }, []],
    ["JPT", { ...result, servesSuperior: false }, []],
    ["JPT", { ...result, hasPerspective: false }, ["RESULT_WITHOUT_PERSPECTIVE"]],
    ["JPT", { ...result, kind: "ADDITIONAL", hasPerspective: false }, ["RESULT_WITHOUT_PERSPECTIVE"]],
  ] as const)("%s with %j: %j", (format, one, reasons) => {
    expect(refusalsOfCascade({ format, results: [result, one] })).toEqual(reasons);
  });
});
