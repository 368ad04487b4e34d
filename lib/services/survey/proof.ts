import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { digest } from "@/lib/auth/cipher";
import type { SolvedProof } from "@/lib/schemas/survey-proof";

const ALGORITHM = "PBKDF2/SHA-256";
/** Rounds of one attempt: about a millisecond on a server, five on a cheap phone. */
const ROUNDS = 5000;
/** One attempt in 256 fits: a phone has it in about a second, long before the ninth question. */
const PREFIX = "00";
/** As long as somebody may leave the page open. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Derived from the process's secret, so that every process knows the challenges of the others. */
const secret = (): string => digest("challenge", "survey.proof");

export interface ProvenAnswer {
  /** The answer's id, which counts once: a proof is worth one answer. */
  readonly id: string;
  /** Short address. */
  readonly service: string;
}

/** A piece of work for the browser that answers on an open link, as JSON. Nothing of it is kept. */
export async function proofChallenge({ id, service }: ProvenAnswer, now: Date): Promise<string> {
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    cost: ROUNDS,
    keyPrefix: PREFIX,
    data: { id, service },
    expiresAt: new Date(now.getTime() + DAY_MS),
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  return JSON.stringify(challenge);
}

/** Whether the work was done, for this very answer. Only what we signed ourselves is worked out again. */
export async function isProven(proof: SolvedProof | null, { id, service }: ProvenAnswer): Promise<boolean> {
  if (proof === null) return false;
  const { data } = proof.challenge.parameters;
  if (data.id !== id || data.service !== service) return false;
  const { verified } = await verifySolution({
    challenge: proof.challenge as unknown as Challenge,
    solution: proof.solution,
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  return verified;
}
