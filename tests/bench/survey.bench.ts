import { createHash, randomUUID } from "node:crypto";
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

async function measure(portal: string, floor: string, slugs: readonly string[]) {
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
  return medianTimes(
    {
      ...(Object.fromEntries(pages) as Record<Page, Work>),
      empty: () => readPage(floor),
      // What the page of the complaint asks as a title is typed; over HTTP it answers a few times a day and address only.
      similar: () => similarComplaints(unitId, "Antrean pasar terlalu lama"),
      post: () => post(portal, next()),
      insert: () => insertPlainly({ serviceId, periodId }),
      record: () => recordResponse(ctx, aResponse(next()), "WEB"),
    },
    ROUNDS,
  );
}

const FLOORS = {
  ...(Object.fromEntries(Object.keys(PAGES).map((name) => [name, "empty"])) as Record<Page, "empty">),
  similar: "insert",
  post: "empty",
  record: "insert",
} as const;
type Measured = keyof typeof FLOORS;
const MEASURED = Object.keys(FLOORS) as Measured[];

const twoDecimals = (value: number) => Math.round(value * 100) / 100;
const results = [];
try {
  const slugs = await prepareServices(today);
  await db().$executeRaw`CREATE TABLE bench_floor (LIKE survey_response INCLUDING ALL)`;
  const [portal, floor] = [await servePortal(), await serveFloor()];
  for (const size of SIZES) {
    const started = performance.now();
    const others = Math.max(LEAST, Math.round(size / RESPONSES_OF_ONE));
    await fillResponses(size, today);
    await fillComplaints(others);
    await fillApplications(others);
    await settle();
    const fillSeconds = Math.round((performance.now() - started) / 1000);
    const ms = await measure(portal, floor, slugs);
    const wrong = (await wrongSums()) + (await wrongComplaintSums()) + (await wrongDurations());
    if (wrong > 0) throw new Error(`${wrong} sums differ from what they sum up, at ${size} responses`);
    const ratios = Object.fromEntries(
      MEASURED.map((name) => [name, twoDecimals(ms[name] / ms[FLOORS[name]])]),
    ) as Record<Measured, number>;
    results.push({ size, fillSeconds, ms, ratios });
  }
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
      "× floor": ratios[name],
    })),
  ),
);
console.log(JSON.stringify({ bench: "survey", results }));

const [smallest, largest] = [results[0], results.at(-1)];
for (const name of MEASURED) {
  const growth = (largest?.ratios[name] ?? 0) / (smallest?.ratios[name] ?? 1);
  if (growth <= GROWTH) continue;
  console.error(`${name} grows with the number of responses: ${twoDecimals(growth)} times its ratio`);
  process.exitCode = 1;
}
