import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/local-date";
import {
  type AppraiserAssignment,
  appraiserFaults,
  appraiserOn,
  type GraphEmployee,
} from "@/lib/domain/people/appraiser-graph";

const ON = "2026-11-24";
const person = (id: string, rest: Partial<GraphEmployee> = {}): GraphEmployee => ({
  id,
  isActive: true,
  needsAppraiser: true,
  ...rest,
});
const assigned = (
  employeeId: string,
  appraiserId: string,
  rest: Partial<AppraiserAssignment> = {},
): AppraiserAssignment => ({
  employeeId,
  appraiserId,
  kind: "DEFINITIVE",
  startsOn: "2026-01-01",
  endsOn: null,
  ...rest,
});
const HEAD = person("head", { needsAppraiser: false });

describe("the appraiser on a day", () => {
  const definitive = assigned("a", "head");
  const acting = assigned("a", "deputy", { kind: "PLT", startsOn: "2026-03-01", endsOn: "2026-03-31" });

  it.each([
    ["2025-12-31", null],
    ["2026-01-01", "head"],
    ["2026-02-28", "head"],
    ["2026-03-01", "deputy"],
    ["2026-03-31", "deputy"],
    ["2026-04-01", "head"],
  ])("%s: %s", (date, appraiserId) => {
    expect(appraiserOn([definitive, acting], date)?.appraiserId ?? null).toBe(appraiserId);
    expect(appraiserOn([acting, definitive], date)?.appraiserId ?? null).toBe(appraiserId);
  });

  it("is the younger assignment, then the smaller id, where data overlap", () => {
    const younger = assigned("a", "z", { startsOn: "2026-02-01" });
    expect(appraiserOn([definitive, younger], ON)).toBe(younger);
    expect(appraiserOn([younger, definitive], ON)).toBe(younger);
    const twin = assigned("a", "b");
    expect(appraiserOn([definitive, twin], ON)).toBe(twin);
    expect(appraiserOn([twin, definitive], ON)).toBe(twin);
  });
});

describe("faults of the appraisers", () => {
  it("are none in a sound tree", () => {
    const employees = [HEAD, person("a"), person("b")];
    const assignments = [assigned("a", "head"), assigned("b", "a")];
    expect(appraiserFaults({ employees, assignments, on: ON })).toEqual([]);
  });

  it("name who appraises themselves, and do not call it a cycle", () => {
    const faults = appraiserFaults({ employees: [person("a")], assignments: [assigned("a", "a")], on: ON });
    expect(faults).toEqual([{ code: "OWN_APPRAISER", employeeIds: ["a"] }]);
  });

  it("name all members of each cycle and nobody who only leads into it", () => {
    const employees = ["a", "b", "c", "d", "x", "y"].map((id) => person(id));
    const pairs = [
      ["d", "b"],
      ["b", "c"],
      ["c", "a"],
      ["a", "b"],
      ["y", "x"],
      ["x", "y"],
    ] as const;
    const assignments = pairs.map(([employee, appraiser]) => assigned(employee, appraiser));
    expect(appraiserFaults({ employees, assignments, on: ON })).toEqual([
      { code: "CYCLE", employeeIds: ["a", "b", "c"] },
      { code: "CYCLE", employeeIds: ["x", "y"] },
    ]);
  });

  it("see a cycle only on the days on which it stands", () => {
    const employees = [person("a"), person("b")];
    const assignments = [assigned("a", "b"), assigned("b", "a", { endsOn: "2026-06-30" })];
    expect(appraiserFaults({ employees, assignments, on: "2026-06-30" })).toEqual([
      { code: "CYCLE", employeeIds: ["a", "b"] },
    ]);
    expect(appraiserFaults({ employees, assignments, on: "2026-07-01" })).toEqual([
      { code: "MISSING", employeeIds: ["b"] },
    ]);
  });

  it.each<[string, Partial<AppraiserAssignment>, Partial<AppraiserAssignment>, boolean]>([
    ["two without end", {}, { startsOn: "2026-05-01" }, true],
    ["the last day shared", { endsOn: "2026-05-01" }, { startsOn: "2026-05-01" }, true],
    ["one after the other", { endsOn: "2026-04-30" }, { startsOn: "2026-05-01" }, false],
    ["an acting one beside the definitive", {}, { kind: "PLT", startsOn: "2026-05-01" }, false],
    ["Plt and Plh", { kind: "PLH" }, { kind: "PLT", startsOn: "2026-05-01" }, true],
    ["two acting ones", { kind: "PLT" }, { kind: "PLT", startsOn: "2026-05-01" }, true],
  ])("overlap: %s", (_name, one, other, isFault) => {
    const assignments = [assigned("a", "other", other), assigned("a", "head", one)];
    const employees = [HEAD, person("other", { needsAppraiser: false }), person("a")];
    const expected = isFault ? [{ code: "OVERLAP", employeeIds: ["a"] }] : [];
    expect(appraiserFaults({ employees, assignments, on: ON })).toEqual(expected);
  });

  it("name who has no appraiser, or one that is inactive or not on the roster", () => {
    const employees = [person("a"), person("b"), person("c"), person("gone", { isActive: false })];
    const assignments = [assigned("b", "gone"), assigned("c", "stranger")];
    expect(appraiserFaults({ employees, assignments, on: ON })).toEqual([
      { code: "MISSING", employeeIds: ["a"] },
      { code: "INACTIVE", employeeIds: ["b"] },
      { code: "INACTIVE", employeeIds: ["c"] },
    ]);
  });

  it("find a cycle exactly when walking upwards comes back, in any graph", () => {
    const graph = fc.array(fc.integer({ min: -1, max: 11 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(graph, (appraisers) => {
        const assignments = appraisers.flatMap((to, id) => (to < 0 ? [] : [assigned(`${id}`, `${to}`)]));
        const employees = appraisers.map((_, id) => person(`${id}`));
        const found = appraiserFaults({ employees, assignments, on: ON })
          .filter((fault) => fault.code === "CYCLE")
          .flatMap((fault) => fault.employeeIds);
        const comesBack = appraisers.flatMap((first, id) => {
          let at = first;
          for (let step = 0; step < 12 && at >= 0 && at !== id; step += 1) at = appraisers[at] ?? -1;
          return at === id && first !== id ? [`${id}`] : [];
        });
        expect([...found].sort()).toEqual([...comesBack].sort());
      }),
    );
  });

  it("end within the time of a test for ten thousand people with ten assignments each, in one long chain", () => {
    const employees = Array.from({ length: 10_000 }, (_, index) => person(`p${index}`));
    const assignments = employees.flatMap(({ id }, index) =>
      Array.from({ length: 10 }, (_, round) =>
        assigned(id, `p${(index + 1) % 10_000}`, {
          startsOn: addDays("2026-01-01", round * 30),
          endsOn: round === 9 ? null : addDays("2026-01-01", round * 30 + 29),
        }),
      ),
    );
    const faults = appraiserFaults({ employees, assignments, on: ON });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.employeeIds).toHaveLength(10_000);
  });
});
