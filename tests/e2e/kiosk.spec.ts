import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expectAccessible } from "./support/accessibility";

const SERVICE = "rawat-jalan";
const QUESTIONS = 9;

const counterOf = (slug: string) =>
  db().serviceCounter.findFirstOrThrow({
    where: { service: { slug }, isOpen: true },
    orderBy: { name: "asc" },
  });

/** One visit by touch: an answer to each question, in a person's pace. */
async function answerAll(page: Page, tile: number): Promise<void> {
  for (let place = 1; place <= QUESTIONS; place += 1) {
    await expect(page.getByText(`Pertanyaan ${place} dari ${QUESTIONS}`).first()).toBeVisible();
    await page.waitForTimeout(300);
    await page.locator("section button").nth(tile).click();
  }
  await expect(page.getByRole("heading", { name: "Terima kasih" })).toBeVisible();
}

test("[KIOS-01] Warga menjawab di kios selagi jaringan putus; jawabannya sampai tepat sekali, dan kios kembali ke awal @desktop", async ({
  page,
  context,
}) => {
  const { id: counterId, token } = await counterOf(SERVICE);
  const counted = () => db().surveyResponse.count({ where: { counterId } });
  const before = await counted();

  await page.goto(`/kios/${token}`);
  await expectAccessible(page);
  const tiles = page.locator("section button");
  for (const tile of await tiles.all()) expect((await tile.boundingBox())?.height).toBeGreaterThanOrEqual(64);
  // The page and its files are on the device: they open again without a line.
  const missing = () =>
    page.evaluate(async () => {
      const files = performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith("/_next/static/"));
      const kept = await Promise.all([location.pathname, ...files].map((path) => caches.match(path)));
      return kept.filter((one) => one === undefined).length;
    });
  await expect.poll(missing).toBe(0);

  await context.setOffline(true);
  await answerAll(page, 3);
  await expect(page.getByText("1 jawaban menunggu dikirim")).toBeVisible();
  await page.getByRole("button", { name: "Mulai untuk orang berikutnya" }).click();
  await page.reload();
  await expect(page.getByText("1 jawaban menunggu dikirim")).toBeVisible();
  await answerAll(page, 2);
  await expectAccessible(page);
  await expect(page.getByText("2 jawaban menunggu dikirim")).toBeVisible();
  expect(await counted()).toBe(before);

  await context.setOffline(false);
  await expect(page.getByText(/menunggu dikirim/)).toBeHidden({ timeout: 60_000 });
  expect(await counted()).toBe(before + 2);
  await page.reload();
  await expect(page.getByText("Pertanyaan 1 dari 9").first()).toBeVisible();
  expect(await counted()).toBe(before + 2);

  // Somebody leaves in the middle: the next person finds nothing of it.
  await page.clock.install();
  await page.reload();
  await tiles.nth(0).click();
  await expect(page.getByText("Pertanyaan 2 dari 9").first()).toBeVisible();
  await page.clock.runFor(45_000);
  await expect(page.getByRole("timer")).toContainText(/Kembali ke awal dalam \d+\sdetik/);
  await page.clock.runFor(20_000);
  await expect(page.getByText("Pertanyaan 1 dari 9").first()).toBeVisible();
  await expect(page.locator("[aria-pressed=true]")).toHaveCount(0);

  await page.goto("/kios/bukan-kode");
  await expect(page.getByRole("heading", { name: "Kios ini tidak dibuka" })).toBeVisible();
  await expectAccessible(page);
});
