import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { recordResponse } from "@/lib/services/survey/record-response";
import { dateOf, dayOf, localDayOf } from "@/lib/time";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { aVoice } from "@/tests/factories/serving-officers";
import { aService } from "@/tests/factories/survey";
import { expectAccessible } from "./support/accessibility";
import { type Actor, enterAs, freeNip } from "./support/cast";

const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"];
/** Days after a period's end from which nothing of it can arrive any more. */
const CLOSED_FOR = 31;

/** A phone without scripts, of this person or of nobody. */
async function plainPhone(browser: Browser, person?: Pick<Actor, "viewer">): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  if (person) await enterAs(context, person);
  return context.newPage();
}

const voiceOf = (officerId: string) =>
  db().officerVoice.findMany({ where: { officerId }, select: { n: true, sum: true } });

test("[SURVEI-12] Warga menilai petugas yang didaftarkan unitnya; petugas dan kepalanya membaca rata-rata lima warga sesudah periode ditutup @phone", async ({
  browser,
}) => {
  const unit = await aUnit({ name: `Kelurahan Ramah ${freeNip().slice(8)}` });
  const service = await aService({ unitId: unit.id, name: `Surat Ramah ${freeNip().slice(8)}` });
  const person = (name: string) => anEmployee({ name, nip: freeNip(), unitId: unit.id });
  const now = new Date().toISOString();
  const officer = await person("Nurlela Petugas");
  const served = contextOf(viewerOf(officer), now);
  const headed = await person("Kepala Ramah");
  await grantRole(headed.id, "UNIT_HEAD", unit.id);
  const head = contextOf(viewerOf(headed, [{ role: "UNIT_HEAD" }]), now);
  const closed = await db().surveyPeriod.findFirstOrThrow({
    where: { endsOn: { lte: new Date(dateOf(localDayOf(new Date())).getTime() - CLOSED_FOR * 86_400_000) } },
    orderBy: { startsOn: "desc" },
  });

  const desk = await plainPhone(browser, head);
  await desk.goto(`/sdm/layanan/${service.id}/loket`);
  await desk.getByRole("link", { name: "Petugas", exact: true }).click();
  await desk.waitForURL(`**/sdm/layanan/${service.id}/petugas`);
  await desk.getByLabel("Tanyakan kepada warga siapa yang melayani").check();
  await desk.getByRole("button", { name: "Simpan pengaturan" }).click();
  await desk.waitForURL("**langkah=tanya");
  await desk.getByLabel("Pegawai", { exact: true }).selectOption({ value: officer.id });
  await desk.getByLabel("Sebutan bagi warga").fill("Ibu Lela");
  await desk.getByLabel("Bertugas sejak").fill(dayOf(closed.startsOn));
  await desk.getByRole("button", { name: "Daftarkan petugas" }).click();
  await desk.waitForURL("**langkah=tambah");
  await expect(desk.getByRole("row").filter({ hasText: "Ibu Lela" })).toContainText("Nurlela Petugas");
  const listed = await db().servingOfficer.findFirstOrThrow({ where: { serviceId: service.id } });

  const citizen = await plainPhone(browser);
  await citizen.goto(`/survei/${service.slug}`);
  await expect(citizen.getByText("Nurlela")).toHaveCount(0);
  // Not one answer to all: what looks like nobody read the questions is no word about an officer either.
  for (const [index, element] of ELEMENTS.entries())
    await citizen.locator(`input[name=${element}][value="${3 + (index % 2)}"]`).check();
  await citizen.getByLabel("Siapa yang melayani Anda?").selectOption("Ibu Lela");
  await citizen.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(citizen.getByRole("alert")).toContainText("Pilih bagaimana petugas itu melayani");
  await expect(citizen.getByLabel("Siapa yang melayani Anda?")).toHaveValue(listed.id);
  await citizen.getByLabel("Ramah, jelas, dan cekatan?").selectOption("Sangat");
  await citizen.getByRole("button", { name: "Kirim jawaban" }).click();
  await citizen.waitForURL("**/terima-kasih");
  expect(await voiceOf(listed.id)).toEqual([{ n: 1, sum: 4 }]);

  const own = await plainPhone(browser, served);
  await own.goto("/skp/umpan-balik");
  await expect(own.getByRole("heading", { name: "Dari warga yang saya layani" })).toBeVisible();
  await expect(own.getByText("Belum ada yang dapat ditampilkan")).toBeVisible();

  const said = [4, 4, 3, 3, 3];
  const then = contextOf(ANONYMOUS, `${dayOf(closed.startsOn)}T03:00:00Z`);
  const tell = (answer: number) => recordResponse(then, aVoice(service.slug, listed.id, answer), "WEB");
  for (const answer of said.slice(1)) await tell(answer);
  await own.reload();
  await expect(own.getByText("Belum ada yang dapat ditampilkan")).toBeVisible();
  await tell(4);
  await own.reload();
  const row = own.getByRole("row").filter({ hasText: "Ibu Lela" });
  await expect(row).toContainText("3,4 dari 4, kata 5 warga");
  await expect(own.getByText("bukan nilai", { exact: false }).first()).toBeVisible();

  await desk.goto(`/sdm/survei/unit/${unit.id}?periode=${closed.id}`);
  await expect(desk.getByRole("row").filter({ hasText: "Ibu Lela" })).toContainText(
    "3,4 dari 4, kata 5 warga",
  );

  // The same pages with scripts, for whoever listens to them.
  for (const [who, address] of [
    [head, `/sdm/layanan/${service.id}/petugas`],
    [head, `/sdm/layanan/${service.id}/petugas/${listed.id}`],
    [head, `/sdm/survei/unit/${unit.id}?periode=${closed.id}`],
    [served, "/skp/umpan-balik"],
    [null, `/survei/${service.slug}`],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    if (who) await enterAs(context, who);
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await context.close();
  }
});
