import { describe, expect, it } from "vitest";
import { planRoster } from "@/lib/domain/imports/plan-roster";
import type { RosterRecord } from "@/lib/domain/imports/roster-record";
import { afterwards, aRecord, aRow, EMPTY_STATE } from "./roster-model";

const OTHER = "198609262015051002";
const standing = (record = aRecord()) => afterwards(EMPTY_STATE, planRoster([aRow(2, record)], EMPTY_STATE));
const planOne = (record: RosterRecord, state = standing()) => planRoster([aRow(2, record)], state).rows[0];

describe("planRoster", () => {
  it("takes an unknown NIP as somebody new and makes their unit", () => {
    const plan = planRoster([aRow(2, aRecord())], EMPTY_STATE);
    const step = { employeeId: null, placement: "open" };
    expect(plan.rows[0]).toMatchObject({ fate: "NEW", changes: [], step });
    expect(plan.newUnits.map(({ name }) => name)).toEqual(["Pemerintah Kabupaten Contoh", "Dinas Sosial"]);
  });

  it("finds no change the second time", () => {
    expect(planOne(aRecord())).toMatchObject({ fate: "UNCHANGED", changes: [], step: null });
  });

  it("names each changed field with before and after, and the NIK without either", () => {
    const row = planOne(aRecord({ name: "SARI W.", golongan: "III/c", nikDigest: "another" }));
    expect(row?.fate).toBe("CHANGED");
    expect(row?.changes).toEqual([
      { field: "name", before: "SARI WAHYUNI", after: "SARI W." },
      { field: "golongan", before: "III/b", after: "III/c" },
      { field: "nik", before: null, after: null },
    ]);
  });

  it("leaves what Bina knows where the file is silent", () => {
    const silent = aRecord({ email: null, phone: null, titleAfter: null, nikDigest: null, nikCipher: null });
    expect(planOne(silent)?.fate).toBe("UNCHANGED");
  });

  it("never gives an administrator another address, to which a new password could be sent", () => {
    const { people, ...state } = standing();
    const guarded = { ...state, people: people.map((person) => ({ ...person, isGuarded: true })) };
    const row = planOne(aRecord({ email: "orang.lain@contoh.go.id", name: "SARI W." }), guarded);
    expect(row?.changes.map(({ field }) => field)).toEqual(["name"]);
    expect(row?.record?.email).toBeNull();
    expect(row?.warnings.map(({ reason }) => reason)).toEqual(["ADDRESS_KEPT"]);
    expect(planOne(aRecord(), guarded)).toMatchObject({ fate: "UNCHANGED", warnings: [] });
  });

  it("never gives whoever rates an importer another address, but may put them out", () => {
    const { people, ...state } = standing();
    const guarded = { ...state, people: people.map((person) => ({ ...person, ratesImporter: true })) };
    const row = planOne(aRecord({ email: "orang.lain@contoh.go.id", state: "INACTIVE" }), guarded);
    expect(row?.changes.map(({ field }) => field)).toEqual(["state"]);
    expect(row?.warnings.map(({ reason }) => reason)).toEqual(["RATER_ADDRESS_KEPT"]);
  });

  it("changes nothing of an importer, and lets the row stand that changes nothing", () => {
    const { people, ...state } = standing();
    const own = { ...state, people: people.map((person) => ({ ...person, isImporter: true })) };
    expect(planOne(aRecord({ golongan: "IV/a" }), own)).toMatchObject({
      fate: "REFUSED",
      step: null,
      faults: [{ column: "NIP BARU", reason: "IMPORTER_ROW" }],
    });
    expect(
      planOne(aRecord({ placedOn: "2026-02-01", unit: { name: "Dinas Lain", workplace: null } }), own),
    ).toMatchObject({
      fate: "REFUSED",
    });
    expect(planOne(aRecord(), own)).toMatchObject({ fate: "UNCHANGED", faults: [] });
  });

  it("never puts an administrator out, but takes one back", () => {
    const { people, ...state } = standing();
    const one = (given: "ACTIVE" | "INACTIVE", before: "ACTIVE" | "INACTIVE") =>
      planOne(aRecord({ state: given }), {
        ...state,
        people: people.map((person) => ({
          ...person,
          isAdministrator: true,
          isGuarded: true,
          state: before,
        })),
      });
    expect(one("INACTIVE", "ACTIVE")).toMatchObject({
      fate: "UNCHANGED",
      warnings: [{ column: "KEDUDUKAN HUKUM NAMA", reason: "STATE_KEPT" }],
    });
    expect(one("ACTIVE", "INACTIVE")?.changes.map(({ field }) => field)).toEqual(["state"]);
    expect(one("INACTIVE", "INACTIVE")).toMatchObject({ fate: "UNCHANGED", warnings: [] });
  });

  it("moves somebody to another unit and position from the day that the file says", () => {
    const position = { title: "Kepala Bidang", kind: "ADMINISTRATOR", jenjang: null } as const;
    const unit = { name: "Dinas Kesehatan", workplace: null };
    const row = planOne(aRecord({ unit, position, placedOn: "2026-02-01" }));
    expect(row?.step?.placement).toBe("follow");
    expect(row?.changes.map(({ field }) => field)).toEqual(["unit", "position", "placedOn"]);
  });

  it("takes a title in other capitals for the same position", () => {
    const position = { title: "ANALIS", kind: "PELAKSANA", jenjang: null } as const;
    expect(planOne(aRecord({ position }))?.fate).toBe("UNCHANGED");
  });

  it("refuses a file that is older than what is recorded, and makes no unit for it", () => {
    const old = aRecord({ unit: { name: "Dinas Lama", workplace: null }, placedOn: "2020-01-01" });
    const plan = planRoster([aRow(2, old)], standing());
    expect(plan.rows[0]).toMatchObject({ fate: "REFUSED", step: null });
    expect(plan.rows[0]?.faults).toEqual([
      { column: "TMT JABATAN", value: "2020-01-01", reason: "STARTS_BEFORE_CURRENT" },
    ]);
    expect(plan.newUnits).toEqual([]);
  });

  it("places somebody known who has no placement yet", () => {
    const [person] = standing().people;
    const state = { ...standing(), people: person ? [{ ...person, placement: null }] : [] };
    expect(planOne(aRecord(), state)?.changes).toEqual([
      { field: "unit", before: null, after: "Dinas Sosial" },
      { field: "position", before: null, after: "Analis" },
      { field: "placedOn", before: null, after: "2022-01-01" },
    ]);
  });

  it("warns of a placement that begins later", () => {
    const row = planOne(aRecord({ placedOn: "2026-12-01" }), EMPTY_STATE);
    expect(row?.warnings.map(({ reason }) => reason)).toEqual(["PLACED_IN_FUTURE"]);
  });

  it("takes the first good one of several rows with one NIP", () => {
    const rows = [aRow(2, null), aRow(3, aRecord()), aRow(4, aRecord({ name: "GANDA" }))];
    const fates = planRoster(rows, EMPTY_STATE).rows.map(({ fate }) => fate);
    expect(fates).toEqual(["REFUSED", "NEW", "REFUSED"]);
  });

  it("refuses a NIK that another person has, on the roster or further up in the file", () => {
    const other = aRecord({ nip: OTHER });
    const taken = [{ column: "NIK", value: "", reason: "NIK_TAKEN" }];
    expect(planOne(other)?.faults).toEqual(taken);
    const rows = [aRow(2, aRecord()), aRow(3, other)];
    expect(planRoster(rows, EMPTY_STATE).rows[1]?.faults).toEqual(taken);
    expect(planOne(aRecord({ nip: OTHER, nikDigest: null, nikCipher: null }))?.fate).toBe("NEW");
  });

  it("adds the NIK of somebody who had none on record", () => {
    const state = standing(aRecord({ nikDigest: null, nikCipher: null }));
    expect(planOne(aRecord(), state)?.changes).toEqual([{ field: "nik", before: null, after: null }]);
  });
});
