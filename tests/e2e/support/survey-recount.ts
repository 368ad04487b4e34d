import type { APIRequestContext } from "@playwright/test";
import { db } from "@/lib/db/client";
import type { OpenFigure } from "./open-figures";

const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"] as const;
const SHOWN_FROM = 10;

interface Answer extends Readonly<Record<(typeof ELEMENTS)[number], number | null>> {
  readonly period: string;
  readonly slug: string;
  readonly service: string;
  readonly unit: string;
  /** False for one that was left out of the count; the published figure may still hold it. */
  readonly counts: boolean;
}

interface Figures {
  /** IKM, 25,00 to 100,00; null while it is hidden. */
  readonly index: number | null;
  /** Mean of each element with three decimals; empty while hidden. */
  readonly means: readonly number[];
}

export interface ServiceRecount extends Figures {
  readonly slug: string;
  readonly service: string;
  readonly unit: string;
  readonly n: number;
  readonly counted: number;
}

export interface PeriodRecount {
  readonly period: string;
  /** Every answer that counts. */
  readonly responses: number;
  readonly services: readonly ServiceRecount[];
  readonly units: readonly { readonly unit: string; readonly n: number; readonly index: number | null }[];
  /** Mean of the units' indices. */
  readonly index: number | null;
  /** Means of the nine elements over all answers of the services that are shown. */
  readonly means: readonly number[];
}

/** Half up; what a binary fraction lacks is not taken for less. */
const rounded = (value: number, decimals: number) =>
  Math.floor(value * 10 ** decimals + 0.5 + 1e-7) / 10 ** decimals;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** NRR and IKM from the answers themselves by docs/rules.md#index: weight 1/9, rounded once. */
function figuresOf(answers: readonly Answer[]): Figures {
  if (answers.length < SHOWN_FROM) return { index: null, means: [] };
  const means = ELEMENTS.map((element) =>
    mean(answers.map((answer) => answer[element]).filter((given) => given !== null)),
  );
  return { index: rounded(mean(means) * 25, 2), means: means.map((value) => rounded(value, 3)) };
}

/** The answers that count or still stand in a figure, in the order in which they were received. */
const allAnswers = () => db().$queryRaw<Answer[]>`
  SELECT p.name AS period, s.slug, s.name AS service, w.name AS unit,
         r.u1, r.u2, r.u3, r.u4, r.u5, r.u6, r.u7, r.u8, r.u9, r.exclusion_id IS NULL AS counts
  FROM survey_response r
  JOIN survey_period p ON p.id = r.period_id
  JOIN service s ON s.id = r.service_id
  JOIN work_unit w ON w.id = s.unit_id
  LEFT JOIN survey_exclusion e ON e.id = r.exclusion_id
  WHERE e.id IS NULL OR NOT e.is_shown
  ORDER BY p.starts_on, r.received_at, r.id`;

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

function recountOf(period: string, all: readonly Answer[], open: readonly OpenFigure[]): PeriodRecount {
  const ofPeriod = all.filter((answer) => answer.period === period);
  const services = distinct(ofPeriod.map(({ slug }) => slug)).flatMap((slug) => {
    const answers = ofPeriod.filter((answer) => answer.slug === slug);
    const [first] = answers;
    const published = open.find((row) => row.period === period && row.service === slug);
    if (!first || !published) throw new Error(`${slug} was answered and is not in the open data`);
    // A figure moves by several answers at once: it is made of the first so many.
    const inFigure = answers.slice(0, published.counted);
    const { service, unit } = first;
    const n = answers.filter(({ counts }) => counts).length;
    return [{ slug, service, unit, n, answers: inFigure, ...figuresOf(inFigure) }];
  });
  const shown = services.filter(({ answers }) => answers.length >= SHOWN_FROM);
  const units = distinct(services.map(({ unit }) => unit)).map((unit) => {
    const ofUnit = shown.filter((one) => one.unit === unit);
    const { index } = figuresOf(ofUnit.flatMap(({ answers }) => answers));
    return { unit, n: ofUnit.reduce((sum, { n }) => sum + n, 0), index };
  });
  const indices = units.flatMap(({ index }) => (index === null ? [] : [index]));
  return {
    period,
    responses: ofPeriod.filter(({ counts }) => counts).length,
    services: services.map(({ answers, ...rest }) => ({ ...rest, counted: answers.length })),
    units,
    index: indices.length === 0 ? null : rounded(mean(indices), 2),
    means: figuresOf(shown.flatMap(({ answers }) => answers)).means,
  };
}

export async function openFigures(request: APIRequestContext): Promise<readonly OpenFigure[]> {
  const response = await request.get("/api/terbuka/skm.json", { headers: { "cache-control": "no-cache" } });
  return response.json();
}

/** Every period that was answered, counted again from its answers; the newest last. */
export async function recount(open: readonly OpenFigure[]): Promise<readonly PeriodRecount[]> {
  const all = await allAnswers();
  return distinct(all.map(({ period }) => period)).map((period) => recountOf(period, all, open));
}
