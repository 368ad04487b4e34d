import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";

const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"];

test("[SURVEI-09] SDM menambah loket, jawaban dari posternya dihitung untuk loket itu, dan kode yang diganti berhenti dihitung @desktop", async ({
  page,
  browser,
}) => {
  const name = `Loket ${crypto.randomUUID().slice(0, 8)}`;
  const citizen = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await citizen.newPage();
  const answer = async (address: string) => {
    await phone.goto(address);
    for (const element of ELEMENTS) await phone.locator(`input[name=${element}][value="3"]`).check();
    await phone.getByRole("button", { name: "Kirim jawaban" }).click();
    await phone.waitForURL("**/terima-kasih");
  };

  await signInAs(page, "SDM");
  await page.goto("/sdm/layanan");
  await page.getByRole("link", { name: "Loket Akta kelahiran" }).click();
  await page.getByLabel("Nama loket").fill(name);
  await page.getByRole("button", { name: "Tambah loket" }).click();
  await page.waitForURL("**langkah=tambah");
  await expectAccessible(page);
  const row = page.getByRole("row").filter({ hasText: name });
  const counted = row.getByRole("cell").nth(1);
  await expect(counted).toHaveText("0");

  await row.getByRole("link", { name: "Poster" }).click();
  await expect(page.getByRole("article")).toContainText(name);
  await expectAccessible(page);
  const address = (await page.getByRole("article").locator("strong").textContent()) ?? "";
  expect(new URL(address).pathname).toBe("/survei/akta-kelahiran");
  expect(new URL(address).searchParams.get("loket")).toMatch(/^[\w-]{22}$/);
  await answer(address);

  await page.goBack();
  await page.reload();
  await expect(counted).toHaveText("1");

  await row.getByRole("link", { name, exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ganti kode loket" }).click();
  await page.waitForURL("**langkah=ganti");
  // The old poster still takes the citizen's answer, and counts for no counter.
  await answer(address);
  await page.reload();
  await expect(counted).toHaveText("1");
  await row.getByRole("link", { name: "Poster" }).click();
  await expect(page.getByRole("article").locator("strong")).not.toHaveText(address);
  await citizen.close();
});

interface OpenRow {
  readonly service: string;
  readonly index: number;
  readonly excluded: { readonly BURST?: number };
}

test("[SURVEI-10] SDM mengeluarkan jawaban beruntun dengan alasan, nilainya bergerak, lalu mengembalikannya @desktop", async ({
  page,
  request,
}) => {
  const slug = "kartu-keluarga";
  const name = `Loket ${crypto.randomUUID().slice(0, 8)}`;
  const service = await db().service.findUniqueOrThrow({ where: { slug } });
  const { token } = await db().serviceCounter.create({
    data: { serviceId: service.id, name, token: crypto.randomUUID() },
  });
  const figure = async (): Promise<OpenRow> => {
    const response = await request.get("/api/terbuka/skm.json", { headers: { "cache-control": "no-cache" } });
    const rows: readonly OpenRow[] = await response.json();
    const row = rows.find((one) => one.service === slug);
    if (!row) throw new Error(`${slug} is not in the open data`);
    return row;
  };
  const burst = 25;
  const answeredAt = new Date(Math.floor(Date.now() / 600_000) * 600_000).toISOString();
  for (let sent = 0; sent < burst; sent += 1) {
    const answers = Object.fromEntries(ELEMENTS.map((element) => [element, 1]));
    const data = { id: crypto.randomUUID(), service: slug, token, answeredAt, ...answers };
    expect((await request.post("/api/survei", { data })).status()).toBe(201);
  }
  const forged = await figure();
  const leftOut = forged.excluded.BURST ?? 0;

  await signInAs(page, "SDM");
  await page.goto("/sdm/survei");
  await page.getByRole("link", { name: "Jawaban bertanda" }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("beruntun");
  await expectAccessible(page);
  await row.getByRole("link", { name: /^Periksa/ }).click();
  await expectAccessible(page);
  await page.getByLabel("Alasan").fill("Diisi berombongan dari satu loket.");
  await page.getByRole("button", { name: "Keluarkan dari hitungan" }).click();
  await page.waitForURL("**langkah=keluar");
  await expectAccessible(page);

  const cleaned = await figure();
  expect(cleaned.excluded.BURST).toBe(leftOut + burst);
  expect(cleaned.index).toBeGreaterThan(forged.index);
  const citizen = await page.context().newPage();
  await citizen.goto(`/layanan/${slug}`);
  await expect(citizen.getByText(/jawaban dikeluarkan dari hitungan/)).toContainText(
    `${leftOut + burst} beruntun`,
  );
  await citizen.close();

  await page.getByLabel("Alasan").fill("Rombongan sekolah, bukan petugas.");
  await page.getByRole("button", { name: "Kembalikan ke hitungan" }).click();
  await page.waitForURL("**langkah=kembali");
  const returned = await figure();
  expect(returned.excluded.BURST ?? 0).toBe(leftOut);
  expect(returned.index).toBeLessThan(cleaned.index);
});
