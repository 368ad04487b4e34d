import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { askSolved } from "@/lib/services/complaint/watch-complaints";
import { reporterLetter } from "@/lib/text/complaint";
import { anEmployee, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";
import { freeNip } from "./support/cast";
import {
  aComplaintDesk,
  fillReport,
  openFromDesk,
  sendReport,
  track,
  windowOf,
} from "./support/complaint-desk";

const TEXT = "Sejak hari Senin lampu jalan di depan sekolah padam dan anak-anak pulang dalam gelap.";
const freshTitle = (about: string) => `${about} ${freeNip().slice(8)}`;

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[PENGADUAN-01] Warga melapor dari ponsel tanpa JavaScript dan mengikuti laporannya sampai selesai @phone", async ({
    page,
    browser,
  }) => {
    const desk = await aComplaintDesk();
    const title = freshTitle("Lampu jalan padam");
    await page.goto("/pengaduan");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await expect(page.getByText("Pilih jenis laporan Anda.").first()).toBeVisible();
    await fillReport(page, { unit: desk.unit.name, title, text: TEXT });
    await page.getByText("Nama, kontak, dan kerahasiaan").click();
    await page.getByLabel("Nama Anda").fill("Siti Contoh");
    const { code, pin } = await sendReport(page);
    await track(page, code, pin);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText("sedang diperiksa")).toBeVisible();
    await expect(page.getByText("Nama disandikan", { exact: true })).toBeVisible();
    await page.getByText("Hapus nama saya").click();
    await page.getByRole("button", { name: "Ya, hapus" }).click();
    await expect(page.getByText("Tanpa nama", { exact: true })).toBeVisible();

    const coordinator = await windowOf(browser, desk.coordinator);
    await openFromDesk(coordinator, "verifikasi", title);
    await expectAccessible(coordinator);
    await coordinator.getByLabel("Judul untuk umum").fill(title);
    await coordinator.getByRole("button", { name: "Verifikasi", exact: true }).click();
    await coordinator.waitForURL("**langkah=verify");
    await coordinator.getByLabel("Unit yang menangani").selectOption({ label: desk.unit.name });
    await coordinator.getByRole("button", { name: "Disposisikan" }).click();
    await coordinator.waitForURL("**langkah=assign");

    const head = await windowOf(browser, desk.head);
    await openFromDesk(head, "ditangani", title);
    await head.getByRole("button", { name: "Mulai proses" }).click();
    await head.waitForURL("**langkah=start");
    await expectAccessible(head);
    await head.getByText("Tanya pelapor dahulu").click();
    await head.getByLabel("Pertanyaan kepada pelapor").fill("Lampu yang mana, di sisi kiri atau kanan?");
    await head.getByRole("button", { name: "Kirim pertanyaan" }).click();
    await head.waitForURL("**langkah=ask");

    await page.reload();
    await page.getByLabel("Pesan Anda").fill("Tiga lampu di sisi kiri jalan.");
    await page.getByRole("button", { name: "Kirim pesan" }).click();
    await expect(page.getByText("Unit sedang menindaklanjuti")).toBeVisible();

    const answer = async (text: string) => {
      await head.reload();
      await head.getByLabel("Jawaban resmi").fill(text);
      await head.getByRole("button", { name: "Kirim jawaban" }).click();
      await head.waitForURL("**langkah=answer");
    };
    await answer("Ketiga lampu sudah kami ganti pada hari ini.");
    await page.goto("/pengaduan/lacak");
    await page.getByText("Belum, buka kembali").click();
    await page.getByLabel("Apa yang belum selesai").fill("Lampu");
    await page.getByRole("button", { name: "Buka kembali" }).click();
    await expect(page.getByText("Alasan paling sedikit 10 huruf.").first()).toBeVisible();
    await page.getByLabel("Apa yang belum selesai").fill("Satu lampu masih padam sampai malam ini.");
    await page.getByRole("button", { name: "Buka kembali" }).click();
    await expect(page.getByText("dibuka kembali dan ditangani lagi")).toBeVisible();

    await head.reload();
    await head.getByRole("button", { name: "Mulai proses" }).click();
    await expect(head.getByLabel("Jawaban resmi")).toBeVisible();
    await answer("Lampu yang terakhir sudah menyala kembali.");
    await page.goto("/pengaduan/lacak");
    await page.getByRole("button", { name: "Ya, selesai" }).click();
    await expect(page.getByText("Laporan ini selesai.")).toBeVisible();

    // Two weeks later the server asks.
    const answeredOn = new Date(Date.now() - 20 * 86_400_000);
    await db().complaint.updateMany({ where: { code: code.replaceAll("-", "") }, data: { answeredOn } });
    await askSolved(contextOf({ kind: "system", name: "journey" }, new Date().toISOString()), reporterLetter);
    await page.goto("/pengaduan/lacak");
    await expect(page.getByText("Apakah masalah Anda benar-benar selesai?")).toBeVisible();
    await page.getByRole("button", { name: "Ya, sudah" }).click();
    await expect(page.getByText("Apakah masalah Anda benar-benar selesai?")).toBeHidden();
    await page.getByRole("button", { name: "Keluar dari laporan" }).click();
    await expect(page.getByLabel("Kode lacak")).toBeVisible();
    await coordinator.context().close();
    await head.context().close();
  });
});

test("[PENGADUAN-02] Laporan rahasia tentang pegawai hanya ada bagi koordinator dan Inspektorat, bukan bagi unit atau yang disebut @desktop", async ({
  page,
  browser,
}) => {
  const desk = await aComplaintDesk();
  const name = `Sulastri Perjalanan ${freeNip()
    .slice(15)
    .replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;
  const employee = await anEmployee({ name, nip: freeNip(), unitId: desk.unit.id });
  await grantRole(employee.id, "COMPLAINT_COORDINATOR");
  const named = contextOf(viewerOf(employee), new Date().toISOString());
  const title = freshTitle("Petugas meminta uang");
  await fillReport(page, {
    unit: desk.unit.name,
    title,
    text: `Petugas bernama ${name.toUpperCase()} meminta uang agar berkas saya didahulukan.`,
    ticks: ["Rahasiakan isinya", "Laporan ini tentang perilaku seorang pegawai"],
  });
  await expectAccessible(page);
  const { code, pin } = await sendReport(page);
  await expectAccessible(page);
  await track(page, code, pin);
  await expect(page.getByText("Koordinator pengaduan dan Inspektorat").first()).toBeVisible();
  await expectAccessible(page);

  const coordinator = await windowOf(browser, desk.coordinator);
  await openFromDesk(coordinator, "verifikasi", title);
  const address = coordinator.url();
  await expect(coordinator.getByText("Tanpa nama")).toBeVisible();
  await expect(coordinator.getByLabel(new RegExp(name))).toBeChecked();
  await expectAccessible(coordinator);

  for (const barred of [named, desk.head]) {
    const other = await windowOf(browser, barred);
    expect((await other.goto(address))?.status()).toBe(404);
    await other.goto("/sdm/pengaduan");
    await expect(other.getByRole("heading", { level: 1, name: "Pengaduan warga" })).toBeVisible();
    await expect(other.getByText(title)).toHaveCount(0);
    await other.context().close();
  }

  await coordinator.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await coordinator.waitForURL("**langkah=verify");
  await coordinator.getByRole("button", { name: "Teruskan kepada Inspektorat" }).click();
  await coordinator.waitForURL("**langkah=assign");
  await expect(coordinator.getByRole("button", { name: "Mulai proses" })).toHaveCount(0);

  const inspector = await windowOf(browser, desk.inspector);
  await openFromDesk(inspector, "ditangani", title);
  await inspector.getByRole("button", { name: "Mulai proses" }).click();
  await inspector.waitForURL("**langkah=start");
  // It turns out to be about the inspector, who steps back and is shut out.
  await inspector.getByText("Laporan ini tentang saya").click();
  await inspector.getByRole("button", { name: "Serahkan kepada petugas lain" }).click();
  await inspector.waitForURL("**langkah=recuse");
  await expect(inspector.getByText(title)).toHaveCount(0);
  expect((await inspector.goto(address))?.status()).toBe(404);
  await inspector.context().close();
  await coordinator.context().close();
});

test("[PENGADUAN-03] Isian yang buruk ditolak dengan kalimat, yang sudah ditulis tidak hilang, dan tulisan apa pun tampil sebagai tulisan", async ({
  page,
}) => {
  const desk = await aComplaintDesk();
  const title = freshTitle("<b>Jalan</b> rusak \u202eamat\u202c 🕳️");
  const report = { unit: desk.unit.name, title, text: "Lubang. ".repeat(125_000) };
  await fillReport(page, report);
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(page.getByText("Isi laporan paling panjang 5.000 huruf.").first()).toBeVisible();
  await expect(page.getByLabel("Judul")).toHaveValue(title);
  expect((await page.getByLabel("Apa yang terjadi").inputValue()).length).toBe(1_000_000);
  await expect(page.getByRole("radio", { name: /^Pengaduan/ })).toBeChecked();

  const text = "<script>alert(1)</script> Lubangnya dalam 😢 dan \u202bمرحبا\u202c sudah lama.";
  await page.getByLabel("Apa yang terjadi").fill(text);
  const { code, pin } = await sendReport(page);
  await track(page, code, pin);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("<script>alert(1)</script>")).toBeVisible();
});

test("[PENGADUAN-04] Kode lacak yang ditebak berhenti menerima PIN setelah lima kali salah @phone", async ({
  page,
}) => {
  const desk = await aComplaintDesk();
  await fillReport(page, { unit: desk.unit.name, title: freshTitle("Pagar roboh"), text: TEXT });
  const { code, pin } = await sendReport(page);
  const wrong = pin === "000000" ? "000001" : "000000";
  for (let guess = 0; guess < 5; guess += 1) {
    await track(page, code, wrong);
    await expect(page.getByText("Kode lacak atau PIN tidak cocok").first()).toBeVisible();
  }
  await expect(page.getByLabel("Kode lacak")).toHaveValue(code);
  await track(page, code, pin);
  await expect(page.getByText(/tunggu|Coba lagi/i).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Lacak laporan" })).toBeVisible();
  await expectAccessible(page);
});

test("[PENGADUAN-05] Judul yang serupa disarankan selagi warga menulis", async ({ page }) => {
  await page.goto("/pengaduan");
  await page
    .getByLabel("Unit yang dituju")
    .selectOption({ label: "Dinas Kependudukan dan Pencatatan Sipil" });
  await page.getByLabel("Judul").pressSequentially("Antrean pengambilan KTP-el lama");
  await expect(page.getByText("Mungkin sudah dilaporkan")).toBeVisible();
  await expect(page.getByText("Antrean pengambilan KTP-el terlalu lama")).toBeVisible();
  await expectAccessible(page);
});

test("[PENGADUAN-07] Permohonan informasi menurut UU 14/2008 diperpanjang sekali, dan pemohon membaca alasan serta tenggat barunya @phone", async ({
  page,
  browser,
}) => {
  const desk = await aComplaintDesk();
  const title = freshTitle("Salinan anggaran jalan");
  await fillReport(page, { unit: desk.unit.name, title, text: TEXT });
  await page.getByRole("radio", { name: /^Permintaan informasi/ }).check();
  await page.getByText("Nama, kontak, dan kerahasiaan").click();
  await page.getByLabel("Nama Anda").fill("Siti Contoh");
  const { code, pin } = await sendReport(page);

  const coordinator = await windowOf(browser, desk.coordinator);
  await openFromDesk(coordinator, "verifikasi", title);
  await coordinator.getByRole("radio", { name: /permohonan informasi publik/ }).check();
  await coordinator.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await coordinator.waitForURL("**langkah=verify");
  await coordinator.getByLabel("Unit yang menangani").selectOption({ label: desk.unit.name });
  await coordinator.getByRole("button", { name: "Disposisikan" }).click();
  await coordinator.waitForURL("**langkah=assign");

  const head = await windowOf(browser, desk.head);
  await openFromDesk(head, "ditangani", title);
  await head.getByRole("button", { name: "Mulai proses" }).click();
  await head.waitForURL("**langkah=start");
  await head.getByText("Perpanjang waktu").click();
  await head.getByLabel("Alasan").fill("Dokumennya tersimpan di tiga kantor.");
  await expectAccessible(head);
  await head.getByRole("button", { name: "Perpanjang 7 hari kerja" }).click();
  await head.waitForURL("**langkah=extend");
  await expect(head.getByText("Perpanjang waktu")).toHaveCount(0);

  await track(page, code, pin);
  await expect(page.getByText("0 dari 17 hari kerja")).toBeVisible();
  await expect(page.getByText("Dokumennya tersimpan di tiga kantor.")).toBeVisible();
  await expectAccessible(page);
  await coordinator.context().close();
  await head.context().close();
});

test("[PENGADUAN-08] Koordinator melihat bahwa unit tujuan belum punya kepala unit, dan menjawab laporannya sendiri @phone", async ({
  page,
  browser,
}) => {
  const desk = await aComplaintDesk();
  await db().grant.updateMany({
    where: { employeeId: desk.head.viewer.employeeId },
    data: { revokedAt: new Date() },
  });
  const title = freshTitle("Kursi tunggu rusak");
  await fillReport(page, { unit: desk.unit.name, title, text: TEXT });
  await expect(page.getByText(/belum ada kepala unit/)).toHaveCount(0);
  const { code, pin } = await sendReport(page);

  const coordinator = await windowOf(browser, desk.coordinator);
  await openFromDesk(coordinator, "verifikasi", title);
  await coordinator.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await coordinator.waitForURL("**langkah=verify");
  // The unit that the citizen named is chosen already, with what is missing there.
  const chosen = coordinator.getByLabel("Unit yang menangani").locator("option:checked");
  await expect(chosen).toHaveText(`${desk.unit.name}, belum ada kepala unit`);
  await expect(coordinator.getByText(/memberi peran kepala unit di “Hak akses”/)).toBeVisible();
  await expectAccessible(coordinator);
  await coordinator.getByRole("button", { name: "Disposisikan" }).click();
  await coordinator.waitForURL("**langkah=assign");
  const warning = coordinator.getByText("Belum ada yang dapat menjawab di unit ini");
  await expect(warning).toBeVisible();
  await expectAccessible(coordinator);
  await coordinator.getByRole("button", { name: "Mulai proses" }).click();
  await coordinator.waitForURL("**langkah=start");
  await coordinator.getByLabel("Jawaban resmi").fill("Kursinya sudah kami ganti hari ini.");
  await coordinator.getByRole("button", { name: "Kirim jawaban" }).click();
  await coordinator.waitForURL("**langkah=answer");
  await expect(warning).toHaveCount(0);

  await track(page, code, pin);
  await expect(page.getByText("Kursinya sudah kami ganti hari ini.")).toBeVisible();
  await coordinator.context().close();
});

test("[PENGADUAN-06] Koordinator membuka meja pengaduan, menyimpan templat, dan melihat yang lewat tenggat @desktop", async ({
  page,
}) => {
  await signInAs(page, "Koordinator pengaduan");
  await page.getByRole("link", { name: "Unit kerja", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Pengaduan warga" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/sdm/pengaduan?kelompok=ditangani");
  await expect(page.getByText("Lewat tenggat").first()).toBeVisible();
  await expectAccessible(page);

  await page.goto("/sdm/pengaduan/templat");
  await expectAccessible(page);
  const title = freshTitle("Templat uji");
  const form = page.locator("form").filter({ hasText: "Simpan templat" }).last();
  await form.getByLabel("Judul templat").fill(title);
  await form.getByLabel("Isi templat").fill("Terima kasih, laporan Anda sudah kami catat.");
  await form.getByRole("button", { name: "Simpan templat" }).click();
  await expect(page.getByText(title)).toBeVisible();
});
