import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** Does the work of a challenge (JSON) and gives what the form sends; empty where it cannot be done. */
export async function solveProof(json: string): Promise<string> {
  const challenge: Challenge = JSON.parse(json);
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution === null ? "" : JSON.stringify({ challenge, solution });
}
