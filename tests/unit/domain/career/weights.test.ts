import { describe, expect, it } from "vitest";
import { ASN_WEIGHTS } from "@/lib/domain/career/asn-index";
import { ASN_WEIGHT_KEYS, flatWeights, refusalsOfWeights, weightsOf } from "@/lib/domain/career/weights";

describe("weights as a setting", () => {
  it("are those of the regulation where nothing was set", () => {
    expect(weightsOf(null)).toEqual(ASN_WEIGHTS);
  });

  it("come back as they were put down", () => {
    const flat = flatWeights(ASN_WEIGHTS);
    expect(Object.keys(flat).toSorted()).toEqual([...ASN_WEIGHT_KEYS].toSorted());
    expect(weightsOf(flat)).toEqual(ASN_WEIGHTS);
    expect(weightsOf({ ...flat, qualification_S3: 240 }).qualification.S3).toBe(240);
  });

  it.each([
    {},
    { ...flatWeights(ASN_WEIGHTS), discipline: "50" },
    { ...flatWeights(ASN_WEIGHTS), discipline: 1001 },
  ])("are no guess where the setting is damaged", (setting) => {
    expect(() => weightsOf(setting)).toThrow(RangeError);
  });

  it("make 100 for every kind of post, or are refused", () => {
    expect(refusalsOfWeights(ASN_WEIGHTS)).toEqual([]);
    const more = weightsOf({ ...flatWeights(ASN_WEIGHTS), competence_GENERAL_seminar: 180 });
    expect(refusalsOfWeights(more)).toEqual(["WEIGHTS_NOT_100"]);
  });
});
