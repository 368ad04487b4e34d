import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { RATING_NUMBERS_SETTING } from "@/lib/domain/appraisal/rating-numbers";
import { ratingNumbers } from "@/lib/queries/imports/rating-numbers";
import { setRatingNumbers } from "@/lib/services/imports/set-rating-numbers";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { ratingCells, siasnCells } from "@/tests/factories/rating-workbook";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { applied, hrContext } from "@/tests/support/import-steps";
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

const registered = (employeeId: string) =>
  db().externalRating.findMany({ where: { employeeId }, orderBy: { span: "asc" } });
/** Column and reason of every fault and warning of a batch, row by row. */
const pointedAt = async (batchId: string) =>
  (await db().importRow.findMany({ where: { batchId }, orderBy: { row: "asc" } })).map(
    ({ fate, faults, warnings }) => [
      fate,
      ...[faults, warnings].flatMap((list) =>
        ((list ?? []) as { column: string; reason: string }[]).map(
          ({ column, reason }) => `${column} ${reason}`,
        ),
      ),
    ],
  );

describe("importing integers", () => {
  it("reads them by the table, the template's columns and SIASN's alike, and says that nobody confirmed it", async () => {
    const hr = await hrContext();
    const [{ nip, id }, other] = [await anEmployee(), await anEmployee()];
    const rows = [ratingCells(nip, { "RATING HASIL": 2, "RATING PERILAKU": "'3" })];
    const batch = await applied(hr, await workbookOf(rows), "RATINGS");
    expect(await pointedAt(batch.id)).toEqual([
      ["NEW", "RATING HASIL NUMBER_UNCONFIRMED", "RATING PERILAKU NUMBER_UNCONFIRMED"],
    ]);
    expect(await registered(id)).toMatchObject([
      { resultsRating: "MEETS", behaviourRating: "ABOVE", predikat: "BAIK", source: "e-Kinerja BKN" },
    ]);

    await setRatingNumbers(hr, { ...TURNED, rating_3: "BELOW", predikat_4: "KURANG", version: 0 });
    const siasn = [siasnCells(other.nip, { kuadranKinerja: null, KuadranKinerjaNilai: 4 })];
    const turned = await applied(hr, await workbookOf(siasn), "RATINGS");
    expect(await pointedAt(turned.id)).toEqual([["NEW"]]);
    expect(await registered(other.id)).toMatchObject([
      {
        span: "TAHUNAN",
        resultsRating: "MEETS",
        behaviourRating: "BELOW",
        predikat: "KURANG",
        source: "SIASN",
      },
    ]);
  });

  it("refuses what has no row, what contradicts, and who is known by the id of SIASN alone", async () => {
    const hr = await hrContext();
    await setRatingNumbers(hr, { rating_1: "BELOW", rating_2: "MEETS", rating_3: "ABOVE", version: 0 });
    const { nip, id } = await anEmployee();
    const batch = await applied(
      hr,
      await workbookOf([
        siasnCells(nip, { hasilKinerjaNilai: 4 }),
        siasnCells(nip, { KuadranKinerjaNilai: 2 }),
        siasnCells(nip, { kuadranKinerja: "Sangat Baik" }),
        siasnCells(nip, { hasilKinerja: "Di atas ekspektasi" }),
        siasnCells(nip, { PerilakuKerjaNilai: null }),
        siasnCells(nip, { "NIP BARU": null }),
      ]),
      "RATINGS",
    );
    expect(await pointedAt(batch.id)).toEqual([
      ["REFUSED", "HASILKINERJANILAI NUMBER_WITHOUT_MEANING"],
      ["REFUSED", "KUADRANKINERJANILAI NUMBER_WITHOUT_MEANING"],
      ["REFUSED", "PREDIKAT PREDIKAT_CONTRADICTS"],
      ["REFUSED", "HASILKINERJANILAI NUMBER_CONTRADICTS"],
      ["REFUSED", "PERILAKUKERJA REQUIRED"],
      ["REFUSED", "PNSDINILAIID PNS_ID_ONLY"],
    ]);
    expect(await registered(id)).toEqual([]);
  });

  it("compares the percentage with the predikat, which shows an integer that was given a wrong meaning", async () => {
    const hr = await hrContext();
    const meanings = {
      rating_2: "MEETS",
      rating_3: "ABOVE",
      predikat_1: "SANGAT_BAIK",
      predikat_2: "BAIK",
      predikat_5: "SANGAT_KURANG",
    } as const;
    await setRatingNumbers(hr, { ...meanings, version: 0 });
    const { nip, id } = await anEmployee();
    const periodic = (month: number, KuadranKinerjaNilai: number, persentase: string | number | null) => ({
      NIP: `'${nip}`,
      tahun: 2025,
      bulanMulaiPenilaian: month,
      bulanSelesaiPenilaian: month,
      KuadranKinerjaNilai,
      persentase,
      jabatan: "Analis Kebijakan Ahli Muda",
      koefisien: 25,
      TANGGAL: "15-01-2026",
    });
    const batch = await applied(
      hr,
      await workbookOf([
        periodic(1, 1, 150),
        periodic(2, 2, "100 %"),
        periodic(3, 5, 0.25),
        periodic(4, 2, null),
        periodic(5, 1, 25),
        periodic(6, 2, "1,5"),
        periodic(7, 2, 110),
      ]),
      "RATINGS",
    );
    expect(await pointedAt(batch.id)).toEqual([
      ["NEW"],
      ["NEW"],
      ["NEW"],
      ["NEW"],
      ["REFUSED", "PERSENTASE PERCENT_CONTRADICTS"],
      ["REFUSED", "PERSENTASE PERCENT_CONTRADICTS"],
      ["NEW", "PERSENTASE PERCENT_UNKNOWN"],
    ]);
    expect((await registered(id)).map(({ predikat }) => predikat)).toEqual([
      "SANGAT_BAIK",
      "BAIK",
      "SANGAT_KURANG",
      "BAIK",
      "BAIK",
    ]);
    const yearly = siasnCells(nip, { kuadranKinerja: null, persentase: 150 });
    expect(await pointedAt((await applied(hr, await workbookOf([yearly]), "RATINGS")).id)).toEqual([
      ["REFUSED", "PERSENTASE PERCENT_CONTRADICTS"],
    ]);
  });

  it("takes the months of a periodic record, which has the predikat alone: a full year is annual, a part periodic", async () => {
    const hr = await hrContext();
    const { nip, id } = await anEmployee();
    const periodic = (
      bulanMulaiPenilaian: number | null,
      bulanSelesaiPenilaian: number,
      kuadranKinerja = "Baik",
    ) => ({
      NIP: `'${nip}`,
      tahun: 2025,
      bulanMulaiPenilaian,
      bulanSelesaiPenilaian,
      kuadranKinerja,
      nipNrpPenilai: "'8812345",
      statusPenilai: "NON ASN",
      TANGGAL: "15-01-2026",
    });
    const batch = await applied(
      hr,
      await workbookOf([
        periodic(1, 12),
        periodic(4, 6),
        periodic(1, 6),
        periodic(null, 3),
        periodic(0, 13),
        periodic(2, 2, ""),
      ]),
      "RATINGS",
    );
    const noNumber = "NIPNRPPENILAI APPRAISER_NOT_ASN";
    expect(await pointedAt(batch.id)).toEqual([
      ["NEW", noNumber],
      ["NEW", noNumber],
      ["REFUSED", "BULANMULAIPENILAIAN MONTHS_NOT_KEPT", noNumber],
      ["REFUSED", "BULANMULAIPENILAIAN REQUIRED", noNumber],
      ["REFUSED", "BULANMULAIPENILAIAN MONTH_INVALID", "BULANSELESAIPENILAIAN MONTH_INVALID", noNumber],
      ["REFUSED", "KUADRANKINERJA REQUIRED", noNumber],
    ]);
    expect(await registered(id)).toMatchObject([
      { span: "TAHUNAN", resultsRating: null, predikat: "BAIK", appraiserNip: null, source: "SIASN" },
      { span: "TW2", resultsRating: null, predikat: "BAIK", appraiserNip: null, source: "SIASN" },
    ]);
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
