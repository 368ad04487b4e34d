import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { servicesWithoutSurvey } from "@/lib/queries/survey/services-without-survey";
import { recordResponse } from "@/lib/services/survey/record-response";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";

describe("services without a survey", () => {
  it("are the open ones that nobody answered about within a year, for who reads the unit's results", async () => {
    await aSurveyPeriod();
    const unit = await aUnit();
    const employee = await anEmployee({ unitId: unit.id });
    const head = viewerOf(employee, [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    const namesOn = async (day: string) => (await servicesWithoutSurvey(head, day))?.names;
    expect(await namesOn("2026-06-15")).toEqual([]);
    const [asked, silent] = [await aService({ unitId: unit.id }), await aService({ unitId: unit.id })];
    await aService({ unitId: unit.id, isActive: false });
    const nameOf = ({ name }: { readonly name: string }) => `${name} (${unit.name})`;
    await recordResponse(contextOf(ANONYMOUS), aResponse(asked.slug), "WEB");
    expect(await namesOn("2026-06-15")).toEqual([nameOf(silent)]);
    // The period of its answer ended on 30 June 2026.
    expect(await namesOn("2027-06-30")).toEqual([nameOf(silent)]);
    expect(await servicesWithoutSurvey(head, "2027-07-01")).toEqual({
      count: 2,
      names: [asked, silent].map(nameOf).toSorted(),
    });
    expect(await servicesWithoutSurvey(viewerOf(employee), "2026-06-15")).toBeNull();
  });
});
