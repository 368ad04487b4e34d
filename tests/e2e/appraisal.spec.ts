import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { dateOf } from "@/lib/time";
import { ratings, seen } from "@/tests/factories/appraisals";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { pressAccessKey } from "./support/access-key";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs, freeNip } from "./support/cast";
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
  const steps = page.getByRole("region", { name: "6. Orang dan waktu" });
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

test("[PENILAIAN-05] Dari dasbor penilai sampai ke yang paling lama menunggu, lalu ke yang berikutnya, dengan satu tombol", {
  tag: "@desktop",
}, async ({ page, context }) => {
  const { staff, appraiser } = await aCast();
  const unitId = (await db().employee.findUniqueOrThrow({ where: { id: staff.viewer.employeeId } })).unitId;
  const colleague = await anEmployee({ name: "Teguh Berikutnya", unitId: unitId ?? "", nip: freeNip() });
  await appoint(colleague.id, appraiser.viewer.employeeId);
  const other = contextOf(viewerOf(colleague), new Date().toISOString());
  const firstPlan = await anAgreedPlan(staff, appraiser);
  const { appraisalId: first } = await openAppraisal(appraiser, { planId: firstPlan });
  await rateAppraisal(appraiser, { ...(await seen(first)), ...ratings() });
  const later = contextOf(appraiser.viewer, new Date().toISOString());
  const secondPlan = await anAgreedPlan(other, later);
  const { appraisalId: second } = await openAppraisal(later, { planId: secondPlan });
  // No quarter of theirs is over.
  await db().performancePlan.updateMany({
    where: { id: { in: [firstPlan, secondPlan] } },
    data: { startsOn: dateOf(addDays(later.today, 1)) },
  });

  await enterAs(context, appraiser);
  await page.goto("/dasbor");
  await expect(page.getByRole("link", { name: "Berikutnya: Siti Rahmawati, S.IP." })).toBeVisible();
  await expect(page.getByText(/^Penilaian menunggu Anda sejak/)).toBeVisible();
  await expectAccessible(page);
  await pressAccessKey(page, "b");
  await page.waitForURL(`**/penilaian/${first}`);
  const next = page.getByRole("link", { name: "Berikutnya: Teguh Berikutnya" });
  await expect(next).toBeVisible();
  // Given ratings are changed by who opens the form.
  await expect(page.getByRole("button", { name: "Simpan penilaian" })).toBeHidden();
  await page.getByText("Ubah rating dan alasan", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Simpan penilaian" })).toBeVisible();
  await page.getByRole("button", { name: "Sampaikan kepada pegawai" }).click();
  await page.getByRole("button", { name: "Ya, sampaikan" }).click();
  await expect(page.getByText("Hasil disampaikan kepada pegawai.")).toBeVisible();
  await expect(next).toBeVisible();
  await expectAccessible(page);
  await pressAccessKey(page, "b");
  await page.waitForURL(`**/penilaian/${second}`);
  // Its own rating is not handed over yet: nothing else waits, but this one does.
  await writeRatings(page, "Sesuai ekspektasi", "Sesuai ekspektasi");
  await page.getByRole("button", { name: "Simpan penilaian" }).click();
  await expect(page.getByText("Penilaian tersimpan.")).toBeVisible();
  const none = page.getByText("Tidak ada lagi SKP, penilaian, atau catatan yang menunggu Anda.");
  await expect(none).toHaveCount(0);
  await page.getByRole("button", { name: "Sampaikan kepada pegawai" }).click();
  await page.getByRole("button", { name: "Ya, sampaikan" }).click();
  await expect(none).toBeVisible();
});
