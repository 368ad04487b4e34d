import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

/** Tells the sentences of one run from those of another project that shares the demonstration. */
const unique = (sentence: string): string => `${sentence} (${crypto.randomUUID().slice(0, 8)})`;

/** The dialogues and the coaching of the first member of the appraiser's team whose plan is in force. */
async function openTeamMember(page: Page): Promise<void> {
  await signInAs(page, "Penilai");
  await page.goto("/tim?keadaan=AGREED");
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/pembinaan`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dialog dan bimbingan");
}

test("[DIALOG-01] Pegawai mengonfirmasi dialog kinerja yang dicatat pimpinannya", async ({ page }, {
  project,
}) => {
  // Each project has a person of its own: a record is confirmed once.
  await signInAs(page, project.name === "phone" ? "Staf" : "Kepala unit");
  await page.goto("/skp");
  await page
    .getByRole("main")
    .getByRole("link", { name: /2\d{3}/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Dialog dan bimbingan" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Konfirmasi" }).first().click();
  await expect(page.getByText("Dialog dikonfirmasi kedua pihak.")).toBeVisible();
});

test("[BIMBINGAN-01] Penilai mencatat bimbingan dengan tindak lanjut dan menandai satu selesai", async ({
  page,
}) => {
  await openTeamMember(page);
  await page.getByRole("link", { name: "Catat bimbingan" }).click();
  const gap = unique("Menyusun rekap dengan lembar kerja");
  await page.getByLabel("Yang perlu ditambah").fill(gap);
  await page.getByLabel("Bimbingan yang diberikan").fill("Latihan bersama sampai satu rekap selesai.");
  await page.getByLabel("Tindak lanjut", { exact: false }).first().fill("Menyusun rekap sendiri");
  await page.getByLabel("Batas waktu tindak lanjut").fill("2099-02-01");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan bimbingan" }).click();
  await expect(page.getByText("Bimbingan tercatat")).toBeVisible();
  const note = page.getByRole("listitem").filter({ hasText: gap });
  await note.getByRole("button", { name: "Tandai selesai" }).first().click();
  await expect(note.getByText("Selesai", { exact: true })).toBeVisible();
});

test("[PERBAIKAN-01] Pendamping membuka rencana perbaikan tanpa melihat predikat", async ({ page }) => {
  await signInAs(page, "Staf");
  await page.goto("/penilaian/perbaikan");
  await expectAccessible(page);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Tindakan" })).toBeVisible();
  await expect(page.getByText("Yang belum sesuai:").first()).toBeVisible();
  await expect(page.getByText("Predikat", { exact: true })).toHaveCount(0);
  await expectAccessible(page);
});
