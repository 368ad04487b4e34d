import { describe, expect, it } from "vitest";
import { createPeriodSchema } from "@/lib/schemas/period";
import { periodInput } from "@/tests/factories/drafts";

const faultsOf = (rest: object) => {
  const { error } = createPeriodSchema.safeParse({ ...periodInput(2026), ...rest });
  return error?.issues.map(({ path }) => path.join(".")) ?? [];
};

describe("the form of a period", () => {
  it("takes a year with its usual terms, numbers as text", () => {
    expect(createPeriodSchema.parse({ ...periodInput(2026), year: "2026", objectionDays: "14" })).toEqual(
      periodInput(2026),
    );
  });

  it.each([
    [{ year: "dua ribu" }, ["year"]],
    [{ year: "1999" }, ["year", "startsOn", "endsOn"]],
    [{ name: "A" }, ["name"]],
    [{ startsOn: "2026-02-30" }, ["startsOn"]],
    [{ startsOn: "2025-12-31" }, ["startsOn"]],
    [{ endsOn: "2027-01-01" }, ["endsOn"]],
    [{ endsOn: "2026-01-01" }, ["endsOn", "planDueOn"]],
    [{ planDueOn: "2027-01-31" }, ["planDueOn"]],
    [{ objectionDays: "0" }, ["objectionDays"]],
    [{ objectionDays: "14.5" }, ["objectionDays"]],
    [{ explanationDays: "91" }, ["explanationDays"]],
    [{ decisionDays: "" }, ["decisionDays"]],
    [{ objectionDayKind: "LUNAR" }, ["objectionDayKind"]],
    [{ frequency: "DAILY" }, ["frequency"]],
  ])("with %j finds fault with %j", (rest, paths) => {
    expect(faultsOf(rest)).toEqual(paths);
  });
});
