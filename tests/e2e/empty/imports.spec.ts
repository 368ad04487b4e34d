import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import {
  nipOfCells,
  type RosterCells,
  rosterCells,
  rosterRange,
  workbookOf,
} from "@/tests/factories/roster-workbook";
import { zipOf } from "@/tests/factories/zip";
import { expectAccessible } from "../support/accessibility";
import { test } from "../support/hr-officer";
import { applyPlan, countOf, planWorkbook, sendWorkbook } from "../support/imports";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ROSTER = "Data pegawai (SIASN)";
const SUPERVISORS = "Daftar pejabat penilai";
const file = (name: string, buffer: Buffer) => ({ name, mimeType: XLSX, buffer });
const roster = async (rows: readonly RosterCells[], name = "pegawai.xlsx") =>
  ({ kind: ROSTER, file: file(name, await workbookOf(rows)) }) as const;

test("[IMPOR-01] SDM memeriksa berkas, melihat nasib tiap baris, memperbaiki yang ditolak, lalu menerapkan", async ({
  page,
}) => {
  const formula = '=HYPERLINK("http://jahat.test";"klik")';
  const html = "<img src=x onerror=alert(1)> & <b>SITI</b>";
  const nameless = rosterCells(3, { NAMA: null });
  const rows = [
    rosterCells(0, { NAMA: formula }),
    rosterCells(1, { NAMA: html }),
    rosterCells(2, { "NOMOR HP": "12" }),
    nameless,
  ];
  await page.goto("/sdm/impor");
  await expectAccessible(page);
  await planWorkbook(page, await roster(rows));
  await expect(page.getByText("Belum ada yang berubah")).toBeVisible();
  expect(await Promise.all(["Ditolak", "Perlu dilihat", "Baru"].map((fate) => countOf(page, fate)))).toEqual([
    1, 1, 3,
  ]);
  const refused = page.getByRole("row").filter({ hasText: nipOfCells(nameless) });
  await expect(refused).toContainText("NAMA: Wajib diisi, tetapi kosong.");
  await expectAccessible(page);

  const views = page.getByRole("navigation", { name: "Baris menurut nasibnya" });
  await views.getByRole("link", { name: "Baru" }).click();
  await expect(page.getByText(formula, { exact: true })).toBeVisible();
  await expect(page.getByText(html, { exact: true })).toBeVisible();
  await views.getByRole("link", { name: "Perlu dilihat" }).click();
  await expect(page.getByText("Bukan nomor HP Indonesia; tidak dicatat.")).toBeVisible();

  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh baris yang ditolak" }).click();
  const [sheet] = await readXlsxFile(await (await coming).path());
  const [headings = [], row = [], ...more] = sheet?.data ?? [];
  const cells = Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]]));
  expect(more).toEqual([]);
  expect(cells).toMatchObject({
    // As it stood in the file, with SIASN's apostrophe.
    "NIP BARU": nameless["NIP BARU"],
    "ALASAN DITOLAK": "NAMA: Wajib diisi, tetapi kosong.",
  });
  await applyPlan(page);
  await expect(
    page.getByText("3 baris baru dan 0 baris berubah sudah ditulis; 1 baris ditolak."),
  ).toBeVisible();

  const text = Object.entries(cells).map(([heading, value]) => [heading, value ? String(value) : null]);
  const corrected = { ...Object.fromEntries(text), NAMA: "WULAN SARI" } as RosterCells;
  await planWorkbook(page, await roster([corrected], "ditolak-pegawai.xlsx"));
  expect(await Promise.all(["Ditolak", "Baru"].map((fate) => countOf(page, fate)))).toEqual([0, 1]);
  await applyPlan(page);
});

test("[IMPOR-02] Berkas yang sama sekali lagi, formulir terkirim dua kali, dan tab lama tidak mengubah apa pun", async ({
  page,
  context,
}) => {
  const upload = await roster(rosterRange(100, 110));
  await planWorkbook(page, upload);
  const old = await context.newPage();
  await old.goto(page.url());
  await applyPlan(page);
  await old.getByRole("button", { name: "Terapkan 10 baris" }).click();
  await expect(old.getByText("keadaan impor sudah berubah")).toBeVisible();
  await old.close();

  await planWorkbook(page, upload);
  await expect(page.getByText("Tidak ada yang perlu diterapkan")).toBeVisible();
  expect(await countOf(page, "Tetap")).toBe(10);
  await page.getByRole("button", { name: "Buang" }).click();
  await page.waitForURL("**/sdm/impor");

  const form = { id: crypto.randomUUID(), kind: "ROSTER", file: upload.file };
  const answers = [];
  for (let time = 0; time < 2; time += 1) {
    const answer = await page.request.post("/sdm/impor/unggah", { multipart: form, maxRedirects: 0 });
    answers.push([answer.status(), answer.headers().location]);
  }
  expect(answers).toEqual([
    [303, `/sdm/impor/${form.id}`],
    [303, `/sdm/impor/${form.id}`],
  ]);
});

test("[IMPOR-03] SDM membatalkan satu impor seluruhnya; yang sudah dipakai tidak dapat dibatalkan, dengan alasannya", async ({
  page,
}) => {
  const rows = rosterRange(200, 206);
  await planWorkbook(page, await roster(rows));
  await applyPlan(page);
  await page.getByRole("link", { name: "Batalkan impor ini" }).click();
  await expect(page.getByText(/^6\spegawai baru dihapus bersama akunnya/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ya, batalkan impor" }).click();
  await expect(page.getByText(/^Dibatalkan .+ pukul/)).toBeVisible({ timeout: 60_000 });

  await planWorkbook(page, await roster(rows));
  expect(await countOf(page, "Baru")).toBe(6);
  await applyPlan(page);
  const applied = page.url();
  const [head = "", ...team] = rows.map(nipOfCells);
  const list = team.map((nip) => ({ NIP: nip, NAMA: null, "NIP PENILAI": head, TMT: "01-01-2026" }));
  await planWorkbook(page, { kind: SUPERVISORS, file: file("penilai.xlsx", await workbookOf(list)) });
  await applyPlan(page);

  await page.goto(`${applied}/batal`);
  await expect(page.getByText("Impor ini tidak dapat dibatalkan lagi")).toBeVisible();
  await expect(page.getByText(/Sebagian pegawai baru sudah punya penilai.+Antara lain: /)).toBeVisible();
  await expect(page.getByRole("button", { name: "Ya, batalkan impor" })).toHaveCount(0);
});

/** A workbook whose directory announces three gigabytes. */
const bomb = () => zipOf([{ name: "xl/worksheets/sheet1.xml", content: "x", claimedSize: 3_000_000_000 }]);
const { NAMA: _, ...withoutName } = rosterCells(300);
const REFUSED_AT_ONCE = [
  ["jenis lain", () => Buffer.from("nip;nama\n1;A\n"), /bukan buku kerja Excel/],
  ["bom zip", bomb, /tidak wajar besarnya/],
  ["kosong", () => Buffer.alloc(0), /berkas yang dikirim kosong/],
] as const;

test("[IMPOR-04] Berkas yang salah dijawab satu kalimat, dan pilihan tidak hilang", async ({ page }) => {
  for (const [name, bytes, sentence] of REFUSED_AT_ONCE) {
    await sendWorkbook(page, { kind: SUPERVISORS, file: file(`${name}.xlsx`, bytes()) });
    await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
    await expect(page.getByLabel(SUPERVISORS)).toBeChecked();
  }
  await expectAccessible(page);

  const headings = Object.fromEntries(Object.keys(rosterCells(0)).map((heading) => [heading, null]));
  const refusedLater = [
    [[withoutName], "Kolom ini tidak ada di lembar pertama: NAMA."],
    [[headings], "Lembar pertama berkas ini tidak berisi data."],
  ] as const;
  for (const [rows, sentence] of refusedLater) {
    await sendWorkbook(page, await roster(rows, `${"nama-berkas-yang-panjang-sekali-".repeat(5)}.xlsx`));
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("link", { name: "Unggah berkas lain" })).toBeVisible();
  }
  await expectAccessible(page);
});

test.describe("berkas 50 MB", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "bina-50mb-"));
  const large = path.join(folder, "besar.xlsx");
  test.beforeAll(() => writeFileSync(large, Buffer.alloc(50 * 1024 * 1024, 1)));
  test.afterAll(() => rmSync(folder, { recursive: true }));
  const sentence = /Berkas lebih besar dari 20 MB/;

  test("[IMPOR-05] Berkas 50 MB tidak dikirim, dan yang sudah dipilih tetap ada", async ({ page }) => {
    await sendWorkbook(page, { kind: SUPERVISORS, file: large });
    await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
    await expect(page.getByLabel(SUPERVISORS)).toBeChecked();
    expect(new URL(page.url()).pathname).toBe("/sdm/impor");
  });

  test.describe("tanpa JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("[IMPOR-06] Tanpa JavaScript: 50 MB ditolak, berkas yang benar diperiksa dan diterapkan", async ({
      page,
    }) => {
      await sendWorkbook(page, { kind: ROSTER, file: large });
      await expect(page.getByRole("alert").getByText(sentence)).toBeVisible({ timeout: 60_000 });

      await sendWorkbook(page, await roster(rosterRange(400, 403)));
      const reload = page.getByRole("link", { name: "Muat ulang untuk melihat kemajuannya" });
      const until = (text: string | RegExp) =>
        expect(async () => {
          if (await reload.isVisible()) await reload.click();
          await expect(page.getByText(text)).toBeVisible({ timeout: 500 });
        }).toPass({ timeout: 60_000 });
      await until("Belum ada yang berubah");
      await page.getByRole("button", { name: "Terapkan 3 baris" }).click();
      await until(/^Diterapkan .+ pukul/);
    });
  });
});
