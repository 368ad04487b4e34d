import { createHash } from "node:crypto";
import type { Answers } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import type { SurveyResponseInput } from "@/lib/schemas/survey";

export const TOTAL_SHARDS = 16;

/** The row of sums that an answer adds to: the last digit of its id, which is random in every version of UUID. */
export const shardOf = (id: string): number => Number.parseInt(id.slice(-1), TOTAL_SHARDS);

/** The fingerprint of what was answered, as it was sent: a repeat has the same one. */
export function contentHashOf(
  input: Answers &
    Pick<
      SurveyResponseInput,
      "service" | "sex" | "age" | "education" | "occupation" | "suggestion" | "answeredAt"
    >,
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
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
