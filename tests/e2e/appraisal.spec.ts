import { expect, test } from "@playwright/test";
import { aCast, enterAs } from "./support/cast";
import { aHandedOverAppraisal } from "./support/made-plan";

test("[PENILAIAN-03] Tidak seorang pun menilai dirinya sendiri, dan bagi orang lain penilaian itu tidak ada", {
  tag: "@phone",
}, async ({ page, context }) => {
  const cast = await aCast();
  const url = `/penilaian/${await aHandedOverAppraisal(cast)}`;
  await enterAs(context, cast.staff);
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "Tanggapan Anda" })).toBeVisible();
  for (const name of [
    "Simpan penilaian",
    "Sampaikan kepada pegawai",
    "Pertahankan rating",
    "Kirim penjelasan",
  ]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await enterAs(context, cast.stranger);
  expect((await page.goto(url))?.status()).toBe(404);
  expect((await page.goto(`${url}/asal`))?.status()).toBe(404);
  await page.goto("/penilaian?kelompok=menunggu");
  await expect(page.getByText("Siti Rahmawati")).toHaveCount(0);
});
