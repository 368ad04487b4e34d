import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { aResultRow } from "@/tests/factories/drafts";
import { anEmployee, appoint, viewerOf } from "@/tests/factories/people";
import { readPdf } from "@/tests/support/read-pdf";
import { expectAccessible } from "./support/accessibility";
import { aCast, endSessionsOf, enterAs, freeNip } from "./support/cast";
import { anAgreedPlan, anEmptyPlan, aReadyPlan } from "./support/made-plan";
import { aPerson } from "./support/person";
import {
  indicatorFields,
  resultFields,
  writeIndicator,
  writeResult,
  writeSmallPlan,
} from "./support/plan-editor";
import { nextPost, replay } from "./support/replay";

const SAVE = "Simpan dan periksa";
const SAVE_AND_STAY = "Simpan dan lanjut mengisi";

test("[SKP-03] Pegawai menyusun SKP, menyimpan draf, lalu mengajukannya [SKP-04] penilai mengembalikan, pegawai memperbaiki, penilai menyetujui", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  await anAgreedPlan(cast.appraiser, cast.superior, [
    aResultRow({ text: "Meningkatnya kepuasan warga atas pelayanan kelurahan" }),
  ]);
  await enterAs(context, cast.staff);
  await page.goto("/skp");
  await page.getByRole("link", { name: /^Mulai SKP/ }).click();
  await page.getByRole("button", { name: /^Mulai SKP/ }).click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}\/ubah/);
  const planUrl = page.url().replace(/\/ubah.*/, "");

  const first = resultFields(page, 1);
  await writeResult(first, "Berkas kependudukan selesai sesuai standar waktu");
  await first
    .getByLabel("Hasil kerja pimpinan yang didukung")
    .selectOption({ label: "Meningkatnya kepuasan warga atas pelayanan kelurahan" });
  const quantity = {
    text: "Jumlah berkas yang selesai",
    target: "1.200",
    unit: "berkas",
    aspect: "Kuantitas",
  };
  await writeIndicator(indicatorFields(page, 1, 1), quantity);
  await first.getByRole("button", { name: "Tambah indikator" }).click();
  const late = indicatorFields(page, 1, 2);
  await writeIndicator(late, { text: "Lama penyelesaian", target: "2,5", unit: "hari", aspect: "Waktu" });
  await late.getByText("Cara menghitung").click();
  await late.getByLabel("Arah target").selectOption("Makin rendah makin baik");
  await late.getByLabel("Cara menjumlah catatan").selectOption("Rata-rata semua catatan");
  await page.getByRole("button", { name: SAVE_AND_STAY }).click();
  await expect(page.getByText("Isian SKP tersimpan.")).toBeVisible();

  await page.getByRole("button", { name: "Tambah hasil kerja" }).click();
  const second = resultFields(page, 2);
  await writeResult(second, "Arsip kelurahan tertata");
  await second.getByLabel("Klasifikasi").selectOption("ADDITIONAL");
  const archive = { text: "Jumlah arsip yang ditata", target: "12", unit: "boks" };
  await writeIndicator(indicatorFields(page, 2, 1), archive);
  await page.getByLabel("Dukungan sumber daya").fill("Komputer\nPemindai");
  await page.getByLabel("Skema pertanggungjawaban").fill("Laporan setiap triwulan");
  await page.getByLabel("Konsekuensi").fill("Bahan pengembangan kompetensi");
  await expectAccessible(page);
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/langkah=simpan/);

  for (const text of [
    "Berkas kependudukan selesai sesuai standar waktu",
    "1.200 berkas",
    "2,5 hari",
    "Arsip kelurahan tertata",
    "Pemindai",
  ]) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
  await expect(page.getByText("Berorientasi Pelayanan")).toBeVisible();
  await page.getByRole("button", { name: "Ajukan kepada penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();

  await enterAs(context, cast.appraiser);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: "Siti Rahmawati, S.IP." }).first().click();
  await expect(page.getByRole("heading", { name: "Jawaban Anda" })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Kembalikan dengan catatan", { exact: true }).click();
  await page.getByLabel("Yang perlu diperbaiki").fill("Target arsip terlalu rendah, jadikan 24 boks.");
  await page.getByLabel("Catatan pada hasil kerja 2").fill("Hitung juga boks di gudang.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(page.getByText("SKP dikembalikan kepada pegawai")).toBeVisible();

  await enterAs(context, cast.staff);
  await page.goto(planUrl);
  await expect(page.getByText("Target arsip terlalu rendah, jadikan 24 boks.").first()).toBeVisible();
  await page.getByRole("link", { name: "Ubah isi SKP" }).click();
  await expect(page.getByText("Target arsip terlalu rendah, jadikan 24 boks.").first()).toBeVisible();
  await expect(second.getByText("Hitung juga boks di gudang.")).toBeVisible();
  await indicatorFields(page, 2, 1).getByLabel("Target", { exact: true }).fill("24");
  await page.getByRole("button", { name: SAVE }).click();
  await page.getByRole("button", { name: "Ajukan kepada penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();

  await enterAs(context, cast.appraiser);
  await page.goto(planUrl);
  await expect(page.getByText("24 boks", { exact: true })).toBeVisible();
  await page.getByText("Tulis ekspektasi khusus untuk perilaku kerja").click();
  await page.getByLabel("Harmonis").fill("Sapa setiap warga yang datang.");
  await page.getByRole("button", { name: "Setujui SKP" }).click();
  await expect(page.getByText("SKP disetujui.")).toBeVisible();
  await expect(page.getByText("Sapa setiap warga yang datang.").first()).toBeAttached();
  await expect(page.getByRole("heading", { name: "Riwayat" })).toBeVisible();
});

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[SKP-05] SKP disusun tanpa JavaScript, baris ditambah dan dihapus tanpa kehilangan tulisan @phone", async ({
    page,
    context,
  }) => {
    const cast = await aCast();
    const planId = await anEmptyPlan(cast.staff);
    await enterAs(context, cast.staff);
    await page.goto(`/skp/${planId}/ubah`);
    await writeSmallPlan(page, "Berkas selesai tepat waktu");
    await resultFields(page, 1).getByRole("button", { name: "Tambah indikator" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await writeIndicator(indicatorFields(page, 1, 2), { text: "Yang dihapus", target: "1", unit: "kali" });
    await page.getByRole("button", { name: "Tambah hasil kerja" }).click();
    await writeResult(resultFields(page, 2), "Arsip tertata");
    await writeIndicator(indicatorFields(page, 2, 1), {
      text: "Jumlah arsip",
      target: "dua belas",
      unit: "boks",
    });
    await page.getByRole("button", { name: "Hapus indikator 1.2" }).click();
    await expect(indicatorFields(page, 1, 1).getByLabel("Indikator", { exact: true })).toHaveValue(
      "Jumlah berkas selesai",
    );
    await expect(resultFields(page, 2).getByLabel("Rencana hasil kerja")).toHaveValue("Arsip tertata");
    await page.getByRole("button", { name: SAVE }).click();
    const target = indicatorFields(page, 2, 1).getByLabel("Target", { exact: true });
    await expect(page.getByRole("alert")).toContainText("Indikator 2.1");
    await expect(target).toHaveValue("dua belas");
    await expect(target).toHaveAttribute("aria-invalid", "true");
    await target.fill("12");
    await resultFields(page, 2).getByLabel("Klasifikasi").selectOption("ADDITIONAL");
    await page.getByRole("button", { name: SAVE }).click();
    await page.waitForURL(/langkah=simpan/);
    await expect(page.getByText("12 boks").first()).toBeVisible();
    await expect(page.getByText("Yang dihapus")).toHaveCount(0);
    await page.getByRole("button", { name: "Ajukan kepada penilai" }).click();
    await expect(page.getByText("SKP sudah diajukan")).toBeVisible();
  });
});

test("[SKP-06] Dua tab: simpanan kedua diberi tahu dengan jelas dan tulisannya tidak hilang @desktop", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const planId = await aReadyPlan(cast.staff);
  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/ubah`);
  const other = await context.newPage();
  await other.goto(`/skp/${planId}/ubah`);
  await writeResult(resultFields(page, 1), "Tulisan tab kedua");
  await writeResult(resultFields(other, 1), "Tulisan tab pertama");
  await other.getByRole("button", { name: SAVE_AND_STAY }).click();
  await expect(other.getByText("Isian SKP tersimpan.")).toBeVisible();

  await page.getByRole("button", { name: SAVE_AND_STAY }).click();
  await expect(page.getByText("Data sudah diubah")).toBeVisible();
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue("Tulisan tab kedua");
  await page.reload();
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue("Tulisan tab pertama");
  await page.getByRole("button", { name: "Pakai tulisan saya" }).click();
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue("Tulisan tab kedua");
  await page.getByRole("button", { name: SAVE_AND_STAY }).click();
  await expect(page.getByText("Isian SKP tersimpan.")).toBeVisible();
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue("Tulisan tab kedua");
});

test("[SKP-07] Formulir yang terkirim dua kali dikerjakan satu kali @desktop", async ({ page, context }) => {
  const cast = await aCast();
  const planId = await aReadyPlan(cast.staff);
  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/ubah`);
  await writeResult(resultFields(page, 1), "Terkirim dua kali");
  const save = nextPost(page);
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/langkah=simpan/);
  expect(await replay(context, await save)).toBeLessThan(400);
  await page.reload();
  expect(await db().planResult.count({ where: { planId } })).toBe(1);

  const submit = nextPost(page);
  await page.getByRole("button", { name: "Ajukan kepada penilai" }).dblclick();
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();
  await replay(context, await submit);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Riwayat" })).toBeVisible();
  const history = page.getByRole("region", { name: "Riwayat" });
  await expect(history.getByText("Diajukan", { exact: true })).toHaveCount(1);
});

test("[SKP-08] Isian yang salah tidak hilang; galatnya di samping isian dan di ringkasan yang mendapat fokus", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const planId = await anEmptyPlan(cast.staff);
  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/ubah`);
  await writeSmallPlan(page, "x".repeat(501));
  const target = indicatorFields(page, 1, 1).getByLabel("Target", { exact: true });
  await target.fill("<b>banyak</b>");
  const summary = page.getByRole("alert", { name: "Ada isian yang perlu diperbaiki" });
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    await page.getByRole("button", { name: SAVE }).click();
    await expect(summary).toBeFocused();
  }
  await expectAccessible(page);
  await expect(target).toHaveValue("<b>banyak</b>");
  await expect(target).toHaveAttribute("aria-invalid", "true");
  await summary.getByRole("link", { name: /^Indikator 1.1/ }).click();
  await expect(target).toBeFocused();
  await target.fill("12");
  await writeResult(resultFields(page, 1), "Berkas selesai");
  await expect(summary).toHaveCount(0);
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/langkah=simpan/);
});

test("[SKP-09] Sesi berakhir saat menulis: setelah masuk lagi tulisannya kembali", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const planId = await aReadyPlan(cast.staff);
  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/ubah`);
  await writeResult(resultFields(page, 1), "Belum sempat disimpan");
  await page.getByRole("button", { name: "Tambah hasil kerja" }).click();
  await writeResult(resultFields(page, 2), "Hasil kedua yang belum disimpan");
  await writeIndicator(indicatorFields(page, 2, 1), { text: "Jumlah arsip", target: "12", unit: "boks" });
  await page.getByLabel(/^Pendekatan kualitatif/).check();
  await endSessionsOf(cast.staff);
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/\/masuk\?lanjut=/);
  expect(new URL(page.url()).searchParams.get("lanjut")).toBe(`/skp/${planId}/ubah`);

  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/ubah`);
  await expect(page.getByText("Tulisan Anda dipulihkan")).toBeVisible();
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue("Belum sempat disimpan");
  await expect(resultFields(page, 2).getByLabel("Rencana hasil kerja")).toHaveValue(
    "Hasil kedua yang belum disimpan",
  );
  await expect(indicatorFields(page, 2, 1).getByLabel("Satuan")).toHaveValue("boks");
  await expect(page.getByLabel(/^Pendekatan kualitatif/)).toBeChecked();
  await expect(indicatorFields(page, 1, 1).getByLabel("Aspek")).toBeHidden();
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/langkah=simpan/);
  await expect(page.getByText("12 boks").first()).toBeVisible();
  await page.goto(`/skp/${planId}/ubah`);
  await expect(page.getByText("Tulisan Anda dipulihkan")).toHaveCount(0);
});

test("[SKP-10] Penilai membuka SKP yang sudah disetujui untuk diubah, dan versi sebelumnya tetap terbaca", async ({
  page,
  context,
}) => {
  const cast = await aCast();
  const planId = await anAgreedPlan(cast.staff, cast.appraiser);
  await enterAs(context, cast.appraiser);
  await page.goto(`/skp/${planId}`);
  await page.getByText("Buka SKP untuk diubah", { exact: true }).click();
  await page
    .getByLabel("Alasan perubahan, dan apa yang diubah")
    .fill("Anggaran perubahan: target menjadi 90.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Buka untuk diubah" }).click();
  await expect(page.getByText("SKP dibuka untuk diubah.")).toBeVisible();

  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}`);
  await expect(page.getByText("Dibuka penilai untuk diubah")).toBeVisible();
  await page.getByRole("link", { name: "Ubah isi SKP" }).click();
  await expect(page.getByText("Anggaran perubahan: target menjadi 90.").first()).toBeVisible();
  await indicatorFields(page, 1, 1).getByLabel("Target", { exact: true }).fill("90");
  await page.getByRole("button", { name: SAVE }).click();
  await page.getByRole("button", { name: "Ajukan kepada penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();

  await enterAs(context, cast.appraiser);
  await page.goto(`/skp/${planId}`);
  const change = page.getByRole("region", { name: "Yang berubah dari versi 1" });
  await expect(change.getByText("Semula: 120 dokumen")).toBeVisible();
  await expect(change.getByText("Menjadi: 90 dokumen")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Setujui SKP" }).click();
  await expect(page.getByText("SKP disetujui.")).toBeVisible();
  await expect(page.getByText("90 dokumen", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Versi 1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /versi 1$/ })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Hasil kerja" }).getByText("120 dokumen", { exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Yang berubah pada versi 2" }).getByText("Menjadi: 90 dokumen"),
  ).toBeVisible();
  await expectAccessible(page);
});

test("[SKP-11] Pegawai memulai SKP dengan menyalin SKP tahun lalu, lalu mengubah yang berbeda", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const last = await db().period.findFirstOrThrow({ where: { state: "CLOSED" }, orderBy: { year: "desc" } });
  await db().performancePlan.update({
    where: { id: await aReadyPlan(cast.staff, [aResultRow({ text: "Surat masuk terproses tepat waktu" })]) },
    data: { periodId: last.id, startsOn: last.startsOn, endsOn: last.endsOn, state: "CLOSED" },
  });
  await enterAs(context, cast.staff);
  await page.goto("/skp/baru");
  await expectAccessible(page);
  await page.getByRole("button", { name: `Salin isi SKP ${last.name}` }).click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}\/ubah/);
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue(
    "Surat masuk terproses tepat waktu",
  );
  await indicatorFields(page, 1, 1).getByLabel("Target", { exact: true }).fill("150");
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/langkah=simpan/);
  await expect(page.getByText("150 dokumen").first()).toBeVisible();
  await page.getByRole("button", { name: "Ajukan kepada penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();
});

test("[SKP-12] Kepala unit menyusun templat SKP untuk sebuah jabatan, dan pegawai memulai SKP-nya dari situ", {
  tag: "@phone",
}, async ({ page, context }) => {
  const head = await aPerson({ name: "Ir. Marlina Kusuma", role: "UNIT_HEAD" });
  const appraiser = await anEmployee({ name: "Hasan Basri", unitId: head.unit.id, nip: freeNip() });
  const staff = await anEmployee({ name: "Wulan Sari", unitId: head.unit.id, nip: freeNip() });
  await appoint(staff.id, appraiser.id);
  const title = `Penata Layanan ${head.unit.id.slice(0, 8)}`;
  const position = await db().position.create({ data: { title, kind: "PELAKSANA" } });
  const held = { positionId: position.id };
  await db().employee.update({
    where: { id: staff.id },
    data: { ...held, placements: { updateMany: { where: {}, data: held } } },
  });

  await enterAs(context, head);
  await page.goto("/sdm/templat-skp");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Buat templat" }).click();
  await page.getByRole("searchbox", { name: "Cari jabatan" }).fill(title);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name: title }).click();
  await page.getByLabel("Nama templat").fill("Petugas layanan terpadu");
  await page.getByLabel("Untuk unit").selectOption({ index: 1 });
  await writeResult(resultFields(page, 1), "Permohonan warga selesai sesuai standar");
  const indicator = { text: "Jumlah permohonan yang selesai", target: "300", unit: "permohonan" };
  await writeIndicator(indicatorFields(page, 1, 1), indicator);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan templat" }).click();
  await expect(page.getByText("Templat dibuat.")).toBeVisible();
  await expect(page.getByText("300 permohonan")).toBeVisible();
  await page.getByRole("link", { name: "Ubah templat" }).click();
  await indicatorFields(page, 1, 1).getByLabel("Target", { exact: true }).fill("360");
  await page.getByRole("button", { name: "Simpan templat" }).click();
  await expect(page.getByText("Templat disimpan sebagai versi baru.")).toBeVisible();
  await page.getByText("Yang berubah pada versi 2").click();
  await expect(page.getByText("Semula: 300 permohonan")).toBeVisible();
  await expectAccessible(page);

  await enterAs(context, { viewer: viewerOf(staff) });
  await page.goto("/skp/baru");
  await page.getByRole("button", { name: "Mulai dari templat “Petugas layanan terpadu”" }).first().click();
  await page.waitForURL(/\/skp\/[0-9a-f-]{36}\/ubah/);
  await expect(resultFields(page, 1).getByLabel("Rencana hasil kerja")).toHaveValue(
    "Permohonan warga selesai sesuai standar",
  );
  await expect(indicatorFields(page, 1, 1).getByLabel("Target", { exact: true })).toHaveValue("360");
});

test("[SKP-13] Pegawai memilih pendekatan kualitatif: tanpa aspek di formulir, halaman, dan cetakan", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const planId = await aReadyPlan(cast.staff, [aResultRow({ text: "Tata kelola arsip membaik" })]);
  await enterAs(context, cast.staff);
  await page.goto(`/skp/${planId}/ubah`);
  const aspect = indicatorFields(page, 1, 1).getByLabel("Aspek");
  await expect(aspect).toBeVisible();
  await page.getByLabel(/^Pendekatan kualitatif/).check();
  await expect(aspect).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: SAVE_AND_STAY }).click();
  await expect(page.getByText("Isian SKP tersimpan.")).toBeVisible();
  await expect(page.getByLabel(/^Pendekatan kualitatif/)).toBeChecked();
  await expect(aspect).toBeHidden();
  await page.getByRole("button", { name: SAVE }).click();
  await page.waitForURL(/langkah=simpan/);
  await expect(page.getByText(/pendekatan kualitatif/)).toBeVisible();
  await expect(page.getByText("Aspek", { exact: true })).toHaveCount(0);
  const paper = await context.request.get(`/skp/${planId}/pdf`);
  const { text } = await readPdf(new Uint8Array(await paper.body()));
  expect(text).toContain("Ukuran keberhasilan/Indikator Kinerja Individu dan Target:");
  expect(text).not.toContain("Aspek");
});
