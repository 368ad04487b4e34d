import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

const TITLE = "Melayani warga lanjut usia";

/** The calendar day at the seat of the government. */
const today = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Jakarta" }).format(new Date());

async function openAs(browser: Browser, role: string, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, role);
  await page.goto(address);
  return page;
}

async function schedule(page: Page, day: string): Promise<string> {
  await page.goto("/sdm/pelatihan/baru");
  await page.getByLabel("Nama pelatihan").fill(TITLE);
  await page.getByLabel("Isi dan sasaran").fill("Bagi petugas loket yang melayani warga lanjut usia.");
  await page.getByLabel("Bentuk").selectOption("WORKSHOP");
  await page.getByLabel("Penyelenggara").fill("BKPSDM");
  await page.getByLabel("Tempat", { exact: true }).fill("Aula");
  await page.getByLabel("Jumlah tempat").fill("1");
  await page.getByLabel("Jumlah JP").fill("8");
  await page.getByLabel("Terakhir mendaftar").fill(day);
  await page.getByLabel("Materi sesi 1").fill("Mendengarkan");
  await page.getByLabel("Mulai").fill(`${day}T08:00`);
  await page.getByLabel("Selesai").fill(`${day}T10:00`);
  await page.getByRole("button", { name: "Tambah sesi" }).click();
  await page.getByLabel("Materi sesi 2").fill("Latihan di loket");
  await page.getByLabel("Mulai").nth(1).fill(`${day}T10:00`);
  await page.getByLabel("Selesai").nth(1).fill(`${day}T12:00`);
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await page.waitForURL(/\/sdm\/pelatihan\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Buka pendaftaran" }).click();
  await expect(page.getByText("Pendaftaran dibuka").first()).toBeVisible();
  return new URL(page.url()).pathname;
}

// In one window only: HR's code is accepted once. The training is of today, so that it can begin and end at once.
test("[PELATIHAN-03] Pelatihan dari jadwal sampai JP tercatat, tanpa pernah melebihi jumlah tempat", {
  tag: "@desktop",
}, async ({ page, browser }) => {
  await signInAs(page, "SDM");
  const managed = await schedule(page, today());
  const address = managed.replace("/sdm", "");

  const staff = await openAs(browser, "Staf", address);
  await staff.getByRole("button", { name: "Daftar", exact: true }).click();
  await expect(staff.getByText("Anda mendapat tempat")).toBeVisible();

  const other = await openAs(browser, "Penilai", address);
  await expect(other.getByText("0 dari 1")).toBeVisible();
  await expect(other.getByText("Semua tempat sudah terisi")).toBeVisible();
  await other.getByRole("button", { name: "Masuk daftar tunggu" }).click();
  await expect(other.getByText("Anda di daftar tunggu")).toBeVisible();
  await expectAccessible(other);

  await page.reload();
  await expect(page.getByText("1 dari 1 tempat")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Selesaikan dan catat JP" }).click();
  await expect(page.getByText("Kehadiran semua peserta harus dicatat lebih dahulu.")).toBeVisible();
  for (const topic of ["Mendengarkan", "Latihan di loket"]) await page.getByLabel(topic).check();
  await page.getByRole("button", { name: "Simpan kehadiran" }).click();
  await expect(page.getByText("Tersimpan: 1 hadir, 0 tidak hadir.")).toBeVisible();
  await page.getByRole("button", { name: "Selesaikan dan catat JP" }).click();
  await expect(page.getByText("Selesai", { exact: true }).first()).toBeVisible();

  await staff.goto("/pelatihan/jp");
  await expect(staff.getByRole("row", { name: new RegExp(`${TITLE}.*8`) })).toBeVisible();
  const total = await staff
    .getByText(/^\d+ JP$/)
    .first()
    .textContent();
  await staff.goto("/dasbor");
  await expect(staff.getByText("Jam pelajaran saya")).toBeVisible();
  await expect(staff.getByText(total ?? "").first()).toBeVisible();
  await other.goto("/pelatihan/jp");
  await expect(other.getByText(TITLE)).toHaveCount(0);
});
