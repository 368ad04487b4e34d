import { expect, test } from "@playwright/test";
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
