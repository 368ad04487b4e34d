import { z } from "zod";
import {
  KEPT_REASONS,
  SUGGESTION_STATES,
  SUGGESTION_TOPICS,
  type SuggestionVerdict,
} from "@/lib/domain/hearing/suggestion";
import { SUGGESTION_LIMIT } from "@/lib/domain/survey/form";
import { optionalText } from "./plain-text";

/** How a suggestion was read. Version 0 is one that nobody has read yet. */
export const readSuggestionSchema = z
  .object({
    responseId: z.uuid(),
    version: z.coerce.number().int().min(0),
    topic: z.enum(SUGGESTION_TOPICS, { error: "Pilih kelompoknya." }),
    state: z.enum(SUGGESTION_STATES, { error: "Pilih ditampilkan atau ditahan." }),
    shownText: optionalText("Yang ditampilkan", SUGGESTION_LIMIT),
    keptReason: z.enum(KEPT_REASONS, { error: "Pilih alasannya." }).optional(),
  })
  .transform(({ state, shownText, keptReason, ...given }, ctx) => {
    const missing = (field: "shownText" | "keptReason", message: string) => {
      ctx.addIssue({ code: "custom", path: [field], message });
      return z.NEVER;
    };
    const verdict = (): SuggestionVerdict => {
      if (state === "KEPT_BACK")
        return keptReason ? { state, keptReason } : missing("keptReason", "Pilih alasannya.");
      return shownText ? { state, shownText } : missing("shownText", "Tulis yang ditampilkan.");
    };
    return { ...given, verdict: verdict() };
  });
export type ReadSuggestionInput = z.output<typeof readSuggestionSchema>;
