import { describe, expect, it } from "vitest";
import { PREDIKAT_VALUES, predikatOf, RATINGS } from "@/lib/domain/appraisal/predikat";
import {
  planRatings,
  type RatedPerson,
  type RatingRecord,
  type RegisteredRating,
} from "@/lib/domain/imports/plan-ratings";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";

const registered: RegisteredRating = {
  year: 2025,
  span: "TAHUNAN",
  scheme: "PERMENPANRB6",
  resultsRating: "MEETS",
  behaviourRating: "ABOVE",
  predikat: "BAIK",
  word: "Baik",
  score: null,
  appraiserNip: null,
  ratedOn: "2026-01-15",
  source: "e-Kinerja BKN",
};
const NIP = "198609262015051001";
const BOSS = "197001012000011001";

const row = (over: Partial<RatingRecord> = {}, at = 2): ParsedRow<RatingRecord> => ({
  row: at,
  nip: NIP,
  name: null,
  record: { nip: NIP, ...registered, ...over },
  faults: [],
  warnings: [],
});
const person = (over: Partial<RatedPerson> = {}): RatedPerson => ({
  id: "p1",
  nip: NIP,
  name: "Pegawai Satu",
  registered: [],
  finals: [],
  ...over,
});
const plan = (
  rows: readonly ParsedRow<RatingRecord>[],
  people: readonly RatedPerson[] = [person()],
  importers: readonly string[] = [],
) => planRatings(rows, { people, known: new Set([BOSS]), importers: new Set(importers) });
const reasons = (planned: ReturnType<typeof plan>[number] | undefined) =>
  planned?.faults.map(({ reason }) => reason);

describe("planRatings", () => {
  it("adds what the register does not have yet, under the person's name", () => {
    const [planned] = plan([row({ appraiserNip: BOSS })]);
    expect(planned).toMatchObject({
      fate: "NEW",
      name: "Pegawai Satu",
      warnings: [],
      step: { employeeId: "p1", year: 2025, span: "TAHUNAN", predikat: "BAIK" },
    });
    expect(planned?.changes).toContainEqual({ field: "ratedSpan", before: null, after: "2025 TAHUNAN" });
    expect(planned?.changes).toContainEqual({ field: "predikat", before: null, after: "BAIK" });
    expect(planned?.changes.map(({ field }) => field)).not.toContain("score");
  });

  it("leaves alone what says the same, and shows what differs", () => {
    const people = [person({ registered: [registered] })];
    expect(plan([row()], people)).toMatchObject([{ fate: "UNCHANGED", step: null, changes: [] }]);
    const changed = { resultsRating: "BELOW", predikat: "BUTUH_PERBAIKAN", word: "Butuh Perbaikan" } as const;
    const [planned] = plan([row({ ...changed, ratedOn: "2026-02-01" })], people);
    expect(planned?.fate).toBe("CHANGED");
    expect(planned?.changes).toContainEqual({ field: "predikat", before: "BAIK", after: "BUTUH_PERBAIKAN" });
    expect(planned?.changes).toContainEqual({ field: "ratedOn", before: "2026-01-15", after: "2026-02-01" });
  });

  it("keeps each year and each span apart", () => {
    const people = [person({ registered: [registered] })];
    const rows = [row({ span: "TW1" }), row({ year: 2024 }, 3), row({}, 4)];
    expect(plan(rows, people).map(({ fate }) => fate)).toEqual(["NEW", "NEW", "UNCHANGED"]);
  });

  it("takes every predikat of the table and refuses every other one", () => {
    for (const resultsRating of RATINGS)
      for (const behaviourRating of RATINGS)
        for (const predikat of PREDIKAT_VALUES) {
          const [planned] = plan([row({ resultsRating, behaviourRating, predikat })]);
          const isRight = predikat === predikatOf(resultsRating, behaviourRating);
          expect(reasons(planned)).toEqual(isRight ? [] : ["PREDIKAT_CONTRADICTS"]);
        }
  });

  it("fills an empty predikat from the table and points at it", () => {
    const [planned] = plan([row({ predikat: null, word: "" })]);
    expect(planned).toMatchObject({ fate: "NEW", step: { predikat: "BAIK", word: "" } });
    expect(planned?.warnings.map(({ reason }) => reason)).toEqual(["PREDIKAT_DERIVED"]);
  });

  it("keeps the word and the number of an older scheme and makes no predikat of them", () => {
    const old = {
      year: 2019,
      scheme: "PP46",
      resultsRating: null,
      behaviourRating: null,
      predikat: null,
      word: "Baik",
      score: "87.50",
      ratedOn: "2020-01-10",
    } as const;
    const [planned] = plan([row(old)], [person({ finals: [{ year: 2019, predikat: "KURANG" }] })]);
    expect(planned).toMatchObject({
      fate: "NEW",
      warnings: [],
      step: { predikat: null, word: "Baik", score: "87.50" },
    });
  });

  it.each([
    ["somebody not on the roster", row({ nip: BOSS }), "NOT_ON_ROSTER"],
    ["a rating by oneself", row({ appraiserNip: NIP }), "OWN_APPRAISER"],
    ["a day before what is rated", row({ ratedOn: "2024-12-31" }), "RATED_BEFORE_SPAN"],
  ])("refuses %s", (_, refusedRow, reason) => {
    expect(reasons(plan([refusedRow])[0])).toEqual([reason]);
  });

  it("does not write over what is newer", () => {
    const people = [person({ registered: [{ ...registered, ratedOn: "2026-03-01" }] })];
    expect(reasons(plan([row({ ratedOn: "2026-02-28" })], people)[0])).toEqual(["OLDER_THAN_CURRENT"]);
    expect(plan([row({ ratedOn: "2026-03-01", source: "Unduhan kedua" })], people)[0]?.fate).toBe("CHANGED");
  });

  it("takes the first of two rows about the same, and the second where the first was refused", () => {
    expect(plan([row(), row({}, 3)]).map(reasons)).toEqual([[], ["DUPLICATE_RATING"]]);
    expect(plan([row({ predikat: "KURANG" }), row({}, 3)]).map(({ fate }) => fate)).toEqual([
      "REFUSED",
      "NEW",
    ]);
  });

  it("lets nobody import a change of their own rating", () => {
    expect(reasons(plan([row()], [person()], ["p1"])[0])).toEqual(["IMPORTER_ROW"]);
    const same = [person({ registered: [registered] })];
    expect(plan([row()], same, ["p1"])[0]?.fate).toBe("UNCHANGED");
    expect(plan([row()], [person()], ["other"])[0]?.fate).toBe("NEW");
  });

  it("points at an appraiser who is not on the roster, and at another predikat in Bina", () => {
    const warned = (...args: Parameters<typeof plan>) =>
      plan(...args)[0]?.warnings.map(({ reason }) => reason);
    expect(warned([row({ appraiserNip: "196001011985011001" })])).toEqual(["APPRAISER_ELSEWHERE"]);
    const finals = (...predikats: readonly ("BAIK" | "KURANG")[]) => [
      person({ finals: predikats.map((predikat) => ({ year: 2025, predikat })) }),
    ];
    expect(warned([row()], finals("KURANG"))).toEqual(["DIFFERS_FROM_BINA"]);
    expect(warned([row()], finals("KURANG", "BAIK"))).toEqual([]);
    expect(warned([row({ span: "TW1" })], finals("KURANG"))).toEqual([]);
    expect(warned([row({ year: 2024 })], finals("KURANG"))).toEqual([]);
  });

  it("leaves a row that could not be read refused for its own faults", () => {
    const unread = {
      ...row(),
      record: null,
      faults: [{ column: "TAHUN", value: "25", reason: "YEAR_INVALID" }],
    };
    expect(plan([unread])).toMatchObject([{ fate: "REFUSED", faults: unread.faults, step: null }]);
  });
});
