import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNothing, planDifference } from "@/lib/domain/plan/difference";
import type { PlanVersionDocument, VersionIndicator, VersionResult } from "@/lib/domain/plan/version";

const indicator = (id: string, rest: Partial<VersionIndicator> = {}): VersionIndicator => ({
  id,
  aspect: "QUANTITY",
  text: "Jumlah surat",
  targetLow: "120",
  targetHigh: null,
  unit: "dokumen",
  direction: "HIGHER",
  accumulation: "SUM",
  source: "log",
  subject: null,
  ...rest,
});
const result = (id: string, rest: Partial<VersionResult> = {}): VersionResult => ({
  id,
  kind: "MAIN",
  text: "Surat terproses",
  superior: "Tertib administrasi",
  perspective: null,
  indicators: [indicator(`${id}1`)],
  ...rest,
});
const version = (rest: Partial<PlanVersionDocument> = {}): PlanVersionDocument => ({
  results: [result("a"), result("b")],
  behaviours: [
    { value: "SERVICE", expectation: null },
    { value: "LOYAL", expectation: "Jaga rahasia" },
  ],
  annexes: [
    { kind: "RESOURCES", text: "Komputer" },
    { kind: "CONSEQUENCES", text: "Teguran" },
  ],
  ...rest,
});
/** By change and id, with what of it changed. */
const outline = (before: PlanVersionDocument, after: PlanVersionDocument) =>
  planDifference(before, after).results.map((one) =>
    one.change === "CHANGED"
      ? [
          one.change,
          one.id,
          one.fields,
          one.indicators.map((row) => [row.change, row.id, row.change === "CHANGED" ? row.fields : []]),
        ]
      : [one.change, one.id],
  );

describe("what changed between two versions of a plan", () => {
  it("is nothing where both say the same, in whatever order the rows stand", () => {
    const turned = version({ results: [result("b"), result("a")] });
    expect(isNothing(planDifference(version(), turned))).toBe(true);
    const old = version({ results: [result("a", { indicators: [bare("a1")] }), result("b")] });
    expect(planDifference(old, version())).toEqual({
      approach: null,
      results: [],
      behaviours: [],
      annexes: [],
    });
    expect(isNothing(planDifference(version(), old))).toBe(true);
  });

  it("is the approach, also where the rows are the same", () => {
    const other = planDifference(version(), version({ approach: "QUALITATIVE" }));
    expect(other.approach).toEqual({ before: "QUANTITATIVE", after: "QUALITATIVE" });
    expect(isNothing(other)).toBe(false);
    expect(isNothing(planDifference(version(), version({ approach: "QUANTITATIVE" })))).toBe(true);
  });

  it("knows a row by its id, also where all its words are new", () => {
    const after = version({
      results: [result("a", { text: "Arsip tertata", kind: "ADDITIONAL", superior: null }), result("c")],
    });
    expect(outline(version(), after)).toEqual([
      ["CHANGED", "a", ["kind", "text", "superior"], []],
      ["ADDED", "c"],
      ["REMOVED", "b"],
    ]);
  });

  it("keeps the old row beside the new one", () => {
    const after = version({ results: [result("a", { perspective: "PROCESS" }), result("b")] });
    expect(planDifference(version(), after).results).toEqual([
      {
        change: "CHANGED",
        id: "a",
        before: result("a"),
        after: result("a", { perspective: "PROCESS" }),
        fields: ["perspective"],
        indicators: [],
      },
    ]);
  });

  it("shows a result whose indicators alone changed", () => {
    const before = version({ results: [result("a", { indicators: [indicator("1"), indicator("2")] })] });
    const after = version({
      results: [result("a", { indicators: [indicator("3"), indicator("1", { targetLow: "90" })] })],
    });
    expect(outline(before, after)).toEqual([
      [
        "CHANGED",
        "a",
        [],
        [
          ["ADDED", "3", []],
          ["CHANGED", "1", ["target"]],
          ["REMOVED", "2", []],
        ],
      ],
    ]);
  });

  it.each([
    [{ aspect: "TIME" }, "aspect"],
    [{ text: "Jumlah arsip" }, "text"],
    [{ targetHigh: "150" }, "target"],
    [{ unit: "berkas" }, "target"],
    [{ direction: "LOWER" }, "direction"],
    [{ accumulation: "LATEST" }, "accumulation"],
    [{ source: "UNIT_SKM" }, "source"],
    [{ subject: "Dinas Dukcapil" }, "source"],
  ] as const)("names the field of an indicator: %o", (rest, field) => {
    const before = version({ results: [result("a")] });
    const after = version({ results: [result("a", { indicators: [indicator("a1", rest)] })] });
    expect(outline(before, after)).toEqual([["CHANGED", "a", [], [["CHANGED", "a1", [field]]]]]);
  });

  it("compares expectations by value, and none with an empty one as the same", () => {
    const after = version({
      behaviours: [
        { value: "SERVICE", expectation: "" },
        { value: "LOYAL", expectation: "Jaga rahasia warga" },
        { value: "ADAPTIVE", expectation: "Belajar aplikasi baru" },
      ],
    });
    expect(planDifference(version(), after).behaviours).toEqual([
      { value: "LOYAL", before: "Jaga rahasia", after: "Jaga rahasia warga" },
      { value: "ADAPTIVE", before: null, after: "Belajar aplikasi baru" },
    ]);
  });

  it("compares the lines of each lampiran, a repeated one as often as it stands there", () => {
    const after = version({
      annexes: [
        { kind: "RESOURCES", text: "Komputer" },
        { kind: "RESOURCES", text: "Komputer" },
        { kind: "CONSEQUENCES", text: "Pembinaan" },
      ],
    });
    expect(planDifference(version(), after).annexes).toEqual([
      { kind: "RESOURCES", removed: [], added: ["Komputer"] },
      { kind: "CONSEQUENCES", removed: ["Teguran"], added: ["Pembinaan"] },
    ]);
  });

  it("is the same both ways, with added and removed changed about", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const [old, now] = [before, after].map((some) => version({ results: some.map((id) => result(id)) }));
        if (!old || !now) throw new Error("two versions");
        const idsOf = (from: typeof old, to: typeof old, change: string) =>
          planDifference(from, to)
            .results.flatMap((one) => (one.change === change ? [one.id] : []))
            .toSorted();
        expect(idsOf(old, now, "ADDED")).toEqual(idsOf(now, old, "REMOVED"));
        expect(idsOf(old, now, "ADDED")).toEqual(after.filter((id) => !before.includes(id)).toSorted());
        expect(idsOf(old, now, "CHANGED")).toEqual([]);
      }),
    );
  });
});

/** As a version was kept before indicators named their source. */
function bare(id: string): VersionIndicator {
  const { source: _, subject: __, ...rest } = indicator(id);
  return rest;
}
