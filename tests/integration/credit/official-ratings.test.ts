import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { officialRatings } from "@/lib/queries/appraisal/official-ratings";
import { ratingHistory, registeredBeside } from "@/lib/queries/appraisal/rating-history";
import { chooseRegister } from "@/lib/services/period/choose-register";
import { dateOf } from "@/lib/time";
import { aLadderWithAppraisal, takeAppraisal } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";
import { ratingCells } from "@/tests/factories/rating-workbook";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { expectFailure } from "@/tests/support/expect-failure";
import { applied, hrContext } from "@/tests/support/import-steps";

/** Somebody whom Bina rates Baik in 2026, and whom the register rates Sangat Baik in 2025 and in 2026. */
async function aTwiceRated() {
  const ladder = await aLadderWithAppraisal("FINAL");
  const best = { "RATING HASIL": "Di atas ekspektasi", PREDIKAT: "Sangat Baik" };
  const { nip, employeeId } = ladder.staff;
  await applied(
    await hrContext(),
    await workbookOf([
      ratingCells(nip, best),
      ratingCells(nip, { ...best, TAHUN: "2026", TANGGAL: "01-10-2026" }),
      ratingCells(nip, { TAHUN: "2026", PERIODE: "TW1", TANGGAL: "10-04-2026" }),
    ]),
    "RATINGS",
  );
  return { ...ladder, employeeId };
}

const choose = async (register: "BINA" | "E_KINERJA") => {
  const { id: periodId, version } = await aPeriod();
  await chooseRegister(contextOf(await anHr()), { periodId, version, register });
};
beforeEach(() => choose("BINA"));

const said = async (employeeId: string) =>
  (await officialRatings(employeeId)).map(({ year, predikat, registered }) => [
    year,
    predikat,
    registered?.source ?? "Bina",
  ]);

describe("which predikat counts", () => {
  it("is Bina's own where Bina is the register, and e-Kinerja's of a year that Bina has no period of", async () => {
    const { employeeId, ...ladder } = await aTwiceRated();
    // A final evaluation of a quarter is no predikat of the year.
    await takeAppraisal(ladder, "FINAL", "2026-01-01");
    expect(await said(employeeId)).toEqual([
      [2025, "SANGAT_BAIK", "e-Kinerja BKN"],
      [2026, "BAIK", "Bina"],
    ]);
  });

  it("is that of e-Kinerja as soon as HR says so", async () => {
    const { employeeId } = await aTwiceRated();
    await choose("E_KINERJA");
    expect(await said(employeeId)).toEqual([
      [2025, "SANGAT_BAIK", "e-Kinerja BKN"],
      [2026, "SANGAT_BAIK", "e-Kinerja BKN"],
    ]);
  });

  it("is none where the official register has none yet", async () => {
    const { staff } = await aLadderWithAppraisal("FINAL");
    await choose("E_KINERJA");
    expect(await said(staff.employeeId)).toEqual([]);
  });

  it("counts nobody's months before they were appointed", async () => {
    const { employeeId } = await aTwiceRated();
    await db().employee.update({ where: { id: employeeId }, data: { appointedOn: dateOf("2025-08-01") } });
    expect((await officialRatings(employeeId))[0]).toMatchObject({
      startsOn: "2025-08-01",
      endsOn: "2025-12-31",
    });
  });
});

describe("both registers", () => {
  it("stand beside each other with source and day, for the person, HR and the inspector", async () => {
    const { staff, employeeId, unit, appraiser } = await aTwiceRated();
    const years = await ratingHistory(staff, employeeId);
    expect(years).toMatchObject([
      {
        year: 2026,
        register: "BINA",
        own: [{ predikat: "BAIK" }],
        external: [
          { span: "TAHUNAN", predikat: "SANGAT_BAIK", source: "e-Kinerja BKN", ratedOn: "2026-10-01" },
          { span: "TW1", predikat: "BAIK" },
        ],
      },
      { year: 2025, register: null, own: [], external: [{ span: "TAHUNAN" }] },
    ]);
    expect(await ratingHistory(await anHr(), employeeId)).toEqual(years);
    const others = await holdersOf(rolesBut("HR", "INSPECTOR"), unit);
    for (const [who, viewer] of [["the appraiser", appraiser] as const, ...others]) {
      if (viewer.kind !== "employee") continue;
      expect(await ratingHistory(viewer, employeeId), who).toBeNull();
    }
  });

  it("are beside the appraisal of that year, for whoever reads it", async () => {
    const { plan } = await aTwiceRated();
    expect(await registeredBeside(plan.id)).toMatchObject({
      isOfficial: false,
      ratings: [{ span: "TAHUNAN" }, { span: "TW1" }],
    });
    await choose("E_KINERJA");
    expect(await registeredBeside(plan.id)).toMatchObject({ isOfficial: true });
    const { plan: other } = await aLadderWithAppraisal("DRAFT");
    expect((await registeredBeside(other.id)).ratings).toEqual([]);
  });
});

describe("choosing the register", () => {
  it("is HR's, also of a closed year, and not that of a stale tab", async () => {
    const { id: periodId, version } = await aPeriod({ year: 2046, state: "CLOSED" });
    const input = { periodId, version, register: "E_KINERJA" } as const;
    const hr = contextOf(await anHr());
    await chooseRegister(hr, input);
    expect(await db().period.findUniqueOrThrow({ where: { id: periodId } })).toMatchObject({
      register: "E_KINERJA",
      state: "CLOSED",
    });
    await expectFailure(chooseRegister(hr, input), "CONFLICT");
    const { unit } = await aLadderWithAppraisal("DRAFT");
    for (const [, viewer] of await holdersOf(rolesBut("HR"), unit)) {
      await expectFailure(chooseRegister(contextOf(viewer), { ...input, version: version + 1 }), "NOT_FOUND");
    }
  });
});
