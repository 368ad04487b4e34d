import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { OfficerFields } from "@/components/survey/officer-fields";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { fieldErrorsOf, surveyResponseSchema } from "@/lib/schemas/survey";

const response = {
  id: "0197f2a4-0000-7000-8000-000000000001",
  service: "ktp-el",
  salt: "0197f2a4-0000-7000-8000-000000000002",
  ...Object.fromEntries(ELEMENTS.map((element) => [element, 3])),
};

/** The words of the choice that empties a list. */
const emptyChoices = () =>
  [
    ...renderToStaticMarkup(
      <OfficerFields officers={[]} note="" salt={response.salt} values={{}} errors={{}} />,
    ).matchAll(/<option value=""[^>]*>([^<]*)</g),
  ].map(([, words]) => words);

it("names in the errors about an officer the choice that the lists really have", () => {
  const halves = [{ officer: "0197f2a4-0000-7000-8000-000000000003" }, { officerAnswer: 4 }];
  const [emptied, ...others] = new Set(emptyChoices());
  expect(others).toEqual([]);
  for (const half of halves) {
    const parsed = surveyResponseSchema.safeParse({ ...response, ...half });
    const sentences = parsed.success ? [] : Object.values(fieldErrorsOf(parsed.error)).flat();
    expect(sentences).toEqual([expect.stringContaining(`"${emptied}"`)]);
  }
});
