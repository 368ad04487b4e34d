import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { RATING_NUMBERS_SETTING } from "@/lib/domain/appraisal/rating-numbers";
import { APPRAISAL_RULES_SETTING } from "@/lib/domain/appraisal/rules";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { grantRole } from "@/tests/factories/people";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { countOf, planWorkbook } from "./support/imports";
import { anAgreedPlan } from "./support/made-plan";
import { aPerson } from "./support/person";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// One for the whole government: the other journeys find both as they come.
test.afterAll(async () => {
  await db().setting.deleteMany({
    where: { key: { in: [RATING_NUMBERS_SETTING, APPRAISAL_RULES_SETTING] } },
  });
});

test("[PENGATURAN-01] SDM memberi arti angka rating SIASN, dan impor sesudahnya membaca angka menurut tabel itu @desktop", async ({
  page,
  context,
}) => {
  const { staff } = await aCast();
  const hr = await aPerson({ name: "Desi Perjalanan", role: "HR" });
  await enterAs(context, hr);
  await page.goto("/sdm/pengaturan");
  await page.getByRole("link", { name: "Angka rating SIASN" }).click();
  await expect(page.getByRole("heading", { name: "Angka rating SIASN", level: 1 })).toBeVisible();
  await expect(
    page.getByText("Tabel ini masih usulan dan belum dikonfirmasi.", { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  const later = await context.newPage();
  await later.goto("/sdm/pengaturan/angka-rating");

  const rating = page.getByRole("group", { name: "Rating hasil kerja dan perilaku kerja" });
  const predikat = page.getByRole("group", { name: "Predikat (kuadran kinerja)" });
  const save = page.getByRole("button", { name: "Simpan arti angka" });
  await rating.getByLabel("Angka 1").selectOption({ label: "Di atas ekspektasi" });
  await save.click();
  await expect(page.getByText("Arti angka tersimpan.")).toHaveCount(0);
  await rating.getByLabel("Angka 1").selectOption({ label: "Di bawah ekspektasi" });
  await predikat.getByLabel("Angka 4").selectOption({ label: "Kurang" });
  await save.click();
  await expect(page.getByText("Arti angka tersimpan.")).toBeVisible();
  await expect(page.getByText("masih usulan", { exact: false })).toHaveCount(0);

  // Who saw the table as it was before writes over nothing.
  await later.getByRole("button", { name: "Simpan arti angka" }).click();
  await expect(later.getByText("Data sudah diubah orang lain", { exact: false }).first()).toBeVisible();

  const row = (month: number, persentase: number) => ({
    NIP: `'${staff.viewer.nip}`,
    tahun: 2024,
    bulanMulaiPenilaian: month,
    bulanSelesaiPenilaian: month,
    KuadranKinerjaNilai: 4,
    persentase,
    TANGGAL: "15-01-2025",
  });
  const file = { name: "siasn.xlsx", mimeType: XLSX, buffer: await workbookOf([row(1, 50), row(2, 150)]) };
  await planWorkbook(page, { kind: "Predikat kinerja (e-Kinerja BKN)", file });
  expect(await Promise.all(["Ditolak", "Baru"].map((fate) => countOf(page, fate)))).toEqual([1, 1]);
  await expect(page.getByText(/PERSENTASE “150”: Persentase ini milik predikat lain/)).toBeVisible();
  await expect(page.getByText("belum dikonfirmasi", { exact: false })).toHaveCount(0);

  await enterAs(context, staff);
  expect((await page.goto("/sdm/pengaturan/angka-rating"))?.status()).toBe(404);
});

test("[PENGATURAN-02] SDM menetapkan ketentuan penilaian; saran di samping formulir rating pimpinan unit ikut, dan tidak memilihkan apa pun @desktop", async ({
  page,
  context,
}) => {
  const { staff, appraiser, superior } = await aCast();
  const planId = await anAgreedPlan(staff, appraiser);
  const { unitId, periodId } = await db().performancePlan.findUniqueOrThrow({ where: { id: planId } });
  await grantRole(staff.viewer.employeeId, "UNIT_HEAD", unitId);
  const setById = superior.viewer.employeeId;
  const achieved = { predikat: "BAIK", reason: "Rencana aksi tercapai", setById, setAt: new Date() } as const;
  await db().unitAchievement.create({ data: { unitId, periodId, ...achieved } });
  const { appraisalId } = await openAppraisal(appraiser, { planId });
  const expectAdvice = async (rating: string) => {
    await enterAs(context, appraiser);
    await page.goto(`/penilaian/${appraisalId}`);
    await expect(page.getByText(`Saran, bukan nilai: hasil kerja ${rating}`)).toBeVisible();
    await expect(page.getByText("Rating tetap pertimbangan penilai", { exact: false })).toBeVisible();
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  };
  await expectAdvice("sesuai ekspektasi");
  await expectAccessible(page);

  const hr = await aPerson({ name: "Desi Perjalanan", role: "HR" });
  await enterAs(context, hr);
  await page.goto("/sdm/pengaturan");
  await page.getByRole("link", { name: "Ketentuan penilaian" }).click();
  await expect(page.getByRole("heading", { name: "Ketentuan penilaian", level: 1 })).toBeVisible();
  await expect(page.getByText("Ketentuan ini masih usulan", { exact: false })).toBeVisible();
  await expectAccessible(page);
  const save = page.getByRole("button", { name: "Simpan ketentuan" });
  await page.getByLabel("Batas menyusun SKP (bulan)").fill("9");
  await save.click();
  await expect(page.getByText("Paling banyak 6 bulan.").first()).toBeVisible();
  await page.getByLabel("Batas menyusun SKP (bulan)").fill("1");
  await page.getByLabel("Capaian Kurang", { exact: true }).selectOption({ label: "Sesuai ekspektasi" });
  await save.click();
  await expect(
    page.getByText("Capaian unit yang lebih baik tidak boleh berarti rating yang lebih rendah.").first(),
  ).toBeVisible();
  await page.getByLabel("Capaian Kurang", { exact: true }).selectOption({ label: "Di bawah ekspektasi" });
  await page.getByLabel("Capaian Baik", { exact: true }).selectOption({ label: "Di atas ekspektasi" });
  await save.click();
  await expect(page.getByText("Ketentuan tersimpan.")).toBeVisible();
  await expectAdvice("di atas ekspektasi");

  expect((await page.goto("/sdm/pengaturan/ketentuan-penilaian"))?.status()).toBe(404);
});
