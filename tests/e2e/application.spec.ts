import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { expectAccessible } from "./support/accessibility";
import { enterAs, freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { aPerson } from "./support/person";

/** A unit with a service and somebody at its counter, of a journey's own. */
async function aCounter() {
  const unit = await aUnit({ name: `Dinas Loket ${freeNip().slice(8)}` });
  const service = await aService({ unitId: unit.id, name: `Surat Loket ${freeNip().slice(8)}` });
  const employee = await anEmployee({ name: "Petugas Loket", nip: freeNip(), unitId: unit.id });
  return { unit, service, officer: contextOf(viewerOf(employee), new Date().toISOString()) };
}
type Counter = Awaited<ReturnType<typeof aCounter>>;

/** Registers an application at the counter and reads its slip. */
async function register(counter: Page, name: string) {
  await counter.goto("/permohonan/baru");
  await counter.getByLabel("Nama pemohon").fill(name);
  await counter.getByRole("button", { name: "Daftarkan permohonan" }).click();
  await expect(counter.getByRole("heading", { name: "Tanda terima permohonan" })).toBeVisible();
  const textOf = async (id: string) => ((await counter.getByTestId(id).textContent()) ?? "").trim();
  return { code: await textOf("code"), pin: await textOf("pin") };
}

async function track(page: Page, code: string, pin: string): Promise<void> {
  await page.goto(`/permohonan/lacak?kode=${code}`);
  await expect(page.getByLabel("Kode lacak")).toHaveValue(code);
  await page.getByLabel("PIN").fill(pin);
  await page.getByRole("button", { name: "Lihat permohonan" }).click();
}

const windowAt = (browser: Browser, { officer }: Counter) => windowOf(browser, officer);

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[PERMOHONAN-01] Loket mendaftarkan permohonan, berhenti karena berkas kurang, melanjutkan sampai selesai, dan warga mengikutinya di ponsel tanpa JavaScript @phone", async ({
    page,
    browser,
  }) => {
    const place = await aCounter();
    const counter = await windowAt(browser, place);
    await counter.goto("/permohonan");
    await expectAccessible(counter);
    await counter.getByRole("link", { name: "Daftarkan permohonan" }).click();
    await counter.waitForURL("**/permohonan/baru");
    await expectAccessible(counter);
    const { code, pin } = await register(counter, "Ratna Permohonan");
    await expectAccessible(counter);

    await track(page, code, pin);
    await expect(page.getByRole("heading", { level: 1, name: place.service.name })).toBeVisible();
    await expect(page.getByText("Berkas Anda lengkap dan sedang dikerjakan.")).toBeVisible();

    await counter.getByRole("link", { name: "Buka permohonan" }).click();
    await expect(counter.getByRole("heading", { level: 1, name: "Ratna Permohonan" })).toBeVisible();
    await expectAccessible(counter);
    await counter.getByText("Ada yang kurang dari pemohon").click();
    await counter.getByLabel("Yang masih kurang").fill("Fotokopi Kartu Keluarga");
    await counter.getByRole("button", { name: "Hentikan waktu" }).click();
    await counter.waitForURL("**langkah=pause");

    await page.reload();
    await expect(page.getByText("Yang perlu Anda lengkapi", { exact: true })).toBeVisible();
    await expect(page.getByText("Fotokopi Kartu Keluarga").first()).toBeVisible();

    await counter.goto("/permohonan?kelompok=menunggu");
    await counter.getByRole("link", { name: "Ratna Permohonan" }).click();
    await counter.getByRole("button", { name: "Sudah dilengkapi" }).click();
    await counter.waitForURL("**langkah=resume");
    await counter.getByRole("button", { name: "Hasil siap" }).click();
    await counter.waitForURL("**langkah=finish");

    await page.reload();
    await expect(page.getByText("Hasilnya sudah siap.")).toBeVisible();
    await expect(page.getByText("Tepat waktu")).toBeVisible();
    await expect(page.getByText("Petugas Loket")).toHaveCount(0);
    await counter.getByRole("button", { name: "Sudah diserahkan" }).click();
    await counter.waitForURL("**langkah=handOver");
    await page.getByRole("button", { name: "Nilai layanan ini" }).click();
    // The ticket stands in no address: neither in the history, nor in a referrer, nor in a log.
    await page.waitForURL(`**/survei/${place.service.slug}?dari=permohonan`);
    const surveyAddress = page.url();
    await page.goto(surveyAddress);
    for (let place = 1; place <= 9; place += 1)
      await page.locator(`input[name=u${place}][value="3"]`).check();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.waitForURL("**/terima-kasih");
    await page.goto(surveyAddress);
    await expect(page.getByRole("heading", { name: "Tautan survei ini sudah dipakai" })).toBeVisible();
    await page.goto("/permohonan/lacak");
    await expect(page.getByRole("heading", { level: 1, name: place.service.name })).toBeVisible();
    await expect(page.getByRole("button", { name: "Nilai layanan ini" })).toHaveCount(0);
    await page.getByRole("button", { name: "Keluar dari permohonan" }).click();
    await expect(page.getByLabel("Kode lacak")).toBeVisible();
    await counter.context().close();
  });
});

test("[PERMOHONAN-02] Permohonan unit lain tidak ada bagi petugas loket, dan PIN yang ditebak berhenti setelah lima kali salah @phone", async ({
  page,
  browser,
}) => {
  const [place, elsewhere] = [await aCounter(), await aCounter()];
  const counter = await windowAt(browser, place);
  const { code, pin } = await register(counter, "Yusuf Permohonan");
  const { id } = await db().application.findUniqueOrThrow({ where: { code: code.replaceAll("-", "") } });

  const stranger = await windowAt(browser, elsewhere);
  for (const group of ["terlambat", "hari-ini", "dikerjakan", "menunggu", "siap", "selesai"]) {
    await stranger.goto(`/permohonan?kelompok=${group}&layanan=${place.service.id}`);
    await expect(stranger.getByRole("heading", { level: 1, name: "Permohonan layanan" })).toBeVisible();
    await expect(stranger.getByText("Yusuf Permohonan")).toHaveCount(0);
  }
  expect((await stranger.goto(`/permohonan/${id}`))?.status()).toBe(404);

  const wrong = pin === "000000" ? "000001" : "000000";
  for (let guess = 0; guess < 5; guess += 1) {
    await track(page, code, wrong);
    await expect(page.getByText("Kode lacak atau PIN tidak cocok").first()).toBeVisible();
  }
  await expectAccessible(page);
  await track(page, code, pin);
  await expect(page.getByText(/tunggu|Coba lagi/i).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Lacak permohonan" })).toBeVisible();
  await counter.context().close();
  await stranger.context().close();
});

test("[PERMOHONAN-03] Warga mengajukan permohonan daring tanpa akun, loket mengembalikan lalu menerimanya, dan PIN yang hilang diganti setelah identitas dicocokkan @phone", async ({
  page,
  browser,
}) => {
  const place = await aCounter();
  await db().service.update({ where: { id: place.service.id }, data: { acceptsOnline: true } });
  await page.goto(`/layanan/${place.service.slug}`);
  await page.getByRole("link", { name: "Ajukan permohonan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ajukan permohonan" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Nama pemohon").fill("Melati Daring");
  await page.getByLabel("Keperluan").fill("Surat pengantar untuk pindah sekolah anak");
  await page.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(page.getByRole("heading", { name: "Permohonan Anda sudah kami terima" })).toBeVisible();
  await expectAccessible(page);
  const textOf = async (on: Page, id: string) => ((await on.getByTestId(id).textContent()) ?? "").trim();
  const code = await textOf(page, "code");
  await track(page, code, await textOf(page, "pin"));
  await expect(page.getByText("menunggu diperiksa petugas loket")).toBeVisible();

  const counter = await windowAt(browser, place);
  await counter.goto("/permohonan?kelompok=baru");
  await counter.getByRole("link", { name: "Melati Daring" }).click();
  await expect(counter.getByText("Surat pengantar untuk pindah sekolah anak")).toBeVisible();
  await expectAccessible(counter);
  await counter.getByText("Ada yang kurang, kembalikan").click();
  await counter.getByLabel("Yang perlu dilengkapi").fill("Rapor terakhir, dibawa ke loket");
  await counter.getByRole("button", { name: "Kembalikan untuk dilengkapi" }).click();
  await counter.waitForURL("**langkah=giveBack");
  await page.reload();
  await expect(page.getByText("Rapor terakhir, dibawa ke loket").first()).toBeVisible();

  await counter.getByRole("button", { name: "Berkas lengkap" }).click();
  await counter.waitForURL("**langkah=complete");
  await counter.getByText("PIN hilang? Buat yang baru").click();
  await counter.getByRole("button", { name: "Buat PIN baru" }).click();
  await expect(counter.getByText("Cocokkan dahulu identitas pemohon").first()).toBeVisible();
  await counter.getByLabel("Identitas pemohon sudah saya cocokkan").check();
  await counter.getByRole("button", { name: "Buat PIN baru" }).click();
  await expect(counter.getByText("Berikan PIN baru ini sekarang")).toBeVisible();
  // Whoever sits before a page that the old PIN opened reads no more of it.
  await page.reload();
  await expect(page.getByLabel("Kode lacak")).toBeVisible();
  await track(page, code, await textOf(counter, "pin"));
  await expect(page.getByText("PIN diganti di loket")).toBeVisible();
  await counter.context().close();
});

test("[PERMOHONAN-04] Layanan daring yang unitnya tanpa pegawai tidak ditawarkan kepada warga, dan pengelolanya membaca sebabnya @phone", async ({
  page,
  context,
}) => {
  const { service, officer } = await aCounter();
  await db().service.update({ where: { id: service.id }, data: { acceptsOnline: true } });
  const offer = page.getByRole("link", { name: "Ajukan permohonan" });
  await page.goto(`/layanan/${service.slug}`);
  await expect(offer).toBeVisible();
  const { employeeId } = officer.viewer;
  await db().employee.update({ where: { id: employeeId }, data: { state: "INACTIVE" } });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: service.name })).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.goto(`/layanan/${service.slug}/ajukan`);
  await expect(page.getByText("Halaman tidak ditemukan")).toBeVisible();

  await enterAs(context, await aPerson({ name: "Hartati Kota Padang", role: "HR" }));
  await page.goto(`/sdm/layanan?${new URLSearchParams({ q: service.name })}`);
  await expect(page.getByText("Permohonan daring belum dapat ditangani")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: service.name, exact: true }).click();
  await page.waitForURL(`**/sdm/layanan/${service.id}`);
  const warning = page.getByText("Belum ada yang menangani permohonan daring");
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Menerima permohonan daring").uncheck();
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await page.waitForURL("**/sdm/layanan?**");
  await page.goto(`/sdm/layanan/${service.id}`);
  await expect(page.getByRole("heading", { level: 1, name: service.name })).toBeVisible();
  await expect(warning).toHaveCount(0);
});
