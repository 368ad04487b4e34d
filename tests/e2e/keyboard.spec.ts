import { expect, type Page, test } from "@playwright/test";
import { ratings } from "@/tests/factories/appraisals";
import { anIndicatorRow, aResultRow } from "@/tests/factories/drafts";
import { type Actor, aCast } from "./support/cast";
import { aHandedOverAppraisal } from "./support/made-plan";
import { givePassword } from "./support/person";

const PASSWORD = "Perjalanan-Papan-Ketik-2026";
/** More stops than any page has: a trap, or something that cannot be reached, ends here. */
const MOST_STOPS = 120;

/** What has the focus: its role as far as it is plain, its name, and whether a ring shows where it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    // Behind the last stop comes the page itself, then the first one again.
    if (!(element instanceof HTMLElement) || element === document.body) return { name: "", hasRing: false };
    const labels = "labels" in element ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
    const name = element.getAttribute("aria-label") ?? labels[0]?.textContent ?? element.textContent ?? "";
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { name: name.trim(), hasRing: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 };
  });

/** Presses Tab until something whose name begins with this has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.name) expect(now.hasRing, `a ring around "${now.name}"`).toBe(true);
    if (now.name.startsWith(name)) return;
  }
  throw new Error(`"${name}" cannot be reached by Tab`);
}

const write = async (page: Page, label: string, text: string) => {
  await tabTo(page, label);
  await page.keyboard.insertText(text);
};
const press = async (page: Page, name: string) => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};

async function signIn(page: Page, { viewer }: Actor): Promise<void> {
  await givePassword(viewer.employeeId, PASSWORD);
  await page.goto("/masuk");
  await write(page, "NIP", viewer.nip);
  await write(page, "Kata sandi", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dasbor");
}

test("[KEYBOARD-01] Dari masuk sampai mengajukan SKP dengan papan ketik saja", { tag: "@desktop" }, async ({
  page,
}) => {
  const { staff } = await aCast();
  await signIn(page, staff);

  await page.keyboard.press("Tab");
  expect((await focused(page)).name).toBe("Langsung ke isi");
  await page.keyboard.press("Enter");
  await press(page, "Mulai SKP");
  await page.waitForURL("**/skp/baru");
  await press(page, "Mulai SKP");
  await page.waitForURL(/\/ubah$/);

  await write(page, "Rencana hasil kerja", "Berkas selesai tepat waktu");
  await write(page, "Hasil kerja pimpinan yang didukung", "Meningkatnya mutu pelayanan");
  await write(page, "Indikator", "Jumlah berkas selesai");
  await tabTo(page, "Aspek");
  await page.keyboard.press("ArrowDown");
  await write(page, "Target", "240");
  await write(page, "Satuan", "berkas");
  await press(page, "Simpan dan periksa");
  await page.waitForURL(/langkah=simpan/);
  await expect(page.getByText("240 berkas").first()).toBeVisible();

  // A question that is answered with "no" gives the focus back to where it was asked.
  await press(page, "Hapus draf");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect((await focused(page)).name).toBe("Batal");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await focused(page)).name).toContain("Hapus draf");

  await page.keyboard.press("Home");
  await page.reload();
  await press(page, "Ajukan kepada penilai");
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();
});

test("[KEYBOARD-02] Dari masuk, mencatat realisasi, sampai menerima nilai dengan papan ketik saja", {
  tag: "@desktop",
}, async ({ page }) => {
  const cast = await aCast();
  const indicators = [anIndicatorRow({ text: "Jumlah surat selesai", targetLow: "40", unit: "surat" })];
  await aHandedOverAppraisal(cast, ratings(), [aResultRow({ indicators })]);
  await signIn(page, cast.staff);

  await press(page, "Catat: Jumlah surat selesai");
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}\/realisasi/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Realisasi");
  await write(page, "Jumlah", "12");
  await write(page, "Apa yang dikerjakan", "Dua belas surat keterangan selesai");
  await press(page, "Simpan catatan");
  await expect(page.getByText("Catatan tersimpan dan langsung dihitung.")).toBeVisible();
  await expect(page.getByText("12 surat", { exact: true }).first()).toBeVisible();

  await press(page, "Dasbor");
  await page.waitForURL("**/dasbor");
  await press(page, "Tanggapi paling lambat");
  await page.waitForURL(/\/penilaian\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Semua target tercapai tepat waktu.")).toBeVisible();
  await press(page, "Terima hasil ini");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Ya, saya terima");
  await expect(page.getByText("Anda menerima hasil evaluasi. Hasilnya final.")).toBeVisible();
});
