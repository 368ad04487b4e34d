import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

/** Tells the sentences of one run from those of another project that shares the demonstration. */
const unique = (sentence: string): string => `${sentence} (${crypto.randomUUID().slice(0, 8)})`;

/** The two projects ask about different things: a colleague is not asked twice about one thing while it waits. */
const _askedAbout = (project: string): string => (project === "phone" ? "Adaptif" : "Kompeten");

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

test("[UMPAN-03] Umpan balik SKP orang lain tidak ada bagi rekan yang tidak berhak", async ({ page }) => {
  await signInAs(page, "Penilai");
  await page.goto("/tim?keadaan=AGREED");
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}$/);
  const address = `${page.url()}/umpan-balik`;
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Umpan balik");
  await page.context().clearCookies();
  await signInAs(page, "Inspektur");
  expect((await page.goto(address))?.status()).toBe(404);
});
