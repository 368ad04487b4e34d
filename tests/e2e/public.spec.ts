import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";

test("[PUBLIK-01] Siapa saja melihat angka layanan, statistik, dan data terbuka yang sama", async ({
  page,
  request,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  for (const path of ["/layanan/kartu-keluarga", "/statistik"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  const list: readonly { service: string; n: number; index: number | null }[] = await (
    await request.get("/api/terbuka/skm.json")
  ).json();
  expect(list.filter(({ n, index }) => n < 10 && index !== null)).toEqual([]);
  expect(list.some(({ index }) => index !== null)).toBe(true);
});
