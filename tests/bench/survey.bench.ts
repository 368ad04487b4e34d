import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { ELEMENTS, INSTRUMENT_VERSION } from "@/lib/domain/survey/elements";
import { OPEN_DATA_IDS, type OpenDataId } from "@/lib/exports/open-data";
import { paths } from "@/lib/paths";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { similarComplaints } from "@/lib/queries/complaint/similar-complaints";
import { recordResponse } from "@/lib/services/survey/record-response";
import { localDayOf } from "@/lib/time";
import { contextOf } from "@/tests/factories/people";
import { aResponse } from "@/tests/factories/survey";
import { stopProcesses } from "../../scripts/processes.mjs";
import { fillApplications, wrongDurations } from "./application-rows";
import { settle } from "./bulk";
import { fillComplaints, wrongComplaintSums } from "./complaint-rows";
import { beyondOnce, growths } from "./growth";
import { medianTimes, type Work } from "./median-time";
import { readPage, serveFloor, servePortal } from "./served";
import { fillResponses, prepareServices, wrongSums } from "./survey-rows";

/** `BINA_BENCH_SIZES=1000,100000 npm run bench -- survey` for a quick look. */
const SIZES = (process.env.BINA_BENCH_SIZES ?? "1000,100000,3000000").split(",").map(Number);
/** So many responses come to one complaint and to one application; never fewer of these than show every figure. */
const RESPONSES_OF_ONE = 30;
const LEAST = 2000;
const ROUNDS = 30;
/** How much dearer, compared with its floor, a page may be with the most responses than with the fewest. */
const GROWTH = 1.5;
/** What missed that is measured once more after the machine was left alone for a while: what else it had to do is over then. */
const QUIET_MS = 20_000;

const today = localDayOf(new Date());
const ctx = contextOf(ANONYMOUS, new Date().toISOString());

async function post(url: string, service: string) {
  const answers = Object.fromEntries(ELEMENTS.map((element) => [element, 3]));
  const body = JSON.stringify({ id: randomUUID(), service, ...answers });
  const answer = await fetch(url + paths.api.survey, { method: "POST", body });
  await answer.text();
  if (answer.status !== 201) throw new Error(`response answered ${answer.status}`);
}

/** One row as wide as a response into a table with the same indexes: the least that storing one can cost. */
async function insertPlainly(place: { readonly serviceId: string; readonly periodId: string }) {
  const id = randomUUID();
  const hash = createHash("sha256").update(id).digest("hex");
  await db().$executeRaw`
    INSERT INTO bench_floor (id, service_id, period_id, instrument, u1, u2, u3, u4, u5, u6, u7, u8, u9, channel,
      answered_at, received_at, content_hash)
    VALUES (${id}::uuid, ${place.serviceId}::uuid, ${place.periodId}::uuid, ${INSTRUMENT_VERSION},
      3, 3, 3, 3, 3, 3, 3, 3, 3, 'WEB', ${ctx.now}, ${ctx.now}, ${hash})`;
}

interface Place {
  readonly slug: string;
  readonly unit: string;
}

/** What everybody reads, by its name in the table. */
const PAGES = {
  survey: ({ slug }) => paths.survey(slug),
  thanks: ({ slug }) => paths.surveyThanks(slug),
  home: () => paths.home,
  statistics: () => paths.statistics,
  service: ({ slug }) => paths.service(slug),
  unit: ({ unit }) => paths.unit(unit),
  services: () => paths.services,
  search: () => `${paths.services}?q=surat`,
  misspelt: () => `${paths.services}?q=keterrangan`,
  complaint: () => paths.complaint,
  forum: () => paths.forum,
  dialogues: () => paths.consultations,
  data: () => paths.openData,
  ...(Object.fromEntries(
    OPEN_DATA_IDS.map((id) => [`${id}.json`, () => paths.api.openData(id, "json")]),
  ) as Record<`${OpenDataId}.json`, () => string>),
} as const satisfies Readonly<Record<string, (place: Place) => string>>;
type Page = keyof typeof PAGES;

interface Served {
  readonly portal: string;
  readonly floor: string;
  readonly slugs: readonly string[];
}

/** Milliseconds of these and of what they are compared with, by name; throws when a sum differs from what it sums up after it. */
async function measure({ portal, floor, slugs }: Served, names: readonly Measured[]) {
  const [slug = ""] = slugs;
  const {
    id: serviceId,
    unitId,
    unit,
  } = await db().service.findUniqueOrThrow({
    where: { slug },
    select: { id: true, unitId: true, unit: { select: { code: true } } },
  });
  const { id: periodId } = await db().surveyPeriod.findFirstOrThrow();
  const next = () => slugs[Math.floor(Math.random() * slugs.length)] ?? slug;
  const pages = Object.entries(PAGES).map(
    ([name, path]) => [name, () => readPage(portal + path({ slug, unit: unit.code }))] as const,
  );
  const works: Readonly<Record<Measured | Floor, Work>> = {
    ...(Object.fromEntries(pages) as Record<Page, Work>),
    empty: () => readPage(floor),
    // What the page of the complaint asks as a title is typed; over HTTP it answers a few times a day and address only.
    similar: () => similarComplaints(unitId, "Antrean pasar terlalu lama"),
    post: () => post(portal, next()),
    insert: () => insertPlainly({ serviceId, periodId }),
    record: () => recordResponse(ctx, aResponse(next()), "WEB"),
  };
  const wanted = new Set([...names, ...names.map((name) => FLOORS[name])]);
  const taken = Object.entries(works).filter(([name]) => wanted.has(name as Measured | Floor));
  const ms = await medianTimes(Object.fromEntries(taken) as typeof works, ROUNDS);
  const wrong = (await wrongSums()) + (await wrongComplaintSums()) + (await wrongDurations());
  if (wrong > 0) throw new Error(`${wrong} sums differ from what they sum up`);
  return ms;
}

const FLOORS = {
  ...(Object.fromEntries(Object.keys(PAGES).map((name) => [name, "empty"])) as Record<Page, "empty">),
  similar: "insert",
  post: "empty",
  record: "insert",
} as const;
type Measured = keyof typeof FLOORS;
type Floor = (typeof FLOORS)[Measured];
const MEASURED = Object.keys(FLOORS) as Measured[];

type Times = Awaited<ReturnType<typeof measure>>;

const ratiosOf = (ms: Times) =>
  Object.fromEntries(MEASURED.map((name) => [name, ms[name] / ms[FLOORS[name]]])) as Record<Measured, number>;

const twoDecimals = (value: number) => Math.round(value * 100) / 100;

interface Result {
  readonly size: number;
  readonly fillSeconds: number;
  readonly ms: Times;
  readonly ratios: Readonly<Record<Measured, number>>;
}

/** Measures once more what missed its bound, in quiet and with the most responses; answers both growths of each. */
async function secondLook(served: Served, fewest: Result, largest: Result) {
  const missed = beyondOnce(fewest.ratios, largest.ratios, GROWTH);
  if (missed.length === 0) return [];
  console.log(`measured once more: ${missed.join(", ")}`);
  await settle();
  await sleep(QUIET_MS);
  const again = ratiosOf(await measure(served, missed));
  return growths(missed, { fewest: fewest.ratios, largest: largest.ratios, again }, GROWTH);
}

const results: Result[] = [];
let looks: Awaited<ReturnType<typeof secondLook>> = [];
try {
  const slugs = await prepareServices(today);
  await db().$executeRaw`CREATE TABLE bench_floor (LIKE survey_response INCLUDING ALL)`;
  const served = { portal: await servePortal(), floor: await serveFloor(), slugs };
  for (const size of SIZES) {
    const started = performance.now();
    const others = Math.max(LEAST, Math.round(size / RESPONSES_OF_ONE));
    await fillResponses(size, today);
    await fillComplaints(others);
    await fillApplications(others);
    await settle();
    const fillSeconds = Math.round((performance.now() - started) / 1000);
    const ms = await measure(served, MEASURED);
    results.push({ size, fillSeconds, ms, ratios: ratiosOf(ms) });
  }
  const [fewest, largest] = [results[0], results.at(-1)];
  if (fewest && largest) looks = await secondLook(served, fewest, largest);
} finally {
  await stopProcesses();
  await db().$disconnect();
}

console.table(
  results.flatMap(({ size, ms, ratios }) =>
    MEASURED.map((name) => ({
      responses: size,
      what: name,
      ms: twoDecimals(ms[name]),
      floor: FLOORS[name],
      "floor ms": twoDecimals(ms[FLOORS[name]]),
      "× floor": twoDecimals(ratios[name]),
    })),
  ),
);
console.log(JSON.stringify({ bench: "survey", results, looks }));

for (const { what, first, again, isTooMuch } of looks) {
  const both = `${twoDecimals(first)} times its ratio with the fewest responses, ${twoDecimals(again)} times when measured again`;
  if (!isTooMuch) {
    console.log(`${what} missed its bound once: ${both}`);
    continue;
  }
  console.error(`${what} grows with the number of responses: ${both}`);
  process.exitCode = 1;
}
