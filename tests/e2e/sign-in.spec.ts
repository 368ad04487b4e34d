import { expect, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { db } from "@/lib/db/client";
import { secretOf } from "@/tests/support/letters";
import { expectAccessible } from "./support/accessibility";
import { enterAs } from "./support/cast";
import { aPerson, PASSWORD, typeIn } from "./support/person";

const NEW_PASSWORD = "Ombak-Tinggi-Bulan-Mei-7";

test("[MASUK-03] SDM tanpa langkah kedua diantar memasangnya; kode berlaku satu kali", {
  tag: "@desktop",
}, async ({ page }) => {
  const officer = await aPerson({ name: "Rosmala Dewi", role: "HR" });
  await db().account.update({
    where: { employeeId: officer.id },
    data: { mustChangePassword: true, passwordChangedAt: new Date() },
  });
  await typeIn(page, officer.nip, PASSWORD);
  await page.waitForURL("**/masuk/sandi-baru**");
  await expectAccessible(page);
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel("Ulangi kata sandi baru").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Simpan" }).click();

  await page.waitForURL("**/akun/dua-langkah**");
  await page.goto("/sdm/hak-akses");
  await page.waitForURL("**/akun/dua-langkah**");
  await page.getByRole("button", { name: "Mulai memasang" }).click();
  await page.getByText("Tidak dapat memindai?").click();
  const secret = (await page.locator("p.font-mono").textContent()) ?? "";
  await expectAccessible(page);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = totp.generate();
  await page.getByLabel("Kode dari aplikasi").fill(code);
  await page.getByRole("button", { name: "Nyalakan" }).click();
  const recovery = (await page.locator("ul.font-mono li").first().textContent()) ?? "";
  expect(recovery).toMatch(/^[a-z0-9]{5}-[a-z0-9]{5}$/);
  await page.goto("/sdm/hak-akses");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hak akses");

  await page.context().clearCookies({ name: "bina.session" });
  await typeIn(page, officer.nip, NEW_PASSWORD);
  await page.waitForURL("**/masuk/kode**");
  await page.getByLabel("Kode").fill(code);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page.getByText("Kode salah atau sudah dipakai")).toBeVisible();
  await page.getByLabel("Kode").fill(recovery);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.waitForURL("**/dasbor");

  await page.context().clearCookies({ name: "bina.session" });
  await typeIn(page, officer.nip, NEW_PASSWORD);
  await page.waitForURL("**/masuk/kode**");
  await page.getByLabel("Kode").fill(recovery);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page.getByText("Kode salah atau sudah dipakai")).toBeVisible();
});

test("[MASUK-04] Lupa kata sandi: satu jawaban untuk semua, tautan berlaku satu kali", {
  tag: "@desktop",
}, async ({ page }) => {
  const person = await aPerson({ name: "Darwin Harahap", email: `darwin.${Date.now()}@contoh.go.id` });
  const answers: string[] = [];
  for (const nip of [person.nip, "197001012000011001"]) {
    await page.goto("/masuk/lupa-sandi");
    await page.getByLabel("NIP").fill(nip);
    await page.getByRole("button", { name: /Kirim/ }).click();
    answers.push((await page.getByText("tautan sudah dikirim").textContent()) ?? "");
  }
  expect(answers[0]).toBeTruthy();
  expect(answers[0]).toBe(answers[1]);

  // A job writes the letter, so that the answer takes as long for every NIP.
  const letter = () => db().outboxMail.findFirst({ where: { recipient: person.email ?? "" } });
  await expect.poll(letter, { timeout: 20_000 }).not.toBeNull();
  const link = new URL(secretOf((await letter()) ?? undefined)).pathname;
  const choose = async (password: string) => {
    await page.goto(link);
    await page.getByLabel("Kata sandi baru", { exact: true }).fill(password);
    await page.getByLabel("Ulangi kata sandi baru").fill(password);
    await page.getByRole("button", { name: "Simpan kata sandi" }).click();
  };
  await choose(NEW_PASSWORD);
  await expect(page.getByText("Kata sandi baru tersimpan")).toBeVisible();
  await choose("Kabut-Pagi-Bukit-Kaba-3");
  await expect(page.getByText("Tautan ini sudah dipakai")).toBeVisible();
  await typeIn(page, person.nip, NEW_PASSWORD);
  await page.waitForURL("**/dasbor");
});

test("[MASUK-05] Perangkat lain dikeluarkan; yang dinonaktifkan dan yang perannya berubah keluar seketika", {
  tag: "@desktop",
}, async ({ browser, page }) => {
  const person = await aPerson({ name: "Yulianti Saleh" });
  const other = await browser.newContext();
  await enterAs(other, person);
  await enterAs(page.context(), person);
  const elsewhere = await other.newPage();
  await elsewhere.goto("/akun");
  await expect(elsewhere.getByText("Perangkat ini")).toBeVisible();

  await page.goto("/akun");
  const devices = page.locator("main tbody tr");
  await expect(devices).toHaveCount(2);
  await page.getByRole("button", { name: "Keluarkan", exact: true }).click();
  // Not the button, whose name changes while it sends: the row is gone once the session is.
  await expect(devices).toHaveCount(1);
  await elsewhere.goto("/akun");
  await elsewhere.waitForURL("**/masuk?lanjut=%2Fakun");

  await enterAs(other, person);
  await elsewhere.goto("/akun");
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Akun saya");
  await db().employee.update({ where: { id: person.id }, data: { state: "INACTIVE" } });
  for (const one of [elsewhere, page]) {
    await one.goto("/akun");
    await one.waitForURL("**/masuk?lanjut=%2Fakun");
  }
  await other.close();
});

test("[MASUK-14] Pengelola SDM memastikan alamat surelnya lewat surat; baru sesudahnya lupa kata sandi mengirim tautan", {
  tag: "@desktop",
}, async ({ page, browser }) => {
  const email = `mirna.${Date.now()}@contoh.go.id`;
  const officer = await aPerson({ name: "Mirna Alamat", role: "HR", email });
  await db().account.update({ where: { employeeId: officer.id }, data: { confirmedEmail: null } });
  const letters = async (part: string) =>
    (await db().outboxMail.findMany({ where: { recipient: email } }))
      .map(secretOf)
      .filter((link) => link.includes(part));
  const asked = () =>
    db().auditEvent.count({ where: { action: "account.requestReset", aboutId: officer.id } });
  const visitor = await (await browser.newContext()).newPage();
  const forget = async () => {
    const before = await asked();
    await visitor.goto("/masuk/lupa-sandi");
    await visitor.getByLabel("NIP").fill(officer.nip);
    await visitor.getByRole("button", { name: /Kirim/ }).click();
    await expect(visitor.getByText("tautan sudah dikirim")).toBeVisible();
    await expect.poll(asked, { timeout: 20_000 }).toBe(before + 1);
  };
  await forget();
  expect(await letters("/masuk/atur-ulang/")).toEqual([]);

  await enterAs(page.context(), officer);
  await page.goto("/dasbor");
  await page.getByRole("link", { name: "Alamat belum dipastikan" }).click();
  await page.getByRole("button", { name: "Kirim surat ke alamat itu" }).click();
  await expect(page.getByText("Surat dikirim.")).toBeVisible();
  await expectAccessible(page);
  const [link = ""] = await letters("/akun/surel/");
  await page.goto(new URL(link).pathname);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ya, alamat ini milik saya" }).click();
  await expect(page.getByText("Alamat surel Anda sudah pasti.")).toBeVisible();
  await expect(page.getByText(`${email} milik Anda`)).toBeVisible();

  await forget();
  expect(await letters("/masuk/atur-ulang/")).toHaveLength(1);
});

test("[MASUK-06] Administrator memberi dan mencabut peran; orangnya keluar seketika dan riwayat mencatatnya", {
  tag: "@desktop",
}, async ({ browser, page }) => {
  const officer = await aPerson({ name: "Hartati Manna", role: "ADMINISTRATOR" });
  const person = await aPerson({ name: "Burhan Sukaraja" });
  const theirs = await browser.newContext();
  await enterAs(theirs, person);
  const there = await theirs.newPage();
  await there.goto("/sdm/audit");
  await expect(there.getByText("Halaman tidak ditemukan")).toBeVisible();
  // The notice stands in the frame of the portal, which has its main part already.
  await expect(there.getByRole("main")).toHaveCount(1);

  await enterAs(page.context(), officer);
  await page.goto("/sdm/hak-akses/tabel");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Beri peran" }).click();
  await page.getByLabel("Cari pegawai").fill("burhan sukaraja");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByRole("link", { name: /^Pilih/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Pilih/ }).click();
  await page.getByLabel("Peran", { exact: true }).selectOption({ label: "Kepala unit" });
  await page.getByRole("button", { name: "Beri peran" }).click();
  await expect(page.getByText("Pilih unitnya").first()).toBeVisible();
  await page.getByLabel("Peran", { exact: true }).selectOption({ label: "Inspektur" });
  await page.getByRole("button", { name: "Beri peran" }).click();
  await expect(page.getByText("Peran diberikan")).toBeVisible();

  await there.goto("/akun");
  await there.waitForURL("**/masuk?lanjut=%2Fakun");
  // The new role asks for a second step, which has a journey of its own.
  await typeIn(there, person.nip, PASSWORD);
  await there.waitForURL("**/akun/dua-langkah**");
  await enterAs(theirs, person);
  await there.goto("/sdm/audit");
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Jejak audit");

  await page.getByLabel("Cari nama atau NIP").fill(person.nip);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.waitForURL((url) => url.searchParams.get("q") === person.nip);
  await expect(page.getByRole("button", { name: "Cabut" })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cabut" }).click();
  await page.getByRole("button", { name: "Ya, cabut peran" }).click();
  await expect(page.getByText("Peran dicabut")).toBeVisible();
  await there.goto("/sdm/audit");
  await there.waitForURL("**/masuk?lanjut=%2Fsdm%2Faudit");
  await page.goto(`/sdm/hak-akses/riwayat?q=${person.nip}`);
  await expect(page.getByText("oleh Hartati Manna")).toHaveCount(2);
  await expectAccessible(page);
  await theirs.close();
});

test("[MASUK-07] SDM mencetak kata sandi sementara; pegawai masuk dengannya dan memilih yang baru", {
  tag: "@desktop",
}, async ({ browser, page }) => {
  const hr = await aPerson({ name: "Nuraini Pino", role: "HR" });
  const person = await aPerson({ name: "Suhaimi Ulu", password: null });
  await enterAs(page.context(), hr);
  await page.goto("/sdm/akun/buka");
  await expectAccessible(page);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Buat kata sandi sementara" }) });
  await form.getByLabel("Unit").selectOption(person.unit.id);
  await form.getByRole("button", { name: "Buat kata sandi sementara" }).click();
  const slip = page.getByRole("listitem").filter({ hasText: person.nip });
  await expect(slip).toBeVisible();
  await expectAccessible(page);
  const password = (await slip.locator("dd.font-mono").textContent()) ?? "";

  const theirs = await browser.newContext();
  const there = await theirs.newPage();
  await typeIn(there, person.nip, password);
  await there.waitForURL("**/masuk/sandi-baru**");
  await theirs.close();

  await page.goto(`/sdm/akun?q=${person.nip}`);
  await expect(page.getByText("Kata sandi sementara", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Suhaimi Ulu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Suhaimi Ulu");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Buat kata sandi sementara" }).click();
  await page.getByRole("button", { name: "Ya, buat kata sandi sementara" }).click();
  await expect(page.getByText("Hanya ditampilkan satu kali")).toBeVisible();
});

test("[MASUK-08] Pegawai masuk dengan akun penyedia identitas; yang asing mendapat satu kalimat", {
  tag: "@desktop",
}, async ({ page }) => {
  const person = await aPerson({ name: "Ratna Kedurang", password: null });
  const through = async (nip: string) => {
    await page.context().clearCookies();
    await page.goto("/masuk?lanjut=%2Fakun");
    await page.getByRole("link", { name: "Masuk dengan Akun Contoh" }).click();
    await page.getByLabel("NIP").fill(nip);
    await page.getByRole("button", { name: "Lanjut" }).click();
  };
  await through(person.nip);
  await page.waitForURL("**/akun");
  await expect(page.getByText(person.nip)).toBeVisible();

  const back = page.waitForRequest("**/masuk/sso/balik**");
  await through("197001012000011001");
  await expect(page.getByText("tidak terhubung dengan pegawai aktif")).toBeVisible();
  await expectAccessible(page);
  await page.goto((await back).url());
  await expect(page.getByText("Sambungan terputus atau terlalu lama")).toBeVisible();
});

test("[MASUK-13] Pegawai memasang langkah kedua atas kemauannya, masuk dengannya, lalu mematikannya", {
  tag: "@phone",
}, async ({ page }) => {
  const person = await aPerson({ name: "Zainal Kelutum" });
  const signInAgain = async () => {
    await page.context().clearCookies({ name: sessionCookieName() });
    await typeIn(page, person.nip, PASSWORD);
  };
  const answer = async (code: string) => {
    await page.waitForURL("**/masuk/kode**");
    await page.getByLabel("Kode").fill(code);
    await page.getByRole("button", { name: "Lanjut" }).click();
  };
  await typeIn(page, person.nip, PASSWORD);
  await page.waitForURL("**/dasbor");
  await page.goto("/akun");
  await page.getByRole("link", { name: "Pasang" }).click();
  await page.waitForURL("**/akun/dua-langkah");
  await page.getByRole("button", { name: "Mulai memasang" }).click();
  await page.getByText("Tidak dapat memindai?").click();
  const secret = (await page.locator("p.font-mono").textContent()) ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(secret.trim()) });
  const nextCode = () => totp.generate({ timestamp: Date.now() + totp.period * 1000 });
  await page.getByLabel("Kode dari aplikasi").fill(totp.generate());
  await page.getByRole("button", { name: "Nyalakan" }).click();
  await expect(page.getByText("Simpan kode pemulihan ini sekarang")).toBeVisible();
  await expectAccessible(page);
  const [recovery = "", another = ""] = await page.locator("ul.font-mono li").allTextContents();
  await page.getByRole("link", { name: "Sudah saya simpan" }).click();
  await page.waitForURL("**/dasbor");

  // The code of the pairing is spent; that of the next half minute is taken already, since clocks of phones go wrong.
  await signInAgain();
  await answer(nextCode());
  await page.waitForURL("**/dasbor");
  await signInAgain();
  await answer(recovery);
  await page.waitForURL("**/dasbor");
  await signInAgain();
  await answer(recovery);
  await expect(page.getByText("Kode salah atau sudah dipakai")).toBeVisible();
  await answer(another);
  await page.waitForURL("**/dasbor");

  await page.goto("/akun");
  await page.getByRole("link", { name: "Kelola" }).click();
  await expect(page.getByText("Kode pemulihan tersisa: 8.")).toBeVisible();
  await expectAccessible(page);
  const turnOff = page.locator("form", { has: page.getByRole("button", { name: /^(Matikan|Memeriksa…)$/ }) });
  await turnOff.getByLabel("Kode").fill("000000");
  await turnOff.getByRole("button", { name: "Matikan" }).click();
  await expect(page.getByText("Kode salah atau sudah dipakai").first()).toBeVisible();
  // Both codes of now are spent; within half a minute the next one is taken.
  await expect(async () => {
    await turnOff.getByLabel("Kode").fill(nextCode());
    await turnOff.getByRole("button", { name: "Matikan" }).click();
    await expect(page.getByRole("button", { name: "Mulai memasang" })).toBeVisible({ timeout: 10_000 });
  }).toPass({ intervals: [20_000], timeout: 120_000 });
  await signInAgain();
  await page.waitForURL("**/dasbor");
});
