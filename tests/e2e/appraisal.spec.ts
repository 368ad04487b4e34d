import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { aHandedOverAppraisal, anAgreedPlan } from "./support/made-plan";
import { writeRatings } from "./support/rating";

test("[PENILAIAN-01] Penilai memberi dua rating, predikat dibaca dari tabel, pegawai menerimanya", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  await anAgreedPlan(cast.staff, cast.appraiser);
  await enterAs(context, cast.appraiser);
  await page.goto("/penilaian?kelompok=belum-dimulai");
  await page.getByRole("button", { name: "Mulai evaluasi Siti Rahmawati, S.IP." }).click();
  await page.waitForURL(/\/penilaian\/[0-9a-f-]{36}$/);
  const url = page.url();
  await page.getByRole("button", { name: "Simpan penilaian" }).click();
  await expect(page.getByRole("alert", { name: "Ada isian yang perlu diperbaiki" })).toBeFocused();
  await writeRatings(page, "Di atas ekspektasi", "Di atas ekspektasi");
  await page.getByLabel("Catatan atau rekomendasi").fill("Ikutkan pelatihan pelayanan prima.");
  await page.getByRole("button", { name: "Simpan penilaian" }).click();
  await expect(page.getByText("Penilaian tersimpan.")).toBeVisible();
  await expect(page.getByText("Sangat Baik").first()).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, cast.staff);
  await page.goto(url);
  await expect(page.getByText("Penilaian sedang disusun")).toBeVisible();
  await expect(page.getByText("Sangat Baik")).toHaveCount(0);

  await enterAs(context, cast.appraiser);
  await page.goto(url);
  await page.getByRole("button", { name: "Sampaikan kepada pegawai" }).click();
  await page.getByRole("button", { name: "Ya, sampaikan" }).click();
  await expect(page.getByText("Hasil disampaikan kepada pegawai.")).toBeVisible();

  await enterAs(context, cast.staff);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: /^Tanggapi paling lambat/ }).click();
  await expect(page.getByText("Target terlampaui, buktinya lengkap.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Terima hasil ini" }).click();
  await page.getByRole("button", { name: "Ya, saya terima" }).click();
  await expect(page.getByText("Anda menerima hasil evaluasi. Hasilnya final.")).toBeVisible();

  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { name: "Nilai kinerja saya" })).toBeVisible();
  await expect(page.getByText("Sangat Baik", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Bagaimana nilai ini terjadi" }).click();
  await expect(page.getByRole("cell", { name: /penilaian ini/ })).toContainText("Sangat Baik");
  await expect(page.getByText("Drs. H. Zulkifli Effendi, M.Si.").first()).toBeVisible();
  await expectAccessible(page);
});

test("[PENILAIAN-02] Pegawai keberatan, penilai menjelaskan, atasan memutus, jejaknya terlihat", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const url = `/penilaian/${await aHandedOverAppraisal(cast)}`;
  await enterAs(context, cast.staff);
  await page.goto(url);
  await page.getByText("Ajukan keberatan").click();
  await page.getByLabel("Alasan keberatan").fill("Dua laporan belum ikut dihitung.");
  await page.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(page.getByText("Keberatan terkirim")).toBeVisible();

  await enterAs(context, cast.appraiser);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: "Siti Rahmawati, S.IP." }).first().click();
  await page.getByLabel("Penjelasan Anda").fill("Kedua laporan masuk setelah masa penilaian.");
  await page.getByRole("button", { name: "Kirim penjelasan" }).click();
  await expect(page.getByText("Penjelasan terkirim.")).toBeVisible();

  await enterAs(context, cast.superior);
  await page.goto("/penilaian");
  await page.getByRole("link", { name: "Siti Rahmawati, S.IP." }).first().click();
  await expect(page.getByText("Dua laporan belum ikut dihitung.")).toBeVisible();
  await page.getByText("Ubah rating", { exact: true }).click();
  await writeRatings(page, "Di atas ekspektasi", "Di atas ekspektasi");
  await page.getByLabel("Alasan mengubah rating").fill("Kedua laporan diserahkan tepat waktu.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Putuskan perubahan" }).click();
  await page.getByRole("button", { name: "Ya, ubah" }).click();
  await expect(page.getByText("Keputusan tersimpan. Hasilnya final.")).toBeVisible();

  await enterAs(context, cast.staff);
  await page.goto(url);
  for (const words of [
    "Dua laporan belum ikut dihitung.",
    "Kedua laporan masuk setelah masa penilaian.",
    "Kedua laporan diserahkan tepat waktu.",
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await page.getByRole("link", { name: "Bagaimana nilai ini terjadi" }).click();
  const steps = page.getByRole("region", { name: "5. Orang dan waktu" });
  await expect(steps).toContainText("Drs. H. Zulkifli Effendi, M.Si.");
  await expect(steps).toContainText("Hj. Nurhayati Abdurrahman, S.H., M.H.");
  await page.goto("/akun/jejak");
  await expect(page.getByText("Hj. Nurhayati Abdurrahman, S.H., M.H.").first()).toBeVisible();
});

test("[PENILAIAN-03] Tidak seorang pun menilai dirinya sendiri, dan bagi orang lain penilaian itu tidak ada", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const url = `/penilaian/${await aHandedOverAppraisal(cast)}`;
  await enterAs(context, cast.staff);
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "Tanggapan Anda" })).toBeVisible();
  for (const name of [
    "Simpan penilaian",
    "Sampaikan kepada pegawai",
    "Pertahankan rating",
    "Kirim penjelasan",
  ]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await enterAs(context, cast.stranger);
  expect((await page.goto(url))?.status()).toBe(404);
  expect((await page.goto(`${url}/asal`))?.status()).toBe(404);
  await page.goto("/penilaian?kelompok=menunggu");
  await expect(page.getByText("Siti Rahmawati")).toHaveCount(0);
});
