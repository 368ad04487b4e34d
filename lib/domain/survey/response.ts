import type { Answers } from "@/lib/domain/survey/element-totals";
import { ANSWERS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";

/**
 * What the official form asks of a respondent, in its own words (docs/rules.md#respondents); D3 is a common local
 * addition.
 */
export const EDUCATIONS = ["SD", "SMP", "SMA", "D3", "S1", "S2", "S3"] as const;
export type Education = (typeof EDUCATIONS)[number];

export const OCCUPATIONS = ["PNS", "TNI", "POLRI", "SWASTA", "WIRAUSAHA", "LAINNYA"] as const;
export type Occupation = (typeof OCCUPATIONS)[number];

/** What one response may weigh on its way, in kB: nine answers and a suggestion are far smaller. */
export const RESPONSE_MAX_KB = 64;

/** Kiosks send late, when the line is back; what is older belongs to another time. */
export const MAX_RESPONSE_AGE_DAYS = 30;

export type ResponseFacts = {
  readonly answers: Answers;
  readonly age: number | null;
  readonly answeredAt: Date;
  readonly receivedAt: Date;
};

export type ResponseFaultCode = "NOT_AN_ANSWER" | "NOTHING_ANSWERED" | "NOT_AN_AGE" | "IN_FUTURE" | "TOO_OLD";
export type ResponseFault = {
  readonly field: ElementCode | "answers" | "age" | "answeredAt";
  readonly code: ResponseFaultCode;
};

const MS_PER_DAY = 86_400_000;
export const OLDEST_RESPONDENT_YEARS = 120;

/** Every fault with its field; none means that the response counts. */
export function responseFaults({
  answers,
  age,
  answeredAt,
  receivedAt,
}: ResponseFacts): readonly ResponseFault[] {
  const allowed: readonly (number | null)[] = [...ANSWERS, null];
  const wrong = ELEMENTS.filter((element) => !allowed.includes(answers[element]));
  const isBlank = ELEMENTS.every((element) => answers[element] === null);
  const isAge = age === null || (Number.isInteger(age) && age > 0 && age <= OLDEST_RESPONDENT_YEARS);
  const waited = receivedAt.getTime() - answeredAt.getTime();

  return [
    ...wrong.map((element) => ({ field: element, code: "NOT_AN_ANSWER" }) as const),
    ...(isBlank ? [{ field: "answers", code: "NOTHING_ANSWERED" } as const] : []),
    ...(isAge ? [] : [{ field: "age", code: "NOT_AN_AGE" } as const]),
    ...(waited >= 0 ? [] : [{ field: "answeredAt", code: "IN_FUTURE" } as const]),
    ...(waited > MAX_RESPONSE_AGE_DAYS * MS_PER_DAY
      ? [{ field: "answeredAt", code: "TOO_OLD" } as const]
      : []),
  ];
}
