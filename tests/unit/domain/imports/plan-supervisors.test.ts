import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClosedRow,
  planSupervisors,
  type SupervisedPerson,
  type SupervisorRecord,
} from "@/lib/domain/imports/plan-supervisors";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import { cyclesOf } from "@/lib/domain/people/cycles";

const aPerson = (nip: string, appraiserNip: string | null = null): SupervisedPerson => ({
  id: `id ${nip}`,
  nip,
  name: `Nama ${nip}`,
  isActive: true,
  appraiser:
    appraiserNip === null
      ? null
      : { assignmentId: `a ${nip}`, nip: appraiserNip, startsOn: "2025-01-01", endsOn: null, freeFrom: null },
});

const USUAL = { nip: "A", name: null, appraiserNip: "B", startsOn: "2026-01-01" };
const aRow = (row: number, given: Partial<SupervisorRecord> | null): ParsedRow<SupervisorRecord> => ({
  row,
  nip: given?.nip ?? null,
  name: null,
  record: given === null ? null : { ...USUAL, ...given },
  faults: [],
  warnings: [],
});

const NOBODY: ReadonlyMap<string, ClosedRow> = new Map();
const PEOPLE = ["A", "B", "C", "D"].map((nip) => aPerson(nip));
const planOne = (given: Partial<SupervisorRecord>, people = PEOPLE) =>
  planSupervisors([aRow(2, given)], people, NOBODY)[0];
const reasons = (given: Partial<SupervisorRecord>, people = PEOPLE) =>
  planOne(given, people)?.faults.map(({ column, reason }) => `${column} ${reason}`);

describe("planSupervisors", () => {
  it("appoints the first appraiser of somebody", () => {
    expect(planOne({})).toMatchObject({
      fate: "NEW",
      step: { employeeId: "id A", appraiserId: "id B", tenure: "open", currentId: null },
      changes: [
        { field: "appraiser", before: null, after: "B" },
        { field: "startsOn", before: null, after: "2026-01-01" },
      ],
    });
  });

  it.each([
    [{ nip: "A", appraiserNip: "A" }, "NIP PENILAI OWN_APPRAISER"],
    [{ nip: "X" }, "NIP NOT_ON_ROSTER"],
    [{ appraiserNip: "X" }, "NIP PENILAI APPRAISER_NOT_ON_ROSTER"],
  ])("refuses %o: %s", (given, reason) => {
    expect(reasons(given)).toEqual([reason]);
  });

  it("does not let an importer choose their own appraiser, nor its first day; what stands already may be repeated", () => {
    const importers = new Map<string, ClosedRow>([["id A", "IMPORTER_ROW"]]);
    const people = [aPerson("A", "C"), aPerson("B"), aPerson("C")];
    const fateOf = (given: Partial<SupervisorRecord>) => {
      const [row] = planSupervisors([aRow(2, given)], people, importers);
      return [row?.fate, ...(row?.faults.map(({ reason }) => reason) ?? [])];
    };
    expect(fateOf({ appraiserNip: "B" })).toEqual(["REFUSED", "IMPORTER_ROW"]);
    expect(fateOf({ appraiserNip: "C", startsOn: "2024-06-01" })).toEqual(["REFUSED", "IMPORTER_ROW"]);
    expect(fateOf({ appraiserNip: "C" })).toEqual(["UNCHANGED"]);
    expect(fateOf({ nip: "B", appraiserNip: "A" })).toEqual(["NEW"]);
  });

  it("does not let an importer choose who decides about them", () => {
    const closed = new Map<string, ClosedRow>([["id B", "OWN_DECIDER_ROW"]]);
    const people = [aPerson("A", "B"), aPerson("B", "C"), aPerson("C"), aPerson("D")];
    const [changed, same] = [
      planSupervisors([aRow(2, { nip: "B", appraiserNip: "D" })], people, closed)[0],
      planSupervisors([aRow(2, { nip: "B", appraiserNip: "C" })], people, closed)[0],
    ];
    expect(changed).toMatchObject({ fate: "REFUSED", faults: [{ reason: "OWN_DECIDER_ROW" }] });
    expect(same?.fate).toBe("UNCHANGED");
  });

  it("refuses an appraiser who is no longer active", () => {
    const people = [aPerson("A"), { ...aPerson("B"), isActive: false }];
    expect(reasons({}, people)).toEqual(["NIP PENILAI APPRAISER_INACTIVE"]);
  });

  it("refuses a second row about one person, and a row that could not be read", () => {
    const rows = [aRow(2, {}), aRow(3, { appraiserNip: "C" }), aRow(4, null)];
    expect(planSupervisors(rows, PEOPLE, NOBODY).map(({ fate }) => fate)).toEqual([
      "NEW",
      "REFUSED",
      "REFUSED",
    ]);
  });

  it("keeps an appraiser who has been it all along, and one from the same day", () => {
    const people = [aPerson("A", "B"), aPerson("B")];
    expect(planOne({}, people)).toMatchObject({ fate: "UNCHANGED", step: null });
    expect(planOne({ startsOn: "2025-01-01" }, people)?.fate).toBe("UNCHANGED");
  });

  it("lets an appraiser begin earlier than recorded", () => {
    expect(planOne({ startsOn: "2024-01-01" }, [aPerson("A", "B"), aPerson("B")])).toMatchObject({
      fate: "CHANGED",
      step: { tenure: "correct" },
      changes: [{ field: "startsOn", before: "2025-01-01", after: "2024-01-01" }],
    });
  });

  it("lets another one follow, or corrects the same day, but does not reach back", () => {
    const people = [aPerson("A", "C"), aPerson("B"), aPerson("C")];
    expect(planOne({}, people)).toMatchObject({
      fate: "CHANGED",
      step: { tenure: "follow", currentId: "a A" },
    });
    expect(planOne({ startsOn: "2025-01-01" }, people)?.step?.tenure).toBe("correct");
    expect(reasons({ startsOn: "2024-01-01" }, people)).toEqual(["TMT STARTS_BEFORE_CURRENT"]);
  });

  it("warns where the name is another person's, not where it is written otherwise", () => {
    expect(planOne({ name: "NAMA  a." })?.warnings).toEqual([]);
    const warning = { column: "NAMA", value: "Budi", reason: "NAME_DIFFERS" };
    expect(planOne({ name: "Budi" })?.warnings).toEqual([warning]);
  });

  it("refuses every row of a cycle, and only those", () => {
    const rows = [
      aRow(2, { nip: "A", appraiserNip: "B" }),
      aRow(3, { nip: "B", appraiserNip: "A" }),
      aRow(4, { nip: "C", appraiserNip: "A" }),
    ];
    const planned = planSupervisors(rows, PEOPLE, NOBODY);
    expect(planned.map(({ fate }) => fate)).toEqual(["REFUSED", "REFUSED", "NEW"]);
    expect(planned[0]?.faults).toEqual([{ column: "NIP PENILAI", value: "B", reason: "CYCLE" }]);
  });

  it("refuses a row that closes a cycle with what is on record", () => {
    const people = [aPerson("A", "B"), aPerson("B")];
    expect(reasons({ nip: "B", appraiserNip: "A" }, people)).toEqual(["NIP PENILAI CYCLE"]);
  });

  it("leaves a cycle alone that was there before", () => {
    const people = [aPerson("A", "B"), aPerson("B", "A"), aPerson("C"), aPerson("D")];
    expect(planOne({ nip: "C", appraiserNip: "D" }, people)?.fate).toBe("NEW");
  });
});

describe("planSupervisors, whatever the list", () => {
  const nips = ["A", "B", "C", "D", "E", "F"];
  const edge = fc.record({ nip: fc.constantFrom(...nips), appraiserNip: fc.constantFrom(...nips) });
  const list = fc.array(edge, { maxLength: 10 });

  it("never leaves a cycle behind, and gives each row one fate", () => {
    fc.assert(
      fc.property(list, list, (given, recorded) => {
        const known = new Map<string, string>();
        for (const { nip, appraiserNip } of recorded) {
          const next = new Map(known).set(nip, appraiserNip);
          if (nip !== appraiserNip && cyclesOf(next).length === 0) known.set(nip, appraiserNip);
        }
        const people = nips.map((nip) => aPerson(nip, known.get(nip) ?? null));
        const rows = given.map((one, index) => aRow(index + 2, one));
        const planned = planSupervisors(rows, people, NOBODY);
        const after = new Map(known);
        for (const { step, record } of planned)
          if (step && record) after.set(record.nip, record.appraiserNip);
        expect(cyclesOf(after)).toEqual([]);
        expect(planned.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
        for (const { fate, step, faults } of planned) {
          expect(step !== null).toBe(fate === "NEW" || fate === "CHANGED");
          expect(faults.length > 0).toBe(fate === "REFUSED");
        }
      }),
    );
  });
});
