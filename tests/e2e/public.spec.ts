import { expect, type Page, test } from "@playwright/test";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { formatMean, GRADE_TEXT, responsesText } from "@/lib/text/survey";
import { expectAccessible } from "./support/accessibility";
import { cellsOf, figureOf, numberOf, tableOf } from "./support/charts";
import { openFigures, type PeriodRecount, recount, type ServiceRecount } from "./support/survey-recount";

const HIDDEN = "disembunyikan";
const shown = (index: number | null) => (index === null ? HIDDEN : formatIndex(index));
const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(" | ")).sort();

const GRADES = [
  [88.31, "A"],
  [76.61, "B"],
  [65, "C"],
  [25, "D"],
] as const;
const gradeOf = (index: number | null) =>
  index === null ? null : GRADES.find(([limit]) => index >= limit)?.[1];

/** As a cell of the statistics says it: the index with its grade below. */
function judged(index: number | null): string {
  const grade = gradeOf(index);
  return index === null || !grade
    ? HIDDEN
    : `${formatIndex(index)}${grade}, ${GRADE_TEXT[grade].toLowerCase()}`;
}

async function expectHome(page: Page, now: PeriodRecount): Promise<void> {
  await page.goto("/");
  const title = page.getByText(`Indeks Kepuasan Masyarakat, ${now.period}`);
  await expect(title.locator("xpath=following-sibling::div[1]/p[1]")).toHaveText(shown(now.index));
  const rated = now.units.filter(({ index }) => index !== null).length;
  await expect(page.getByText(`Rata-rata ${formatNumber(rated)} unit`)).toBeVisible();
  const responses = page.getByText("Jawaban warga", { exact: true });
  await expect(responses.locator("xpath=following-sibling::p[1]")).toHaveText(formatNumber(now.responses));
  const best = now.services.toSorted((one, other) => (other.index ?? 0) - (one.index ?? 0))[0];
  const place = page.getByRole("listitem").filter({ hasText: best?.service ?? "" });
  await expect(place.filter({ hasText: shown(best?.index ?? null) }).first()).toBeVisible();
}

async function expectStatistics(page: Page, now: PeriodRecount): Promise<void> {
  await page.goto("/statistik");
  const units = await cellsOf(tableOf(page, "Indeks menurut unit"));
  expect(sorted(units)).toEqual(
    sorted(
      now.units.map(({ unit, n, index }) => [
        `${unit}${n > 0 ? responsesText(n) : "belum ada layanan yang nilainya tampil"}`,
        judged(index),
      ]),
    ),
  );
  const services = await cellsOf(tableOf(page, "Indeks menurut layanan"));
  expect(sorted(services)).toEqual(
    sorted(
      now.services.map(({ service, unit, n, index }) => [
        `${service}${unit} · ${responsesText(n)}`,
        judged(index),
      ]),
    ),
  );
  const elements = await cellsOf(figureOf(page, /^Sembilan unsur/).locator("table"));
  expect(elements.map(([, mean]) => numberOf(mean))).toEqual(now.means);
}

async function expectService(page: Page, { slug, index, means }: ServiceRecount): Promise<void> {
  await page.goto(`/layanan/${slug}`);
  const verdict = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Penilaian warga" }) });
  await expect(verdict.getByText(shown(index), { exact: true }).first()).toBeVisible();
  const written = await verdict.getByRole("listitem").locator("p .figures").allTextContents();
  expect(written).toEqual(means.map(formatMean));
}

test("[PUBLIK-01] Siapa saja melihat angka layanan, statistik, dan data terbuka yang sama", async ({
  page,
  request,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  for (const path of ["/layanan/kartu-keluarga", "/statistik"]) {
    await page.goto(path);
    await expectAccessible(page);
  }

  // Other journeys answer meanwhile: what is compared must be of one moment, so it is read again until it is.
  await expect(async () => {
    const open = await openFigures(request);
    const periods = await recount(open);
    const now = periods.at(-1);
    if (!now) throw new Error("nobody has answered");
    await expectHome(page, now);
    await expectStatistics(page, now);
    const wellKnown = now.services.filter(({ slug }) =>
      ["kartu-keluarga", "kenaikan-pangkat"].includes(slug),
    );
    expect(wellKnown).toHaveLength(2);
    for (const service of wellKnown) await expectService(page, service);
    expect(await openFigures(request)).toEqual(open);

    const published = open.map(({ period, service, n, counted, index, grade, elements }) => ({
      row: [period, service, n, counted, index, grade].join(" "),
      means: Object.values(elements),
    }));
    const again = periods.flatMap(({ period, services }) =>
      services.map(({ slug, n, counted, index, means }) => ({
        row: [period, slug, n, counted, index, gradeOf(index)].join(" "),
        means: index === null ? Object.values(open[0]?.elements ?? {}).map(() => null) : means,
      })),
    );
    const byRow = (one: { row: string }, other: { row: string }) => (one.row < other.row ? -1 : 1);
    expect(published.toSorted(byRow)).toEqual(again.toSorted(byRow));
    expect(published.filter(({ means }) => means.includes(null)).length).toBeGreaterThan(0);
    expect(now.index).not.toBeNull();
  }).toPass({ timeout: 180_000 });
});
