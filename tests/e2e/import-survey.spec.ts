import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { localDayOf } from "@/lib/time";
import { aUnit } from "@/tests/factories/people";
import { workbookOf } from "@/tests/factories/roster-workbook";
import { aService } from "@/tests/factories/survey";
import { formCells } from "@/tests/factories/survey-workbook";
import { expectAccessible } from "./support/accessibility";
import { enterAs, freeNip } from "./support/cast";
import { applyPlan, countOf, planWorkbook } from "./support/imports";
import { openFigureOf } from "./support/open-figures";
import { aPerson } from "./support/person";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("[IMPOR-08] SDM mengimpor formulir survei di kertas sekali saja, nilai layanan mengikutinya, lalu membatalkannya @desktop", async ({
  page,
  context,
  request,
}) => {
  const unit = await aUnit({ name: `Kantor Kertas ${freeNip().slice(8)}` });
  const service = await aService({ unitId: unit.id, name: `Surat Kertas ${freeNip().slice(8)}` });
  const place = { name: service.name, unitName: unit.name, day: localDayOf(new Date()) };
  const good = Array.from({ length: 11 }, (_, nth) =>
    formCells(place, {
      ...Object.fromEntries(ELEMENTS.map((element) => [element.toUpperCase(), 4])),
      UMUR: 30 + nth,
    }),
  );
  const file = {
    name: "skm.xlsx",
    mimeType: XLSX,
    buffer: await workbookOf([...good, formCells(place, { U3: 5 })]),
  };
  const hr = await aPerson({ name: "Desi Kertas", role: "HR" });
  await enterAs(context, hr);
  await planWorkbook(page, { kind: "Formulir survei di kertas (SKM)", file });
  const address = new URL(page.url()).pathname;
  expect(await Promise.all(["Ditolak", "Baru"].map((fate) => countOf(page, fate)))).toEqual([1, 11]);
  await expect(page.getByText(/U3 “5”: Bukan jawaban\./)).toBeVisible();
  await expectAccessible(page);
  expect(await db().surveyResponse.count({ where: { serviceId: service.id } })).toBe(0);
  const [refused] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh baris yang ditolak" }).click(),
  ]);
  expect(refused.suggestedFilename()).toBe("ditolak-skm.xlsx");
  await applyPlan(page);
  expect(await openFigureOf(request, service.slug)).toMatchObject({ n: 11, index: 100 });

  await planWorkbook(page, { kind: "Formulir survei di kertas (SKM)", file });
  await expect(page.getByText("Tidak ada yang perlu diterapkan")).toBeVisible();

  await page.goto(`${address}/batal`);
  await expect(page.getByText(/^11\sformulir survei keluar dari hitungan dan dihapus/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ya, batalkan impor" }).click();
  await expect(page.getByText(/^Dibatalkan .+ pukul/)).toBeVisible({ timeout: 60_000 });
  expect(await db().surveyResponse.count({ where: { serviceId: service.id } })).toBe(0);
});
