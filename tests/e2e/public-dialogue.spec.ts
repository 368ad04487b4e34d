import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { lapseRegistrations } from "@/lib/services/consultation/lapse-registrations";
import { reportConsultation } from "@/lib/services/consultation/report-consultation";
import { holdConsultation } from "@/lib/services/consultation/step-consultation";
import { participantLetter } from "@/lib/text/consultation-letters";
import { wallClockOf } from "@/lib/time";
import { anOpenConsultation, minutesInput, seenOf } from "@/tests/factories/consultations";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { lettersTo, secretOf as linkIn } from "@/tests/support/letters";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";

const DAY_MS = 86_400_000;
const SIGNED_PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
const wallIn = (days: number, hours = 0) =>
  wallClockOf(new Date(Date.now() + days * DAY_MS + hours * 3_600_000));

/** A unit of the journey's own with its head. */
async function aHostOfAJourney() {
  const unit = await aUnit({ name: `Dinas Dialog ${freeNip().slice(8)}` });
  const employee = await anEmployee({ name: "Kepala Dialog", nip: freeNip(), unitId: unit.id });
  await grantRole(employee.id, "UNIT_HEAD", unit.id);
  const viewer = viewerOf(employee, [{ role: "UNIT_HEAD", unitPath: unit.path }]);
  return { unit, head: contextOf(viewer, new Date().toISOString()) };
}

async function signUp(page: Page, address: string, name: string, contact?: string) {
  await page.goto(address);
  await page.getByLabel("Nama").fill(name);
  if (contact) await page.getByLabel("Nomor telepon atau surel").fill(contact);
  await page.getByRole("radio", { name: "Pengguna layanan" }).check();
  await page.getByRole("button", { name: /^(Daftar|Masuk daftar tunggu)$/ }).click();
  return secretOf(page);
}

async function secretOf(page: Page) {
  const read = async (name: string) => (await page.getByTestId(name).textContent()) ?? "";
  return { code: await read("code"), pin: await read("pin") };
}

async function openTicket(page: Page, { code, pin }: { readonly code: string; readonly pin: string }) {
  await page.context().clearCookies();
  await page.goto("/dialog/kode");
  await page.getByLabel("Kode", { exact: false }).first().fill(code);
  await page.getByLabel("PIN").fill(pin);
  await page.getByRole("button", { name: "Buka", exact: true }).click();
}

const withoutScripts = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();

test("[DIALOGPUBLIK-01] Unit menjadwalkan dialog, warga mendaftar dari ponsel tanpa JavaScript, membatalkan, dan yang berikutnya naik @phone", async ({
  browser,
}) => {
  const { unit, head } = await aHostOfAJourney();
  const title = `Jam buka loket ${freeNip().slice(8)}`;
  const host = await windowOf(browser, head);
  await host.goto("/sdm/dialog");
  await host.getByRole("link", { name: "Jadwalkan dialog" }).first().click();
  await expect(host.getByRole("heading", { level: 1, name: "Jadwalkan dialog publik" })).toBeVisible();
  await host.getByLabel("Unit penyelenggara").selectOption({ label: unit.name });
  await host.getByLabel("Tema").fill(title);
  await host.getByLabel("Yang dibahas").fill("Kita membahas jam buka loket dan antrean pagi hari.");
  await host.getByLabel("Tempat", { exact: true }).fill("Aula dinas");
  await host.getByLabel("Mulai").fill(wallIn(7));
  await host.getByLabel("Selesai").fill(wallIn(7, 2));
  await host.getByLabel("Jumlah tempat").fill("1");
  await host.getByRole("button", { name: "Simpan rencana" }).click();
  await host.waitForURL("**langkah=catat");
  await expectAccessible(host);
  await host.getByRole("button", { name: "Buka bagi warga" }).click();
  await host.waitForURL("**langkah=buka");

  const page = await withoutScripts(browser);
  await page.goto("/dialog");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Daftar", exact: true }).click();
  await expect(page.getByText("Isi nama Anda.").first()).toBeVisible();
  const first = await signUp(page, address, "Warga Pertama");
  await expect(page.getByRole("heading", { name: "Anda mendapat tempat" })).toBeVisible();
  const second = await signUp(page, address, "Warga Kedua");
  await expect(page.getByRole("heading", { name: "Anda masuk daftar tunggu" })).toBeVisible();

  await openTicket(page, first);
  await expect(page.getByRole("img", { name: "Kode QR pendaftaran Anda" })).toBeVisible();
  await page.getByText("Batalkan pendaftaran", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, batalkan pendaftaran" }).click();
  await expect(page.getByText("Batal ikut", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Pendaftaran ini sudah berakhir")).toBeVisible();
  await openTicket(page, second);
  await expect(page.getByText("Mendapat tempat")).toBeVisible();
  await expectAccessibleWithoutScript(page);

  await host.reload();
  await expect(host.getByText("Warga Kedua")).toBeVisible();
  await expect(host.getByText("Warga Pertama")).toBeHidden();
  const calendar = await page.request.get("/dialog/kalender.ics");
  expect(await calendar.text()).toContain(title);
  await page.context().close();
  await host.context().close();
});

test("[DIALOGPUBLIK-02] Pertanyaan dikirim, diperiksa, didukung, dijawab di berita acara, dan kesepakatannya diikuti sampai selesai @phone", async ({
  page,
  browser,
}) => {
  const { unit, head } = await aHostOfAJourney();
  const title = `Syarat surat ${freeNip().slice(8)}`;
  const id = await anOpenConsultation(head, unit.id, { title, startsAt: wallIn(3), endsAt: wallIn(3, 2) });
  const ask = async (text: string) => {
    await page.goto(`/dialog/${id}`);
    await page.getByLabel("Pertanyaan Anda").fill(text);
    await page.getByRole("button", { name: "Kirim pertanyaan" }).click();
    await expect(page.getByRole("heading", { name: "Pertanyaan Anda sudah kami terima" })).toBeVisible();
    return secretOf(page);
  };
  const good = await ask("Apakah surat ini masih harus diperpanjang?");
  const bad = await ask("Kapan Pak Anu dipindahkan dari loket?");

  const host = await windowOf(browser, head);
  await host.goto(`/sdm/dialog/${id}`);
  const entry = (text: string) => host.getByRole("listitem").filter({ hasText: text });
  await entry("Pak Anu").getByText("Jangan tampilkan").first().click();
  await entry("Pak Anu").getByLabel("Alasan").fill("Menyebut nama seorang pegawai.");
  await entry("Pak Anu").getByRole("button", { name: "Jangan tampilkan" }).click();
  await expect(host.getByText("Alasan: Menyebut nama seorang pegawai.")).toBeVisible();
  await entry("diperpanjang").getByRole("button", { name: "Tampilkan", exact: true }).click();
  await expect(entry("diperpanjang").getByText("Ditampilkan", { exact: true })).toBeVisible();

  await page.goto(`/dialog/${id}`);
  await page.getByRole("button", { name: "Dukung" }).click();
  await expect(page.getByText("Perangkat ini sudah mendukung.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 dukungan")).toBeVisible();
  await expectAccessible(page);
  const wall = await page.goto(`/dialog/${id}/layar`);
  expect(wall?.headers().refresh).toBe("20");
  await expect(page.getByText("Apakah surat ini masih harus diperpanjang?")).toBeVisible();
  await expectAccessible(page);

  // The day has come: the journey moves it, the rest goes by the pages.
  await openTicket(page, bad);
  await expect(page.getByText("Menyebut nama seorang pegawai.")).toBeVisible();
  const later = contextOf(head.viewer, new Date(Date.now() + 3 * DAY_MS + 3_600_000).toISOString());
  await holdConsultation(later, await seenOf(id));
  await host.reload();
  await host.getByRole("link", { name: "Tulis berita acara" }).click();
  await host
    .getByLabel("Masalah yang dibahas")
    .fill("Warga harus datang dua kali karena syaratnya tidak jelas.");
  await host.getByLabel("Jawaban 1").fill("Tidak, mulai tahun depan berlaku seterusnya.");
  await host.getByRole("textbox", { name: "Kesepakatan 1" }).fill("Syarat ditempel di setiap loket");
  await host.getByLabel("Unit penanggung jawab").selectOption({ label: unit.name });
  await host.getByLabel("Pejabat penanggung jawab").fill("Kepala Seksi Pelayanan");
  await host.getByLabel("Tenggat").fill(wallIn(30).slice(0, 10));
  await expectAccessible(host);
  await host.getByRole("button", { name: "Terbitkan berita acara" }).last().click();
  await host.waitForURL("**langkah=lapor");

  await page.goto("/dialog?waktu=kesepakatan");
  await expect(page.getByRole("heading", { level: 1, name: "Dialog publik" })).toBeVisible();
  await page.goto(`/dialog/${id}`);
  await expect(page.getByText("Tidak, mulai tahun depan berlaku seterusnya.")).toBeVisible();
  await expect(page.getByText("Belum dimulai")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh berita acara (PDF)" }).click();
  expect((await download).suggestedFilename()).toBe(`Berita acara - ${title}.pdf`);
  await host.getByText("Sudah selesai", { exact: true }).click();
  await host.getByLabel("Bukti").fill("Syarat sudah terpasang di ketiga loket.");
  await host.getByRole("button", { name: "Nyatakan selesai" }).click();
  await expect(host.getByText("Tuntas")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Syarat sudah terpasang di ketiga loket.")).toBeVisible();
  await expect(page.getByText("Tuntas")).toBeVisible();
  await openTicket(page, good);
  await expect(page.getByText("Tidak, mulai tahun depan berlaku seterusnya.")).toBeVisible();
  await host.context().close();
});

test("[DIALOGPUBLIK-03] Unit menyimpan berita acara bertanda tangan, dan warga mengunduhnya hanya selama unit mengizinkan @desktop", async ({
  page,
  browser,
}) => {
  const { unit, head } = await aHostOfAJourney();
  const id = await anOpenConsultation(head, unit.id, { startsAt: wallIn(2), endsAt: wallIn(2, 1) });
  const later = contextOf(head.viewer, new Date(Date.now() + 3 * DAY_MS).toISOString());
  await holdConsultation(later, await seenOf(id));
  await reportConsultation(later, minutesInput(await seenOf(id), unit.id));
  const signed = page.getByRole("link", { name: "Unduh yang bertanda tangan" });

  const host = await windowOf(browser, head);
  await host.goto(`/sdm/dialog/${id}`);
  const file = { name: "tanda tangan Siti.pdf", mimeType: "application/pdf", buffer: SIGNED_PDF };
  await host.getByLabel("Pindaian atau foto").setInputFiles({ ...file, buffer: Buffer.from("bukan pdf") });
  await host.getByRole("button", { name: "Simpan berkas" }).click();
  await expect(host.getByText("Isi berkas ini lain dari itu.").first()).toBeVisible();
  await host.getByLabel("Pindaian atau foto").setInputFiles(file);
  await host.getByRole("button", { name: "Simpan berkas" }).click();
  await host.waitForURL("**langkah=pindai");
  await expect(host.getByText("Hanya penyelenggara yang dapat membukanya.")).toBeVisible();
  await expectAccessible(host);
  await page.goto(`/dialog/${id}`);
  await expect(page.getByRole("link", { name: "Unduh berita acara (PDF)" })).toBeVisible();
  await expect(signed).toHaveCount(0);

  await host.getByRole("button", { name: "Buka berkas bagi warga" }).click();
  await host.waitForURL("**langkah=tampak");
  await page.reload();
  const download = page.waitForEvent("download");
  await signed.click();
  expect((await download).suggestedFilename()).toBe("berita-acara-bertanda-tangan.pdf");

  await host.getByRole("button", { name: "Tutup bagi warga" }).click();
  await expect(host.getByRole("button", { name: "Buka berkas bagi warga" })).toBeVisible();
  await page.reload();
  await expect(signed).toHaveCount(0);
  await host.context().close();
});

test("[DIALOGPUBLIK-04] Alamat surel dipastikan tanpa JavaScript lewat suratnya; yang tidak menjawab melepaskan tempatnya bagi yang menunggu @phone", async ({
  browser,
}) => {
  const { unit, head } = await aHostOfAJourney();
  const when = { startsAt: wallIn(7), endsAt: wallIn(7, 2), capacity: 2 };
  const address = `/dialog/${await anOpenConsultation(head, unit.id, when)}`;
  const page = await withoutScripts(browser);
  const [mine, stranger] = [`${crypto.randomUUID()}@contoh.id`, `${crypto.randomUUID()}@contoh.id`];
  const first = await signUp(page, address, "Warga Pertama", mine);
  await expect(page.getByText(/pastikan alamatnya, paling lambat/)).toBeVisible();
  await expectAccessibleWithoutScript(page);
  const second = await signUp(page, address, "Nama Asal", stranger);
  const third = await signUp(page, address, "Warga Ketiga", "0812-0000-1234");
  await expect(page.getByRole("heading", { name: "Anda masuk daftar tunggu" })).toBeVisible();

  const link = new URL(linkIn((await lettersTo(mine))[0]));
  await page.goto(`${link.pathname}${link.search}`);
  await expectAccessibleWithoutScript(page);
  await page.getByRole("button", { name: "Ya, ini alamat saya" }).click();
  await expect(page.getByText("Alamat surel Anda sudah dipastikan.")).toBeVisible();

  // Journeys send no mail: this is what the portal would know had the other letter left.
  const [unanswered] = await lettersTo(stranger);
  await db().outboxMail.update({ where: { id: unanswered?.id ?? "" }, data: { sentAt: new Date() } });
  const tomorrow = new Date(Date.now() + DAY_MS + 60_000).toISOString();
  await lapseRegistrations(contextOf({ kind: "system", name: "journey" }, tomorrow), participantLetter);
  await openTicket(page, first);
  await expect(page.getByText("Mendapat tempat", { exact: true })).toBeVisible();
  await openTicket(page, second);
  await expect(page.getByText("Batal ikut", { exact: true }).first()).toBeVisible();
  await openTicket(page, third);
  await expect(page.getByText("Mendapat tempat", { exact: true })).toBeVisible();
  await page.context().close();
});
