import { expect, test } from "@playwright/test";
import { formatDay } from "@/lib/text/format";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { aPlanThatEndsToday } from "./support/made-plan";
import { writeRatings } from "./support/rating";

test("[PENILAIAN-04] Penilai menilai satu triwulan, pegawai menerimanya, dan penilaian tahunan menampilkannya", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const { planId, year } = await aPlanThatEndsToday(cast);
  // It was agreed today, so that it waits since today.
  const today = formatDay(cast.staff.today);
  await enterAs(context, cast.appraiser);
  await page.goto("/dasbor");
  await expect(page.getByText(/^Paling lama sejak/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "1 pegawai menunggu evaluasi tahunan" })).toBeVisible();
  await page.getByRole("link", { name: "1 pegawai menunggu evaluasi periodik" }).click();
  await expect(page.getByText(today, { exact: true }).first()).toBeVisible();
  // What waits longest leads to the same: here it is begun by one press.
  await page.goto("/dasbor");
  await expect(
    page.getByText(`Evaluasi periodik yang belum dimulai menunggu Anda sejak ${today}.`),
  ).toBeVisible();
  await page.getByRole("link", { name: "Berikutnya: Siti Rahmawati, S.IP." }).click();
  await page.waitForURL(/kelompok=periodik&skp=/);
  await expectAccessible(page);
  await page.getByRole("button", { name: `Mulai Triwulan I ${year} Siti Rahmawati, S.IP.` }).click();
  await page.waitForURL(/\/penilaian\/[0-9a-f-]{36}$/);
  const url = page.url();
  await expect(page.getByText(`Evaluasi periodik, Triwulan I ${year}`)).toBeVisible();
  await writeRatings(page, "Di bawah ekspektasi", "Sesuai ekspektasi");
  await page.getByRole("button", { name: "Simpan penilaian" }).click();
  await expect(page.getByText("Penilaian tersimpan.")).toBeVisible();
  await page.getByRole("button", { name: "Sampaikan kepada pegawai" }).click();
  await page.getByRole("button", { name: "Ya, sampaikan" }).click();
  await expect(page.getByText("Hasil disampaikan kepada pegawai.")).toBeVisible();
  await expect(page.getByText("Mulailah bimbingan sekarang")).toBeVisible();

  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}`);
  const windows = page.getByRole("list", { name: "Masa evaluasi periodik" });
  await expect(windows.getByRole("listitem").first()).toContainText("Disampaikan");
  await expectAccessible(page);
  await page.getByRole("link", { name: `Tanggapi Triwulan I ${year}` }).click();
  await page.getByRole("button", { name: "Terima hasil ini" }).click();
  await page.getByRole("button", { name: "Ya, saya terima" }).click();
  await expect(page.getByText("Anda menerima hasil evaluasi. Hasilnya final.")).toBeVisible();
  await page.getByRole("link", { name: "Bagaimana nilai ini terjadi" }).click();
  await expect(page.getByText(`Evaluasi periodik, Triwulan I ${year}`)).toBeVisible();
  // Only the annual predikat opens an improvement plan.
  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { name: "Nilai kinerja saya" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Rencana perbaikan kinerja" })).toHaveCount(0);

  await enterAs(context, cast.appraiser);
  await page.goto("/penilaian?kelompok=belum-dimulai");
  await page.getByRole("button", { name: "Mulai evaluasi Siti Rahmawati, S.IP." }).click();
  await page.waitForURL(/\/penilaian\/[0-9a-f-]{36}$/);
  const sequence = page.getByRole("list", { name: "Predikat periodik" });
  await expect(sequence.getByRole("listitem").first()).toContainText("Butuh Perbaikan");
  await expectAccessible(page);
  await sequence.getByRole("link", { name: "Triwulan I", exact: true }).click();
  await page.waitForURL(url);
});
