import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { ratings, seen } from "@/tests/factories/appraisals";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { anAgreedPlan } from "./support/made-plan";
import { aPerson } from "./support/person";
import { writeRatings } from "./support/rating";

test("[KALIBRASI-01] SDM mengusulkan perubahan dalam sesi kalibrasi; hanya penilai yang mengubah ratingnya, lalu menjawab @desktop", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const planId = await anAgreedPlan(cast.staff, cast.appraiser);
  const { appraisalId } = await openAppraisal(cast.appraiser, { planId });
  await rateAppraisal(cast.appraiser, { ...(await seen(appraisalId)), ...ratings("MEETS", "MEETS") });
  const hr = await aPerson({ name: "Desi Perjalanan", role: "HR" });
  await enterAs(context, hr);
  await page.goto("/sdm/kalibrasi");
  await expect(page.getByRole("heading", { name: "Kalibrasi penilaian", level: 1 })).toBeVisible();
  await expect(page.getByText("Yang belum disampaikan tidak ikut dihitung")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Catat sesi kalibrasi" }).click();
  const unit = page.getByLabel("Unit", { exact: true });
  const plan = await db().performancePlan.findUniqueOrThrow({ where: { id: planId } });
  await unit.selectOption(plan.unitId);
  await page.getByLabel("Peserta").fill("Desi Perjalanan\nDrs. H. Zulkifli Effendi, M.Si.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan sesi" }).click();
  await expect(page.getByText("Sesi tersimpan.")).toBeVisible();
  const session = new URL(page.url()).pathname;

  await page.getByLabel("Pegawai", { exact: true }).selectOption(appraisalId);
  await page
    .getByRole("group", { name: "Usulan rating hasil kerja" })
    .getByLabel("Di atas ekspektasi")
    .check();
  await page
    .getByRole("group", { name: "Usulan rating perilaku kerja" })
    .getByLabel("Di atas ekspektasi")
    .check();
  await page.getByLabel("Alasan usulan").fill("Dua layanan baru berjalan karena pekerjaannya.");
  await page.getByRole("button", { name: "Usulkan" }).click();
  await expect(page.getByText("Menunggu penilai")).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, cast.appraiser);
  await page.goto("/penilaian");
  await expect(page.getByText("Usulan kalibrasi menunggu jawaban Anda")).toBeVisible();
  await page.goto(`/penilaian/${appraisalId}`);
  await expect(page.getByText("Dua layanan baru berjalan karena pekerjaannya.")).toBeVisible();
  await page.getByLabel("Sudah saya ubah").check();
  await page.getByLabel("Alasan jawaban").fill("Saya setuju setelah melihat buktinya.");
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await expect(page.getByText(/^Rating Anda belum sama dengan usulannya/)).toBeVisible();
  await page.getByText("Ubah rating dan alasan", { exact: true }).click();
  await writeRatings(page, "Di atas ekspektasi", "Di atas ekspektasi");
  await page.getByRole("button", { name: "Simpan penilaian" }).click();
  await expect(page.getByText("Penilaian tersimpan.")).toBeVisible();
  await page.getByLabel("Sudah saya ubah").check();
  await page.getByLabel("Alasan jawaban").fill("Saya setuju setelah melihat buktinya.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await expect(page.getByText("Jawaban Anda atas usulan kalibrasi tersimpan.")).toBeVisible();

  await enterAs(context, hr);
  await page.goto(session);
  await expect(page.getByText("Sudah dijawab", { exact: true })).toBeVisible();
  // What was answered would betray a rating that is still a draft.
  await expect(page.getByText("Saya setuju setelah melihat buktinya.")).toHaveCount(0);

  await enterAs(context, cast.staff);
  expect((await page.goto(session))?.status()).toBe(404);
});
