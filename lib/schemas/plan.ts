import { z } from "zod";
import { BEHAVIOURS, type Behaviour } from "@/lib/domain/plan/behaviours";
import { PLAN_APPROACHES } from "@/lib/domain/plan/plan";
import { noLonger } from "./limits";
import { MAX_RESULTS, planResults } from "./plan-results";

export const MAX_COMMENT = 2000;
export const MAX_EXPECTATION = 500;
export const MAX_ANNEX_LINES = 20;
export const MAX_ANNEX_LINE = 500;

const planId = z.uuid();
const version = z.coerce.number().int().positive();

/** One item a line, as people write a list; empty lines fall away. */
const annexLines = z
  .string()
  .optional()
  .transform((text = "") => text.split(/\r?\n/).map((line) => line.trim()))
  .transform((lines) => lines.filter((line) => line !== ""))
  .refine((lines) => lines.length <= MAX_ANNEX_LINES, `Paling banyak ${MAX_ANNEX_LINES} baris.`)
  .refine(
    (lines) => lines.every((line) => line.length <= MAX_ANNEX_LINE),
    `Satu baris paling panjang ${MAX_ANNEX_LINE} huruf.`,
  );

/**
 * The id comes with the form, so that a form sent twice makes one plan; with an earlier plan or a template of the position to
 * begin from, or without.
 */
export const createPlanSchema = z.object({
  planId,
  periodId: z.uuid(),
  copyFromId: z.uuid().optional(),
  templateId: z.uuid().optional(),
});
export type CreatePlanInput = z.infer<typeof createPlanSchema>;

/** The address of an earlier version. */
export const planVersionParams = z.object({
  id: z.uuid(),
  revision: z.coerce.number().int().min(1).max(10_000),
});

/** The three lists of the lampiran as they are typed. */
export const planAnnexes = z.object({
  RESOURCES: annexLines,
  ACCOUNTABILITY: annexLines,
  CONSEQUENCES: annexLines,
});

export const savePlanSchema = z.object({
  planId,
  version,
  /** Not asked of heads of agencies; without it the approach stays. */
  approach: z.enum(PLAN_APPROACHES).optional(),
  results: planResults,
  annexes: planAnnexes,
});
export type SavePlanInput = z.infer<typeof savePlanSchema>;

/** The plan with where its form leads: on with the writing, or to the plan as a whole. */
export const savePlanFormSchema = savePlanSchema.extend({ next: z.enum(["view", "edit"]).default("view") });

export const submitPlanSchema = z.object({ planId, version });
export type SubmitPlanInput = z.infer<typeof submitPlanSchema>;

export const withdrawPlanSchema = submitPlanSchema;
export const deleteDraftSchema = submitPlanSchema;

export const returnPlanSchema = z.object({
  planId,
  version,
  comment: z
    .string({ error: "Tulis apa yang perlu diperbaiki." })
    .trim()
    .min(1, "Tulis apa yang perlu diperbaiki.")
    .max(...noLonger(MAX_COMMENT)),
  /** On single results; left empty where there is nothing to say. */
  lines: z
    .array(
      z.object({
        resultId: z.uuid(),
        comment: z
          .string()
          .trim()
          .max(...noLonger(MAX_COMMENT))
          .default(""),
      }),
    )
    .max(MAX_RESULTS)
    .default([]),
});
export type ReturnPlanInput = z.infer<typeof returnPlanSchema>;

export const revisePlanSchema = z.object({
  planId,
  version,
  comment: z
    .string({ error: "Tulis alasan perubahannya." })
    .trim()
    .min(1, "Tulis alasan perubahannya.")
    .max(...noLonger(MAX_COMMENT)),
});
export type RevisePlanInput = z.infer<typeof revisePlanSchema>;

/** The id comes with the form, so that a form sent twice is one round of letters; without a unit for everybody. */
export const askRemindersSchema = z.object({
  roundId: z.uuid(),
  periodId: z.uuid(),
  unitId: z.uuid().optional(),
});
export type AskRemindersInput = z.infer<typeof askRemindersSchema>;

const expectation = z
  .string()
  .trim()
  .max(...noLonger(MAX_EXPECTATION))
  .optional();

/** Agreeing, with the superior's special expectations where there are any. */
export const agreePlanSchema = z.object({
  planId,
  version,
  comment: z
    .string()
    .trim()
    .max(...noLonger(MAX_COMMENT))
    .optional(),
  expectations: z
    .object(
      Object.fromEntries(BEHAVIOURS.map((value) => [value, expectation])) as Record<
        Behaviour,
        typeof expectation
      >,
    )
    .default({}),
});
export type AgreePlanInput = z.infer<typeof agreePlanSchema>;
