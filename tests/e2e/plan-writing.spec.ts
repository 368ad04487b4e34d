import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expectAccessible } from "./support/accessibility";
import { aCast, enterAs } from "./support/cast";
import { anEmptyPlan, aReadyPlan } from "./support/made-plan";
import { indicatorFields, resultFields, writeResult, writeSmallPlan } from "./support/plan-editor";
import { nextPost, replay } from "./support/replay";

const SAVE = "Simpan dan periksa";
const SAVE_AND_STAY = "Simpan dan lanjut mengisi";

test("[SKP-06] Dua tab: simpanan kedua diberi tahu dengan jelas dan tulisannya tidak hilang", async ({
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

test("[SKP-07] Formulir yang terkirim dua kali dikerjakan satu kali", async ({ page, context }) => {
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
