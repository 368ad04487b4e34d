import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { answered } from "@/tests/factories/measured";
import { appoint } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { type Actor, aCast, enterAs } from "./support/cast";
import { anEmptyPlan } from "./support/made-plan";
import { indicatorFields, resultFields, writeResult } from "./support/plan-editor";

const NAME = "Surat keterangan domisili";
const SOURCE = `IKM layanan: ${NAME}`;

/** A service in the unit of this person. */
async function aServiceOf({ viewer }: Actor) {
  const { unitId } = await db().employee.findUniqueOrThrow({ where: { id: viewer.employeeId } });
  if (!unitId) throw new Error("a cast has a unit");
  return aService({ unitId, name: NAME });
}

/** One result whose indicator is measured; its unit is not asked. */
async function writeMeasured(page: Page) {
  const result = resultFields(page, 1);
  await writeResult(result, "Warga puas dengan layanan kelurahan");
  await result.getByLabel("Hasil kerja pimpinan yang didukung").fill("Meningkatnya mutu pelayanan");
  const fields = indicatorFields(page, 1, 1);
  await fields.getByLabel("Indikator", { exact: true }).fill("Indeks kepuasan masyarakat");
  await fields.getByLabel("Target", { exact: true }).fill("80");
  await fields.getByLabel("Sumber angka").selectOption({ label: SOURCE });
  return fields;
}

test("[TERUKUR-01] SKP menyebut IKM layanan, jawaban warga menampilkan angkanya di SKP, dan penilai melihat angka yang sama @phone", async ({
  page,
  context,
  request,
}) => {
  const { staff, appraiser } = await aCast();
  const service = await aServiceOf(staff);
  await answered(service.slug, 9, 3, new Date().toISOString());
  const planId = await anEmptyPlan(staff);

  await enterAs(context, staff);
  await page.goto(`/skp/${planId}/ubah`);
  const fields = await writeMeasured(page);
  // What was chosen before the scripts came is seen by them when it is chosen once more.
  await expect(async () => {
    await fields.getByLabel("Sumber angka").selectOption({ label: SOURCE });
    await expect(fields.getByLabel("Satuan")).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await expect(fields.getByText("Satuan poin, makin tinggi makin baik.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan dan periksa" }).click();
  await page.waitForURL(/langkah=simpan/);
  await expect(page.getByText(SOURCE)).toBeVisible();
  await page.getByRole("button", { name: "Ajukan kepada penilai" }).click();
  await expect(page.getByText("SKP sudah diajukan")).toBeVisible();
  await enterAs(context, appraiser);
  await page.goto(`/skp/${planId}`);
  await page.getByRole("button", { name: "Setujui SKP" }).click();
  await expect(page.getByText("SKP disetujui.")).toBeVisible();

  await enterAs(context, staff);
  await page.goto(`/skp/${planId}`);
  await expect(page.getByText("Baru 9 jawaban warga; angka tampil mulai 10.")).toBeVisible();
  const scores = Object.fromEntries(ELEMENTS.map((element) => [element, 3]));
  const data = { id: crypto.randomUUID(), service: service.slug, ...scores };
  expect((await request.post("/api/survei", { data })).status()).toBe(201);
  await page.reload();
  await expect(page.getByText("75 poin (93,75 %)").first()).toBeVisible();
  await expect(page.getByText(/^Dari 10\sjawaban warga, per \d/)).toBeVisible();

  await page.goto(`/skp/${planId}/realisasi`);
  await expect(page.getByRole("heading", { name: "Capaian per indikator" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Catat pekerjaan" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Lihat angka layanan" }).click();
  await expect(page.getByRole("heading", { name: NAME, level: 1 })).toBeVisible();
  await expect(page.getByText("75,00").first()).toBeVisible();

  const { appraisalId } = await openAppraisal(appraiser, { planId });
  await enterAs(context, appraiser);
  await page.goto(`/penilaian/${appraisalId}`);
  const row = page.getByRole("row", { name: /Indeks kepuasan masyarakat/ });
  await expect(row).toContainText("75 poin");
  await expect(row).toContainText(/Dari 10\sjawaban warga, per \d/);
});

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[TERUKUR-02] Tanpa JavaScript sumber angka dipilih dan dikembalikan ke catatan sendiri, dan layanan unit lain tidak ditawarkan @phone", async ({
    page,
    context,
  }) => {
    const { staff, stranger } = await aCast();
    await aServiceOf(staff);
    await enterAs(context, stranger);
    await appoint(stranger.viewer.employeeId, staff.viewer.employeeId);
    await page.goto(`/skp/${await anEmptyPlan(stranger)}/ubah`);
    await expect(page.getByRole("option", { name: SOURCE })).toHaveCount(0);

    await enterAs(context, staff);
    await page.goto(`/skp/${await anEmptyPlan(staff)}/ubah`);
    await writeMeasured(page);
    await page.getByRole("button", { name: "Simpan dan lanjut mengisi" }).click();
    await page.waitForURL(/langkah=simpan/);
    const fields = indicatorFields(page, 1, 1);
    await expect(fields.getByLabel("Satuan")).toHaveCount(0);
    await expectAccessibleWithoutScript(page);

    await fields.getByLabel("Sumber angka").selectOption({ label: "Catatan sendiri" });
    await page.getByRole("button", { name: "Simpan dan periksa" }).click();
    await expect(page.getByRole("alert").first()).toContainText("Tulis satuannya");
    await fields.getByLabel("Satuan").fill("berkas");
    await page.getByRole("button", { name: "Simpan dan periksa" }).click();
    await page.waitForURL(/langkah=simpan/);
    await expect(page.getByText("80 berkas").first()).toBeVisible();
  });
});
