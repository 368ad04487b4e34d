import { expect, type Page, test } from "@playwright/test";
import { anEmployee } from "@/tests/factories/people";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { aCast, enterAs, freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { freshName } from "./support/people";
import { aPerson } from "./support/person";

const OPENED = /\/skp\/konseling\/[0-9a-f-]{36}$/;

/** Writes the first words to the person whose form is open, and gives the address of what has begun. */
async function begin(page: Page, words: string): Promise<string> {
  await page.getByLabel("Yang ingin dibicarakan").fill(words);
  await page.getByRole("button", { name: "Mulai konseling" }).click();
  await page.waitForURL(OPENED);
  await expect(page.getByText(words)).toBeVisible();
  return page.url();
}

test("[KONSELING-01] Pimpinan memulai konseling rahasia, pegawainya membalas, dan bagi siapa pun selain mereka konseling itu tidak ada", {
  tag: "@phone",
}, async ({ page, context, browser }) => {
  const { appraiser, staff, superior, stranger } = await aCast();
  const words = freshName("Bagaimana keadaan di rumah sejak ibu sakit");
  const reply = freshName("Sudah membaik, terima kasih");
  await enterAs(context, appraiser);
  await page.goto("/skp/konseling");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mulai konseling" }).click();
  await page.waitForURL("**/skp/konseling/baru");
  await expectAccessible(page);
  await page
    .getByRole("region", { name: "Tim yang saya nilai" })
    .getByRole("link", { name: "Siti Rahmawati, S.IP." })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Konseling dengan Siti Rahmawati, S.IP.");
  await expectAccessible(page);
  const address = await begin(page, words);
  await expectAccessible(page);

  const theirs = await windowOf(browser, staff);
  await theirs.goto("/skp/konseling");
  await expect(theirs.getByText("Konselor Anda")).toBeVisible();
  await theirs.getByRole("link", { name: "Drs. H. Zulkifli Effendi, M.Si." }).click();
  await expect(theirs.getByText(words)).toBeVisible();
  await theirs.getByLabel("Tulis", { exact: true }).fill(reply);
  await theirs.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(theirs.getByRole("listitem").filter({ hasText: reply })).toBeVisible();
  await expectAccessible(theirs);
  await page.reload();
  await expect(page.getByText(reply)).toBeVisible();

  const others = [
    superior,
    stranger,
    ...(await Promise.all(
      (["HR", "ADMINISTRATOR", "INSPECTOR", "UNIT_HEAD"] as const).map((role) =>
        aPerson({ name: "Orang Lain Perjalanan", role }),
      ),
    )),
  ];
  for (const other of others) {
    await enterAs(context, other);
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByText(words)).toHaveCount(0);
    await page.goto("/skp/konseling");
    await expect(page.getByText("Belum ada konseling")).toBeVisible();
    const trail = await page.goto("/sdm/audit");
    if (trail?.status() === 200) await expect(page.getByText(words)).toHaveCount(0);
  }

  await theirs.getByText("Akhiri konseling ini").click();
  await theirs.getByRole("button", { name: "Ya, akhiri konseling" }).click();
  await expect(theirs.getByText("Konseling ini sudah diakhiri")).toBeVisible();
  await expect(theirs.getByText(words)).toBeVisible();
});

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[KONSELING-02] Tanpa JavaScript pegawai mencari pejabat di antara banyak nama yang sama dan menulis kepadanya", {
    tag: "@phone",
  }, async ({ page, context }) => {
    const { staff, superior } = await aCast();
    const name = freshName("Yuliana");
    const { unitId } = await anEmployee({ name, nip: freeNip() });
    const namesakes = Array.from({ length: 24 }, () =>
      anEmployee({ name, nip: freeNip(), unitId: unitId ?? "" }),
    );
    const last =
      (await Promise.all(namesakes))
        .map(({ id }) => id)
        .sort()
        .at(-1) ?? "";
    await enterAs(context, staff);
    const search = async (words: string) => {
      await page.goto("/skp/konseling/baru");
      await page.getByLabel("Cari pejabat yang Anda percaya").fill(words);
      await page.getByRole("button", { name: "Cari" }).click();
    };

    await search("Tidak Ada Nama Begini");
    await expect(page.getByText("Tidak ditemukan")).toBeVisible();
    await search(name);
    const found = page.getByRole("region", { name: "Hasil untuk" }).getByRole("link", { name, exact: true });
    await expect(found).toHaveCount(20);
    await expectAccessibleWithoutScript(page);
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await expect(found).toHaveCount(5);
    await expect(found.last()).toHaveAttribute("href", new RegExp(last));

    await search(superior.viewer.nip);
    await page.getByRole("link", { name: "Hj. Nurhayati Abdurrahman, S.H., M.H." }).click();
    await expect(page.getByLabel("Yang ingin dibicarakan")).toBeVisible();
    await expectAccessibleWithoutScript(page);
    await page.getByLabel("Yang ingin dibicarakan").fill("Pendek");
    await page.getByRole("button", { name: "Mulai konseling" }).click();
    await expect(page.getByRole("alert").first()).toContainText("paling sedikit 10 huruf");
    await expect(page.getByLabel("Yang ingin dibicarakan")).toHaveValue("Pendek");
    const words = freshName("Saya ingin berbicara tentang beban kerja");
    const address = await begin(page, words);

    await enterAs(context, superior);
    await page.goto(address);
    await expect(page.getByText(words)).toBeVisible();
  });
});
