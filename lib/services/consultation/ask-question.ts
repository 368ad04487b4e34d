import { digest } from "@/lib/auth/cipher";
import { hashPassword } from "@/lib/auth/password-hash";
import { decideAsk } from "@/lib/domain/consultation/question";
import type { AskInput } from "@/lib/schemas/consultation-public";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { sentBefore } from "../sent-before";
import { trackingSecretOf } from "../tracking-secret";
import { factsOf } from "./load-consultation";

export interface Asked {
  readonly code: string;
  readonly pin: string;
}

/**
 * Takes a question for a public dialogue until it begins, once for each form; it waits for the unit's moderation. Who sent
 * it is not stored. Answers the code and the PIN with which they see what became of it.
 */
export async function askQuestion(ctx: ServiceContext, input: AskInput): Promise<Asked> {
  const { consultationId, text } = input;
  const { formKey, code, pin } = trackingSecretOf(input.id, "question");
  const contentHash = digest(JSON.stringify([consultationId, text]), "question");
  const pinHash = await hashPassword(pin);
  const result = { code, pin };
  return mutate<Asked>(ctx, async (tx) => {
    const repeated = { result, audit: { notAudited: "repeat" } } as const;
    const before = () =>
      sentBefore("question", contentHash, () =>
        tx.consultationQuestion.findUnique({ where: { formKey }, select: { contentHash: true } }),
      );
    if (await before()) return repeated;
    const consultation = await tx.consultation.findUnique({ where: { id: consultationId } });
    if (!consultation || consultation.openedAt === null) throw notFound("consultation");
    const decision = decideAsk(factsOf(consultation), ctx.now.toISOString());
    if (!decision.ok) throw refusedBecause("question", decision.reasons);
    const asked = await tx.consultationQuestion.createMany({
      data: [{ consultationId, formKey, contentHash, code, pinHash, text, askedAt: ctx.now }],
      skipDuplicates: true,
    });
    // The same form was on its way twice and the other one was first.
    if (asked.count === 0) {
      if (!(await before())) throw conflict("question");
      return repeated;
    }
    return { result, audit: { notAudited: "anonymous" } };
  });
}
