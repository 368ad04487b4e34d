import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { recordResponse } from "@/lib/services/survey/record-response";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { aResponse, aService } from "@/tests/factories/survey";
import { expectAccessible } from "./support/accessibility";
import { type Actor, enterAs, freeNip } from "./support/cast";
import { aPerson } from "./support/person";

const PUBLISHED = 10;

/** A service of a unit of its own, with its head and somebody who works there, and what citizens answered yesterday. */
async function aPlace(suggestions: readonly string[]) {
  const unit = await aUnit({ name: `Kelurahan Perjalanan ${crypto.randomUUID().slice(0, 8)}` });
  const service = await aService({ unitId: unit.id, name: `Surat ${crypto.randomUUID().slice(0, 8)}` });
  const actor = async (name: string): Promise<Actor> =>
    contextOf(
      viewerOf(await anEmployee({ name, unitId: unit.id, nip: freeNip() })),
      new Date().toISOString(),
    );
  const head = await actor("Hj. Nurhayati Abdurrahman, S.H.");
  const staff = await actor("Rahmawati Siregar, S.IP.");
  await grantRole(head.viewer.employeeId, "UNIT_HEAD", unit.id);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  for (let sent = 0; sent < PUBLISHED; sent += 1)
    await recordResponse(
      contextOf(ANONYMOUS, yesterday),
      aResponse(service.slug, { score: 4, answers: { u3: 1 }, suggestion: suggestions[sent] ?? null }),
      "WEB",
    );
  const { periodId } = await db().surveyResponse.findFirstOrThrow({ where: { serviceId: service.id } });
  return { unit, service, head, staff, periodId };
}

test("[DENGAR-01] Unit memeriksa saran dan menyamarkan namanya, warga membacanya di halaman layanan, pegawai membaca pujiannya @desktop", async ({
  page,
  context,
  browser,
}) => {
  const { service, head, staff, periodId } = await aPlace([
    "Rahmawati di loket 2 ramah sekali",
    "Kursi kurang, telepon saya 081234567890",
  ]);
  await enterAs(context, head);
  const read = async (start: string, topic: string, shown: string, change?: string) => {
    await page.goto(`/sdm/survei/saran?periode=${periodId}`);
    await page.getByRole("link", { name: `Periksa: ${start}` }).click();
    await page.waitForURL(/\/sdm\/survei\/saran\/[\da-f-]+$/);
    await expect(page.getByLabel("Yang ditampilkan")).toHaveValue(shown);
    await page.getByLabel("Kelompok").selectOption({ label: topic });
    await page.getByRole("radio", { name: /^Tampilkan/ }).check();
    if (change) {
      await page.getByLabel("Yang ditampilkan").fill(change);
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(page.getByText("harus tulisan warga apa adanya")).toBeVisible();
      await page.getByLabel("Yang ditampilkan").fill(shown);
    }
    await expectAccessible(page);
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.waitForURL("**langkah=baca");
  };
  await read("Rahmawati di loket", "Pujian", "[…] di loket 2 ramah sekali", "Semua petugas ramah sekali");
  await read("Kursi kurang", "Sarana dan prasarana", "Kursi kurang, telepon saya […]");
  await page.goto(`/sdm/survei/saran?periode=${periodId}&kelompok=tampil`);
  await page.getByRole("link", { name: /Sarana dan prasarana/ }).click();
  await expect(page.locator("blockquote")).toHaveText(["Kursi kurang, telepon saya […]"]);
  await expectAccessible(page);

  const citizen = await browser.newContext({ javaScriptEnabled: false });
  const phone = await citizen.newPage();
  await phone.goto(`/layanan/${service.slug}`);
  const suggestions = phone.getByRole("region", { name: "Saran warga" });
  await expect(suggestions.locator("blockquote")).toHaveCount(2);
  await expect(phone.getByText(/Rahmawati|081234567890/)).toHaveCount(0);
  await citizen.close();

  await enterAs(context, staff);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: "Semua pujian" }).click();
  await expect(page.locator("blockquote")).toHaveText(["[…] di loket 2 ramah sekali"]);
  await expectAccessible(page);
});

async function fillPlan(page: Page, ownerId: string, dueOn: string) {
  await page.getByLabel("Yang kami dengar").fill("Antrean pagi terlalu lama.");
  await page.getByLabel("Yang kami lakukan").fill("Membuka satu loket lagi sampai pukul sepuluh.");
  await page.getByLabel("Penanggung jawab").selectOption(ownerId);
  await page.getByLabel("Batas waktu").fill(dueOn);
}

test("[DENGAR-02] Kepala unit merencanakan perbaikan unsur terendah, penanggung jawab melaporkannya selesai, dan warga membaca keduanya tanpa nama @phone", async ({
  page,
  context,
}) => {
  const { service, head, staff, periodId } = await aPlace([]);
  await enterAs(context, head);
  await page.goto(`/sdm/survei/perbaikan?periode=${periodId}&kelompok=belum`);
  await expectAccessible(page);
  await page.getByRole("link", { name: `Rencanakan perbaikan Waktu penyelesaian, ${service.name}` }).click();
  await page.waitForURL("**/perbaikan/baru?**");
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await fillPlan(page, staff.viewer.employeeId, dueOn);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Rencanakan perbaikan" }).click();
  await page.waitForURL("**langkah=plan");

  await enterAs(context, staff);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: "Membuka satu loket lagi" }).click();
  await page.getByRole("button", { name: "Mulai kerjakan" }).click();
  await page.waitForURL("**langkah=start");
  await page.getByLabel("Bukti", { exact: true }).fill("Loket kelima dibuka sejak Senin.");
  await page.getByLabel("Tautan bukti").fill("https://contoh.go.id/loket-kelima");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Laporkan selesai" }).click();
  await page.waitForURL("**langkah=finish");

  await context.clearCookies();
  await page.goto(`/layanan/${service.slug}`);
  const pairs = page.getByRole("region", { name: "Yang kami dengar, yang kami lakukan" });
  await expect(pairs).toContainText("Antrean pagi terlalu lama.");
  await expect(pairs).toContainText("Loket kelima dibuka sejak Senin.");
  await expect(pairs).toContainText("Selesai");
  await expect(page.getByText("Rahmawati")).toHaveCount(0);
  await expectAccessible(page);
});

test("[DENGAR-03] SDM melihat bahwa unit layanan belum punya kepala unit, memberi peran itu, dan kepala unit dapat merencanakan perbaikan @desktop", async ({
  page,
  context,
}) => {
  const { unit, service, head, periodId } = await aPlace([]);
  await db().grant.updateMany({
    where: { employeeId: head.viewer.employeeId },
    data: { revokedAt: new Date() },
  });
  const unitHr = await aPerson({ name: "Sulastri Manna" });
  await grantRole(unitHr.id, "UNIT_HR", unit.id);
  const hr = await aPerson({ name: "Hartati Pasar Bawah", role: "HR" });
  const warning = page.getByText("Belum ada yang dapat merencanakan perbaikan layanan");
  const results = `/sdm/survei/unit/${unit.id}?periode=${periodId}`;
  const give = page.getByRole("link", { name: "Beri peran" });

  await enterAs(context, unitHr);
  await page.goto(results);
  await expect(warning).toBeVisible();
  await expect(page.getByText(/Mintalah BKPSDM atau administrator/)).toBeVisible();
  await expect(give).toHaveCount(0);
  await expectAccessible(page);

  await enterAs(context, hr);
  await page.goto(`/sdm/survei/perbaikan?periode=${periodId}&kelompok=belum`);
  await expect(page.getByText(`${unit.name}, belum ada kepala unit`)).toBeVisible();
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.goto(results);
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await give.click();
  await page.waitForURL("**/sdm/hak-akses/beri");
  await page.getByLabel("Cari pegawai").fill(head.viewer.nip);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name: /^Pilih/ }).click();
  await page.getByLabel("Peran", { exact: true }).selectOption({ label: "Kepala unit" });
  await page.getByLabel("Unit").selectOption(unit.id);
  await page.getByRole("button", { name: "Beri peran" }).click();
  await page.waitForURL("**/sdm/hak-akses?langkah=beri");
  await page.goto(results);
  await expect(page.getByRole("heading", { level: 1, name: unit.name })).toBeVisible();
  await expect(warning).toHaveCount(0);

  await enterAs(context, head);
  await page.goto(`/sdm/survei/perbaikan?periode=${periodId}&kelompok=belum`);
  await expect(
    page.getByRole("link", { name: `Rencanakan perbaikan Waktu penyelesaian, ${service.name}` }),
  ).toBeVisible();
});
