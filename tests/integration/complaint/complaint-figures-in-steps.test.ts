import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { COMPLAINT_CATEGORIES } from "@/lib/domain/complaint/complaint";
import { FIGURES_VERSION, publishedComplaints } from "@/lib/domain/complaint/publication";
import { type OpenComplaintRow, openComplaintRows } from "@/lib/exports/open-complaints";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { publicComplaints, unitAnswers } from "@/lib/queries/complaint/public-complaints";
import { countAnswer, countMove } from "@/lib/services/complaint/count-complaint";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { aUnit, contextOf } from "@/tests/factories/people";
import { queriesOf } from "@/tests/support/watched-queries";

const ctx = contextOf(ANONYMOUS, "2026-06-15T03:00:00Z");
let unitIds: readonly string[];
let year = 1990;
beforeAll(async () => {
  unitIds = [(await aUnit()).id, (await aUnit()).id];
});

interface Event {
  readonly category: (typeof COMPLAINT_CATEGORIES)[number];
  readonly unit: number;
  readonly days: number | null;
  readonly ends: boolean;
}

/** One more complaint of a year that no other test counts in. */
async function happen(of: number, { category, unit, days, ends }: Event) {
  const received = {
    receivedAt: new Date(`${of}-03-01T03:00:00Z`),
    category,
    unitId: null,
    state: "RECEIVED",
  } as const;
  await db().$transaction(async (tx) => {
    await countMove(tx, null, received);
    if (ends) await countMove(tx, received, { ...received, state: "REJECTED" });
    else if (days !== null) {
      const unitId = unitIds[unit] ?? null;
      await countMove(tx, received, { ...received, unitId, state: "ANSWERED" });
      await countAnswer(
        tx,
        { ...received, unitId, state: "ANSWERED", term: "ORDINARY", extendedDays: 0 },
        days,
      );
    }
  });
}

async function readingOf(of: number): Promise<readonly OpenComplaintRow[]> {
  await publishComplaints(ctx);
  return openComplaintRows(await publicComplaints()).filter((row) => row.year === of);
}
const cell = (rows: readonly OpenComplaintRow[], by: string, value: string) =>
  rows.find((row) => row.by === by && row.value === value)?.n ?? 0;

const anEvent = fc.record({
  category: fc.constantFrom(...COMPLAINT_CATEGORIES),
  unit: fc.constantFrom(0, 1, 2),
  days: fc.option(fc.nat({ max: 20 })),
  ends: fc.boolean(),
});
const COMPLAINT = { category: "COMPLAINT", unit: 0, days: 3, ends: false } as const;

describe("two readings of the figures", () => {
  it("do not tell the complaint that came between them", async () => {
    year += 1;
    for (let n = 0; n < 7; n += 1) await happen(year, COMPLAINT);
    const before = await readingOf(year);
    expect(cell(before, "total", "Semua")).toBe(7);
    for (const days of [40, 41, 42, 43]) {
      await happen(year, { ...COMPLAINT, days });
      expect(await readingOf(year)).toEqual(before);
    }
    await happen(year, { ...COMPLAINT, days: 44 });
    const after = await readingOf(year);
    expect(after.find(({ by }) => by === "total")).toMatchObject({
      n: 12,
      meanDays: 19.3,
      p90Days: 43,
      onTimePercent: 58,
    });
  });

  it("differ in every cell by nothing or by five at least, and show none smaller", async () => {
    const round = fc.array(anEvent, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 5 }), async (rounds) => {
        year += 1;
        const keyOf = ({ by, value }: OpenComplaintRow) => `${by} ${value}`;
        let seen = new Map<string, OpenComplaintRow>();
        for (const events of rounds) {
          for (const event of events) await happen(year, event);
          const rows = await readingOf(year);
          for (const row of rows) {
            const last = seen.get(keyOf(row));
            const grown = (row.n ?? 0) - (last?.n ?? 0);
            expect(grown === 0 || grown >= 5).toBe(true);
            expect(row.n === null || row.n >= 5).toBe(true);
            // Times of a unit move only with its answers.
            if (row.by === "unit" && grown === 0 && last) expect(row).toEqual(last);
          }
          // Nobody gets a hidden line back by subtracting the shown ones.
          const sum = rows.filter(({ by }) => by === "category").reduce((all, { n }) => all + (n ?? 0), 0);
          expect(cell(rows, "total", "Semua")).toBe(sum);
          seen = new Map(rows.map((row) => [keyOf(row), row]));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("of many readers at once, while complaints come in, never lie closer than five", async () => {
    year += 1;
    const of = year;
    const seen = new Set<number>();
    const read = async () => seen.add(cell(await readingOf(of), "total", "Semua"));
    for (let round = 0; round < 10; round += 1)
      await Promise.all([
        happen(of, COMPLAINT),
        read(),
        happen(of, COMPLAINT),
        read(),
        happen(of, COMPLAINT),
        read(),
      ]);
    const steps = [...seen].toSorted((one, other) => one - other);
    expect(steps.length).toBeGreaterThan(2);
    for (const [index, counted] of steps.entries()) {
      const next = steps[index + 1];
      if (next !== undefined) expect(next - counted).toBeGreaterThanOrEqual(5);
    }
  });
});

describe("what pages show of complaints", () => {
  it("is kept ready: that of the published copy, counted again", async () => {
    year += 1;
    for (let n = 0; n < 40; n += 1)
      await happen(year, {
        category: COMPLAINT_CATEGORIES[n % 2] ?? "COMPLAINT",
        unit: n % 3,
        days: n % 7 === 0 ? null : n,
        ends: n % 5 === 0,
      });
    await publishComplaints(ctx);
    const copy = await db().complaintPublication.findMany({ where: { year } });
    const again = publishedComplaints(
      copy.map(({ unitId, days, onTimeN, ...row }) => ({
        ...row,
        unit: unitId,
        days: days ?? 0,
        onTime: onTimeN,
      })),
    );
    const shown = (await publicComplaints()).find((one) => one.year === year);
    expect(shown).toMatchObject({ total: again.total, categories: again.categories, figures: again.figures });
    expect(new Set(shown?.units)).toEqual(new Set(again.units));
    expect(again.units.length).toBeGreaterThan(1);
  });

  it("is read without the days of the answers, whose rows grow with the complaints", async () => {
    year += 1;
    for (let n = 0; n < 6; n += 1) await happen(year, COMPLAINT);
    const before = await readingOf(year);
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`
        LOCK TABLE complaint_answer_time, complaint_total, complaint_publication IN ACCESS EXCLUSIVE MODE`;
      expect(await readingOf(year)).toEqual(before);
      const answers = await unitAnswers(unitIds[COMPLAINT.unit] ?? "");
      expect(answers.find((one) => one.year === year)).toMatchObject({
        n: 6,
        meanDays: 3,
        onTimePercent: 100,
      });
    });
  });

  it("is made for years whose copy is older than what is kept ready", async () => {
    year += 1;
    for (let n = 0; n < 6; n += 1) await happen(year, COMPLAINT);
    const before = await readingOf(year);
    await db().complaintYear.delete({ where: { year } });
    expect(await readingOf(year)).toEqual(before);
  });

  it("is made anew where another release had made it in another way, once, and is not shown until then", async () => {
    year += 1;
    for (let n = 0; n < 6; n += 1) await happen(year, COMPLAINT);
    const before = await readingOf(year);
    for (const version of [0, FIGURES_VERSION + 1]) {
      await db().complaintYear.update({ where: { year }, data: { version, figures: { total: 6 } } });
      expect((await publicComplaints()).map((one) => one.year)).not.toContain(year);
      expect(await readingOf(year)).toEqual(before);
      const made = await db().complaintYear.findUniqueOrThrow({ where: { year } });
      expect(made.version).toBe(FIGURES_VERSION);
      const asked = await queriesOf(() => publishComplaints(ctx));
      expect(asked.map(({ query }) => query).join()).not.toContain("INSERT");
    }
  });

  it("is not shown where it is no such figures: nobody but the mover writes them", async () => {
    year += 1;
    for (let n = 0; n < 6; n += 1) await happen(year, COMPLAINT);
    await readingOf(year);
    await db().complaintYear.update({ where: { year }, data: { figures: { total: 6 } } });
    await expect(publicComplaints()).rejects.toThrow(`complaint_year ${year}`);
    await db().complaintYear.delete({ where: { year } });
    expect(cell(await readingOf(year), "total", "Semua")).toBe(6);
  });
});
