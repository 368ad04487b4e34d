import { type Browser, expect, type Page, test } from "@playwright/test";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { createTopic } from "@/lib/services/forum/create-topic";
import { makeResults } from "@/lib/services/forum/make-results";
import { accept } from "@/lib/services/forum/moderate";
import { rateStatement } from "@/lib/services/forum/rate-statement";
import { sendStatement } from "@/lib/services/forum/send-words";
import { decisionLetter } from "@/lib/text/forum";
import { localDayOf } from "@/lib/time";
import { newMailbox, someMembers, statementInput, topicInput } from "@/tests/factories/forum";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { secretOf } from "@/tests/support/letters";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { freeNip } from "./support/cast";
import { windowOf } from "./support/complaint-desk";

const DAY_MS = 86_400_000;
const dayIn = (days: number) => localDayOf(new Date(Date.now() + days * DAY_MS));

/** A unit of the journey's own with two who moderate for it. */
async function aHostOfAJourney() {
  const unit = await aUnit({ name: `Dinas Forum ${freeNip().slice(8)}` });
  const moderator = async (name: string) => {
    const employee = await anEmployee({ name, nip: freeNip(), unitId: unit.id });
    await grantRole(employee.id, "UNIT_HEAD", unit.id);
    const viewer = viewerOf(employee, [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    return contextOf(viewer, new Date().toISOString());
  };
  return { unit, first: await moderator("Kepala Forum"), second: await moderator("Wakil Forum") };
}

/** The letters that a mailbox got, oldest first. */
async function lettersTo(address: string) {
  const letters = await db().outboxMail.findMany({
    where: { recipientCipher: { not: null } },
    orderBy: { id: "asc" },
  });
  return letters.filter(({ recipientCipher }) => decrypt(recipientCipher ?? "", MAILBOX_PURPOSE) === address);
}

/** Signs a citizen in from the page they are on, by the code that their mailbox got. */
async function signIn(page: Page, address: string) {
  await page.getByLabel("Alamat surel").fill(address);
  await page.getByRole("button", { name: "Kirim kode" }).click();
  await page.getByLabel("Kode dari surel").fill(secretOf((await lettersTo(address)).at(-1)));
  await page.getByRole("button", { name: "Masuk ke forum" }).click();
}

const withoutScripts = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();

test("[FORUM-01] Warga masuk dengan kode dari surel di ponsel tanpa JavaScript, menulis, ditolak dengan alasan, keberatan diterima orang lain, dan warga lain menilainya @phone", async ({
  browser,
}) => {
  const { unit, first, second } = await aHostOfAJourney();
  const title = `Antrean di loket ${freeNip().slice(8)}`;
  const words = `Loket di Jalan Sudirman perlu dibuka jam tujuh (${freeNip().slice(8)}).`;
  const host = await windowOf(browser, first);
  await host.goto("/sdm/forum/baru");
  await host.getByLabel("Unit penyelenggara").selectOption({ label: unit.name });
  await host.getByRole("radio", { name: /^Pernyataan/ }).check();
  await host.getByLabel("Topik", { exact: true }).fill(title);
  await host
    .getByLabel("Yang dibicarakan")
    .fill("Apa yang membuat antrean panjang, dan apa yang perlu berubah?");
  await host.getByLabel("Hari pertama").fill(dayIn(0));
  await host.getByLabel("Hari terakhir").fill(dayIn(20));
  await host.getByRole("button", { name: "Buka topik" }).click();
  await host.waitForURL("**langkah=catat");
  await expectAccessible(host);

  const page = await withoutScripts(browser);
  const address = newMailbox();
  await page.goto("/forum");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Masuk dengan surel" }).click();
  await expectAccessibleWithoutScript(page);
  await signIn(page, address);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByLabel("Pernyataan Anda").fill(words);
  await page.getByRole("button", { name: "Kirim pernyataan" }).click();
  await expect(page.getByText("Pernyataan Anda sudah kami terima.")).toBeVisible();

  await host.goto("/sdm/forum/antrean");
  const entry = host.getByRole("listitem").filter({ hasText: words });
  await entry.getByText("Tolak", { exact: true }).click();
  await entry.getByLabel("Alasan").fill("Menyebut nama seseorang.");
  await entry.getByRole("button", { name: "Tolak kiriman" }).click();
  await expect(entry).toBeHidden();
  expect((await lettersTo(address)).at(-1)?.text).toContain("Menyebut nama seseorang.");

  await page.goto("/forum/saya");
  await page.getByText("Nyatakan keberatan").click();
  await page.getByLabel("Keberatan").fill("Jalan");
  await page.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(page.getByText("Keberatan paling sedikit 10 huruf.").first()).toBeVisible();
  await page.getByLabel("Keberatan").fill("Sudirman adalah nama jalan, bukan nama petugas.");
  await page.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(page.getByText("Keberatan Anda sudah kami terima.")).toBeVisible();
  await expectAccessibleWithoutScript(page);

  await host.reload();
  await expect(entry.getByText("Anda yang menolak kiriman ini")).toBeVisible();
  const other = await windowOf(browser, second);
  await other.goto("/sdm/forum/antrean");
  await expectAccessible(other);
  const appealed = other.getByRole("listitem").filter({ hasText: words });
  await appealed.getByRole("button", { name: "Terima keberatan" }).click();
  await expect(appealed).toBeHidden();

  const neighbour = await withoutScripts(browser);
  await neighbour.goto("/forum");
  await neighbour.getByRole("link", { name: title }).click();
  await expect(neighbour.getByText(words)).toBeVisible();
  await neighbour.getByRole("link", { name: "Masuk dengan surel" }).click();
  await signIn(neighbour, newMailbox());
  await neighbour.getByRole("button", { name: "Setuju", exact: true }).click();
  await expect(neighbour.getByText("Anda sudah menilai semua pernyataan.")).toBeVisible();
  await neighbour.getByRole("link", { name: "Ubah penilaian saya" }).click();
  await expect(neighbour.getByText("Anda memilih: Setuju")).toBeVisible();
  await neighbour.getByRole("button", { name: "Lewati" }).click();
  await expect(neighbour.getByText("Anda memilih: Lewati")).toBeVisible();
  await expectAccessibleWithoutScript(neighbour);
  for (const one of [page, neighbour, host, other]) await one.context().close();
});

test("[FORUM-02] Kelompok pendapat tampil sebagai gambar dan tabel, dan jawaban unit atas tanggapan warga terbit butir demi butir @desktop", async ({
  page,
  browser,
}) => {
  const { unit, first } = await aHostOfAJourney();
  const host = await windowOf(browser, first);
  const server = contextOf({ kind: "system", name: "forum.results" } as const, new Date().toISOString());
  const topic = topicInput(unit.id, { opensOn: dayIn(0), closesOn: dayIn(20) });
  await createTopic(first, topic);
  const members = await someMembers(20);
  const statements: string[] = [];
  for (let n = 1; n <= 5; n += 1) {
    const statement = statementInput(topic.id, `Pernyataan perjalanan nomor ${n} tentang loket.`);
    await sendStatement(contextOf(ANONYMOUS, new Date().toISOString()), members[0] ?? "", statement);
    await accept(first, { id: statement.id, version: 1 }, decisionLetter);
    statements.push(statement.id);
  }
  await Promise.all(
    members.map(async (member, place) => {
      for (const [index, statementId] of statements.entries()) {
        const choice = index === 0 || place % 2 === 0 ? "AGREE" : "DISAGREE";
        await rateStatement(contextOf(ANONYMOUS, new Date().toISOString()), member, { statementId, choice });
      }
    }),
  );
  await makeResults(server);
  await page.goto(`/forum/${topic.id}`);
  await expect(page.getByRole("img", { name: /^Gambar 2 kelompok/ })).toBeVisible();
  const rows = page.getByRole("table", { name: "Kelompok pendapat" }).getByRole("row");
  await expect(rows.filter({ hasText: "Kelompok A" })).toContainText("10");
  await expect(rows.filter({ hasText: "Kelompok B" })).toContainText("50 %");
  await expect(page.getByText("Paling sedikit 100 % setuju di setiap kelompok")).toBeVisible();
  await page.getByText("Semua angka").click();
  await expectAccessible(page);

  const draft = topicInput(unit.id, { mode: "COMMENTS", opensOn: dayIn(-9), closesOn: dayIn(-2) });
  const then = contextOf(first.viewer, new Date(Date.now() - 9 * DAY_MS).toISOString());
  await createTopic(then, draft);
  await host.goto(`/sdm/forum/${draft.id}`);
  await host.getByRole("link", { name: "Tulis jawaban" }).click();
  await host.getByLabel("Yang disampaikan warga 1").fill("Jam buka di hari Sabtu");
  await host.getByLabel("Jawaban 1").fill("Mulai bulan depan loket dibuka pada hari Sabtu.");
  await expectAccessible(host);
  await host.getByRole("button", { name: "Terbitkan jawaban" }).last().click();
  await host.waitForURL("**langkah=jawab");
  await host.getByRole("link", { name: "Tulis versi berikutnya" }).click();
  await host.getByLabel("Jawaban 1").fill("Mulai bulan depan, dan juga pada hari Minggu.");
  await host.getByRole("button", { name: "Terbitkan jawaban" }).last().click();
  await host.waitForURL("**langkah=jawab");
  await page.goto(`/forum/${draft.id}`);
  await expect(page.getByText("Mulai bulan depan, dan juga pada hari Minggu.")).toBeVisible();
  await page
    .getByText(/^Versi 1, /)
    .first()
    .click();
  await expect(page.getByText("Mulai bulan depan loket dibuka pada hari Sabtu.")).toBeVisible();
  await expectAccessible(page);
  await host.context().close();
});
