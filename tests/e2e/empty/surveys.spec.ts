import { expect, type Page } from "@playwright/test";
import { qrCodeOf } from "@/lib/documents/qr-code";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { localDayOf } from "@/lib/time";
import { expectAccessible } from "../support/accessibility";
import { test } from "../support/hr-officer";

const UNIT = "Kelurahan Belakang Gedung";
const SERVICE = "Surat keterangan domisili";
const SLUG = "domisili-belakang-gedung";

/** A unit of the town with one service to its citizens. */
async function openService(page: Page): Promise<void> {
  await page.goto("/sdm/unit/baru");
  await page.getByLabel("Nama unit").fill(UNIT);
  await page.getByRole("button", { name: "Simpan unit" }).click();
  await page.waitForURL("**langkah=catat");
  await page.goto("/sdm/layanan/baru");
  await expectAccessible(page);
  await page.getByLabel("Unit penyelenggara").selectOption({ label: UNIT });
  await page.getByLabel("Alamat pendek").fill(SLUG);
  await page.getByLabel("Nama layanan").fill(SERVICE);
  await page.getByLabel("Penjelasan singkat").fill("Keterangan tempat tinggal bagi warga kelurahan.");
  await page.getByLabel("Persyaratan").fill("KTP-el\nPengantar RT");
  await page.getByLabel("Sistem, mekanisme, dan prosedur").fill("Serahkan berkas di loket\nTerima suratnya");
  await page.getByLabel("Jangka waktu (menit kerja)").fill("30");
  await page.getByLabel("Biaya/tarif").fill("Gratis");
  await page.getByLabel("Hasil layanan").fill("Surat keterangan domisili");
  await page.getByLabel("Pengguna setahun").fill("200");
  await page.getByLabel("Penanganan pengaduan").fill("Loket kelurahan");
  await page.getByRole("button", { name: "Simpan layanan" }).click();
  await page.waitForURL(/\/sdm\/layanan\?tersimpan=baru$/);
}

test("[SURVEI-08] SDM membuka periode survei dan mencetak poster berkode QR, warga menjawab dari ponsel, dan SDM melihat jumlahnya", async ({
  page,
  browser,
  request,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    storageState: { cookies: [], origins: [] },
  });
  const phone = await context.newPage();
  const year = localDayOf(new Date()).slice(0, 4);

  await openService(page);
  await page.getByRole("link", { name: `Poster survei ${SERVICE}` }).click();
  const code = page.getByRole("img", { name: /^Kode QR menuju/ });
  await expect(code).toBeVisible();
  const address = (await page.getByRole("article").locator("strong").textContent()) ?? "";
  expect(new URL(address).pathname).toBe(`/survei/${SLUG}`);
  await expect(code).toHaveAccessibleName(`Kode QR menuju ${address}`);
  await expect(code.locator("path")).toHaveAttribute("d", qrCodeOf(address).path);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await expect(code).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await phone.goto(address);
  await expect(phone.getByText("Survei layanan ini sedang tidak dibuka")).toBeVisible();
  await expectAccessible(phone);

  await page.goto("/sdm/survei");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Tambah periode" }).first().click();
  await page.getByLabel("Nama periode").fill(`Tahun ${year}`);
  await page.getByLabel("Hari pertama").fill(`${year}-01-01`);
  await page.getByLabel("Hari terakhir").fill(`${year}-12-31`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan periode" }).click();
  await page.waitForURL(/\/sdm\/survei$/);
  await expect(page.getByText("Berjalan", { exact: true })).toBeVisible();

  await phone.reload();
  for (const element of ELEMENTS) await phone.locator(`input[name=${element}][value="4"]`).check();
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Kirim jawaban" }).click();
  await phone.waitForURL("**/terima-kasih");
  await expectAccessible(phone);

  const result = page.getByRole("row").filter({ hasText: SERVICE });
  await page.reload();
  await expect(result).toContainText("baru 1 dari paling sedikit 10 jawaban");

  for (let sent = 0; sent < 9; sent += 1) {
    const answers = Object.fromEntries(ELEMENTS.map((element) => [element, 4]));
    const data = { id: crypto.randomUUID(), service: SLUG, ...answers };
    expect((await request.post("/api/survei", { data })).status()).toBe(201);
  }
  await page.reload();
  await expect(result).toContainText("100,00");
  await expect(result).toContainText("belum cukup");
  await expectAccessible(page);
  await context.close();
});
