import { z } from "zod";
import { type Answer, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { SUGGESTION_LIMIT, UNKNOWN_ANSWER } from "@/lib/domain/survey/form";
import { EDUCATIONS, OCCUPATIONS } from "@/lib/domain/survey/response";
import { optionalText } from "./plain-text";
import { AGE_ERROR, NOTHING_ANSWERED, unansweredText } from "./survey";

const ANSWER: Readonly<Record<string, Answer | null>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  [UNKNOWN_ANSWER]: null,
};

const answer = (element: ElementCode) =>
  z
    .enum(["1", "2", "3", "4", UNKNOWN_ANSWER], { error: unansweredText(element) })
    .transform((value) => ANSWER[value] ?? null);

/** The answers of a citizen as an officer of the service's unit enters them. `id` is made with the form. */
export const assistedResponseSchema = z
  .object({
    id: z.uuid().toLowerCase(),
    serviceId: z.uuid(),
    counterId: z.uuid().optional(),
    u1: answer("u1"),
    u2: answer("u2"),
    u3: answer("u3"),
    u4: answer("u4"),
    u5: answer("u5"),
    u6: answer("u6"),
    u7: answer("u7"),
    u8: answer("u8"),
    u9: answer("u9"),
    sex: z.enum(["L", "P"]).optional(),
    age: z.int({ error: AGE_ERROR }).min(1, { error: AGE_ERROR }).max(120, { error: AGE_ERROR }).optional(),
    education: z.enum(EDUCATIONS).optional(),
    occupation: z.enum(OCCUPATIONS).optional(),
    suggestion: optionalText("Saran", SUGGESTION_LIMIT),
    /** When the server made the form. */
    openedAt: z.iso.datetime().optional().catch(undefined),
  })
  .refine((response) => ELEMENTS.some((element) => response[element] !== null), {
    path: ["u1"],
    error: NOTHING_ANSWERED,
  });
export type AssistedResponseInput = z.output<typeof assistedResponseSchema>;
