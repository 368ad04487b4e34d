import { type Browser, expect, type Page, test } from "@playwright/test";
import { anIndicatorRow, aResultRow } from "@/tests/factories/drafts";
import { expectAccessibleWithoutScript } from "./support/accessibility";
import { type Actor, aCast } from "./support/cast";
import { anAgreedPlan } from "./support/made-plan";
import { givePassword, PASSWORD, typeIn } from "./support/person";
import { writeRatings } from "./support/rating";

const INDICATOR = "Jumlah berkas yang selesai";
/** A picture of one pixel. */
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A phone without scripts on which this person signs in. */
async function phoneOf(browser: Browser, { viewer }: Actor): Promise<Page> {
  await givePassword(viewer.employeeId);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await typeIn(page, viewer.nip, PASSWORD);
  await page.waitForURL("**/dasbor");
  return page;
}

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[UTUH-02] Tanpa JavaScript: pegawai masuk dan mencatat, penilainya menilai dan menyampaikan, pegawai menerima", {
    tag: "@phone",
  }, async ({ browser }) => {
    const { staff, appraiser } = await aCast();
    const indicators = [anIndicatorRow({ text: INDICATOR, targetLow: "40", unit: "berkas" })];
    await anAgreedPlan(staff, appraiser, [aResultRow({ indicators })]);

    const own = await phoneOf(browser, staff);
    await expectAccessibleWithoutScript(own);
    await own.getByRole("link", { name: `Catat: ${INDICATOR}` }).click();
    await own.getByLabel("Jumlah", { exact: true }).fill("banyak");
    await own.getByLabel("Apa yang dikerjakan").fill("Tiga puluh berkas pindah datang selesai");
    await own.getByRole("button", { name: "Simpan catatan" }).click();
    await expect(own.getByRole("alert").first()).toBeVisible();
    await expect(own.getByLabel("Apa yang dikerjakan")).toHaveValue(
      "Tiga puluh berkas pindah datang selesai",
    );
    await own.getByLabel("Jumlah", { exact: true }).fill("30");
    await own
      .getByLabel("Bukti: foto atau PDF")
      .setInputFiles({ name: "loket.png", mimeType: "image/png", buffer: PHOTO });
    await own.getByRole("button", { name: "Simpan catatan" }).click();
    await expect(own.getByText("Catatan tersimpan dan langsung dihitung.")).toBeVisible();
    await expect(own.getByText("30 berkas", { exact: true }).first()).toBeVisible();
    await expect(own.getByRole("link", { name: "loket.png" })).toBeVisible();
    await expectAccessibleWithoutScript(own);

    const theirs = await phoneOf(browser, appraiser);
    await theirs.goto("/penilaian?kelompok=belum-dimulai");
    await expectAccessibleWithoutScript(theirs);
    await theirs.getByRole("button", { name: "Mulai evaluasi Siti Rahmawati, S.IP." }).click();
    await theirs.waitForURL(/\/penilaian\/[0-9a-f-]{36}$/);
    await expect(theirs.getByText("30 berkas").first()).toBeVisible();
    await writeRatings(theirs, "Sesuai ekspektasi", "Di atas ekspektasi");
    await theirs.getByRole("button", { name: "Simpan penilaian" }).click();
    await expect(theirs.getByText("Penilaian tersimpan.")).toBeVisible();
    await expectAccessibleWithoutScript(theirs);
    await theirs.getByText("Sampaikan kepada pegawai", { exact: true }).click();
    await theirs.getByRole("button", { name: "Ya, sampaikan" }).click();
    await expect(theirs.getByText("Hasil disampaikan kepada pegawai.")).toBeVisible();

    await own.goto("/dasbor");
    await own.getByRole("link", { name: /^Tanggapi paling lambat/ }).click();
    await expect(own.getByText("Target terlampaui, buktinya lengkap.")).toBeVisible();
    await expectAccessibleWithoutScript(own);
    await own.getByText("Terima hasil ini", { exact: true }).click();
    await own.getByRole("button", { name: "Ya, saya terima" }).click();
    await expect(own.getByText("Anda menerima hasil evaluasi. Hasilnya final.")).toBeVisible();
    await own.goto("/dasbor");
    await expect(own.getByText("Baik", { exact: true }).first()).toBeVisible();
    await expectAccessibleWithoutScript(own);
  });
});
