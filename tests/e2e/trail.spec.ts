import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { seen as asSeen, ratings } from "@/tests/factories/appraisals";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { anAgreedPlan } from "./support/made-plan";
import { aPerson } from "./support/person";

test("[JEJAK-01] Inspektur menyaring jejak audit, pegawai membaca jejak penilaiannya sendiri, dan tidak seorang pun dapat mengubahnya", {
  tag: "@desktop",
}, async ({ page, browser }) => {
  const { staff, appraiser } = await aCast();
  const { appraisalId } = await openAppraisal(appraiser, { planId: await anAgreedPlan(staff, appraiser) });
  await rateAppraisal(appraiser, { ...(await asSeen(appraisalId)), ...ratings() });

  // Until it is handed over, what the appraiser wrote is a draft, in the trail as well.
  const own = await windowOf(browser, staff);
  const draft = own.getByRole("row").filter({ hasText: "Konsep rating disimpan" });
  await own.goto("/akun/jejak");
  await expect(draft).toContainText("Terlihat setelah hasil disampaikan");
  await expectAccessible(own);
  await handOverAppraisal(appraiser, {
    ...(await asSeen(appraisalId)),
    distributionReason: "Unit kecil, baru seorang yang dinilai.",
  });
  await own.reload();
  await expect(draft).not.toContainText("Terlihat setelah");
  const handedOver = own.getByRole("row").filter({ hasText: "Hasil evaluasi disampaikan" });
  await expect(handedOver).toContainText("Drs. H. Zulkifli Effendi, M.Si.");
  await expect(own.getByRole("row").filter({ hasText: "SKP diajukan" })).toContainText("Anda");
  await expect(own.getByRole("main").getByRole("button")).toHaveCount(0);

  const inspector = await aPerson({ name: "Wahyudi Inspektorat", role: "INSPECTOR" });
  await enterAs(page.context(), inspector);
  await page.goto("/sdm/audit");
  await expectAccessible(page);
  await page.getByLabel("Kelompok").selectOption({ label: "Penilaian" });
  await page.getByLabel("NIP pelaku atau yang bersangkutan").fill(staff.viewer.nip);
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await page.waitForURL((url) => url.searchParams.get("nip") === staff.viewer.nip);
  const rows = page.locator("main tbody tr");
  const aboutStaff = { aboutId: staff.viewer.employeeId };
  const written = await db().auditEvent.findMany({
    where: { ...aboutStaff, action: { startsWith: "appraisal." } },
    select: { action: true },
  });
  expect(written.map(({ action }) => action).sort()).toEqual([
    "appraisal.create",
    "appraisal.handOver",
    "appraisal.rate",
  ]);
  await expect(rows).toHaveCount(written.length);
  await expect(rows.filter({ hasText: "Siti Rahmawati, S.IP." })).toHaveCount(written.length);
  await expectAccessible(page);
  await page.getByLabel("Kelompok").selectOption({ label: "Impor" });
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page.getByText("Tidak ada jejak yang cocok")).toBeVisible();
  // The page offers nothing but its filter.
  await expect(page.getByRole("main").getByRole("button")).toHaveText(["Tampilkan"]);

  const hr = await windowOf(browser, await aPerson({ name: "Elvira Kepegawaian", role: "HR" }));
  expect((await hr.goto("/sdm/audit"))?.status()).toBe(404);
  expect((await hr.goto(`/sdm/audit?nip=${staff.viewer.nip}`))?.status()).toBe(404);
  await hr.goto("/akun/jejak");
  await expect(hr.getByText("Belum ada jejak")).toBeVisible();
  const { employeeId } = staff.viewer;
  // Nor does the database, whoever asks it.
  for (const change of [
    db().$executeRaw`UPDATE audit_event SET action = 'plan.create' WHERE about_id = ${employeeId}::uuid`,
    db().$executeRaw`DELETE FROM audit_event WHERE about_id = ${employeeId}::uuid`,
  ])
    await expect(change).rejects.toThrow("audit_event is append-only");
});
