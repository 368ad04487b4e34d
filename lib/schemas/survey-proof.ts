import { z } from "zod";

/** More than any proof is long. */
const LONGEST_PROOF = 4000;

/** A solved challenge as the survey's form sends it (altcha, version 2). */
const solvedSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({ data: z.object({ id: z.string(), service: z.string() }) }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});
export type SolvedProof = z.output<typeof solvedSchema>;

/** What a form's field says, where it is a proof at all. */
export function proofOf(field: FormDataEntryValue | null): SolvedProof | null {
  if (typeof field !== "string" || field === "" || field.length > LONGEST_PROOF) return null;
  try {
    return solvedSchema.safeParse(JSON.parse(field)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
