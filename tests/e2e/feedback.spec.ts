import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";
import { aCast, enterAs } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { anAgreedPlan } from "./support/made-plan";

/** Tells the sentences of one run from those of another project that shares the demonstration. */
const unique = (sentence: string): string => `${sentence} (${crypto.randomUUID().slice(0, 8)})`;

async function expectSent(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/skp\/umpan-balik\?langkah=beri/);
  await expect(page.getByText("Umpan balik terkirim.")).toBeVisible();
}

test("[UMPAN-01] Penilai memberi umpan balik kepada anggota tim dalam beberapa ketukan, lalu mengoreksinya", async ({
  page,
}) => {
  await signInAs(page, "Penilai");
  await page.goto("/skp/umpan-balik");
  await page.getByRole("link", { name: "Beri umpan balik" }).first().click();
  await page.getByRole("region", { name: "Tim yang saya nilai" }).getByRole("link").first().waitFor();
  await page.goto("/tim?keadaan=AGREED");
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/umpan-balik`);
  await page.getByRole("link", { name: "Beri umpan balik", exact: true }).click();
  const said = unique("Antrean pagi ini selesai sebelum istirahat.");
  await page.getByLabel("Tentang").selectOption({ label: "Berorientasi Pelayanan" });
  await page.getByText("Apresiasi", { exact: true }).click();
  await page.getByLabel("Umpan balik", { exact: true }).fill(said);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kirim umpan balik" }).click();
  await expectSent(page);

  const given = page.getByRole("listitem").filter({ hasText: said });
  await given.getByText("Koreksi", { exact: true }).click();
  const corrected = unique("Antrean pagi ini selesai pukul sebelas.");
  await given.getByLabel("Umpan balik", { exact: true }).fill(corrected);
  await given.getByRole("button", { name: "Simpan koreksi" }).click();
  await expect(page.getByText("Koreksi tersimpan.")).toBeVisible();
  const standing = page.getByRole("listitem").filter({ hasText: corrected });
  await standing.getByText("Sudah dikoreksi").click();
  await expect(standing.getByText(said)).toBeVisible();
});

test("[UMPAN-02] Pegawai meminta umpan balik kepada rekan di luar timnya, rekan itu menjawab, dan pegawai membacanya", {
  tag: "@phone",
}, async ({ page, context, browser }) => {
  const { staff, appraiser, stranger } = await aCast();
  const planId = await anAgreedPlan(staff, appraiser);
  const question = "Apa yang perlu saya perbaiki di loket?";
  const answer = "Sapa warga lebih dahulu, baru minta berkasnya.";
  await enterAs(context, staff);
  await page.goto("/skp/umpan-balik");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Minta umpan balik" }).click();
  await expect(page.getByRole("region", { name: "Pimpinan saya" })).toContainText("Zulkifli Effendi");
  await expectAccessible(page);
  await page.getByLabel("Cari rekan di unit mana pun").fill(stranger.viewer.nip);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name: "Bambang Prasetyo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Minta umpan balik kepada Bambang Prasetyo",
  );
  await page.getByLabel("Tentang").selectOption({ label: "Adaptif" });
  await page.getByLabel("Yang ingin Anda ketahui").fill(question);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kirim permintaan" }).click();
  await expect(page.getByText("Permintaan terkirim. Jawabannya tampil di sini.")).toBeVisible();
  await expect(page.getByText("Menunggu jawaban", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const theirs = await windowOf(browser, stranger);
  await theirs.goto("/skp/umpan-balik");
  await theirs.getByRole("listitem").filter({ hasText: question }).getByRole("link").click();
  await theirs.getByText("Saran perbaikan", { exact: true }).click();
  await theirs.getByLabel("Umpan balik", { exact: true }).fill(answer);
  await expectAccessible(theirs);
  await theirs.getByRole("button", { name: "Kirim jawaban" }).click();
  await expectSent(theirs);
  // What was asked is all that the colleague may know of the plan.
  expect((await theirs.goto(`/skp/${planId}`))?.status()).toBe(404);

  await page.goto(`/skp/${planId}/umpan-balik`);
  await expect(page.getByText("Dijawab", { exact: true })).toBeVisible();
  await page.getByRole("table").getByRole("link", { name: "Adaptif" }).click();
  const given = page.getByRole("listitem").filter({ hasText: answer });
  await expect(given).toContainText("Bambang Prasetyo, rekan lain");
  await expect(given).toContainText(`Ditanya: ${question}`);
  await expectAccessible(page);
});

test("[UMPAN-03] Umpan balik SKP orang lain tidak ada bagi rekan yang tidak berhak @phone", async ({
  page,
}) => {
  await signInAs(page, "Penilai");
  await page.goto("/tim?keadaan=AGREED");
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}$/);
  const address = `${page.url()}/umpan-balik`;
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Umpan balik");
  await page.context().clearCookies();
  await signInAs(page, "Koordinator pengaduan");
  expect((await page.goto(address))?.status()).toBe(404);
});
