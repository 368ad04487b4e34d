import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/lib/db/client";
import { EVIDENCE_MAX_BYTES } from "@/lib/domain/progress/evidence";
import { logProgress } from "@/lib/services/progress/log-progress";
import { anIndicatorRow, aResultRow } from "@/tests/factories/drafts";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
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
  await page.getByRole("link", { name: `Catat: ${INDICATOR}` }).click();

  const log = async (
    amount: string,
    note: string,
    file?: { name: string; mimeType: string; buffer: Buffer },
  ) => {
    await page.getByLabel("Jumlah", { exact: true }).fill(amount);
    await page.getByLabel("Apa yang dikerjakan").fill(note);
    if (file) await page.getByLabel("Bukti: foto atau PDF").setInputFiles(file);
    await page.getByRole("button", { name: "Simpan catatan" }).click();
  };
  const realised = (text: string) => expect(page.getByText(text, { exact: true }).first()).toBeVisible();

  await log("8", "Delapan akta selesai", {
    name: "loket.jpg",
    mimeType: "image/jpeg",
    buffer: await photo(),
  });
  await expect(page.getByText("Catatan tersimpan dan langsung dihitung.")).toBeVisible();
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
  await page.getByRole("link", { name: "Buka catatan yang menunggu" }).click();
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
  await page.getByRole("link", { name: new RegExp(`: ${INDICATOR}$`) }).click();
  await expect(page.getByText("Menurut buku register delapan belas.").first()).toBeVisible();
  await page.getByLabel("Jumlah", { exact: true }).fill("18");
  await page.getByLabel("Apa yang dikerjakan").fill("Delapan belas akta selesai");
  await page.getByRole("button", { name: "Simpan perbaikan" }).click();
  await expect(page.getByText("Perbaikan tersimpan dan langsung dihitung.")).toBeVisible();
  await expect(page.getByText("Delapan akta selesai")).toBeVisible();
  await page.getByRole("link", { name: "Realisasi" }).click();
  await expect(page.getByText("33 berkas", { exact: true }).first()).toBeVisible();
  const accepted = page.getByRole("listitem").filter({ hasText: "Dua belas akta selesai" });
  await expect(accepted.getByText("Diterima penilai")).toBeVisible();
  await expect(accepted.getByText("Batalkan catatan ini")).toHaveCount(0);

  await enterAs(context, cast.appraiser);
  await page.goto("/tim/catatan");
  await expect(waiting("Delapan belas akta selesai").getByText("Sudah diperbaiki")).toBeVisible();
});
