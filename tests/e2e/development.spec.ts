import { expect, type Page, test } from "@playwright/test";
import { addDays } from "@/lib/domain/calendar/local-date";
import { localDayOf } from "@/lib/time";
import { anEmployee, appoint } from "@/tests/factories/people";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { signInAs } from "./support/accounts";
import { aCast, enterAs, freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { anAgreedPlan, anImprovementPlan } from "./support/made-plan";

/** Tells the sentences of one run from those of another project that shares the demonstration. */
const unique = (sentence: string): string => `${sentence} (${crypto.randomUUID().slice(0, 8)})`;

/** The dialogues and the coaching of the first member of the appraiser's team whose plan is in force. */
async function openTeamMember(page: Page): Promise<void> {
  await signInAs(page, "Penilai");
  await page.goto("/tim?keadaan=AGREED");
  await page.getByRole("table", { name: "Anggota tim" }).getByRole("link").first().click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/pembinaan`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dialog dan bimbingan");
}

test("[DIALOG-01] Pegawai mengonfirmasi dialog kinerja yang dicatat pimpinannya @phone", async ({ page }) => {
  await signInAs(page, "Staf");
  await page.goto("/skp");
  await page
    .getByRole("main")
    .getByRole("link", { name: /2\d{3}/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Dialog dan bimbingan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dialog dan bimbingan");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Konfirmasi" }).first().click();
  await expect(page.getByText("Dialog dikonfirmasi kedua pihak.")).toBeVisible();
});

test("[DIALOG-02] Pimpinan mencatat dialog, pegawai meminta perbaikan, dan catatan yang berubah menunggu konfirmasi baru", {
  tag: "@phone",
}, async ({ page, context, browser }) => {
  const { staff, appraiser, stranger } = await aCast();
  const address = `/skp/${await anAgreedPlan(staff, appraiser)}/pembinaan`;
  await enterAs(context, appraiser);
  await page.goto(address);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Catat dialog" }).click();
  await page.getByRole("radio", { name: /^Progres/ }).check();
  await page.getByLabel("Kesepakatan").fill("Rekap dikirim setiap tanggal lima.");
  await page.getByLabel("Dialog berikutnya").fill("2099-01-05");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan dialog" }).click();
  await expect(page.getByText("Dialog tercatat. Pihak lain diminta mengonfirmasi.")).toBeVisible();
  // Whoever wrote it has said so already; the other one's word is awaited.
  await expect(page.getByRole("button", { name: "Konfirmasi" })).toHaveCount(0);

  const theirs = await windowOf(browser, staff);
  await theirs.goto(address);
  const record = theirs.getByRole("listitem").filter({ hasText: "5 Januari 2099" });
  await expect(record.getByText("Menunggu konfirmasi")).toBeVisible();
  await expectAccessible(theirs);

  const rewrite = async (agreements: string) => {
    await page.getByRole("link", { name: "Ubah catatan" }).click();
    await page.getByLabel("Kesepakatan").fill(agreements);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Simpan perubahan" }).click();
    await expect(page.getByText("Catatan dialog diperbarui dan menunggu konfirmasi.")).toBeVisible();
  };
  await rewrite("Rekap dikirim setiap tanggal tiga.");
  // The page still shows the fifth: that is not what they would confirm.
  await record.getByRole("button", { name: "Konfirmasi" }).click();
  await expect(record.getByText("Data sudah diubah orang lain")).toBeVisible();
  await theirs.reload();
  await expect(record).toContainText("Rekap dikirim setiap tanggal tiga.");
  await record.getByText("Minta perbaikan").click();
  await record.getByLabel("Yang perlu diperbaiki").fill("Kita sepakat tanggal sepuluh.");
  await record.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(theirs.getByText("Permintaan perbaikan terkirim kepada pihak lain.")).toBeVisible();
  await expect(record.getByText("Perlu diperbaiki", { exact: true })).toBeVisible();
  await expect(record.getByRole("button", { name: "Konfirmasi" })).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByText("Kita sepakat tanggal sepuluh.")).toBeVisible();
  await rewrite("Rekap dikirim setiap tanggal sepuluh.");
  await theirs.goto(address);
  await expect(record).toContainText("tanggal sepuluh");
  await record.getByRole("button", { name: "Konfirmasi" }).click();
  await expect(theirs.getByText("Dialog dikonfirmasi kedua pihak.")).toBeVisible();
  await expectAccessible(theirs);

  await page.goto(address);
  await expect(page.getByText("Dikonfirmasi kedua pihak", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah catatan" })).toHaveCount(0);
  await enterAs(context, stranger);
  expect((await page.goto(address))?.status()).toBe(404);
});

test("[BIMBINGAN-01] Penilai mencatat bimbingan dengan tindak lanjut dan menandai satu selesai @desktop", async ({
  page,
}) => {
  await openTeamMember(page);
  await page.getByRole("link", { name: "Catat bimbingan" }).click();
  const gap = unique("Menyusun rekap dengan lembar kerja");
  await page.getByLabel("Yang perlu ditambah").fill(gap);
  await page.getByLabel("Bimbingan yang diberikan").fill("Latihan bersama sampai satu rekap selesai.");
  await page.getByLabel("Tindak lanjut", { exact: false }).first().fill("Menyusun rekap sendiri");
  await page.getByLabel("Batas waktu tindak lanjut").fill("2099-02-01");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan bimbingan" }).click();
  await expect(page.getByText("Bimbingan tercatat")).toBeVisible();
  const note = page.getByRole("listitem").filter({ hasText: gap });
  await note.getByRole("button", { name: "Tandai selesai" }).first().click();
  await expect(note.getByText("Selesai", { exact: true })).toBeVisible();
});

test("[PERBAIKAN-01] Pendamping membuka rencana perbaikan tanpa melihat predikat @phone", async ({
  page,
}) => {
  await signInAs(page, "Staf");
  await page.goto("/penilaian/perbaikan");
  await expectAccessible(page);
  // Of somebody else: who improves reads their own predikat.
  const others = page.getByRole("table").getByRole("link").filter({ hasNotText: "Rencana saya" });
  await others.first().click();
  await expect(page.getByRole("heading", { name: "Tindakan" })).toBeVisible();
  await expect(page.getByText("Yang belum sesuai:").first()).toBeVisible();
  await expect(page.getByText("Predikat", { exact: true })).toHaveCount(0);
  await expectAccessible(page);
});

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[BIMBINGAN-02] Tanpa JavaScript penilai mencari anggota timnya dengan nama dan mencatat bimbingan", {
    tag: "@phone",
  }, async ({ page, context }) => {
    const { staff, appraiser } = await aCast();
    await anAgreedPlan(staff, appraiser);
    const another = await anEmployee({ name: "Zainal Abidin", nip: freeNip() });
    await appoint(another.id, appraiser.viewer.employeeId);
    await enterAs(context, appraiser);
    await page.goto("/tim");
    await expect(page.getByText("Zainal Abidin")).toBeVisible();
    await page.getByLabel("Cari anggota tim").fill("rahmawati");
    await page.getByRole("button", { name: "Cari" }).click();
    await expect(page.getByText("Zainal Abidin")).toHaveCount(0);
    await expectAccessibleWithoutScript(page);
    await page.getByRole("table").getByRole("link", { name: "Siti Rahmawati, S.IP." }).click();
    await page.getByRole("link", { name: "Dialog dan bimbingan" }).click();
    await page.getByRole("link", { name: "Catat bimbingan" }).click();
    await page.getByLabel("Yang perlu ditambah").fill("Menyusun rekap dengan lembar kerja");
    await page.getByLabel("Bimbingan yang diberikan").fill("Latihan bersama sampai satu rekap selesai.");
    await page.getByLabel("Tindak lanjut", { exact: false }).first().fill("Menyusun rekap sendiri");
    await page.getByRole("button", { name: "Simpan bimbingan" }).click();
    await expect(page.getByText("Isi batas waktu tindak lanjutnya.").first()).toBeVisible();
    await expect(page.getByLabel("Yang perlu ditambah")).toHaveValue("Menyusun rekap dengan lembar kerja");
    await expectAccessibleWithoutScript(page);
    await page.getByLabel("Batas waktu tindak lanjut").fill("2099-02-01");
    await page.getByRole("button", { name: "Simpan bimbingan" }).click();
    await expect(page.getByText("Bimbingan tercatat dan terbaca oleh yang dibimbing.")).toBeVisible();
    await expect(page.getByText("Menyusun rekap sendiri")).toBeVisible();
    await expectAccessibleWithoutScript(page);
  });

  test("[PERBAIKAN-02] Tanpa JavaScript penilai mencari pendamping di luar timnya dan menambah tindakan", {
    tag: "@phone",
  }, async ({ page, context }) => {
    const cast = await aCast();
    const address = `/penilaian/perbaikan/${await anImprovementPlan(cast)}`;
    await enterAs(context, cast.appraiser);
    await page.goto(address);
    await expect(page.getByText("Drs. H. Zulkifli Effendi, M.Si. (Anda)")).toBeVisible();
    const search = async (words: string) => {
      await page.goto(address);
      await page.getByRole("link", { name: "Pilih pendamping lain" }).click();
      await page.getByLabel("Cari pendamping").fill(words);
      await page.getByRole("button", { name: "Cari" }).click();
    };
    // Nobody is their own mentor.
    await search(cast.staff.viewer.nip);
    await expect(page.getByText("Tidak ditemukan")).toBeVisible();
    await expectAccessibleWithoutScript(page);
    await search(cast.stranger.viewer.nip);
    await page.getByRole("link", { name: "Bambang Prasetyo" }).click();
    await page.getByLabel("Yang belum sesuai").fill("Laporan bulanan terlambat tiga kali.");
    await page.getByLabel("Tindakan perbaikan").fill("Menyusun laporan dengan daftar periksa bersama.");
    await page.getByLabel("Batas waktu").fill(addDays(localDayOf(new Date()), 30));
    await expectAccessibleWithoutScript(page);
    await page.getByRole("button", { name: "Tambah tindakan" }).click();
    await expect(page.getByText("Tindakan ditambahkan.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Tindakan", exact: true })).toContainText(
      "Bambang Prasetyo",
    );

    await enterAs(context, cast.stranger);
    expect((await page.goto(`${address}/pendamping`))?.status()).toBe(404);
    await page.goto(address);
    await expect(page.getByText("Laporan bulanan terlambat tiga kali.")).toBeVisible();
    await expect(page.getByText("Predikat", { exact: true })).toHaveCount(0);
  });
});
