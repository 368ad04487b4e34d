import { z } from "zod";
import { noLonger } from "./limits";
import { planAnnexes } from "./plan";
import { planResults } from "./plan-results";

export const MAX_TEMPLATE_NAME = 120;

/** The id comes with the form, so that a form sent twice makes one template; version 0 is a new one. */
export const savePlanTemplateSchema = z.object({
  templateId: z.uuid(),
  version: z.coerce.number().int().nonnegative(),
  positionId: z.uuid(),
  /** Without one the template is for the whole government. */
  unitId: z.uuid().optional(),
  name: z
    .string({ error: "Beri nama templatnya." })
    .trim()
    .min(1, "Beri nama templatnya.")
    .max(...noLonger(MAX_TEMPLATE_NAME)),
  isActive: z.stringbool({ truthy: ["on", "true"], falsy: ["false"] }).default(false),
  results: planResults,
  annexes: planAnnexes,
});
export type SavePlanTemplateInput = z.infer<typeof savePlanTemplateSchema>;
