import { expect, test } from "@playwright/test";

test("[TAMPILAN-01] Di jaringan lambat, kerangka halaman tampil sampai halaman berikutnya tiba", async ({
  page,
}) => {
  await page.goto("/");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/statistik\?_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "Statistik" }).first().click();
  const skeleton = page.getByText("Halaman sedang dimuat…");
  await expect(skeleton).toBeVisible();
  release();
  await page.waitForURL("**/statistik");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(skeleton).toBeHidden();
});
