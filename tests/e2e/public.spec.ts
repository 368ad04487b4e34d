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

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[SURVEI-01] Warga mengisi survei di ponsel tanpa JavaScript dan angkanya bertambah", async ({
    page,
    request,
  }) => {
    const countOf = async () => {
      const list: readonly { service: string; period: string; n: number }[] = await (
        await request.get("/api/terbuka/skm.json")
      ).json();
      return list.filter(({ service }) => service === "ktp-el").reduce((sum, { n }) => sum + n, 0);
    };
    const before = await countOf();
    await page.goto("/survei/ktp-el");
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    for (const element of ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"]) {
      await page.locator(`input[name=${element}][value="4"]`).check({ force: true });
    }
    await page.locator("[name=suggestion]").fill("Cepat <b>sekali</b> 👍");
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.waitForURL("**/terima-kasih");
    expect(await countOf()).toBeGreaterThan(before);
  });
});

test("[SURVEI-02] Kios mengirim jawaban yang sama berkali-kali dan dihitung sekali", async ({ request }) => {
  const answers = { u1: 3, u2: 3, u3: 3, u4: 4, u5: 3, u6: 3, u7: 4, u8: 3, u9: null };
  const response = { id: crypto.randomUUID(), service: "kartu-keluarga", ...answers };
  const send = (data: object) => request.post("/api/survei", { data });
  expect((await send(response)).status()).toBe(201);
  expect((await send(response)).status()).toBe(200);
  expect((await send({ ...response, u1: 1 })).status()).toBe(409);
  expect((await send({ ...response, id: crypto.randomUUID(), u1: 5 })).status()).toBe(422);
});
