import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { describe, expect, it } from "vitest";
import { solveProof } from "@/components/form/solve-proof";
import { proofOf } from "@/lib/schemas/survey-proof";
import { isProven, proofChallenge } from "@/lib/services/survey/proof";

const answer = { id: "00000000-0000-4000-8000-000000000001", service: "kartu-keluarga" };

describe("a proof of work", () => {
  it("is taken for the answer and the service that it was asked for, and for no other", async () => {
    const solved = await solveProof(await proofChallenge(answer, new Date()));
    const proof = proofOf(solved);
    expect(proof).not.toBeNull();
    expect(await isProven(proof, answer)).toBe(true);
    expect(await isProven(proof, { ...answer, service: "ktp-el" })).toBe(false);
    expect(await isProven(proof, { ...answer, id: crypto.randomUUID() })).toBe(false);
    expect(await isProven(null, answer)).toBe(false);
  });

  it("is not taken when it is no solution, too old, or of a challenge that nobody signed", async () => {
    const json = await proofChallenge(answer, new Date());
    const proof = proofOf(await solveProof(json));
    if (!proof) throw new Error("no proof");
    const { challenge, solution } = proof;
    expect(
      await isProven({ challenge, solution: { ...solution, counter: solution.counter + 1 } }, answer),
    ).toBe(false);
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
    const cheap = await solveChallenge({ challenge: easier as never, deriveKey });
    expect(cheap).not.toBeNull();
    if (cheap) expect(await isProven({ challenge: easier, solution: cheap }, answer)).toBe(false);
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    const old = proofOf(await solveProof(await proofChallenge(answer, yesterday)));
    expect(await isProven(old, answer)).toBe(false);
  });

  it.each([null, "", "{", "[]", "1", '{"challenge":{}}', "x".repeat(5000), new File(["x"], "bukti")])(
    "is none in %j",
    (field) => {
      expect(proofOf(field)).toBeNull();
    },
  );
});
