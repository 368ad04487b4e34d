import { expect, test } from "@playwright/test";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { enterAs, freeNip } from "./support/cast";
import { aComplaintDesk, fillReport, sendReport, track, windowOf } from "./support/complaint-desk";
import { aPerson } from "./support/person";

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[PRIVASI-01] Warga sampai dari formulirnya pada apa yang disimpan tentangnya, dan setiap kuki yang ia terima tertulis di sana", {
    tag: "@phone",
  }, async ({ page, context }) => {
    const desk = await aComplaintDesk();
    const title = `Lampu jalan padam ${freeNip().slice(8)}`;
    await page.goto("/pengaduan");
    await fillReport(page, { unit: desk.unit.name, title, text: "Sejak hari Senin lampu jalan padam." });
    await page.getByText("Nama, kontak, dan kerahasiaan").click();
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Data pribadi Anda" }).click();
    const told = await opened;
    await told.waitForURL(/\/privasi#pengaduan$/);
    await expect(told.getByRole("heading", { level: 2, name: "Menyampaikan laporan" })).toBeVisible();
    await expect(told.getByText(/Nama dan kontak: 90\shari/).first()).toBeVisible();
    await expectAccessibleWithoutScript(told);

    // What was typed is still there, and is sent.
    await expect(page.getByLabel("Judul", { exact: true })).toHaveValue(title);
    const { code, pin } = await sendReport(page);
    await track(page, code, pin);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const given = (await context.cookies()).map(({ name }) => name);
    expect(given).toContain("bina-lacak");
    const names = await told.locator("#kuki th code").allTextContents();
    expect(given.filter((name) => !names.includes(name))).toEqual([]);

    await told.goto("/");
    await told.getByRole("link", { name: "Kemudahan akses" }).click();
    await expect(told.getByRole("heading", { level: 1, name: "Kemudahan akses" })).toBeVisible();
    await expectAccessibleWithoutScript(told);
  });
});

test("[PRIVASI-02] Pegawai mengunduh salinan datanya, meminta gelarnya dibetulkan, dan membaca jawaban pengelola SDM", {
  tag: "@desktop",
}, async ({ page, browser, request }) => {
  const person = await aPerson({ name: "Marlina Padang Niur" });
  const own = await windowOf(browser, person);
  await own.goto("/akun");
  const download = own.waitForEvent("download");
  await own.getByRole("button", { name: "Unduh salinan" }).click();
  expect((await download).suggestedFilename()).toBe("Data saya di Bina - Marlina Padang Niur.xlsx");

  await own.getByRole("link", { name: "Data saya keliru" }).click();
  await expect(own.getByRole("heading", { level: 1, name: "Data saya keliru" })).toBeVisible();
  await expectAccessible(own);
  const message = `Gelar saya S.Kom., ijazah nomor ${freeNip().slice(6)}.`;
  await own.getByRole("button", { name: "Kirim permintaan" }).click();
  await expect(own.getByText("Pilih data yang keliru.").first()).toBeVisible();
  await own.getByLabel("Data yang keliru").selectOption({ label: "Nama dan gelar" });
  await own.getByLabel("Yang seharusnya").fill(message);
  await own.getByRole("button", { name: "Kirim permintaan" }).click();
  await expect(own.getByText(/dijawab paling lambat/)).toBeVisible();

  const officer = await aPerson({ name: "Hartati Gunung Ayu", role: "HR" });
  await enterAs(page.context(), officer);
  await page.goto("/sdm/pegawai/laporan-penilai");
  const card = page.getByRole("listitem").filter({ hasText: message });
  const next = page.getByRole("link", { name: /berikut/i });
  while ((await card.count()) === 0 && (await next.count()) > 0) {
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
  }
  await expect(card).toContainText("jawab paling lambat");
  await expectAccessible(page);
  await card.getByLabel("Jawaban untuk pegawai").fill("Gelar sudah kami betulkan.");
  await card.getByRole("button", { name: "Jawab dan selesaikan" }).click();
  await page.waitForURL("**terjawab=layar");
  await own.reload();
  await expect(own.getByText("Gelar sudah kami betulkan.")).toBeVisible();

  const found = await request.get("/.well-known/security.txt");
  expect(await found.text()).toMatch(/^Contact: /);
});
