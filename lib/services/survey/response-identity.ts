import { createHash } from "node:crypto";
import type { Answers } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import type { SurveyResponseInput } from "@/lib/schemas/survey";

export const TOTAL_SHARDS = 16;

/** The row of sums that an answer adds to: the last digit of its id, which is random in every version of UUID. */
export const shardOf = (id: string): number => Number.parseInt(id.slice(-1), TOTAL_SHARDS);

/** What was said of the officer, and the random number that came with it. */
type OfficerPart = Pick<SurveyResponseInput, "officer" | "officerAnswer" | "salt">;

/**
 * The fingerprint of what was answered, as it was sent: a repeat has the same one. It stands beside the answer, so what was said
 * of an officer goes into it only with a random number that the sender knows and that is kept nowhere: without it, trying out every
 * officer with every answer tells nothing (docs/decisions/0037-how-the-serving-officer-did.md).
 */
export function contentHashOf(
  input: Answers &
    Pick<
      SurveyResponseInput,
      "service" | "sex" | "age" | "education" | "occupation" | "suggestion" | "answeredAt"
    > &
    Partial<OfficerPart>,
): string {
  const content = [
    input.service,
    ...ELEMENTS.map((element) => input[element]),
    input.sex,
    input.age,
    input.education,
    input.occupation,
    input.suggestion,
    input.answeredAt?.toISOString() ?? null,
    ...(input.salt ? [input.salt, input.officer ?? null, input.officerAnswer ?? null] : []),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
