import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { aReadyPlan } from "./support/made-plan";
import { resultFields } from "./support/plan-editor";

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

test("[TAMPILAN-03] Yang diketik sebelum skrip tiba tidak hilang ketika skrip tiba", async ({
  page,
  context,
}) => {
  const { staff } = await aCast();
  const planId = await aReadyPlan(staff);
  await enterAs(context, staff);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/skp/${planId}/ubah`, { waitUntil: "commit" });
  const text = resultFields(page, 1).getByLabel("Rencana hasil kerja");
  await expect(text).not.toHaveValue("");
  await text.fill("Diketik di jaringan yang lambat");
  release();
  const isTakenOver = () =>
    text.evaluate((field) => Object.keys(field).some((key) => key.startsWith("__reactProps")));
  await expect.poll(isTakenOver).toBe(true);
  await expect(text).toHaveValue("Diketik di jaringan yang lambat");
  await expectAccessible(page);
});
