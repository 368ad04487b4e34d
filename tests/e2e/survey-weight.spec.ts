import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

/** What keeps it to these: docs/decisions/0007-survey-weight.md. */
const MOST_REQUESTS = 8;
const MOST_ON_THE_WIRE = 200 * 1024;
/** The scripts of an empty page, tests/bench/floor built with Next 16.4.6; to measure anew with another version. */
const FRAMEWORK_GZIP = 134_449;
const OWN_GZIP = 15_000;

test("[RINGAN-01] Survei di ponsel tampil dengan sedikit permintaan dan hampir tanpa skrip sendiri @phone", async ({
  page,
}) => {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const sizes: number[] = [];
  network.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength));
  });
  await page.goto("/survei/akta-kelahiran", { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: "Kirim jawaban" })).toBeVisible();

  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.length).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(sum(sizes)).toBeLessThanOrEqual(MOST_ON_THE_WIRE);
  const sent = sum(await Promise.all(scripts));
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThanOrEqual(FRAMEWORK_GZIP + OWN_GZIP);
});
