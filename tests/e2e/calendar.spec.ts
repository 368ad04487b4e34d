import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { addDays, weekdayOf } from "@/lib/domain/calendar/local-date";
import { formatDay } from "@/lib/text/format";
import { dayOf, localDayOf } from "@/lib/time";
import { expectAccessible } from "./support/accessibility";
import { enterAs } from "./support/cast";
import { aComplaintDesk, fillReport, openFromDesk, sendReport, windowOf } from "./support/complaint-desk";
import { freshName } from "./support/people";
import { aPerson } from "./support/person";

/** Working days until a complaint must have been looked at. */
const FIRST_ANSWER_DAYS = 3;

/** The day on which so many days from Monday to Friday without these closed ones are over. */
function afterWorkingDays(from: string, days: number, closed: ReadonlySet<string>): string {
  let day = from;
  for (let left = days; left > 0; left -= weekdayOf(day) <= 5 && !closed.has(day) ? 1 : 0)
    day = addDays(day, 1);
  return day;
}

test("[KALENDER-01] SDM mencatat hari libur dan menghapusnya; tenggat yang mulai sesudahnya ikut, yang sudah berjalan tidak", {
  tag: "@desktop",
}, async ({ page, browser }) => {
  const desk = await aComplaintDesk();
  const hr = await aPerson({ name: "Marlina Tanjung", role: "HR" });
  await enterAs(page.context(), hr);
  const coordinator = await windowOf(browser, desk.coordinator);
  const citizen = await (await browser.newContext()).newPage();

  const today = localDayOf(new Date());
  const closed = new Set((await db().holiday.findMany()).map(({ date }) => dayOf(date)));
  const usual = afterWorkingDays(today, FIRST_ANSWER_DAYS, closed);
  const holiday = afterWorkingDays(today, 1, closed);
  const later = afterWorkingDays(today, FIRST_ANSWER_DAYS, new Set([...closed, holiday]));
  expect(later > usual).toBe(true);

  const report = async () => {
    const title = freshName("Pohon tumbang di jalan");
    await fillReport(citizen, { unit: desk.unit.name, title, text: "Batang pohon menutup separuh jalan." });
    await sendReport(citizen);
    return title;
  };
  const expectDue = async (title: string, day: string) => {
    await openFromDesk(coordinator, "verifikasi", title);
    await expect(coordinator.getByText(`sampai ${formatDay(day)}`)).toBeVisible();
  };

  const name = freshName("Cuti bersama");
  const row = page.getByRole("row").filter({ hasText: name });
  const add = async (called: string) => {
    await page.getByLabel("Tanggal").fill(holiday);
    await page.getByLabel("Nama hari libur").fill(called);
    await page.getByRole("button", { name: "Tambah hari libur" }).click();
  };
  await page.goto(`/sdm/pengaturan?tahun=${holiday.slice(0, 4)}`);
  await add(name);
  await expect(row).toContainText(formatDay(holiday));
  await expectAccessible(page);
  const whileClosed = await report();
  await expectDue(whileClosed, later);

  // One day has one name.
  await page.reload();
  await add("Libur daerah");
  await expect(page.getByText("Tanggal ini sudah tercatat dengan nama lain.").first()).toBeVisible();

  await row.getByRole("button", { name: `Hapus ${formatDay(holiday)}` }).click();
  await expect(row).toHaveCount(0);
  await expectDue(await report(), usual);
  await expectDue(whileClosed, later);
  const trail = await db().auditEvent.findMany({
    where: { subjectType: "holiday", subjectId: holiday, actorId: hr.id },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(trail).toEqual([{ action: "holiday.add" }, { action: "holiday.remove" }]);
});
