import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { readPdf } from "@/tests/support/read-pdf";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { aHandedOverAppraisal } from "./support/made-plan";

/** What the browser keeps when the link is pressed: under which name, and what stands in it. */
async function downloaded(page: Page, link: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  return { name: download.suggestedFilename(), ...(await readPdf(bytes)) };
}

test("[CETAK-01] Pegawai mengunduh SKP-nya dan penilai dokumen evaluasinya; isinya PDF tentang orang yang benar @desktop", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const appraisalId = await aHandedOverAppraisal(cast);
  const { planId, plan } = await db().appraisal.findUniqueOrThrow({
    where: { id: appraisalId },
    select: { planId: true, plan: { select: { period: true, employee: true } } },
  });
  const { period, employee } = plan;

  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}`);
  await expectAccessible(page);
  const skp = await downloaded(page, "Unduh PDF");
  expect(skp.name).toBe(`SKP - ${period.name} - Siti Rahmawati, S.IP.pdf`);
  expect(skp.text).toContain(`Siti Rahmawati, S.IP. 1 Nama Drs. H. Zulkifli Effendi, M.Si.`);
  expect(skp.text).toContain(employee.nip);
  expect(skp.text).toContain("Surat masuk terproses tepat waktu");

  await enterAs(context, cast.appraiser);
  await page.goto(`/penilaian/${appraisalId}`);
  await expectAccessible(page);
  const guide = page.getByText("Memahami dan memenuhi kebutuhan masyarakat");
  await expect(guide).toBeHidden();
  // The page itself on paper: unfolded, and without what can only be pressed.
  await page.emulateMedia({ media: "print" });
  await expect(guide).toBeVisible();
  await expect(page.getByRole("link", { name: "Unduh dokumen evaluasi (PDF)" })).toBeHidden();
  await page.emulateMedia({ media: null });
  const evaluation = await downloaded(page, "Unduh dokumen evaluasi (PDF)");
  expect(evaluation.name).toBe(`Dokumen Evaluasi Kinerja - ${period.name} - Siti Rahmawati, S.IP.pdf`);
  expect(evaluation.text).toContain(`1. Pegawai yang dinilai Nama Siti Rahmawati, S.IP. NIP ${employee.nip}`);
  expect(evaluation.text).toContain("Predikat kinerja pegawai Baik");
  const sheet = await downloaded(page, "Unduh lembar evaluasi (PDF)");
  expect(sheet.text).toContain(employee.nip);

  await enterAs(context, cast.stranger);
  for (const address of [
    `/skp/${planId}/pdf`,
    `/penilaian/${appraisalId}/lembar-evaluasi`,
    `/penilaian/${appraisalId}/dokumen-evaluasi`,
  ])
    expect((await page.request.get(address)).status()).toBe(404);
});
