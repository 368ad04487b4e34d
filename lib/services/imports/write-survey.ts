import type { PaperForm, SurveyStep } from "@/lib/domain/imports/plan-survey";
import type { PlannedRow } from "@/lib/domain/imports/row-plan";
import { INSTRUMENT_VERSION } from "@/lib/domain/survey/elements";
import { answeredAtOf, formHashOf } from "../survey/form-identity";
import { countFormsSql, type FormToStore, storeFormsSql } from "../survey/paper-responses-sql";
import { inChunks } from "./chunks";
import type { Writer } from "./writer";

/**
 * Stores the forms of a plan as answers on paper, and adds them to the sums. No line of the trail for each: an answer is
 * anonymous, and the import says how many there were.
 */
export async function writeSurvey(
  { tx, ctx, batchId, progress }: Writer,
  rows: readonly PlannedRow<PaperForm, SurveyStep>[],
): Promise<void> {
  const services = await tx.service.findMany({ select: { id: true, slug: true } });
  const slugOf = new Map(services.map(({ id, slug }) => [id, slug]));
  const forms = rows.flatMap(({ record, step }): FormToStore[] => {
    if (record === null || step === null) return [];
    const { answers, sex, age, education, occupation, suggestion } = record;
    const answeredAt = answeredAtOf(record.day).toISOString();
    const contentHash = formHashOf(record, slugOf.get(step.serviceId) ?? "");
    return [{ ...step, answers, sex, age, education, occupation, suggestion, answeredAt, contentHash }];
  });
  const given = { importId: batchId, instrument: INSTRUMENT_VERSION, receivedAt: ctx.now };
  await inChunks(forms, progress, async (chunk) => {
    await tx.$executeRaw(storeFormsSql(chunk, given));
  });
  await tx.$executeRaw(countFormsSql(batchId));
}
