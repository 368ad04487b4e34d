import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { db } from "@/lib/db/client";
import { readPdf } from "@/tests/support/read-pdf";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

async function downloaded(page: Page, link: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The newest period of which no answer can come any more: its breakdown is open. */
async function closedPeriod() {
  const closed = new Date(Date.now() - 32 * 86_400_000);
  return db().surveyPeriod.findFirstOrThrow({
    where: { endsOn: { lt: closed } },
    orderBy: { endsOn: "desc" },
  });
}

test("[SKM-01] SDM membaca rincian survei sebuah unit menurut responden lalu mengunduh laporan SKM-nya @desktop", async ({
  page,
}) => {
  const period = await closedPeriod();
  const service = await db().service.findUniqueOrThrow({
    where: { slug: "akta-kelahiran" },
    include: { unit: { select: { id: true, name: true } } },
  });

  await signInAs(page, "SDM");
  await page.goto("/sdm/survei");
  await page.getByRole("navigation").getByRole("link", { name: period.name, exact: true }).click();
  await page.waitForURL(`**periode=${period.id}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: service.unit.name, exact: true }).last().click();
  await page.waitForURL(`**/sdm/survei/unit/${service.unit.id}**`);
  await expect(page.getByRole("heading", { level: 1, name: service.unit.name })).toBeVisible();
  await expectAccessible(page);

  const bySex = page.getByRole("table", { name: "Jenis kelamin" });
  const figures = bySex.getByRole("row", { name: /^Responden/ }).getByRole("cell");
  const shown = (await figures.allTextContents()).map((text) => Number(text.replaceAll(".", "")));
  const answered = await db().surveyPublication.aggregate({
    where: { periodId: period.id, n: { gte: 10 }, service: { unitId: service.unit.id } },
    _sum: { n: true },
  });
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.every((n) => n >= 10)).toBe(true);
  expect(shown.reduce((sum, n) => sum + n, 0)).toBe(answered._sum.n);
  const index =
    (await page
      .getByText(/^\d{2,3},\d{2}$/)
      .first()
      .textContent()) ?? "";

  const pdf = await downloaded(page, "Unduh laporan (PDF)");
  expect(pdf.name).toBe(`Laporan SKM - ${service.unit.name} - ${period.name}.pdf`);
  const { text } = await readPdf(pdf.bytes);
  expect(text).toContain(index);
  for (const chapter of ["Pendahuluan", "Metode", "Karakteristik responden", "Rencana tindak lanjut", "Tren"])
    expect(text).toContain(chapter);
  expect(text).toContain(service.name);

  const workbook = await downloaded(page, "Unduh lembar kerja");
  const sheets = await readXlsxFile(workbook.bytes);
  const result = sheets.find(({ sheet }) => sheet === "Hasil")?.data ?? [];
  const found = result.find(([, name]) => name === "IKM")?.[4];
  expect(Number(found).toFixed(2).replace(".", ",")).toBe(index);

  await page.goto(`/sdm/survei/layanan/${service.id}?periode=${period.id}`);
  await page.locator("summary", { hasText: "Umur" }).click();
  await expect(page.getByRole("table", { name: "Umur" })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});
