import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

test("[SKP-01] Penilai membuka SKP anggota timnya dan melihat hasil kerja, realisasi, dan perilaku", async ({
  page,
}) => {
  await signInAs(page, "Penilai");
  await page.goto("/tim?keadaan=AGREED");
  await expectAccessible(page);
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("SKP");
  await expect(page.getByRole("heading", { name: "Hasil kerja" })).toBeVisible();
  await expect(page.getByText("Realisasi").first()).toBeVisible();
  await expectAccessible(page);
});

test("[SKP-02] Pegawai melihat daftar SKP-nya sendiri, dan SKP orang lain tidak ada baginya", async ({
  page,
}) => {
  await signInAs(page, "Staf");
  await page.goto("/skp");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("SKP saya");
  await expectAccessible(page);
  const response = await page.goto(`/skp/${crypto.randomUUID()}`);
  expect(response?.status()).toBe(404);
});
