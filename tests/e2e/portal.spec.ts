import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/domain/calendar/local-date";
import { localDayOf } from "@/lib/time";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

const dayAhead = (days: number): string => addDays(localDayOf(new Date()), days);

test("[MASUK-01] Pegawai masuk dengan NIP dan kata sandi, melihat datanya, lalu membuka akunnya", async ({
  page,
}) => {
  await page.goto("/pelatihan");
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fpelatihan/);
  await expectAccessible(page);
  await signInAs(page, "Staf");
  await expectAccessible(page);
  await page.goto("/akun");
  await expectAccessible(page);
});

test("[MASUK-02] Kata sandi yang salah dijawab satu kalimat, NIP tidak hilang @phone", async ({ page }) => {
  await page.goto("/masuk");
  await page.getByLabel("NIP").fill("197001012000011001");
  await page.getByLabel("Kata sandi", { exact: true }).fill("bukan ini sandinya");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("NIP")).toHaveValue("197001012000011001");
});

test("[PELATIHAN-01] Pegawai mendaftar pelatihan yang dibuka dan membatalkannya", async ({ page }) => {
  await signInAs(page, "Penilai");
  await page.goto("/pelatihan");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Menyusun SKP yang berorientasi hasil" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Menyusun SKP yang berorientasi hasil");
  await expectAccessible(page);
  const join = page.getByRole("button", { name: "Daftar", exact: true });
  const leave = page.getByRole("button", { name: "Batalkan pendaftaran" });
  if (await leave.isVisible()) await leave.click();
  await expect(join).toBeVisible();
  await join.click();
  await expect(leave).toBeVisible();
  await leave.click();
  await expect(join).toBeVisible();
  await page.goto("/pelatihan/jp");
  await expectAccessible(page);
});

// A code is accepted once, so this journey runs in one of the two windows only.
test("[PELATIHAN-02] SDM masuk dengan kode kedua dan menjadwalkan pelatihan", { tag: "@desktop" }, async ({
  page,
}) => {
  await signInAs(page, "SDM");
  await page.goto("/sdm/pelatihan/baru");
  await expectAccessible(page);
  await page.getByLabel("Nama pelatihan").fill("Mengelola antrean loket");
  await page.getByLabel("Isi dan sasaran").fill("Bagi petugas loket.");
  await page.getByLabel("Bentuk").selectOption("WORKSHOP");
  await page.getByLabel("Penyelenggara").fill("BKPSDM");
  await page.getByLabel("Tempat", { exact: true }).fill("Aula");
  await page.getByLabel("Jumlah tempat").fill("20");
  await page.getByLabel("Jumlah JP").fill("8");
  await page.getByLabel("Terakhir mendaftar").fill(dayAhead(60));
  await page.getByLabel("Materi sesi 1").fill("Dasar");
  await page.getByLabel("Mulai").fill(`${dayAhead(69)}T08:00`);
  await page.getByLabel("Selesai").fill(`${dayAhead(69)}T15:00`);
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await page.waitForURL(/\/sdm\/pelatihan\/[0-9a-f-]{36}\?langkah=catat$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Buka pendaftaran" }).click();
  await expect(page.getByText("Pendaftaran dibuka").first()).toBeVisible();
});
