import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";
import { enterPerson, freshName } from "./support/people";

test("[PEGAWAI-01] Pengelola SDM unit mencatat pegawai, menemukannya, memindahkannya, menetapkan penilainya, dan menonaktifkan penilai itu @desktop", async ({
  page,
}) => {
  await signInAs(page, "Pengelola SDM unit");
  await page.goto("/sdm/pegawai/baru");
  await expectAccessible(page);

  const [appraiserName, name] = [freshName("Penilai"), freshName("Staf")];
  const appraiser = await enterPerson(page, appraiserName);
  const person = await enterPerson(page, name);

  await page.goto("/sdm/pegawai");
  await expectAccessible(page);
  await page.getByLabel("Cari nama, NIP, atau unit").fill(name.toUpperCase());
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name }).click();
  await page.waitForURL(`**${person.address}`);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Pindahkan" }).click();
  await expect(page.getByLabel("Nama jabatan")).toHaveValue("Pengelola Data Uji Coba");
  await expectAccessible(page);
  await page.getByLabel("Nama jabatan").fill("Analis Uji Coba Ahli Muda");
  await page.getByLabel("Jenis jabatan").selectOption("JF_KEAHLIAN");
  await page.getByLabel("Mulai (TMT)").fill("2026-03-02");
  await page.getByRole("button", { name: "Simpan penempatan" }).click();
  await page.waitForURL("**langkah=pindah");
  await expect(page.getByRole("row", { name: /Analis Uji Coba/ })).toContainText("Berlaku");
  await expect(page.getByRole("row", { name: /Pengelola Data Uji Coba/ })).toContainText("1 Mar 2026");

  await page.getByRole("link", { name: "Atur penilai" }).click();
  await page.getByLabel("Nama, NIP, atau unit").fill(appraiserName);
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByRole("link", { name: appraiserName })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: appraiserName }).click();
  await page.getByLabel("Mulai (TMT)").fill("2026-03-02");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tetapkan penilai" }).click();
  await page.waitForURL("**langkah=tetapkan");
  await expect(page.getByRole("row", { name: new RegExp(appraiserName) })).toContainText("Menilai sekarang");

  await page.goto(`${appraiser.address}/nonaktif`);
  await expect(page.getByText("1 pegawai yang ia nilai")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Alasan").fill("Pensiun");
  await page.getByRole("button", { name: "Nonaktifkan pegawai" }).click();
  await page.getByRole("button", { name: "Ya, nonaktifkan" }).click();
  await page.waitForURL("**langkah=nonaktif");
  await expect(page.getByText("Pegawai ini tidak aktif")).toBeVisible();

  await page.goto("/sdm/pegawai/cacat?jenis=APPRAISER_INACTIVE");
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: `Atur penilai: ${name}` })).toBeVisible();
  await page.goto(appraiser.address);
  await page.getByRole("button", { name: "Aktifkan kembali" }).click();
  await page.waitForURL("**langkah=aktif");
  await page.goto("/sdm/pegawai/cacat?jenis=APPRAISER_INACTIVE");
  await expect(page.getByRole("link", { name: `Atur penilai: ${name}` })).toHaveCount(0);
});

test("[PEGAWAI-02] Pegawai melaporkan penilainya keliru, laporannya sampai ke pengelola SDM, dijawab, dan ia membaca jawabannya @phone", async ({
  page,
  browser,
}) => {
  await signInAs(page, "Pengelola SDM unit");
  const name = freshName("Pelapor");
  const { nip } = await enterPerson(page, name);
  await page.getByRole("button", { name: "Buat kata sandi sementara" }).click();
  await page.getByRole("button", { name: "Ya, buat kata sandi sementara" }).click();
  const shown = page.getByRole("status").filter({ hasText: "Hanya ditampilkan satu kali" });
  const temporary = (await shown.locator(".font-mono").textContent()) ?? "";
  await page.reload();
  await expect(page.getByText(temporary)).toHaveCount(0);

  const context = await browser.newContext();
  const staff = await context.newPage();
  await staff.goto("/masuk");
  await staff.getByLabel("NIP").fill(nip);
  await staff.getByLabel("Kata sandi", { exact: true }).fill(temporary);
  await staff.getByRole("button", { name: "Masuk", exact: true }).click();
  await staff.waitForURL("**/masuk/sandi-baru**");
  const own = `rumah panggung ${crypto.randomUUID().slice(0, 8)}`;
  await staff.getByLabel("Kata sandi baru", { exact: true }).fill(own);
  await staff.getByLabel("Ulangi kata sandi baru").fill(own);
  await staff.getByRole("button", { name: "Simpan kata sandi" }).click();
  await staff.waitForURL("**/dasbor");
  await staff.getByRole("link", { name: "Penilai saya keliru" }).click();
  await staff.getByRole("heading", { level: 1, name: "Penilai saya keliru" }).waitFor();
  await expectAccessible(staff);
  const message = `Yang menilai saya seharusnya kepala bidang, ${name}.`;
  await staff.getByLabel("Apa yang keliru").fill(message);
  await staff.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(staff.getByText("Menunggu jawaban")).toBeVisible();

  await page.goto("/sdm/pegawai/laporan-penilai");
  await expectAccessible(page);
  const card = page.getByRole("listitem").filter({ hasText: message });
  await card.getByLabel("Jawaban untuk pegawai").fill("Sudah kami betulkan hari ini.");
  await card.getByRole("button", { name: "Jawab dan selesaikan" }).click();
  await page.waitForURL("**terjawab=layar");
  await expect(page.getByText(message)).toHaveCount(0);

  await staff.reload();
  await expect(staff.getByText("Sudah kami betulkan hari ini.")).toBeVisible();
  await context.close();
});

test("[PEGAWAI-03] SDM menambah unit, mengubah namanya, menutupnya, dan membukanya lagi", {
  tag: "@desktop",
}, async ({ page }) => {
  await signInAs(page, "SDM");
  await page.goto("/sdm/unit");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Tambah unit" }).click();
  await page.waitForURL("**/sdm/unit/baru");
  await expect(page.getByLabel("Nama unit")).toBeVisible();
  await expectAccessible(page);
  const name = freshName("Bidang");
  await page.getByLabel("Nama unit").fill(name);
  await page.getByLabel("Unit induk").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Simpan unit" }).click();
  await page.waitForURL("**langkah=catat");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ubah unit" }).click();
  await page.getByLabel("Nama unit").fill(`${name} Baru`);
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await page.waitForURL("**langkah=simpan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} Baru`);
  await page.getByRole("button", { name: "Nonaktifkan unit" }).click();
  await page.waitForURL("**langkah=nonaktif");
  await page.getByRole("button", { name: "Aktifkan kembali" }).click();
  await page.waitForURL("**langkah=aktif");
  await page.getByRole("button", { name: "Nonaktifkan unit" }).click();
  await page.waitForURL("**langkah=nonaktif");
});

test("[PEGAWAI-04] Pengelola SDM unit hanya melihat unitnya; data di luar jangkauan tidak ada baginya @desktop", async ({
  page,
  browser,
}) => {
  await signInAs(page, "Inspektur");
  await page.goto("/sdm/pegawai?q=kependudukan");
  const other = page.getByRole("table").getByRole("link").first();
  const address = (await other.getAttribute("href")) ?? "";
  await other.click();
  await page.waitForURL(`**${address}`);
  await expect(page.getByRole("heading", { name: "Penempatan" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah data" })).toHaveCount(0);
  await expect(page.getByText("Tanggal lahir")).toHaveCount(0);

  for (const role of ["Pengelola SDM unit", "Staf"]) {
    const context = await browser.newContext();
    const officer = await context.newPage();
    await signInAs(officer, role);
    for (const path of ["", "/ubah", "/pindah", "/penilai", "/nonaktif"]) {
      expect((await officer.goto(`${address}${path}`))?.status()).toBe(404);
    }
    const list = await officer.goto("/sdm/pegawai?q=kependudukan");
    expect(list?.status()).toBe(role === "Staf" ? 404 : 200);
    if (role !== "Staf") await expect(officer.getByText("Tidak ada pegawai yang cocok")).toBeVisible();
    await context.close();
  }
});

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[PEGAWAI-05] Formulir pegawai bekerja tanpa JavaScript dan isiannya tidak hilang @phone", async ({
    page,
  }) => {
    await signInAs(page, "Pengelola SDM unit");
    await page.goto("/sdm/pegawai/baru");
    await page.getByLabel("Nama lengkap").fill("Tidak Hilang");
    await page.getByLabel("NIP", { exact: true }).fill("198504122008031000");
    await page.getByLabel("Status kepegawaian").selectOption("PPPK");
    await page.getByRole("button", { name: "Simpan pegawai" }).click();
    await expect(page.getByRole("alert").first()).toContainText("Isi nama jabatan.");
    await expect(page.getByLabel("Nama lengkap")).toHaveValue("Tidak Hilang");
    await expect(page.getByLabel("Status kepegawaian")).toHaveValue("PPPK");
    const { address } = await enterPerson(page, freshName("Tanpa Skrip"));
    await page.goto(`${address}/nonaktif`);
    await page.getByLabel("Alasan").fill("Uji coba");
    await page.getByText("Nonaktifkan pegawai", { exact: true }).last().click();
    await page.getByRole("button", { name: "Ya, nonaktifkan" }).click();
    await page.waitForURL("**langkah=nonaktif");
    await expect(page.getByText("Pegawai ini tidak aktif")).toBeVisible();
  });
});
