import { expect } from "@playwright/test";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { dueOnWorkingDay } from "@/lib/domain/calendar/working-days";
import { formatDay } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import { expectAccessible } from "../support/accessibility";
import { test } from "../support/hr-officer";

const THIS_YEAR = yearOf(localDayOf(new Date()));
/** Years that no other journey opens. */
const PAST = THIS_YEAR - 2;
const COMING = THIS_YEAR + 1;

test("[PERIODE-01] SDM menyiapkan dan membuka periode, dan baru dapat menutupnya setelah hari terakhirnya lewat", async ({
  page,
}) => {
  const prepare = async (year: number, planDueOn: string) => {
    await page.goto("/sdm/periode/baru");
    await page.getByLabel("Tahun", { exact: true }).fill(String(year));
    await page.getByLabel("Nama periode").fill(`Tahun ${year}`);
    await page.getByLabel("Mulai", { exact: true }).fill(`${year}-01-01`);
    await page.getByLabel("Selesai", { exact: true }).fill(`${year}-12-31`);
    await page.getByLabel("Batas penetapan SKP").fill(planDueOn);
    await page.getByRole("button", { name: "Simpan periode" }).click();
  };
  const open = async () => {
    await page.getByRole("button", { name: "Buka periode" }).click();
    await page.waitForURL("**langkah=buka");
    await expect(page.getByText("Periode dibuka. Pegawai sekarang dapat menyusun SKP.")).toBeVisible();
  };
  const close = async (year: number) => {
    await page.getByRole("button", { name: "Tutup periode" }).click();
    const question = page.getByRole("dialog", { name: `Tutup Tahun ${year}?` });
    await expect(question).toContainText("hanya dapat dibaca");
    await question.getByRole("button", { name: "Ya, tutup periode" }).click();
  };

  await page.goto("/sdm/periode");
  await page.getByRole("link", { name: "Siapkan periode" }).first().click();
  await page.waitForURL("**/sdm/periode/baru");
  await expect(page.getByLabel("Tahun", { exact: true })).toBeVisible();
  await expectAccessible(page);

  // A day outside the period is named, and what was written stays.
  await prepare(COMING, `${THIS_YEAR}-01-31`);
  const summary = page.getByRole("alert", { name: "Ada isian yang perlu diperbaiki" });
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Nama periode")).toHaveValue(`Tahun ${COMING}`);
  await expectAccessible(page);
  await page.getByLabel("Batas penetapan SKP").fill(`${COMING}-01-31`);
  await page.getByRole("button", { name: "Simpan periode" }).click();
  await page.waitForURL("**langkah=catat");
  await expect(page.getByText("Periode ini belum dibuka")).toBeVisible();
  await expectAccessible(page);
  const coming = new URL(page.url()).pathname;

  await page.goto("/skp/baru");
  await expect(page.getByRole("heading", { level: 1, name: "Mulai SKP" })).toBeVisible();
  await expect(page.getByText(`Tahun ${COMING}`)).toHaveCount(0);
  await page.goto(coming);
  await open();
  await expectAccessible(page);
  await page.goto("/dasbor");
  await expect(page.getByText(`Tahun ${COMING} sudah dibuka dan SKP Anda belum dimulai.`)).toContainText(
    formatDay(dueOnWorkingDay(`${COMING}-01-31`, () => false).on),
  );

  // More time is given with a reason, which everybody reads.
  await page.goto(coming);
  await page.getByText("Perpanjang batas penetapan SKP", { exact: true }).click();
  await page.getByLabel("Batas yang baru").fill(`${COMING}-02-15`);
  await page.getByLabel("Alasan perpanjangan").fill("Aplikasi nasional terganggu.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Perpanjang", exact: true }).click();
  await expect(page.getByText("Batas penetapan SKP diperpanjang.")).toBeVisible();
  const moved = `Dari ${formatDay(`${COMING}-01-31`)} menjadi ${formatDay(`${COMING}-02-15`)}`;
  await expect(page.getByText(moved)).toBeVisible();

  // It has not even begun.
  await page.goto(coming);
  await close(COMING);
  await expect(page.getByText("Periode baru dapat ditutup setelah hari terakhirnya lewat.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Dibuka", { exact: true })).toBeVisible();

  await prepare(PAST, `${PAST}-01-31`);
  await page.waitForURL("**langkah=catat");
  await open();
  await page.goto("/skp/baru");
  await expect(page.getByText(`Tahun ${PAST}`).first()).toBeVisible();
  await page.goto("/sdm/periode");
  await page.getByRole("link", { name: `Tahun ${PAST}`, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Tahun ${PAST}`);
  await close(PAST);
  await page.waitForURL("**langkah=tutup");
  await expect(page.getByText("Periode ditutup.")).toBeVisible();
  await expect(page.getByText("Ditutup", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah ketentuan" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Tutup periode" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/skp/baru");
  await expect(page.getByRole("heading", { level: 1, name: "Mulai SKP" })).toBeVisible();
  await expect(page.getByText(`Tahun ${PAST}`)).toHaveCount(0);
});
