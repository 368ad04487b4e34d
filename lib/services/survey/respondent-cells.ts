import { Prisma } from "@/lib/db/generated/client";
import { AGE_GROUPS, NOT_SAID } from "@/lib/domain/survey/respondents";

const AGE_GROUP = AGE_GROUPS.toReversed()
  .map(({ value, from }) => `WHEN response.age >= ${from} THEN '${value}'`)
  .join(" ");

/**
 * The rows of the breakdown that an answer called `response` stands in, as a join of its own: `cell.dimension`, `cell.value`.
 * Always in the same order, so that two answers never wait for each other.
 */
export const RESPONDENT_CELLS = Prisma.raw(`CROSS JOIN LATERAL (VALUES
  ('SEX'::respondent_dimension, COALESCE(response.sex::text, '${NOT_SAID}')),
  ('AGE', CASE ${AGE_GROUP} ELSE '${NOT_SAID}' END),
  ('EDUCATION', COALESCE(response.education, '${NOT_SAID}')),
  ('OCCUPATION', COALESCE(response.occupation, '${NOT_SAID}'))
) AS cell (dimension, value)`);
