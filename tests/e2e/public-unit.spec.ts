import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expectAccessible } from "./support/accessibility";
import { cellsOf, tableOf } from "./support/charts";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("[PUBLIK-02] Tanpa JavaScript warga mencari layanan, sampai ke unitnya, dan membaca angka yang sama dengan statistik", {
    tag: "@phone",
  }, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox").fill("karto kelurga");
    await page.getByRole("button", { name: "Cari" }).click();
    await expect(page.getByRole("heading", { name: /Tidak ada layanan yang cocok/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Kartu Keluarga" })).toBeVisible();

    await page.getByRole("searchbox").fill("KELUARGA kartu");
    await page.getByRole("button", { name: "Cari" }).click();
    await page.getByRole("link", { name: "Kartu Keluarga" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Kartu Keluarga" })).toBeVisible();
    await page.getByRole("link", { name: /Kependudukan/ }).click();
    const unit = page.getByRole("heading", { level: 1 });
    await expect(unit).toContainText(/kependudukan/i);
    const unitName = (await unit.textContent()) ?? "";

    // Other journeys answer meanwhile: what is compared must be of one moment, so it is read again until it is.
    const address = page.url();
    await expect(async () => {
      await page.goto(address);
      const label = page.getByText("Indeks kepuasan warga", { exact: true });
      const [index = ""] = ((await label.locator("xpath=following-sibling::p[1]").textContent()) ?? "").match(
        /\d+,\d{2}/,
      ) ?? [""];
      expect(index).toMatch(/^\d+,\d{2}$/);
      const course = page.locator("figure").filter({ hasText: "Indeks kepuasan dari waktu ke waktu" });
      expect((await cellsOf(course.locator("table"))).at(-1)?.[1]).toBe(index);
      const services = await cellsOf(tableOf(page, "Layanan unit"));

      await page.goto(paths.statistics);
      const units = await cellsOf(tableOf(page, "Indeks menurut unit"));
      expect(units.find(([name]) => name?.startsWith(unitName))?.[1]).toContain(index);
      const everywhere = await cellsOf(tableOf(page, "Indeks menurut layanan"));
      for (const [service = "", figure = ""] of services) {
        const [shown] = figure.match(/\d+,\d{2}/) ?? [];
        if (shown) expect(everywhere.find(([name]) => name?.startsWith(service))?.[1]).toContain(shown);
      }
    }).toPass({ timeout: 120_000 });
  });
});

test("[PUBLIK-03] Portal data memanen katalog dan mengunduh setiap himpunan data menurut kamusnya", {
  tag: "@desktop",
}, async ({ page, request }) => {
  await page.goto(paths.openData);
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "katalog.jsonld" })).toBeVisible();

  const catalogue = await (await request.get(paths.api.openCatalogue)).json();
  const dictionary: readonly { set: string; columns: readonly { name: string; isJsonOnly?: boolean }[] }[] =
    await (await request.get(paths.api.openDictionary)).json();
  expect(dictionary.map(({ set }) => set)).toEqual(
    catalogue["dcat:dataset"].map((set: Record<string, unknown>) => set["dct:identifier"]),
  );
  for (const { set, columns } of dictionary) {
    await expect(page.getByRole("link", { name: `${set}.csv` })).toHaveAttribute(
      "href",
      paths.api.openData(set, "csv"),
    );
    const csv = await request.get(paths.api.openData(set, "csv"));
    expect(csv.headers()["content-type"]).toContain("text/csv");
    const header = (await csv.text()).split("\r\n")[0];
    expect(header).toBe(
      columns
        .filter(({ isJsonOnly }) => !isJsonOnly)
        .map(({ name }) => name)
        .join(","),
    );
    const json = await request.get(paths.api.openData(set, "json"));
    expect(Array.isArray(await json.json())).toBe(true);
  }
  // What people share and search engines find.
  const head = page.locator("head");
  await expect(head.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/data$/);
  const picture = await head.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await request.get(new URL(picture ?? "").pathname);
  expect(drawn.headers()["content-type"]).toBe("image/png");
  expect(await (await request.get("/sitemap.xml")).text()).toContain("/layanan/kartu-keluarga<");
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /sdm");
});
