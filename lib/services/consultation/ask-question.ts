import { digest } from "@/lib/auth/cipher";
import { hashPassword } from "@/lib/auth/password-hash";
import type { Tx } from "@/lib/db/client";
import { decideAsk } from "@/lib/domain/consultation/question";
import type { AskInput } from "@/lib/schemas/consultation-public";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { trackingSecretOf } from "../tracking-secret";
import { factsOf } from "./load-consultation";

export interface Asked {
  readonly code: string;
  readonly pin: string;
}

/** False for a new form, true for the same one again; a conflict when its words changed. */
async function wasSentBefore(tx: Tx, formKey: string, contentHash: string): Promise<boolean> {
  const known = await tx.consultationQuestion.findUnique({
    where: { formKey },
    select: { contentHash: true },
  });
  if (known && known.contentHash !== contentHash) throw conflict("question");
  return known !== null;
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
    if (await wasSentBefore(tx, formKey, contentHash)) return repeated;
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
      if (!(await wasSentBefore(tx, formKey, contentHash))) throw conflict("question");
      return repeated;
    }
    return { result, audit: { notAudited: "anonymous" } };
  });
}
