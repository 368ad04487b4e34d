import { describe, expect, it } from "vitest";
import { reportAppraiserSchema, reportDataSchema, resolveReportSchema } from "@/lib/schemas/people";

describe("words about wrong data", () => {
  it.each([
    ["the report about an appraiser", reportAppraiserSchema, "message"],
    ["the report about one's data", reportDataSchema, "message"],
    ["the answer of HR", resolveReportSchema, "answer"],
  ] as const)("%s says something", (_, schema, field) => {
    const faultsOf = (text?: string) =>
      schema
        .safeParse({ [field]: text })
        .error?.issues.filter(({ path }) => path[0] === field)
        .map(({ message }) => message);
    for (const text of ["x", "  sudah  "])
      expect(faultsOf(text)).toEqual(["Tulis paling sedikit 10 huruf, agar dapat dipahami."]);
    expect(faultsOf()).toEqual([expect.stringMatching(/^Tulis (siapa|apa|jawaban)/)]);
    expect(faultsOf("Gelar sudah kami betulkan.")).toEqual([]);
  });
});
