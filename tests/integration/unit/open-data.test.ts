import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/terbuka/[file]/route";
import { db } from "@/lib/db/client";
import { OPEN_DATA, OPEN_DATA_IDS, type OpenDataId } from "@/lib/exports/open-data";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { publicTraining } from "@/lib/queries/training/public-training";
import { publicUnit, unitFigures } from "@/lib/queries/unit/public-unit";
import { countDuration } from "@/lib/services/application/count-duration";
import { countAnswer, countMove } from "@/lib/services/complaint/count-complaint";
import { recordResponse } from "@/lib/services/survey/record-response";
import { publishTraining } from "@/lib/services/training/publish-training";
import { localDayOf } from "@/lib/time";
import { anEmployee, aUnit, contextOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";

// The headers of the request at hand come from Next's server, which does not run here.
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const TODAY = localDayOf(new Date());
const YEAR = Number(TODAY.slice(0, 4));
const ctx = contextOf(ANONYMOUS, new Date().toISOString());

type Row = Readonly<Record<string, string | number | null>>;

const read = async (file: string) =>
  GET(new Request(`http://localhost/api/terbuka/${file}`), { params: Promise.resolve({ file }) });
const rowsOf = async (id: OpenDataId): Promise<readonly Row[]> => (await read(`${id}.json`)).json();

let units: readonly { readonly id: string; readonly code: string; readonly name: string }[];
let services: readonly { readonly id: string; readonly slug: string; readonly unitId: string }[];

beforeAll(async () => {
  await aSurveyPeriod(`${YEAR}-01-01`, `${YEAR}-12-31`, `Tahun ${YEAR}`);
  units = [await aUnit(), await aUnit()];
  const of = (unit: number) => aService({ unitId: units[unit]?.id ?? "" });
  services = [await of(0), await of(0), await of(1)];
});

const many = async (times: number, run: () => Promise<unknown>) => {
  for (let time = 0; time < times; time += 1) await run();
};

/** People come: to the counters, to the survey, to the complaints. */
interface Visit {
  readonly service: number;
  readonly what: "answer" | "application" | "complaint";
  readonly times: number;
}

async function happen({ service: place, what, times }: Visit) {
  const service = services[place];
  if (!service) throw new Error("no such service");
  if (what === "answer") {
    await many(times, () => recordResponse(ctx, aResponse(service.slug, { score: 3 }), "WEB"));
  } else if (what === "application") {
    await many(times, () =>
      db().$transaction((tx) =>
        countDuration(tx, service.id, TODAY, { elapsedMinutes: 20, isOnTime: times % 2 === 0 }),
      ),
    );
  } else {
    const received = {
      category: "COMPLAINT",
      receivedAt: new Date(),
      unitId: null,
      state: "RECEIVED",
    } as const;
    const answered = {
      ...received,
      unitId: service.unitId,
      state: "ANSWERED",
      term: "ORDINARY",
      extendedDays: 0,
    } as const;
    await many(times, () =>
      db().$transaction(async (tx) => {
        await countMove(tx, null, received);
        await countMove(tx, received, answered);
        await countAnswer(tx, answered, 4);
      }),
    );
  }
}

/** Every number of people that somebody can read in the files, by what it is of; the answers received are public at once. */
async function countsNow(): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const add = (key: string, value: string | number | null | undefined) => counts.set(key, Number(value ?? 0));
  for (const row of await rowsOf("skm")) add(`answers of ${row.service}`, row.counted);
  for (const row of await rowsOf("layanan")) add(`applications of ${row.service} ${row.unit}`, row.n);
  for (const row of await rowsOf("pengaduan")) add(`complaints ${row.year} by ${row.by} ${row.value}`, row.n);
  for (const row of await rowsOf("kinerja-unit")) {
    add(`applications of unit ${row.name}`, row.applications);
    add(`complaints of unit ${row.name}`, row.answered);
  }
  return counts;
}

const isTold = (people: number): boolean => people === 0 || people >= 5;

describe("the files", () => {
  it.each(OPEN_DATA_IDS)("of %s hold what the dictionary says, as JSON and CSV alike", async (id) => {
    for (const what of ["answer", "application", "complaint"] as const)
      await happen({ service: 0, what, times: 10 });
    const rows = await rowsOf(id);
    const keys = [...new Set(OPEN_DATA[id].columns.map(({ name, path }) => (path ?? name).split(".")[0]))];
    for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(keys.toSorted());
    const csv = await (await read(`${id}.csv`)).text();
    expect(csv.split("\r\n")[0]?.split(",")).toEqual(
      OPEN_DATA[id].columns.filter(({ isJsonOnly }) => !isJsonOnly).map(({ name }) => name),
    );
    if (id !== "pelatihan") expect(rows.length).toBeGreaterThan(0);
  });

  it.each(["lain.json", "skm.xml", "skm", "skm.json.csv", "constructor.json"])(
    "there is no %s",
    async (file) => {
      expect((await read(file)).status).toBe(404);
    },
  );

  it("say of a unit what its page says", async () => {
    const rows = await rowsOf("kinerja-unit");
    for (const { code, id } of units) {
      const place = await publicUnit(code);
      const figures = await unitFigures(place?.id ?? id, TODAY, 8);
      const row = rows.find(({ unit, year }) => unit === code && year === YEAR);
      expect(row?.index ?? null).toBe(figures.periods[0]?.meanOfUnits?.index ?? null);
      expect(row?.onTimePercent ?? null).toBe(figures.onTime[0]?.onTimePercent ?? null);
      expect(row?.answeredOnTimePercent ?? null).toBe(figures.answers[0]?.onTimePercent ?? null);
    }
  });
});

describe("who adds up and subtracts", () => {
  it("over sets, units, services and two publications finds nothing about fewer than five people", async () => {
    const visit = fc.record({
      service: fc.constantFrom(0, 1, 2),
      what: fc.constantFrom("answer" as const, "application" as const, "complaint" as const),
      times: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 4 }), async (visits) => {
        const before = await countsNow();
        for (const one of visits) await happen(one);
        const after = await countsNow();
        for (const [key, people] of after) {
          expect(isTold(people), key).toBe(true);
          expect(isTold(people - (before.get(key) ?? 0)), `${key} since the last reading`).toBe(true);
        }
        const sum = (start: string, end = "") =>
          [...after].reduce(
            (all, [key, people]) => (key.startsWith(start) && key.endsWith(end) ? all + people : all),
            0,
          );
        for (const { name } of units) {
          expect(isTold(sum(`applications of unit ${name}`) - sum("applications of layanan", name))).toBe(
            true,
          );
          expect(isTold(sum(`complaints of unit ${name}`) - sum(`complaints ${YEAR} by unit`, name))).toBe(
            true,
          );
        }
        expect(sum(`complaints ${YEAR} by total`)).toBe(sum(`complaints ${YEAR} by category`));
      }),
      { numRuns: 10 },
    );
  });
});

describe("the hours of an office", () => {
  const learned = (employeeId: string, year: number, jp: number) =>
    db().learningTotal.create({ data: { employeeId, year, jp } });
  const on = (day: string) => contextOf(ANONYMOUS, `${day}T03:00:00Z`);
  const of = async (code: string, year: number) =>
    (await publicTraining()).find((row) => row.unit === code && row.year === year);

  it("are counted once, with all units below, when the year is over and recorded, and never again", async () => {
    const root = await aUnit({ name: "Pemerintah Uji" });
    const office = await aUnit({ name: "Badan Uji", parent: root });
    const below = await aUnit({ name: "Bidang Uji", parent: office });
    const small = await aUnit({ name: "Kantor Kecil", parent: root });
    const staff = [];
    for (let place = 0; place < 10; place += 1)
      staff.push(await anEmployee({ unitId: place < 4 ? office.id : below.id }));
    for (const { id } of staff.slice(0, 5)) await learned(id, 2031, 22);
    const few = await anEmployee({ unitId: small.id });
    await learned(few.id, 2031, 40);

    await publishTraining(on("2031-12-30"));
    await publishTraining(on("2032-01-31"));
    expect(await of(office.code, 2031)).toBeUndefined();
    await publishTraining(on("2032-02-01"));
    const told = { staff: 10, jp: 110, reachedPercent: 50, asOf: "2032-02-01" };
    expect(await of(office.code, 2031)).toMatchObject(told);
    expect(await of(below.code, 2031)).toBeUndefined();
    expect(await of(small.code, 2031)).toMatchObject({ staff: null, jp: null, reachedPercent: null });

    await learned(staff[9]?.id ?? "", 2031, 24);
    await db().employee.update({ where: { id: few.id }, data: { unitId: office.id } });
    await publishTraining(on("2032-03-01"));
    expect(await of(office.code, 2031)).toMatchObject(told);
    await expect(db().trainingPublication.deleteMany()).rejects.toThrow();
  });

  it("are there once for readers at the same time", async () => {
    const unit = await aUnit();
    for (let place = 0; place < 5; place += 1)
      await learned((await anEmployee({ unitId: unit.id })).id, 2033, 20);
    await Promise.all([0, 1, 2].map(() => publishTraining(on("2034-06-01"))));
    expect(await of(unit.code, 2033)).toMatchObject({ staff: 5, jp: 100, reachedPercent: 100 });
  });
});
