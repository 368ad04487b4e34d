import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { ratings, seen } from "@/tests/factories/appraisals";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { aHandedOverAppraisal } from "./support/made-plan";
import { aPerson } from "./support/person";

/** Makes the position on file a functional one, as an import of the roster would have brought it. */
async function isAuditor(employeeId: string): Promise<void> {
  const auditor = { title: "Auditor Ahli Pertama", kind: "JF_KEAHLIAN" } as const;
  const position = await db().position.upsert({
    where: { title_kind: auditor },
    create: { ...auditor, jenjang: "AHLI_PERTAMA" },
    update: {},
  });
  await db().placement.updateMany({ where: { employeeId }, data: { positionId: position.id } });
  await db().employee.update({
    where: { id: employeeId },
    data: { positionId: position.id, golongan: "III/a" },
  });
}

test("[KREDIT-01] Pegawai fungsional membaca perkiraan angka kreditnya dan setiap langkah hitungannya @phone", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const { employeeId } = cast.staff.viewer;
  await isAuditor(employeeId);
  const appraisalId = await aHandedOverAppraisal(cast, ratings("ABOVE", "ABOVE"));
  await enterAs(context, cast.staff);
  await page.goto("/penilaian");
  await page.getByRole("link", { name: "Angka kredit" }).click();
  await expect(page.getByRole("heading", { name: "Perkiraan angka kredit", level: 1 })).toBeVisible();
  await expect(page.getByText("PAK resmi dibuat di alur nasional.")).toBeVisible();
  await expect(page.getByText("Belum ada predikat final")).toBeVisible();

  await acceptAppraisal(cast.staff, await seen(appraisalId));
  await page.reload();
  await expect(page.getByText(/^Sangat Baik 150\s% × 12,50 \(Ahli Pertama\) × \d+\/12$/)).toBeVisible();
  await expect(page.getByText("Kenaikan pangkat dari III/a: perlu 50,00")).toBeVisible();
  await expect(page.getByText("Kenaikan jenjang: perlu 100,00")).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, await aPerson({ name: "Desi Perjalanan", role: "HR" }));
  await page.goto(`/sdm/pegawai/${employeeId}`);
  await page.getByRole("link", { name: "Perkiraan angka kredit" }).click();
  await expect(page.getByText(/^Sangat Baik 150\s% × 12,50/)).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, cast.appraiser);
  const response = await page.goto(`/sdm/pegawai/${employeeId}/angka-kredit`);
  expect(response?.status()).toBe(404);
});
