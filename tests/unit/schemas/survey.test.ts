import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { UNKNOWN_ANSWER } from "@/lib/domain/survey/form";
import { fieldErrorsOf, surveyCandidateOf, surveyResponseSchema } from "@/lib/schemas/survey";

const answers = Object.fromEntries(ELEMENTS.map((element) => [element, 3]));
const valid = { id: "0197f2a4-0000-7000-8000-000000000001", service: "ktp-el", ...answers };

const errorsOf = (given: unknown) => {
  const parsed = surveyResponseSchema.safeParse(given);
  return parsed.success ? null : fieldErrorsOf(parsed.error);
};

describe("surveyResponseSchema", () => {
  it("answers any JSON with a response or with sentences by field, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const errors = errorsOf(given);
        if (errors === null) return;
        expect(Object.keys(errors).length).toBeGreaterThan(0);
        for (const sentences of Object.values(errors)) {
          expect(sentences.length).toBeGreaterThan(0);
          for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/s);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("says of one spoilt field only that field, in a sentence", () => {
    const fields = [
      ...Object.keys(valid),
      "sex",
      "age",
      "education",
      "occupation",
      "suggestion",
      "answeredAt",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const errors = errorsOf({ ...valid, [field]: value });
        if (errors === null) return;
        expect(Object.keys(errors)).toEqual([field]);
        for (const sentence of errors[field] ?? []) expect(sentence).toMatch(/^[A-Z].*\.$/s);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["0", 0],
    ["5", 5],
    ["a fraction", 2.5],
    ["a text", "3"],
    ["true", true],
  ])("refuses the answer %s", (_name, u3) => {
    expect(errorsOf({ ...valid, u3 })).toEqual({ u3: ["Jawaban pertanyaan 3 harus 1, 2, 3, atau 4."] });
  });

  it("takes null as no answer, but not for everything, and misses what was left out", () => {
    expect(errorsOf({ ...valid, u4: null })).toBeNull();
    expect(errorsOf({ ...valid, ...Object.fromEntries(ELEMENTS.map((element) => [element, null])) })).toEqual(
      {
        u1: ["Jawab paling sedikit satu dari sembilan pertanyaan."],
      },
    );
    const { u9: _, ...rest } = { ...valid, u9: 3 };
    expect(errorsOf(rest)).toHaveProperty("u9");
  });

  it.each(["", "1", "not-a-uuid", "0197f2a4-0000-7000-8000-00000000000g", null, 7])(
    "refuses the id %j",
    (id) => {
      expect(errorsOf({ ...valid, id })).toEqual({ id: ["Nomor jawaban (id) harus berupa UUID."] });
    },
  );

  it("counts the letters of a suggestion as people do", () => {
    expect(errorsOf({ ...valid, suggestion: "🙏".repeat(2000) })).toBeNull();
    expect(errorsOf({ ...valid, suggestion: "x".repeat(1_000_000) })).toEqual({
      suggestion: ["Saran paling panjang 2.000 huruf; yang Anda tulis 1.000.000 huruf. Ringkas dahulu."],
    });
  });

  it("keeps what was written but for what is no writing", () => {
    const written = "  Bagus\u0000 \u202Eabc\u202C <b>x</b> 🙏 \ud800 \r\nDua\tbaris ";
    expect(surveyResponseSchema.parse({ ...valid, suggestion: written }).suggestion).toBe(
      "Bagus \u202Eabc\u202C <b>x</b> 🙏  \nDua\tbaris",
    );
    expect(surveyResponseSchema.parse({ ...valid, suggestion: " \u0000 " }).suggestion).toBeNull();
  });

  it.each(["kemarin", "2026-02-30T00:00:00Z", "2026-01-01", "2026-01-01T00:00:00"])(
    "refuses the time %j",
    (answeredAt) => {
      expect(errorsOf({ ...valid, answeredAt })).toHaveProperty("answeredAt");
    },
  );
});

describe("surveyCandidateOf", () => {
  it("gives of the form what the API would have got", () => {
    const form = new FormData();
    form.set("id", valid.id);
    form.set("service", valid.service);
    for (const element of ELEMENTS) form.set(element, "3");
    form.set("u8", UNKNOWN_ANSWER);
    form.set("sex", "P");
    form.set("age", " 41 ");
    form.set("education", "");
    form.set("suggestion", "Cepat");
    const fromApi = { ...valid, u8: null, sex: "P", age: 41, suggestion: "Cepat" };
    expect(surveyResponseSchema.parse(surveyCandidateOf(form))).toEqual(surveyResponseSchema.parse(fromApi));
  });

  it("answers any form with a response or sentences, and never throws", () => {
    const names = [...ELEMENTS, "id", "service", "sex", "age", "education", "occupation", "suggestion"];
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary" })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(pairs, (fields) => {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        expect(() => errorsOf(surveyCandidateOf(form))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
