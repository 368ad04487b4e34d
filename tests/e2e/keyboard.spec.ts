import { expect, type Page, test } from "@playwright/test";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { aCast } from "./support/cast";

const PASSWORD = "Perjalanan-Papan-Ketik-2026";
/** More stops than any page has: a trap, or something that cannot be reached, ends here. */
const MOST_STOPS = 120;

/** What has the focus: its role as far as it is plain, its name, and whether a ring shows where it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", hasRing: false };
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

test("[KEYBOARD-01] Dari masuk sampai mengajukan SKP dengan papan ketik saja", { tag: "@desktop" }, async ({
  page,
}) => {
  const { staff } = await aCast();
  const { accountId, nip } = staff.viewer;
  const passwordHash = await hashPassword(PASSWORD);
  await db().account.update({ where: { id: accountId }, data: { passwordHash } });

  await page.goto("/masuk");
  await write(page, "NIP", nip);
  await write(page, "Kata sandi", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dasbor");

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
