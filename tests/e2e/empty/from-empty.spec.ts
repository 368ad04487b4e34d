import { expect, type Page, test } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { localDayOf } from "@/lib/time";
import expected from "@/tests/fixtures/roster/contoh-harapan.json" with { type: "json" };
import { expectAccessible } from "../support/accessibility";
import { applyPlan, countOf, planWorkbook } from "../support/imports";
import { choosePassword, enter, NEWCOMER_PASSWORD, openAccount, signInFirst } from "../support/newcomers";

const FIXTURES = "tests/fixtures/roster";
const ADMINISTRATOR = { nip: "198001012005011921", name: "Rahmat Hidayat", role: "administrator" } as const;
const FIRST_HR = { nip: "198202022006012922", name: "Desi Anggraini", role: "sdm" } as const;
/** People of the sample roster. */
const STAFF = { nip: "197202092002012001", name: "YENI PRATAMA", mail: "yeni.pratama.012001@" };
const APPRAISER = { nip: "196910151992052001", name: "IKA PRATAMA", mail: "ika.pratama.052001@" };
const UNIT = "Sekretariat Daerah";
const YEAR = yearOf(localDayOf(new Date()));
/** A picture of one pixel. */
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Somebody without a password asks for the link, HR reads it to them from the outbox, and they sign in. */
async function getFirstPassword(page: Page, hr: Page, person: typeof STAFF): Promise<void> {
  await page.goto("/masuk/lupa-sandi");
  await page.getByLabel("NIP").fill(person.nip);
  await page.getByRole("button", { name: "Kirim tautan" }).click();
  await expect(page.getByText("tautan sudah dikirim")).toBeVisible();
  const letter = hr.getByRole("row").filter({ hasText: person.mail }).first();
  // A job writes the letter, so that the answer takes as long for every NIP.
  await expect(async () => {
    await hr.goto("/sdm/surat");
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await letter.getByText("Baca", { exact: true }).click();
  const link = /https?:\/\/\S+\/masuk\/atur-ulang\/\S+/.exec((await letter.textContent()) ?? "")?.[0] ?? "";
  await page.goto(new URL(link).pathname);
  await choosePassword(page);
  await page.waitForURL("**/masuk?sandi=baru");
  await enter(page, person.nip, NEWCOMER_PASSWORD);
  await page.waitForURL("**/dasbor");
}

// What it found empty is not empty any more: a second try would only hide what the first one stumbled over.
test.describe.configure({ retries: 0 });

test("[UTUH-01] Dari Bina yang kosong: roster diimpor, SKP disusun, dicatat, dinilai, dan hasilnya diterima", async ({
  browser,
}) => {
  // Four people at work one after the other.
  test.slow();
  const desk = { viewport: { width: 1440, height: 900 } };
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const [admin, hr, staff, appraiser] = await Promise.all(
    [desk, desk, phone, desk].map(async (options) => (await browser.newContext(options)).newPage()),
  );
  if (!admin || !hr || !staff || !appraiser) throw new Error("no pages");

  await test.step("the operator opens the first two accounts, each is taken over by its owner", async () => {
    await signInFirst(admin, ADMINISTRATOR.nip, await openAccount(ADMINISTRATOR));
    await signInFirst(hr, FIRST_HR.nip, await openAccount(FIRST_HR));
  });

  await test.step("HR imports the roster and takes the refused rows out", async () => {
    await planWorkbook(hr, {
      kind: "Data pegawai (SIASN)",
      file: `${FIXTURES}/contoh-siasn-data-utama.xlsx`,
    });
    expect(await countOf(hr, "Ditolak")).toBe(expected.rejected.length);
    await expect(hr.getByRole("row").filter({ hasText: "19680315202221100" })).toContainText("18 digit");
    const coming = hr.waitForEvent("download");
    await hr.getByRole("link", { name: "Unduh baris yang ditolak" }).click();
    const [sheet] = await readXlsxFile(await (await coming).path());
    expect(sheet?.data).toHaveLength(expected.rejected.length + 1);
    await applyPlan(hr);
  });

  await test.step("and then who appraises whom", async () => {
    await planWorkbook(hr, { kind: "Daftar pejabat penilai", file: `${FIXTURES}/contoh-penilai.xlsx` });
    await applyPlan(hr);
  });

  await test.step("HR opens the year", async () => {
    await hr.goto("/sdm/periode/baru");
    await expect(hr.getByLabel("Tahun")).toHaveValue(String(YEAR));
    await hr.getByRole("button", { name: /^Simpan|^Buat/ }).click();
    await hr.waitForURL(/\/sdm\/periode\/[0-9a-f-]{36}/);
    await hr.getByRole("button", { name: "Buka periode" }).click();
    await expect(hr.getByText("Periode dibuka. Pegawai sekarang dapat menyusun SKP.")).toBeVisible();
  });

  await test.step("a staff member and the appraiser get their first passwords by mail", async () => {
    await getFirstPassword(staff, hr, STAFF);
    await getFirstPassword(appraiser, hr, APPRAISER);
  });

  await test.step("the staff member plans and submits", async () => {
    await staff.goto("/skp/baru");
    await staff.getByRole("button", { name: /^Mulai SKP/ }).click();
    await staff.waitForURL(/\/skp\/[0-9a-f-]{36}/);
    if (!staff.url().includes("/ubah")) await staff.getByRole("link", { name: "Isi SKP" }).click();
    await staff.getByLabel("Rencana hasil kerja").fill("Surat masuk tercatat dan sampai pada hari yang sama");
    await staff.getByLabel("Hasil kerja pimpinan yang didukung").fill("Tata naskah dinas yang tertib");
    await staff.getByLabel("Indikator", { exact: true }).fill("Surat yang tercatat pada hari diterima");
    await staff.getByLabel("Target", { exact: true }).fill("240");
    await staff.getByLabel("Satuan").fill("surat");
    await staff.getByRole("button", { name: "Simpan dan periksa" }).click();
    await staff.getByRole("button", { name: "Ajukan kepada penilai" }).click();
    await expect(staff.getByText("SKP sudah diajukan.")).toBeVisible();
  });

  await test.step("the appraiser agrees", async () => {
    await appraiser.goto("/tim");
    await appraiser
      .getByRole("link", { name: new RegExp(STAFF.name) })
      .first()
      .click();
    await appraiser.getByRole("button", { name: "Setujui SKP" }).click();
    await expect(appraiser.getByText("SKP disetujui.", { exact: true })).toBeVisible();
  });

  await test.step("work is written down with evidence", async () => {
    await staff.reload();
    await staff.getByRole("link", { name: "Realisasi", exact: true }).click();
    await staff.getByLabel("Jumlah", { exact: true }).fill("180");
    await staff.getByLabel("Apa yang dikerjakan").fill("Mencatat surat masuk sampai triwulan ketiga");
    await staff
      .getByLabel("Bukti: foto atau PDF")
      .setInputFiles({ name: "buku.png", mimeType: "image/png", buffer: PHOTO });
    await staff.getByRole("button", { name: "Simpan catatan" }).click();
    await expect(staff.getByText("Catatan tersimpan dan langsung dihitung.")).toBeVisible();
    await expect(staff.getByText("75 %").first()).toBeVisible();
  });

  await test.step("HR sets what the unit achieved", async () => {
    await hr.goto("/penilaian/capaian-unit");
    const unit = hr
      .getByRole("listitem")
      .filter({ has: hr.getByRole("heading", { name: UNIT, exact: true }) });
    await unit.getByText("Tetapkan capaian").click();
    await unit.getByLabel("Baik", { exact: true }).check();
    await unit.getByLabel("Dasar penetapan").fill("Rencana aksi tercapai 96 persen");
    await unit.getByRole("button", { name: "Simpan capaian" }).click();
    await expect(unit.getByText("Rencana aksi tercapai 96 persen").first()).toBeVisible();
  });

  await test.step("the appraiser rates and hands over", async () => {
    await appraiser.goto("/penilaian?kelompok=belum-dimulai");
    await appraiser.getByRole("button", { name: new RegExp(`Mulai evaluasi ${STAFF.name}`) }).click();
    await appraiser.waitForURL(/\/penilaian\/[0-9a-f-]{36}/);
    await appraiser
      .getByRole("group", { name: "Rating hasil kerja" })
      .getByLabel("Sesuai ekspektasi")
      .check();
    await appraiser
      .getByLabel("Alasan rating hasil kerja")
      .fill("Target tiga triwulan terpenuhi, buktinya lengkap.");
    await appraiser
      .getByRole("group", { name: "Rating perilaku kerja" })
      .getByLabel("Di atas ekspektasi")
      .check();
    await appraiser.getByLabel("Alasan rating perilaku kerja").fill("Ramah dan selalu membantu rekan.");
    await appraiser.getByRole("button", { name: "Simpan penilaian" }).click();
    await appraiser.getByRole("button", { name: "Sampaikan kepada pegawai" }).click();
    await appraiser.getByRole("button", { name: "Ya, sampaikan" }).click();
    await expect(appraiser.getByText("Hasil disampaikan kepada pegawai.")).toBeVisible();
  });

  await test.step("the staff member accepts, and the dashboard explains the rating", async () => {
    await staff.goto("/dasbor");
    await staff.getByRole("link", { name: /^Tanggapi paling lambat/ }).click();
    await staff.getByRole("button", { name: "Terima hasil ini" }).click();
    await staff.getByRole("button", { name: "Ya, saya terima" }).click();
    await expect(staff.getByText("Anda menerima hasil evaluasi. Hasilnya final.")).toBeVisible();
    await staff.goto("/dasbor");
    await expect(staff.getByText("Baik", { exact: true }).first()).toBeVisible();
    await staff.getByRole("link", { name: "Bagaimana nilai ini terjadi" }).click();
    await staff.waitForURL(/\/penilaian\/[0-9a-f-]{36}\/asal/);
    await expect(staff.getByText("180").first()).toBeVisible();
    await expectAccessible(staff);
  });
});
