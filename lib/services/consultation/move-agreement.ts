import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import type { Consultation } from "@/lib/db/generated/client";
import { type AgreementEventName, decideAgreement } from "@/lib/domain/consultation/agreement";
import { decide } from "@/lib/domain/consultation/lifecycle";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { FinishAgreementInput, StartAgreementInput } from "@/lib/schemas/consultation-minutes";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { factsOf, lockConsultation } from "./load-consultation";

type Context = ServiceContext<EmployeeViewer>;
export interface MovedAgreement {
  readonly consultationId: string;
}

/** The dialogue is through when nothing that was agreed is open any more. */
async function closeWhenDone(
  tx: Tx,
  ctx: Context,
  consultation: Consultation,
): Promise<readonly AuditEntry[]> {
  const openAgreements = await tx.consultationAgreement.count({
    where: { consultationId: consultation.id, state: { not: "DONE" } },
  });
  const decision = decide(factsOf(consultation), "close", ctx.now.toISOString(), { openAgreements });
  if (!decision.ok) return [];
  await tx.consultation.update({
    where: { id: consultation.id },
    data: { state: decision.value, changedAt: ctx.now, version: { increment: 1 } },
  });
  return [
    {
      action: "consultation.close",
      subject: { type: "consultation", id: consultation.id },
      before: { state: consultation.state },
      after: { state: decision.value },
    },
  ];
}

function move(
  ctx: Context,
  { agreementId, version }: StartAgreementInput,
  event: AgreementEventName,
  proof: string | null,
): Promise<MovedAgreement> {
  return mutate(ctx, async (tx) => {
    const found = await tx.consultationAgreement.findUnique({ where: { id: agreementId } });
    if (!found) throw notFound("agreement");
    const { consultationId } = found;
    await lockConsultation(tx, consultationId);
    const { unit, ...consultation } = await tx.consultation.findUniqueOrThrow({
      where: { id: consultationId },
      include: { unit: { select: { path: true } } },
    });
    const { ownerUnit, ...agreement } = await tx.consultationAgreement.findUniqueOrThrow({
      where: { id: agreementId },
      include: { ownerUnit: { select: { path: true } } },
    });
    // Who held the dialogue, or who answers for what was agreed there.
    const mayMove = [unit, ownerUnit].some(({ path: unitPath }) =>
      can(ctx.viewer, "consultation.edit", { unitPath }),
    );
    if (!mayMove) throw notFound("agreement");
    if (agreement.version !== version) throw conflict("agreement");
    const decision = decideAgreement(agreement.state, event);
    if (!decision.ok) throw refusedBecause("agreement", decision.reasons);
    const state = decision.value;
    await tx.consultationAgreement.update({
      where: { id: agreementId },
      data: {
        state,
        version: { increment: 1 },
        ...(proof === null ? {} : { proof, doneOn: dateOf(ctx.today) }),
      },
    });
    const closed = await closeWhenDone(tx, ctx, consultation);
    return {
      result: { consultationId },
      audit: [
        {
          action: "consultation.moveAgreement",
          subject: { type: "consultation", id: consultationId },
          before: { agreementId, state: agreement.state },
          after: { agreementId, state, ...(proof === null ? {} : { proof }) },
        },
        ...closed,
      ],
    };
  });
}

/** Says that work on what was agreed has begun. */
export const startAgreement = (ctx: Context, input: StartAgreementInput): Promise<MovedAgreement> =>
  move(ctx, input, "start", null);

/** Says that what was agreed is done, with the proof that the public reads; the last one closes the dialogue. */
export const finishAgreement = (ctx: Context, input: FinishAgreementInput): Promise<MovedAgreement> =>
  move(ctx, input, "finish", input.proof);
