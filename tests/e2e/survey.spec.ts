import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expectAccessible } from "./support/accessibility";
import { expectRecomputable, openFigureOf } from "./support/open-figures";
import { nextPost, replay } from "./support/replay";

const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"];
const GOOD = Object.fromEntries(ELEMENTS.map((element) => [element, 4]));

const responsesAtHome = async (page: Page): Promise<number> => {
  await page.goto("/");
  const figure = page.getByText("Jawaban warga", { exact: true }).locator("xpath=following-sibling::p[1]");
  return Number(((await figure.textContent()) ?? "").replace(/\D/g, ""));
};

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[SURVEI-01] Warga mengisi survei di ponsel tanpa JavaScript dan angkanya bertambah @phone", async ({
    page,
    request,
  }) => {
    const service = "ktp-el";
    const before = await openFigureOf(request, service);
    const atHome = await responsesAtHome(page);

    await page.goto(`/survei/${service}`);
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    for (const element of ELEMENTS) await page.locator(`input[name=${element}][value="4"]`).check();
    await page.locator("[name=suggestion]").fill("Cepat <b>sekali</b> 👍");
    const id = await page.locator("input[name=id]").inputValue();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.waitForURL("**/terima-kasih");
    expect((await db().surveyResponse.findUniqueOrThrow({ where: { id } })).isUnproven).toBe(true);

    // One answer is counted at once, but moves no figure: nobody can subtract what it said.
    const counted = await openFigureOf(request, service);
    expect(counted).toEqual({ ...before, n: before.n + 1 });
    expect(await responsesAtHome(page)).toBeGreaterThan(atHome);

    for (let sent = 0; sent < 5; sent += 1) {
      const data = { id: crypto.randomUUID(), service, ...GOOD };
      expect((await request.post("/api/survei", { data })).status()).toBe(201);
    }
    const after = await openFigureOf(request, service);
    expect(after.n).toBe(before.n + 6);
    expect(after.index).toBeGreaterThan(Number(before.index));
    expectRecomputable(after);
    await page.goto(`/layanan/${service}`);
    const written = Number(after.index).toLocaleString("id-ID", { minimumFractionDigits: 2 });
    await expect(page.getByText(written).first()).toBeVisible();
  });
});

test("[SURVEI-03] Warga mengisi survei dengan papan ketik saja @desktop", async ({ page }) => {
  await page.goto("/survei/akta-kelahiran");
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => /\.js(\?|$)/.test(name)).length,
    );
  await page.waitForLoadState("networkidle");
  const before = await scripts();
  const id = await page.locator("input[name=id]").inputValue();
  await page.locator("#u1").focus();
  for (const element of ELEMENTS) {
    await expect(page.locator(`input[name=${element}]`).first()).toBeFocused();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(`input[name=${element}][value="3"]`)).toBeChecked();
    await page.keyboard.press("Tab");
  }
  await expect(page.getByLabel("Jenis kelamin")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("41");
  for (const label of ["Pendidikan terakhir", "Pekerjaan", "Saran atau masukan"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByLabel(label)).toBeFocused();
  }
  await page.keyboard.type("Tolong tambah kursi tunggu.");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Kirim jawaban" })).toBeFocused();
  // The proof of work: its script came with the first answer, and it is done without anybody seeing it.
  await expect(page.locator("input[name=proof]")).toHaveValue(/derivedKey/, { timeout: 60_000 });
  expect(await scripts()).toBeGreaterThan(before);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/terima-kasih");
  const stored = await db().surveyResponse.findUniqueOrThrow({ where: { id } });
  expect(stored.isUnproven).toBe(false);
});

test("[SURVEI-04] Kesalahan pada survei disebut satu per satu, dan yang sudah diisi tidak hilang", async ({
  page,
}) => {
  await page.goto("/survei/akta-kelahiran");
  await expectAccessible(page);
  for (const element of ELEMENTS.slice(0, 7)) await page.locator(`input[name=${element}][value="2"]`).check();
  await page.getByLabel("Umur").fill("empat puluh");
  await page.getByLabel("Saran atau masukan").fill("Antrean <lama> 🙏");
  await page.getByRole("button", { name: "Kirim jawaban" }).click();

  const summary = page.locator("main [role=alert]");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  for (const element of ELEMENTS.slice(0, 7)) {
    await expect(page.locator(`input[name=${element}][value="2"]`)).toBeChecked();
  }
  await expect(page.getByLabel("Umur")).toHaveValue("empat puluh");
  await expect(page.getByLabel("Saran atau masukan")).toHaveValue("Antrean <lama> 🙏");

  await summary.getByRole("link", { name: /Pertanyaan 8/ }).click();
  await expect(page.locator("#u8")).toBeFocused();
  for (const element of ["u8", "u9"]) await page.locator(`input[name=${element}][value="2"]`).check();
  await page.getByLabel("Umur").fill("40");
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.waitForURL("**/terima-kasih");
  await expectAccessible(page);
});

test("[SURVEI-05] Survei yang terkirim dua kali dari halaman yang sama dihitung sekali @phone", async ({
  page,
  request,
  context,
}) => {
  const service = "kenaikan-pangkat";
  const { n } = await openFigureOf(request, service);
  await page.goto(`/survei/${service}`);
  for (const element of ELEMENTS) await page.locator(`input[name=${element}][value="3"]`).check();
  const post = nextPost(page);
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.waitForURL("**/terima-kasih");
  // The very same form once more, as a second press or a restored tab sends it.
  expect(await replay(context, await post)).toBeLessThan(400);
  expect((await openFigureOf(request, service)).n).toBe(n + 1);
});
