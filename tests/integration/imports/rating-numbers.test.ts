import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { RATING_NUMBERS_SETTING } from "@/lib/domain/appraisal/rating-numbers";
import { ratingNumbers } from "@/lib/queries/imports/rating-numbers";
import { setRatingNumbers } from "@/lib/services/imports/set-rating-numbers";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { outcomeOf } from "@/tests/support/outcomes";
import { byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

const TURNED = { rating_1: "ABOVE", rating_2: "MEETS", rating_3: "BELOW", predikat_4: undefined } as const;

beforeEach(async () => {
  await db().setting.deleteMany({ where: { key: RATING_NUMBERS_SETTING } });
});

describe("the meanings of the integers", () => {
  it("are set by HR or an administrator and nobody else, with what was before in the trail", async () => {
    for (const [role, viewer] of await holdersOf(rolesBut("HR", "ADMINISTRATOR"), await aUnit()))
      expect(await outcomeOf(setRatingNumbers(contextOf(viewer), { ...TURNED, version: 0 })), role).toBe(
        "NOT_FOUND",
      );
    expect((await ratingNumbers()).version).toBe(0);

    const administrator = viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]);
    await setRatingNumbers(contextOf(administrator), { ...TURNED, version: 0 });
    const hr = contextOf(await anHr());
    await setRatingNumbers(hr, { ...TURNED, predikat_4: "KURANG", version: 1 });
    const { numbers, version } = await ratingNumbers();
    expect(version).toBe(2);
    expect([numbers.rating.get(1), numbers.rating.get(4), numbers.predikat.get(4)]).toEqual([
      "ABOVE",
      undefined,
      "KURANG",
    ]);
    const last = (await auditsOf("setting.edit", RATING_NUMBERS_SETTING)).at(-1);
    expect(last).toMatchObject({
      actorId: hr.viewer.employeeId,
      before: { rating_1: "ABOVE" },
      after: { rating_1: "ABOVE", predikat_4: "KURANG" },
    });
    expect(Object.keys(last?.before as object)).not.toContain("predikat_4");
  });

  it("are not set by who saw others, nor where two mean the same", async () => {
    const hr = contextOf(await anHr());
    const atOnce = await Promise.all(
      [1, 2].map(() => outcomeOf(setRatingNumbers(hr, { ...TURNED, version: 0 }))),
    );
    expect(atOnce.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await outcomeOf(setRatingNumbers(hr, { ...TURNED, rating_3: "ABOVE", version: 1 }))).toBe(
      "REFUSED RATING_NUMBER_SHARED",
    );
    await setRatingNumbers(hr, { ...TURNED, version: 1 });
    expect(await outcomeOf(setRatingNumbers(hr, { ...TURNED, version: 1 }))).toBe("CONFLICT");
  });
});

const writes: Writes = {
  setRatingNumbers: async () => byHr((ctx) => setRatingNumbers(ctx, { ...TURNED, version: 0 })),
};

describe("the meanings and their line in the trail", () => {
  it.each(Object.entries(writes))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
