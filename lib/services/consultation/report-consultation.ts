import { decide } from "@/lib/domain/consultation/lifecycle";
import { PARTICIPANT_GROUPS } from "@/lib/domain/consultation/registration";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ReportConsultationInput } from "@/lib/schemas/consultation-minutes";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { editableConsultation, factsOf } from "./load-consultation";

/**
 * Publishes the minutes of a dialogue that was held: what was at issue, how many came of each group, an answer to every
 * question that was shown, and what was agreed, with who is responsible and until when. Refused while a question waits for
 * moderation or has no answer. From then on the agreements are followed in public.
 */
export function reportConsultation(
  ctx: ServiceContext<EmployeeViewer>,
  input: ReportConsultationInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { id, version, issues, counts, agreements } = input;
    const consultation = await editableConsultation(tx, ctx.viewer, { id, version });
    const questions = await tx.consultationQuestion.findMany({
      where: { consultationId: id, state: { in: ["PENDING", "SHOWN"] } },
      select: { id: true, state: true },
    });
    const answers = new Map(input.answers.map(({ questionId, text }) => [questionId, text]));
    const shown = questions.filter(({ state }) => state === "SHOWN");
    const decision = decide(factsOf(consultation), "report", ctx.now.toISOString(), {
      unmoderated: questions.length - shown.length,
      unanswered: shown.filter((question) => !answers.has(question.id)).length,
    });
    if (!decision.ok) throw refusedBecause("consultation", decision.reasons);
    const owners = await tx.workUnit.count({
      where: { id: { in: agreements.map(({ ownerUnitId }) => ownerUnitId) }, isActive: true },
    });
    if (owners !== new Set(agreements.map(({ ownerUnitId }) => ownerUnitId)).size)
      throw refusedBecause("consultation", ["UNIT_CLOSED"]);
    const moved = await tx.consultation.updateMany({
      where: { id, version, state: consultation.state },
      data: { state: decision.value, issues, changedAt: ctx.now, version: { increment: 1 } },
    });
    if (moved.count === 0) throw conflict("consultation");
    await tx.consultationHeadcount.createMany({
      data: PARTICIPANT_GROUPS.map((group) => ({ consultationId: id, group, n: counts[group] })),
    });
    for (const question of shown) {
      await tx.consultationQuestion.update({
        where: { id: question.id },
        data: { answer: answers.get(question.id) ?? null },
      });
    }
    await tx.consultationAgreement.createMany({
      data: agreements.map(({ dueOn, ...agreement }, index) => ({
        ...agreement,
        consultationId: id,
        ordinal: index + 1,
        dueOn: dateOf(dueOn),
      })),
    });
    return {
      result: undefined,
      audit: {
        action: "consultation.report",
        subject: { type: "consultation", id },
        before: { state: consultation.state },
        after: { state: decision.value, issues, counts, agreements, answers: answers.size },
      },
    };
  });
}
