import { expect, test } from "@playwright/test";
import { ratingCells } from "@/tests/factories/rating-workbook";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { applyPlan, countOf, planWorkbook } from "./support/imports";
import { aPerson } from "./support/person";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("[IMPOR-07] SDM mengimpor predikat dari e-Kinerja, melihat yang ditolak, menerapkan, lalu membatalkannya @desktop", async ({
  page,
  context,
}) => {
  const { staff } = await aCast();
  const { nip } = staff.viewer;
  const rows = [
    ratingCells(nip, { TAHUN: "2024", TANGGAL: "15-01-2025" }),
    ratingCells(nip, { TAHUN: "2024", PERIODE: "TW1", TANGGAL: "10-04-2024", PREDIKAT: "Sangat Baik" }),
    ratingCells(nip, { TAHUN: "2024", PERIODE: "TW7" }),
  ];
  const hr = await aPerson({ name: "Desi Perjalanan", role: "HR" });
  await enterAs(context, hr);
  const file = { name: "predikat.xlsx", mimeType: XLSX, buffer: await workbookOf(rows) };
  await planWorkbook(page, { kind: "Predikat kinerja (e-Kinerja BKN)", file });
  const address = page.url();
  expect(await Promise.all(["Ditolak", "Baru"].map((fate) => countOf(page, fate)))).toEqual([2, 1]);
  await expect(page.getByText(/PREDIKAT “Sangat Baik”: Predikat ini bukan yang mengikuti/)).toBeVisible();
  await expect(page.getByText(/PERIODE “TW7”: Periode tidak dikenali/)).toBeVisible();
  await expectAccessible(page);
  await applyPlan(page);

  await enterAs(context, staff);
  await page.goto("/penilaian");
  await page.getByRole("link", { name: "Riwayat predikat" }).click();
  await expect(page.getByRole("heading", { name: "2024" })).toBeVisible();
  await expect(page.getByText("Register resmi: e-Kinerja BKN.", { exact: false })).toBeVisible();
  await expect(page.getByText("15 Jan 2025")).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, hr);
  await page.goto(`${new URL(address).pathname}/batal`);
  await expect(page.getByText(/^1\spredikat dari e-Kinerja dihapus/)).toBeVisible();
  await page.getByRole("button", { name: "Ya, batalkan impor" }).click();
  await expect(page.getByText(/^Dibatalkan .+ pukul/)).toBeVisible({ timeout: 60_000 });

  await enterAs(context, staff);
  await page.goto("/penilaian/riwayat");
  await expect(page.getByText("Belum ada predikat", { exact: true })).toBeVisible();
});
