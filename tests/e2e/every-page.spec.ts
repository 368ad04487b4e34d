import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInAs } from "./support/accounts";
import { EVERY_PAGE, pageAt, routeAt } from "./support/pages";

/** Who walks every link that the portal shows them, and where they begin. */
const VISITORS = [
  { visitor: "Warga", start: "/" },
  { visitor: "Staf", start: "/dasbor" },
  { visitor: "Penilai", start: "/dasbor" },
  { visitor: "Kepala unit", start: "/dasbor" },
  { visitor: "SDM", start: "/dasbor" },
  { visitor: "Pengelola SDM unit", start: "/dasbor" },
  { visitor: "Inspektur", start: "/dasbor" },
  { visitor: "Administrator", start: "/dasbor" },
  { visitor: "Koordinator pengaduan", start: "/dasbor" },
  { visitor: "Komite talenta", start: "/dasbor" },
] as const;

/** Pages that no link leads to, or only while a record is in one state; the journey that walks each of them. */
const BEHIND_A_STEP = new Map([
  ["/masuk/kode", "MASUK-03"],
  ["/masuk/sandi-baru", "MASUK-07"],
  ["/masuk/atur-ulang/[token]", "MASUK-04"],
  ["/akun/surel/[token]", "MASUK-14"],
  ["/survei/[service]/terima-kasih", "SURVEI-01"],
  ["/skp/baru", "SKP-03"],
  ["/skp/[id]/ubah", "SKP-03"],
  ["/skp/[id]/versi/[revision]", "SKP-10"],
  ["/skp/konseling/[id]", "KONSELING-01"],
  ["/skp/umpan-balik/permintaan/[id]", "UMPAN-02"],
  ["/sdm/impor/[id]/batal", "IMPOR-03"],
  ["/skp/[id]/pembinaan/dialog", "DIALOG-02"],
  ["/skp/[id]/pembinaan/bimbingan", "BIMBINGAN-01"],
  ["/penilaian/perbaikan/[id]/pendamping", "PERBAIKAN-02"],
  ["/layanan/[slug]/ajukan", "PERMOHONAN-03"],
  ["/dialog/[id]/layar", "DIALOGPUBLIK-02"],
  ["/dialog/kode/surel", "DIALOGPUBLIK-04"],
  ["/sdm/dialog/[id]/berita-acara", "DIALOGPUBLIK-02"],
  ["/forum/saya", "FORUM-01"],
  ["/sdm/forum/[id]/jawaban", "FORUM-02"],
  ["/forum/[id]/nilai", "FORUM-01"],
]);

/** Filled by the visitors, one after the other; a file of this run, since a visitor who tries again is a new process. */
const fileOfReached = (): string => path.join(test.info().project.outputDir, "reached-pages.txt");

function reachedPages(): Set<string> {
  const file = fileOfReached();
  return new Set(existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
}

function writeReached(pattern: string): void {
  mkdirSync(path.dirname(fileOfReached()), { recursive: true });
  appendFileSync(fileOfReached(), `${pattern}\n`);
}

const kindOf = (address: URL): string =>
  `${pageAt(address.pathname)} ${[...address.searchParams.keys()].sort().join()}`;

/** Where the page's links lead, files that a link offers for keeping apart. */
async function linksOf(page: Page): Promise<readonly URL[]> {
  const here = page.url();
  const hrefs = await page
    .locator("a[href]:not([target=_blank])")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return hrefs.map((href) => new URL(href, here)).filter(({ origin }) => origin === new URL(here).origin);
}

/** Enough records of one kind to meet each state that has a link of its own. */
const READ_OF_A_KIND = 10;

/** The links of a page as the server sends it, without drawing it. */
async function linksInSource(page: Page, address: URL): Promise<readonly URL[]> {
  const source = await (await page.request.get(address.href)).text();
  return [...source.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)].map(
    ([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), address),
  );
}

async function expectAnAnswer(page: Page, address: URL): Promise<void> {
  const answer = await page.request.get(address.href, { maxRedirects: 0 });
  expect(answer.status(), address.pathname).toBeLessThan(400);
}

/**
 * What a browser without scripts would stumble over on the page as the server sends it: a form that only a script sends, one
 * without a button that sends it, a page that only a script shows.
 */
const deadWithoutScripts = (page: Page, source: string): Promise<readonly string[]> =>
  page.evaluate((html) => {
    const sent = new DOMParser().parseFromString(html, "text/html");
    const sends = (control: Element) =>
      control.matches("button:not([type=button]):not(:disabled), input[type=submit]:not(:disabled)");
    const forms = [...sent.forms].filter(
      (form) =>
        form.getAttribute("action")?.startsWith("javascript:") ||
        ![...form.elements].some(sends) ||
        form.closest("[hidden]"),
    );
    const isShown = sent.querySelector("h1") && !sent.querySelector("h1")?.closest("[hidden]");
    return [
      ...forms.map((form) => form.outerHTML.slice(0, 200)),
      ...(isShown ? [] : ["no heading is shown"]),
    ];
  }, source);

/** The one page that is another for every visitor. */
const DASHBOARD = "/dasbor";

async function expectAPage(page: Page, address: URL, pattern: string): Promise<void> {
  const answer = await page.goto(address.href);
  expect(answer?.status(), address.href).toBe(200);
  expect(await deadWithoutScripts(page, (await answer?.text()) ?? ""), address.href).toEqual([]);
  await expect(page.getByRole("heading", { level: 1 }), address.href).toHaveCount(1);
  // Axe takes its time: each page once. What a role adds to it, its journeys read.
  if (!reachedPages().has(pattern) || pattern === DASHBOARD) await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${address.href} is wider than the phone`).toBeLessThanOrEqual(0);
}

/** Walks every kind of page and file that links lead to from here, one of each; of others it only reads the links. */
async function walk(page: Page, start: string): Promise<void> {
  const seen = new Set<string>();
  const visited = new Map<string, Set<string>>();
  const waiting = [new URL(start, page.url())];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next);
    const pattern = pageAt(next.pathname);
    const file = routeAt(next.pathname);
    if (!pattern) {
      expect(file, `${next.href} leads nowhere`).not.toBeNull();
      if (file && !seen.has(file)) await expectAnAnswer(page, next);
      if (file) seen.add(file);
      continue;
    }
    const ofThisKind = visited.get(kind) ?? new Set();
    if (ofThisKind.has(next.href) || ofThisKind.size >= READ_OF_A_KIND) continue;
    visited.set(kind, ofThisKind.add(next.href));
    if (seen.has(kind)) {
      waiting.push(...(await linksInSource(page, next)));
      continue;
    }
    seen.add(kind);
    await expectAPage(page, next, pattern);
    writeReached(pattern);
    waiting.push(...(await linksOf(page)));
  }
}

for (const { visitor, start } of VISITORS) {
  test(`[TAMPILAN-02] Setiap tautan membuka halaman yang terbaca di ponsel, dalam kedua tema: ${visitor}`, {
    tag: "@phone",
  }, async ({ page }) => {
    test.setTimeout(20 * 60_000);
    if (visitor === "Warga") await page.goto(start);
    else await signInAs(page, visitor);
    await walk(page, start);
  });
}

// After all the visitors: alone, or after one of them failed, it names what they did not reach.
test("[TAMPILAN-02] Setiap halaman didatangi seseorang", { tag: "@phone" }, () => {
  const reached = reachedPages();
  const missing = EVERY_PAGE.filter((pattern) => !reached.has(pattern) && !BEHIND_A_STEP.has(pattern));
  expect(missing).toEqual([]);
});
