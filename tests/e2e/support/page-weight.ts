import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";

interface PageWeight {
  readonly requests: readonly string[];
  /** Bytes that came over the line, compressed as they came, headers included. */
  readonly wireBytes: number;
  /** Bytes of the portal's own scripts, gzip: what comes on top of the framework's. */
  readonly ownScriptBytes: number;
}

/** The scripts that every page of the framework loads, by its own list of the build that is served. */
function frameworkScripts(): ReadonlySet<string> {
  const manifest: { rootMainFiles: readonly string[]; polyfillFiles: readonly string[] } = JSON.parse(
    readFileSync(".next/build-manifest.json", "utf8"),
  );
  return new Set([...manifest.rootMainFiles, ...manifest.polyfillFiles].map((file) => `/_next/${file}`));
}

/** What the first view of a page costs somebody who has never been here. */
export async function pageWeight(browser: Browser, path: string): Promise<PageWeight> {
  const page = await (await browser.newContext()).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let wireBytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    wireBytes += encodedDataLength;
  });
  const requests: string[] = [];
  const scripts: Promise<number>[] = [];
  const framework = frameworkScripts();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    requests.push(pathname);
    if (!pathname.endsWith(".js") || framework.has(pathname)) return;
    scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const ownScriptBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
  await page.context().close();
  return { requests, wireBytes, ownScriptBytes };
}
