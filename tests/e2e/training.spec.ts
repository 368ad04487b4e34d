import { type Browser, expect, type Page, test } from "@playwright/test";
import { addDays } from "@/lib/domain/calendar/local-date";
import { localDayOf } from "@/lib/time";
import { contextOf } from "@/tests/factories/people";
import { anOpenTraining } from "@/tests/factories/trainings";
import { expectAccessible, expectAccessibleWithoutScript } from "./support/accessibility";
import { type Actor, enterAs } from "./support/cast";
import { windowOf } from "./support/complaint-desk";
import { freshName } from "./support/people";
import { aPerson } from "./support/person";

type Someone = Pick<Actor, "viewer">;

/** A form for a training of today, in two sessions of which one must attend both, with two places. */
async function schedule(page: Page, title: string): Promise<void> {
  const today = localDayOf(new Date());
  await page.goto("/sdm/pelatihan/baru");
  await page.getByLabel("Nama pelatihan").fill(title);
  await page.getByLabel("Isi dan sasaran").fill("Bagi petugas loket yang melayani antrean.");
  await page.getByLabel("Bentuk").selectOption("WORKSHOP");
  await page.getByLabel("Penyelenggara").fill("BKPSDM");
  await page.getByLabel("Tempat", { exact: true }).fill("Aula");
  await page.getByLabel("Jumlah tempat").fill("2");
  await page.getByLabel("Jumlah JP").fill("6");
  await page.getByLabel("Terakhir mendaftar").fill(today);
  await page.getByRole("button", { name: "Tambah sesi" }).click();
  for (const [name, topic, from, to] of [
    ["Sesi 1", "Dasar", "08:00", "11:00"],
    ["Sesi 2", "Praktik", "13:00", "15:00"],
  ] as const) {
    const session = page.getByRole("group", { name, exact: true });
    await session.getByLabel(/^Materi/).fill(topic);
    await session.getByLabel("Mulai").fill(`${today}T${from}`);
    await session.getByLabel("Selesai").fill(`${today}T${to}`);
  }
}

/** Somebody opens the training on their phone and presses the button that the page offers. */
async function signUp(browser: Browser, person: Someone, address: string, button: string): Promise<Page> {
  const phone = await windowOf(browser, person);
  await phone.goto(address);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: button, exact: true }).click();
  return phone;
}

test("[PELATIHAN-03] SDM menjadwalkan pelatihan dua sesi, tempatnya terisi, kehadiran dicatat, dan JP-nya ada di catatan pegawai", {
  tag: "@desktop",
}, async ({ page, context, browser }) => {
  const title = freshName("Antrean tertib");
  const hr = await aPerson({ name: "Desi Perjalanan", role: "HR" });
  const [diligent, late, waiting] = [
    await aPerson({ name: "Rajin Perjalanan" }),
    await aPerson({ name: "Terlambat Perjalanan" }),
    await aPerson({ name: "Menunggu Perjalanan" }),
  ];
  await enterAs(context, hr);
  await schedule(page, title);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await page.waitForURL(/\/sdm\/pelatihan\/[0-9a-f-]{36}\?langkah=catat$/);
  await page.getByRole("button", { name: "Buka pendaftaran" }).click();
  await expect(page.getByText("Pendaftaran dibuka. Pegawai sekarang dapat mendaftar.")).toBeVisible();
  await expectAccessible(page);
  const managed = new URL(page.url()).pathname;
  const address = `/pelatihan/${managed.split("/").at(-1)}`;

  const attended = await signUp(browser, diligent, address, "Daftar");
  const absent = await signUp(browser, late, address, "Daftar");
  for (const phone of [attended, absent]) await expect(phone.getByText("Anda mendapat tempat")).toBeVisible();
  const third = await signUp(browser, waiting, address, "Masuk daftar tunggu");
  await expect(third.getByText("Anda di daftar tunggu", { exact: true })).toBeVisible();
  await expectAccessible(third);

  await page.goto(managed);
  await expect(page.getByText("2 dari 2 tempat")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: waiting.name })).toContainText("Daftar tunggu");
  await expect(page.getByRole("group", { name: waiting.name })).toHaveCount(0);
  const present = (name: string, session: string) =>
    page.getByRole("group", { name, exact: true }).getByLabel(session);
  await present(diligent.name, "Dasar").check();
  await present(diligent.name, "Praktik").check();
  await present(late.name, "Praktik").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan kehadiran" }).click();
  await expect(page.getByText("Tersimpan: 1 hadir, 1 tidak hadir.")).toBeVisible();
  await page.getByRole("button", { name: "Selesaikan dan catat JP" }).click();
  await expect(page.getByText("Pelatihan selesai. JP sudah tercatat bagi peserta yang hadir.")).toBeVisible();
  const participant = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(participant(diligent.name)).toContainText("Hadir");
  await expect(participant(late.name)).toContainText("Tidak hadir");
  await expectAccessible(page);

  await attended.goto("/pelatihan/jp");
  const record = attended.getByRole("row").filter({ hasText: title });
  await expect(record.getByRole("cell").last()).toHaveText("6");
  await expect(attended.getByText("Kurang 14 JP dari 20 JP tahun ini.")).toBeVisible();
  await expectAccessible(attended);
  for (const phone of [absent, third]) {
    await phone.goto("/pelatihan/jp");
    await expect(phone.getByRole("heading", { name: "Belum ada catatan" })).toBeVisible();
  }
});

test.describe("tanpa JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("[PELATIHAN-04] Tanpa JavaScript pegawai mendaftar, rekannya menunggu, dan naik setelah yang pertama batal", {
    tag: "@phone",
  }, async ({ page, context }) => {
    const title = freshName("Arsip rapi");
    const [hr, first, second] = [
      await aPerson({ name: "Desi Perjalanan", role: "HR" }),
      await aPerson({ name: "Pertama Perjalanan" }),
      await aPerson({ name: "Kedua Perjalanan" }),
    ];
    const now = new Date();
    const day = addDays(localDayOf(now), 1);
    const id = await anOpenTraining(contextOf(hr.viewer, now.toISOString()), {
      title,
      capacity: 1,
      enrolmentClosesOn: day,
      sessions: [{ topic: "Dasar", startsAt: `${day}T08:00`, endsAt: `${day}T11:00` }],
    });
    await enterAs(context, first);
    await page.goto("/pelatihan");
    await expectAccessibleWithoutScript(page);
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.getByRole("button", { name: "Daftar", exact: true }).click();
    await expect(page.getByText("Anda mendapat tempat")).toBeVisible();
    await expectAccessibleWithoutScript(page);

    await enterAs(context, second);
    await page.goto(`/pelatihan/${id}`);
    await expect(page.getByText("Semua tempat sudah terisi")).toBeVisible();
    await page.getByRole("button", { name: "Masuk daftar tunggu" }).click();
    await expect(page.getByText("Anda di daftar tunggu", { exact: true })).toBeVisible();
    await expectAccessibleWithoutScript(page);

    await enterAs(context, first);
    await page.goto(`/pelatihan/${id}`);
    await page.getByRole("button", { name: "Batalkan pendaftaran" }).click();
    await expect(page.getByText("Anda mendapat tempat")).toHaveCount(0);

    await enterAs(context, second);
    await page.goto(`/pelatihan/${id}`);
    await expect(page.getByText("Anda mendapat tempat")).toBeVisible();
  });
});
