import { expect, type Locator, test } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/lib/db/client";
import { EVIDENCE_MAX_BYTES } from "@/lib/domain/progress/evidence";
import { logProgress } from "@/lib/services/progress/log-progress";
import { anIndicatorRow, aResultRow } from "@/tests/factories/drafts";
import { expectAccessible } from "./support/accessibility";
import { aCast, endSessionsOf, enterAs } from "./support/cast";
import { anAgreedPlan } from "./support/made-plan";
import { nextPost, replay } from "./support/replay";

const INDICATOR = "Jumlah berkas yang selesai";
const photo = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: "#2b6" } })
    .jpeg()
    .toBuffer();
const SMALL_PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

test("[REALISASI-01] Pegawai mencatat pekerjaan dengan foto dan PDF; yang salah ditolak, yang terkirim dua kali dihitung sekali", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const results = [
    aResultRow({ indicators: [anIndicatorRow({ text: INDICATOR, targetLow: "40", unit: "berkas" })] }),
  ];
  const planId = await anAgreedPlan(cast.staff, cast.appraiser, results);
  await enterAs(context, cast.staff);
  await page.goto("/dasbor");
  const start = Date.now();
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.click();
  };
  await tap(page.getByRole("link", { name: `Catat: ${INDICATOR}` }));

  const log = async (
    amount: string,
    note: string,
    file?: { name: string; mimeType: string; buffer: Buffer },
  ) => {
    await tap(page.getByLabel("Jumlah", { exact: true }));
    await page.getByLabel("Jumlah", { exact: true }).fill(amount);
    await tap(page.getByLabel("Apa yang dikerjakan"));
    await page.getByLabel("Apa yang dikerjakan").fill(note);
    if (file) {
      taps += 1;
      await page.getByLabel("Bukti: foto atau PDF").setInputFiles(file);
    }
    await tap(page.getByRole("button", { name: "Simpan catatan" }));
  };
  const realised = (text: string) => expect(page.getByText(text, { exact: true }).first()).toBeVisible();

  await log("8", "Delapan akta selesai", {
    name: "loket.jpg",
    mimeType: "image/jpeg",
    buffer: await photo(),
  });
  await expect(page.getByText("Catatan tersimpan dan langsung dihitung.")).toBeVisible();
  // From the dashboard, with a photo: the day and the indicator stand there already.
  expect(taps).toBeLessThanOrEqual(5);
  expect(Date.now() - start).toBeLessThan(20_000);
  await expectAccessible(page);
  const picture = page.getByRole("link", { name: "loket.jpg" });
  const file = await context.request.get((await picture.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("image/jpeg");

  const post = nextPost(page);
  await log("12", "Dua belas akta selesai");
  await expect(page.getByText("Dua belas akta selesai")).toBeVisible();
  await replay(context, await post);
  await log("10", "Laporan bulanan", { name: "laporan.pdf", mimeType: "application/pdf", buffer: SMALL_PDF });
  await expect(page.getByRole("link", { name: "laporan.pdf" })).toBeVisible();
  await realised("30 berkas");
  await expect(page.getByRole("progressbar", { name: INDICATOR })).toBeVisible();
  await expect(page.getByText("75 %").first()).toBeVisible();

  const program = { name: "program.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ bukan gambar") };
  await log("1", "Berkas yang salah", program);
  await expect(page.locator(":focus")).toContainText("Berkas harus PDF, JPG, PNG, atau WebP.");
  await expect(page.getByLabel("Apa yang dikerjakan")).toHaveValue("Berkas yang salah");
  const huge = {
    name: "besar.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(EVIDENCE_MAX_BYTES + 1),
  };
  await log("1", "Berkas terlalu besar", huge);
  await expect(page.getByRole("alert").getByText("Berkas paling besar 10 MB.")).toBeVisible();
  await page.getByLabel("Bukti: foto atau PDF").setInputFiles([]);
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await realised("31 berkas");

  const { id: entryId } = await db().progressEntry.findFirstOrThrow({
    where: { authorId: cast.staff.viewer.employeeId, note: "Dua belas akta selesai" },
  });
  await page.goto(`/skp/${planId}/realisasi?ulangi=${entryId}`);
  await expect(page.getByLabel("Jumlah", { exact: true })).toHaveValue("12");
  await expect(page.getByLabel("Apa yang dikerjakan")).toHaveValue("Dua belas akta selesai");
  await expect(page.getByLabel("Tanggal")).toHaveValue(cast.staff.today);

  const wrong = page.getByRole("listitem").filter({ hasText: "Dua belas akta selesai" });
  await wrong.getByText("Batalkan catatan ini").click();
  await wrong.getByLabel("Alasan pembatalan").fill("Salah hitung, seharusnya dua.");
  await wrong.getByRole("button", { name: "Batalkan catatan" }).click();
  await expect(page.getByText("Catatan dibatalkan dan tidak dihitung lagi.")).toBeVisible();
  await realised("19 berkas");
  await expect(wrong.getByText("Salah hitung, seharusnya dua.")).toBeVisible();

  await enterAs(context, cast.stranger);
  expect((await page.goto(`/skp/${planId}/realisasi`))?.status()).toBe(404);
});

test("[REALISASI-02] Penilai meminta perbaikan satu catatan dan menerima yang lain sekaligus; pegawai memperbaiki dan yang lama tetap terbaca", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const results = [
    aResultRow({ indicators: [anIndicatorRow({ text: INDICATOR, targetLow: "40", unit: "berkas" })] }),
  ];
  const planId = await anAgreedPlan(cast.staff, cast.appraiser, results);
  const indicator = await db().planIndicator.findFirstOrThrow({ where: { result: { planId } } });
  for (const [amount, note] of [
    ["8", "Delapan akta selesai"],
    ["12", "Dua belas akta selesai"],
    ["3", "Tiga akta selesai"],
  ] as const) {
    const entry = { id: crypto.randomUUID(), indicatorId: indicator.id, happenedOn: cast.staff.today };
    await logProgress(cast.staff, { ...entry, amount, note });
  }

  await enterAs(context, cast.appraiser);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: "3 catatan realisasi belum ditanggapi" }).click();
  await expect(page.getByRole("heading", { name: "Catatan yang menunggu", level: 1 })).toBeVisible();
  await expectAccessible(page);
  const waiting = (note: string) => page.getByRole("listitem").filter({ hasText: note });
  await waiting("Delapan akta selesai")
    .getByRole("link", { name: /^Komentari atau minta perbaikan/ })
    .click();
  await page.getByRole("button", { name: "Minta perbaikan" }).click();
  await expect(page.locator(":focus")).toContainText("Tulis komentarnya");
  await page.getByLabel("Komentar").fill("Menurut buku register delapan belas.");
  await page.getByRole("button", { name: "Minta perbaikan" }).click();
  await expect(page.getByText("Perbaikan diminta.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Catatan lain yang menunggu" }).click();
  await expect(waiting("Delapan akta selesai")).toBeHidden();
  await waiting("Tiga akta selesai").getByRole("checkbox").check();
  await page.getByRole("button", { name: "Terima yang dicentang" }).click();
  await expect(page.getByText("1 catatan diterima.")).toBeVisible();
  await page.getByRole("button", { name: "Terima semua di halaman ini" }).click();
  await expect(page.getByText("Tidak ada catatan yang menunggu")).toBeVisible();

  await enterAs(context, cast.staff);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: new RegExp(`\\d{4}: ${INDICATOR}$`) }).click();
  await expect(page.getByText("Menurut buku register delapan belas.").first()).toBeVisible();
  await page.getByLabel("Jumlah", { exact: true }).fill("18");
  await page.getByLabel("Apa yang dikerjakan").fill("Delapan belas akta selesai");
  await page.getByRole("button", { name: "Simpan perbaikan" }).click();
  await expect(page.getByText("Perbaikan tersimpan dan langsung dihitung.")).toBeVisible();
  await expect(page.getByText("Delapan akta selesai")).toBeVisible();
  await page.getByRole("link", { name: "Realisasi", exact: true }).click();
  await expect(page.getByText("33 berkas", { exact: true }).first()).toBeVisible();
  const accepted = page.getByRole("listitem").filter({ hasText: "Dua belas akta selesai" });
  await expect(accepted.getByText("Diterima penilai")).toBeVisible();
  await expect(accepted.getByText("Batalkan catatan ini")).toHaveCount(0);

  await enterAs(context, cast.appraiser);
  await page.goto("/tim/catatan");
  await expect(waiting("Delapan belas akta selesai").getByText("Sudah diperbaiki")).toBeVisible();
});

test("[REALISASI-03] Jaringan putus di ponsel: catatan dan fotonya menunggu, tidak terkirim sebagai orang lain, dan sampai tepat satu kali", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const results = [
    aResultRow({ indicators: [anIndicatorRow({ text: INDICATOR, targetLow: "40", unit: "berkas" })] }),
  ];
  const planId = await anAgreedPlan(cast.staff, cast.appraiser, results);
  const { employeeId } = cast.staff.viewer;
  const stored = () =>
    db().progressEntry.findMany({ where: { authorId: employeeId }, orderBy: { note: "asc" } });
  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/realisasi`);
  const log = async (amount: string, note: string) => {
    await page.getByLabel("Jumlah", { exact: true }).fill(amount);
    await page.getByLabel("Apa yang dikerjakan").fill(note);
    await page.getByRole("button", { name: "Simpan catatan" }).click();
  };
  const waiting = (n: number) => page.getByText(`${n} catatan menunggu dikirim dari perangkat ini`);

  await context.setOffline(true);
  await page
    .getByLabel("Bukti: foto atau PDF")
    .setInputFiles({ name: "loket.jpg", mimeType: "image/jpeg", buffer: await photo() });
  await log("8", "A: delapan akta di desa");
  await expect(waiting(1)).toBeVisible();
  await expect(page.getByLabel("Apa yang dikerjakan")).toHaveValue("");
  await log("5", "B: lima akta di kantor camat");
  await expect(waiting(2)).toBeVisible();
  await expect(page.getByText("(bukti: loket.jpg)")).toBeVisible();
  await expectAccessible(page);
  expect(await stored()).toEqual([]);

  // Signed out meanwhile: they stay, and do not go out as whoever signs in next on the same phone.
  await endSessionsOf(cast.staff);
  await context.setOffline(false);
  await expect(page.getByText("Anda sudah keluar dari Bina.")).toBeVisible();
  await enterAs(context, cast.stranger);
  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { level: 1, name: cast.stranger.viewer.name })).toBeVisible();
  await expect(page.getByText(/menunggu dikirim|sudah terkirim/)).toHaveCount(0);
  expect(await stored()).toEqual([]);

  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/realisasi`);
  await expect(page.getByText("2 catatan dari perangkat ini sudah terkirim.")).toBeVisible();
  await expect(page.getByRole("link", { name: "loket.jpg" })).toBeVisible();
  await expect(page.getByText("13 berkas", { exact: true }).first()).toBeVisible();
  const [first, second, ...more] = await stored();
  expect([first?.note, second?.note, more]).toEqual([
    "A: delapan akta di desa",
    "B: lima akta di kantor camat",
    [],
  ]);
  expect(first?.fileId).not.toBeNull();
  await page.reload();
  await expect(page.getByText(/menunggu dikirim|sudah terkirim/)).toHaveCount(0);

  // The device's own door: a repeat is the same entry, other words are none of it, and nobody sends for another.
  const again = (writer: string, note = "B: lima akta di kantor camat") =>
    context.request.post("/api/catatan", {
      headers: { "x-bina-writer": writer },
      multipart: {
        id: second?.id ?? "",
        indicatorId: second?.indicatorId ?? "",
        happenedOn: cast.staff.today,
        amount: "5",
        note,
      },
    });
  expect((await again(employeeId)).status()).toBe(200);
  expect((await again(employeeId, "Kata lain")).status()).toBe(409);
  expect((await again(employeeId, "x")).status()).toBe(422);
  expect((await again(cast.stranger.viewer.employeeId)).status()).toBe(403);
  await context.clearCookies();
  expect((await again(employeeId)).status()).toBe(401);
  expect(await stored()).toHaveLength(2);
});
