import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { type ResponseFacts, type ResponseFault, responseFaults } from "@/lib/domain/survey/response";

const BLANK: Answers = {
  u1: null,
  u2: null,
  u3: null,
  u4: null,
  u5: null,
  u6: null,
  u7: null,
  u8: null,
  u9: null,
};
const NOW = Date.UTC(2026, 10, 24, 3);
const DAY = 86_400_000;
const response = (rest: Partial<ResponseFacts> = {}): ResponseFacts => ({
  answers: { ...BLANK, u1: 3 },
  age: null,
  answeredAt: new Date(NOW),
  receivedAt: new Date(NOW),
  ...rest,
});

describe("a survey response", () => {
  it.each(ELEMENTS)("counts with one answer, here to %s, of 1 to 4", (element) => {
    for (const answer of [1, 2, 3, 4]) {
      expect(responseFaults(response({ answers: { ...BLANK, [element]: answer } }))).toEqual([]);
    }
    for (const wrong of [0, 5, -1, 2.5, Number.NaN]) {
      expect(responseFaults(response({ answers: { ...BLANK, [element]: wrong } }))).toEqual([
        { field: element, code: "NOT_AN_ANSWER" },
      ]);
    }
  });

  it.each<[string, Partial<ResponseFacts>, ResponseFault[]]>([
    [
      "a whole form",
      { answers: { u1: 4, u2: 4, u3: 3, u4: 4, u5: 3, u6: 4, u7: 4, u8: 3, u9: 3 }, age: 42 },
      [],
    ],
    ["nothing answered", { answers: BLANK }, [{ field: "answers", code: "NOTHING_ANSWERED" }]],
    ["age 0", { age: 0 }, [{ field: "age", code: "NOT_AN_AGE" }]],
    ["age 121", { age: 121 }, [{ field: "age", code: "NOT_AN_AGE" }]],
    ["age 17.5", { age: 17.5 }, [{ field: "age", code: "NOT_AN_AGE" }]],
    ["age 120", { age: 120 }, []],
    ["thirty days old", { answeredAt: new Date(NOW - 30 * DAY) }, []],
    ["older", { answeredAt: new Date(NOW - 30 * DAY - 1) }, [{ field: "answeredAt", code: "TOO_OLD" }]],
    ["of the future", { answeredAt: new Date(NOW + 1) }, [{ field: "answeredAt", code: "IN_FUTURE" }]],
    ["no time at all", { answeredAt: new Date(Number.NaN) }, [{ field: "answeredAt", code: "IN_FUTURE" }]],
    [
      "all wrong",
      { answers: { ...BLANK, u2: 9 }, age: -1, answeredAt: new Date(NOW + DAY) },
      [
        { field: "u2", code: "NOT_AN_ANSWER" },
        { field: "age", code: "NOT_AN_AGE" },
        { field: "answeredAt", code: "IN_FUTURE" },
      ],
    ],
  ])("%s", (_name, rest, faults) => {
    expect(responseFaults(response(rest))).toEqual(faults);
  });
});
