import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { ratings, seen } from "@/tests/factories/appraisals";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { aHandedOverAppraisal } from "./support/made-plan";
import { aPerson } from "./support/person";

test("[TALENTA-01] SDM mencatat dan memperbaiki hasil asesmen; komite talenta melihat kotaknya, pegawai hanya miliknya, orang lain tidak @phone", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const appraisalId = await aHandedOverAppraisal(cast, ratings("ABOVE", "ABOVE"));
  await acceptAppraisal(cast.staff, await seen(appraisalId));
  const { plan } = await db().appraisal.findUniqueOrThrow({
    where: { id: appraisalId },
    select: { plan: { select: { employeeId: true, unitId: true, period: { select: { year: true } } } } },
  });
  const { year } = plan.period;
  const boxes = `/sdm/talenta?tahun=${year}&unit=${plan.unitId}`;
  const potential = `/sdm/pegawai/${plan.employeeId}/potensi`;
  const hr = await aPerson({ name: "Desi Talenta", role: "HR" });
  const committee = await aPerson({ name: "Komite Perjalanan", role: "TALENT_COMMITTEE" });

  await enterAs(context, hr);
  await page.goto(boxes);
  await expect(page.getByRole("heading", { name: "Kotak talenta", level: 1 })).toBeVisible();
  await expect(page.getByText("Belum ada yang dapat ditempatkan")).toBeVisible();
  await page.goto(`/sdm/pegawai/${plan.employeeId}`);
  await page.getByRole("link", { name: "Potensi dan kotak talenta" }).click();
  await expect(page.getByText("Potensi belum dinilai", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Catat hasil asesmen" }).click();
  await page.getByLabel("Tanggal asesmen").fill(`${year - 1}-01-05`);
  await page.getByLabel("Berlaku sampai").fill(`${year + 3}-01-05`);
  await page.getByLabel("Instrumen atau metode").fill("Assessment center");
  await page.getByLabel("Lembaga yang melakukan asesmen").fill("UPT Penilaian Kompetensi");
  await page.getByLabel("Nomor dokumen sumber").fill("800/17/UPT-PK");
  await page.getByRole("button", { name: "Simpan hasil asesmen" }).click();
  await expect(page.getByText("Isi nilai, tingkat potensi, atau keduanya.").first()).toBeVisible();
  await page.getByRole("textbox", { name: /^Nilai/ }).fill("58,25");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan hasil asesmen" }).click();
  await expect(page.getByText("Hasil asesmen tersimpan.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Kotak talenta: kotak 4" })).toBeVisible();

  await page.getByRole("link", { name: "Perbaiki" }).click();
  await page.getByRole("textbox", { name: /^Nilai/ }).fill("85,25");
  await page.getByLabel("Apa yang keliru pada catatan sebelumnya").fill("Angkanya tertukar.");
  await page.getByRole("button", { name: "Simpan perbaikan" }).click();
  await expect(page.getByRole("heading", { name: "Kotak talenta: kotak 9" })).toBeVisible();
  await expect(page.getByText("Diganti", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, committee);
  await page.goto(boxes);
  await expect(page.getByRole("cell", { name: "Kotak 9 1 orang" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Kotak 9" }).first().click();
  await expect(page.getByRole("heading", { name: "Kotak 9", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Siti Rahmawati, S.IP." }).click();
  await expect(page.getByRole("heading", { name: "Kotak talenta: kotak 9" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Catat hasil asesmen" })).toHaveCount(0);

  await enterAs(context, cast.staff);
  await page.goto("/penilaian");
  await page.getByRole("link", { name: "Potensi saya" }).click();
  await expect(page.getByText("Dipromosikan dan dipertahankan", { exact: false })).toBeVisible();
  expect((await page.goto(boxes))?.status()).toBe(404);
  for (const other of [cast.appraiser, cast.superior, cast.stranger]) {
    await enterAs(context, other);
    expect((await page.goto(potential))?.status()).toBe(404);
  }
});
