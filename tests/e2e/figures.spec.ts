import { expect, type Locator, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { logProgress } from "@/lib/services/progress/log-progress";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { formatNumber } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import { ratings } from "@/tests/factories/appraisals";
import { anIndicatorRow, aResultRow } from "@/tests/factories/drafts";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { type Actor, aCast, type Cast, enterAs, freeNip } from "./support/cast";
import { cellsOf, drawnBars, drawnLine, expectDrawn, figureOf, numberOf } from "./support/charts";
import { aHandedOverAppraisal, anAgreedPlan } from "./support/made-plan";
import { freshName } from "./support/people";
import { aPerson } from "./support/person";
import { openFigures, recount } from "./support/survey-recount";

const TODAY = localDayOf(new Date());
/** Half a person, and what a pixel or two are worth on the other scales. */
const WHOLE = 0.5;
const OF_A_MEAN = 0.03;
const OF_AN_INDEX = 0.7;
const OF_A_PERCENT = 1.5;

const column = (rows: readonly (readonly string[])[], index: number) =>
  rows.map((row) => numberOf(row[index]));
const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(" | ")).sort();

test("[ANGKA-01] Grafik dan tabel di statistik publik sama dengan jawaban warga di basis data", {
  tag: "@desktop",
}, async ({ page, request }) => {
  await expect(async () => {
    const open = await openFigures(request);
    const periods = await recount(open);
    await page.goto("/statistik");
    const elements = figureOf(page, /^Sembilan unsur/);
    const trend = figureOf(page, "Dari waktu ke waktu");
    const [means = []] = await drawnBars(elements);
    const indices = await drawnLine(trend);
    const inTable = await cellsOf(elements.locator("table"));
    const overTime = await cellsOf(trend.locator("table"));
    expect(await openFigures(request)).toEqual(open);

    const now = periods.at(-1);
    expect(column(inTable, 1)).toEqual(now?.means);
    expectDrawn(means, now?.means ?? [], OF_A_MEAN);
    expect(overTime.map(([period]) => period)).toEqual(periods.map(({ period }) => period));
    expect(column(overTime, 1)).toEqual(periods.map(({ index }) => index));
    expectDrawn(
      indices,
      periods.map(({ index }) => Number(index)),
      OF_AN_INDEX,
    );
  }).toPass({ timeout: 180_000 });
});

/** What one has written down, indicator by indicator, added up by the database from the entries themselves. */
const realisedBy = (employeeId: string) => db().$queryRaw<{ text: string; percent: number | null }[]>`
  SELECT i.text, (100 * sum(e.amount) / i.target_low)::float AS percent
  FROM plan_indicator i
  JOIN plan_result r ON r.id = i.result_id
  JOIN performance_plan p ON p.id = r.plan_id
  LEFT JOIN progress_entry e ON e.indicator_id = i.id
  WHERE p.employee_id = ${employeeId}::uuid
  GROUP BY i.id, i.text, i.target_low, r.ordinal, i.ordinal
  ORDER BY r.ordinal, i.ordinal`;

test("[ANGKA-02] Grafik dan tabel realisasi di dasbor pegawai sama dengan catatannya di basis data", {
  tag: "@desktop",
}, async ({ page, context }) => {
  const { staff, appraiser } = await aCast();
  const indicators = [
    anIndicatorRow({ text: "Jumlah akta selesai", targetLow: "40", unit: "akta" }),
    anIndicatorRow({ text: "Jumlah kartu selesai", targetLow: "30", unit: "kartu" }),
    anIndicatorRow({ text: "Jumlah arsip tertata", targetLow: "8", unit: "boks" }),
  ];
  const planId = await anAgreedPlan(staff, appraiser, [aResultRow({ indicators })]);
  const [deeds, cards] = await db().planIndicator.findMany({
    where: { result: { planId } },
    orderBy: { ordinal: "asc" },
  });
  for (const [indicatorId, amount] of [
    [deeds?.id, "8"],
    [deeds?.id, "12"],
    [cards?.id, "33"],
  ] as const)
    await logProgress(staff, {
      id: crypto.randomUUID(),
      indicatorId: indicatorId ?? "",
      happenedOn: TODAY,
      amount,
      note: "Selesai di loket",
    });

  await enterAs(context, staff);
  await page.goto("/dasbor");
  const figure = figureOf(page, "Capaian per indikator");
  const [drawn = []] = await drawnBars(figure);
  const rows = await cellsOf(figure.locator("table"));
  const written = await realisedBy(staff.viewer.employeeId);
  expect(written.map(({ percent }) => percent)).toEqual([50, 110, null]);
  expect(rows.map(([name]) => name)).toEqual(written.map(({ text }, index) => `${index + 1}. ${text}`));
  // Of what nobody has written down nothing is said, not nought.
  expect(rows.map((row) => row[3])).toEqual(["50 %", "110 %", "—"]);
  expectDrawn(
    drawn,
    written.map(({ percent }) => percent ?? 0),
    OF_A_PERCENT,
  );
});

/** One more person whom the appraiser of the cast rates. */
async function aTeamMember({ appraiser, staff }: Cast, name: string): Promise<Actor> {
  const { unitId } = await db().employee.findUniqueOrThrow({ where: { id: staff.viewer.employeeId } });
  const employee = await anEmployee({ name, nip: freeNip(), ...(unitId ? { unitId } : {}) });
  await appoint(employee.id, appraiser.viewer.employeeId);
  return contextOf(viewerOf(employee), new Date().toISOString());
}

test("[ANGKA-03] Grafik dan tabel sebaran nilai di dasbor penilai sama dengan nilai di basis data", {
  tag: "@desktop",
}, async ({ page, context }) => {
  const cast = await aCast();
  const given = [
    ratings("ABOVE", "ABOVE"),
    ratings("MEETS", "MEETS"),
    ratings("MEETS", "ABOVE"),
    ratings("BELOW", "MEETS"),
  ];
  for (const [index, rating] of given.entries()) {
    const staff = await aTeamMember(cast, freshName(`Anggota ${index}`));
    await aHandedOverAppraisal({ ...cast, staff }, rating);
  }
  const counted = await db().$queryRaw<{ predikat: keyof typeof PREDIKAT_TEXT; people: number }[]>`
    SELECT predikat::text, count(*)::int AS people FROM appraisal
    WHERE appraiser_id = ${cast.appraiser.viewer.employeeId}::uuid GROUP BY 1`;
  expect(counted.reduce((sum, { people }) => sum + people, 0)).toBe(given.length);
  expect(counted.length).toBeGreaterThan(1);

  await enterAs(context, cast.appraiser);
  await page.goto("/dasbor?bagian=tim");
  const figure = figureOf(page, "Sebaran nilai tim saya");
  const [drawn = []] = await drawnBars(figure);
  const rows = await cellsOf(figure.locator("table"));
  const peopleOf = (name: string | undefined) =>
    counted.find(({ predikat }) => PREDIKAT_TEXT[predikat] === name)?.people ?? 0;
  expect(rows).toHaveLength(Object.keys(PREDIKAT_TEXT).length);
  expect(column(rows, 1)).toEqual(rows.map(([name]) => peopleOf(name)));
  expect(column(rows, 2)).toEqual(rows.map(([name]) => (100 * peopleOf(name)) / given.length));
  expectDrawn(drawn, column(rows, 1), WHOLE);
});

interface Person {
  readonly unit: string;
  /** The topmost unit above them. */
  readonly root: string;
  readonly rootId: string;
  readonly unitId: string;
  readonly isPns: boolean;
  readonly state: string;
  readonly isEvaluated: boolean;
  readonly jp: number;
}

/** Everybody at work, with the state of their newest plan in the running period and their hours of this year. */
const everybody = () => db().$queryRaw<Person[]>`
  SELECT u.id AS "unitId", u.name AS unit, root.id AS "rootId", root.name AS root, e.kind::text <> 'PPPK' AS "isPns",
    coalesce((
      SELECT p.state::text FROM performance_plan p JOIN period ON period.id = p.period_id
      WHERE p.employee_id = e.id AND period.state = 'OPEN' AND ${TODAY}::date BETWEEN period.starts_on AND period.ends_on
      ORDER BY p.starts_on DESC, p.revision DESC LIMIT 1
    ), 'NONE') AS state,
    coalesce((
      SELECT EXISTS (
        SELECT 1 FROM appraisal r WHERE r.plan_id = p.id AND r.kind = 'ANNUAL' AND r.state = 'FINAL'
      )
      FROM performance_plan p JOIN period ON period.id = p.period_id
      WHERE p.employee_id = e.id AND period.state = 'OPEN' AND ${TODAY}::date BETWEEN period.starts_on AND period.ends_on
      ORDER BY p.starts_on DESC, p.revision DESC LIMIT 1
    ), false) AS "isEvaluated",
    coalesce((
      SELECT sum(r.jp)::int FROM learning_record r
      WHERE r.employee_id = e.id AND r.state = 'VERIFIED' AND extract(year FROM r.completed_on) = ${yearOf(TODAY)}
    ), 0) AS jp
  FROM employee e
  JOIN work_unit u ON u.id = e.unit_id
  JOIN work_unit root ON root.parent_id IS NULL AND u.path LIKE root.path || '%'
  WHERE e.state = 'ACTIVE'`;

const STATES = ["NONE", "DRAFT", "SUBMITTED", "RETURNED"] as const;
const JP_NEEDED = 20;

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}

function planRow(people: readonly Person[]): string[] {
  const inState = (...states: readonly string[]) =>
    people.filter(({ state }) => states.includes(state)).length;
  const agreed = inState("AGREED", "CLOSED");
  return [
    people[0]?.root ?? "",
    formatNumber(people.length),
    ...STATES.map((state) => formatNumber(inState(state))),
    formatNumber(agreed),
    `${Math.floor((100 * agreed) / people.length)} %`,
    formatNumber(people.filter(({ isEvaluated }) => isEvaluated).length),
  ];
}

/** Expects each series of the chart to hold these columns of the table, in the order in which rows are drawn. */
async function expectSeries(figure: Locator, amounts: readonly (readonly number[])[]): Promise<void> {
  const series = await drawnBars(figure);
  expect(series).toHaveLength(amounts.length);
  for (const [index, of] of amounts.entries()) expectDrawn(series[index] ?? [], of, WHOLE);
}

const CHARTED_UNITS = 6;
const LISTED_JP_UNITS = 40;
const CHARTED_JP_UNITS = 6;

async function expectPlans(page: Page, people: readonly Person[]): Promise<void> {
  const figure = figureOf(page, "SKP menurut unit");
  const rows = await cellsOf(figure.locator("table"));
  expect(sorted(rows)).toEqual(sorted(groupBy(people, ({ rootId }) => rootId).map(planRow)));
  const toDo = (row: readonly string[]) => numberOf(row[1]) - numberOf(row[6]);
  const charted = rows.toSorted((one, other) => toDo(other) - toDo(one)).slice(0, CHARTED_UNITS);
  const onTheWay = charted.map((row) => numberOf(row[3]) + numberOf(row[4]) + numberOf(row[5]));
  await expectSeries(figure, [column(charted, 6), onTheWay, column(charted, 2)]);

  const section = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: /^Penyusunan SKP/ }) });
  const [, total = "", none = "", draft = "", submitted = "", returned = "", agreed = ""] = planRow(people);
  for (const [label, figureText] of [
    ["Disetujui", agreed],
    ["Menunggu penilai", submitted],
    ["Draf atau dikembalikan", formatNumber(numberOf(draft) + numberOf(returned))],
    ["Belum membuat", none],
  ] as const) {
    const stat = section.locator(`xpath=.//p[normalize-space()="${label}"]/following-sibling::p[1]`);
    expect(await stat.textContent(), label).toBe(figureText);
  }
  await expect(section.getByText(`dari ${total} pegawai`)).toBeVisible();
}

async function expectHours(page: Page, people: readonly Person[]): Promise<void> {
  const figure = figureOf(page, /^PNS yang mencapai/);
  const rows = await cellsOf(figure.locator("table"));
  const units = groupBy(
    people.filter(({ isPns }) => isPns),
    ({ unitId }) => unitId,
  ).map((all) => ({
    unit: all[0]?.unit ?? "",
    people: all.length,
    reached: all.filter(({ jp }) => jp >= JP_NEEDED).length,
  }));
  const missing = (row: { people: number; reached: number }) => row.people - row.reached;
  const most = units.map(missing).sort((one, other) => other - one);
  const listed = rows.map(([unit = "", all, reached]) => ({
    unit,
    people: numberOf(all),
    reached: numberOf(reached),
  }));
  for (const row of listed) expect(units).toContainEqual(row);
  expect(listed.map(missing)).toEqual(most.slice(0, LISTED_JP_UNITS));
  const charted = listed.slice(0, CHARTED_JP_UNITS);
  await expectSeries(figure, [charted.map(({ reached }) => reached), charted.map(missing)]);
}

test("[ANGKA-04] Grafik dan tabel SKP serta JP di dasbor SDM sama dengan orang, SKP, dan catatan belajar di basis data", {
  tag: "@desktop",
}, async ({ page, context }) => {
  // Units of its own beside the town: without another root the figures would begin one level lower.
  const hr = await aPerson({ name: "Yusnita Angka", role: "HR" });
  await enterAs(context, hr);
  // Other journeys record people and plans meanwhile: figures are compared once nothing moved while they were read.
  await expect(async () => {
    const people = await everybody();
    await page.goto("/dasbor?bagian=unit");
    await drawnBars(figureOf(page, "SKP menurut unit"));
    expect(sorted((await everybody()).map(Object.values)), "something moved meanwhile").toEqual(
      sorted(people.map(Object.values)),
    );
    await expectPlans(page, people);
    await expectHours(page, people);
  }).toPass({ timeout: 240_000 });
});
