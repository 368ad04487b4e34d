import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { RatingRegister } from "@/lib/domain/appraisal/external-rating";
import { PREDIKAT_VALUES, type Predikat, RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { fullName } from "@/lib/domain/people/full-name";
import { MISSING_PARTS, type MissingPart } from "@/lib/domain/talent/assessment";
import { axesOf, BOXES, type Box, boxOf, type PotentialLevel } from "@/lib/domain/talent/nine-box";
import type { TalentRules } from "@/lib/domain/talent/rules";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { pathPrefixes } from "../people/within-reach";
import { nameKey, nameKeyParts } from "../plan/name-key";
import { talentRules } from "./talent-rules";

/** Prefixes of the unit paths whose people's boxes the viewer sees; none for who sees but their own. */
const seenPrefixes = (viewer: Viewer): readonly string[] => pathPrefixes(reachesOf(viewer, "talent.read"));

export interface TalentFilter {
  /** Of the predikat. */
  readonly year: number;
  /** With everything below it; all units where it is left out. */
  readonly unitId?: string | undefined;
}

/** The years of which there are predikats, the newest first; and the one at which the boxes stand: the newest that is over. */
export async function talentYears(
  today: string,
): Promise<{ readonly years: readonly number[]; readonly usual: number }> {
  const [periods, registered] = await Promise.all([
    db().period.findMany({ where: { state: { not: "DRAFT" } }, select: { year: true } }),
    // Grouped by the database: `distinct` would fetch the row of every person and year first.
    db().externalRating.groupBy({ by: ["year"], where: { span: "TAHUNAN", predikat: { not: null } } }),
  ]);
  const current = yearOf(today);
  const known = new Set([...periods, ...registered].map(({ year }) => year));
  const years = [...known].toSorted((a, b) => b - a);
  return { years, usual: years.find((year) => year < current) ?? years[0] ?? current };
}

export interface TalentBoxes {
  /** People in each box. */
  readonly boxes: Readonly<Record<Box, number>>;
  /** Active people without a box, and how many of them lack what; somebody may lack two things. */
  readonly without: number;
  readonly missing: Readonly<Record<MissingPart, number>>;
}

/** How many active people stand in each box; null for who may not see them, or not of that unit. */
export async function talentBoxes(
  viewer: Viewer,
  today: string,
  filter: TalentFilter,
): Promise<TalentBoxes | null> {
  const asked = await askedOf(viewer, today, filter);
  if (!asked) return null;
  const rows = await db().$queryRaw<CountRow[]>(boxCountsSql(asked));
  const boxes = Object.fromEntries(BOXES.map((box) => [box, 0])) as Record<Box, number>;
  const missing = Object.fromEntries(MISSING_PARTS.map((part) => [part, 0])) as Record<MissingPart, number>;
  let without = 0;
  for (const { performance, potential, isAssessed, people } of rows) {
    if (performance !== null && potential !== null) {
      boxes[boxOf(performance, potential)] += people;
      continue;
    }
    without += people;
    if (performance === null) missing.RATING += people;
    if (potential === null) missing[isAssessed ? "ASSESSMENT_OVER" : "ASSESSMENT"] += people;
  }
  return { boxes, without, missing };
}

export interface BoxPerson {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
  readonly predikat: Predikat;
  readonly validUntil: string;
}

const PAGE = 25;

/** The people in one box, by name; null for who may not see them, or not of that unit. */
export async function listBoxPeople(
  viewer: Viewer,
  today: string,
  filter: TalentFilter & { readonly box: Box; readonly after?: string | undefined },
): Promise<KeysetPage<BoxPerson> | null> {
  const asked = await askedOf(viewer, today, filter);
  if (!asked) return null;
  const rows = await db().$queryRaw<PersonRow[]>(boxPeopleSql(asked, filter.box, filter.after));
  const page = keysetPage(rows, PAGE, ({ id, name }) => nameKey(name, id));
  return {
    next: page.next,
    rows: page.rows.map(({ validUntil, titleBefore, titleAfter, ...row }) => ({
      ...row,
      name: fullName({ name: row.name, titleBefore, titleAfter }),
      validUntil: dayOf(validUntil),
    })),
  };
}

interface CountRow {
  readonly performance: Rating | null;
  readonly potential: PotentialLevel | null;
  readonly isAssessed: boolean;
  readonly people: number;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
  readonly predikat: Predikat;
  readonly validUntil: Date;
}

/** A question that is allowed, with all that its answer rests on. */
interface Asked {
  readonly prefixes: readonly string[];
  readonly unitPath: string;
  readonly year: number;
  readonly register: RatingRegister;
  readonly periodId: string | null;
  readonly rules: TalentRules;
  readonly today: string;
}

/** Null for who sees no boxes at all, or not those of the unit. */
export async function askedOf(
  viewer: Viewer,
  today: string,
  { year, unitId }: TalentFilter,
): Promise<Asked | null> {
  const prefixes = seenPrefixes(viewer);
  if (prefixes.length === 0) return null;
  const [unit, period, { rules }] = await Promise.all([
    unitId ? db().workUnit.findUnique({ where: { id: unitId }, select: { path: true } }) : null,
    db().period.findUnique({ where: { year }, select: { id: true, register: true } }),
    talentRules(),
  ]);
  if (unitId && !unit) return null;
  if (unit && !prefixes.some((prefix) => unit.path.startsWith(prefix))) return null;
  return {
    prefixes,
    unitPath: unit?.path ?? "",
    year,
    // As `officialRating` has it: of a year without a period there is but the other register.
    register: period?.register ?? "E_KINERJA",
    periodId: period?.id ?? null,
    rules,
    today,
  };
}

/** The predikat of the year that counts, of the employee `e`: what `officialRating` answers, the last part of a split year. */
const ratingSql = ({ register, periodId, year }: Asked): Prisma.Sql =>
  register === "BINA"
    ? Prisma.sql`
      SELECT r."predikat" FROM "performance_plan" p
      JOIN "appraisal" r ON r."plan_id" = p."id"
      WHERE p."employee_id" = e."id" AND p."period_id" = ${periodId}::uuid
        AND r."kind" = 'ANNUAL' AND r."state" = 'FINAL' AND r."predikat" IS NOT NULL
      ORDER BY r."starts_on" DESC, r."id" DESC LIMIT 1`
    : Prisma.sql`
      SELECT x."predikat" FROM "external_rating" x
      WHERE x."employee_id" = e."id" AND x."year" = ${year} AND x."span" = 'TAHUNAN' AND x."predikat" IS NOT NULL`;

/** The assessment of the employee `e` that counts today: what `assessmentOn` answers. */
const assessmentSql = ({ today }: Asked): Prisma.Sql => Prisma.sql`
  SELECT a."score", a."level", a."valid_until", a."valid_until" >= ${dateOf(today)}::date AS "is_valid"
  FROM "potential_assessment" a
  WHERE a."employee_id" = e."id" AND a."assessed_on" <= ${dateOf(today)}::date
    AND NOT EXISTS (SELECT 1 FROM "potential_assessment" s WHERE s."supersedes_id" = a."id")
  ORDER BY a."valid_until" >= ${dateOf(today)}::date DESC, a."assessed_on" DESC, a."recorded_at" DESC, a."id" DESC
  LIMIT 1`;

/** The axis of performance: null without a final predikat. */
const performanceSql = ({ rules }: Asked): Prisma.Sql =>
  Prisma.sql`CASE ${Prisma.join(
    RATINGS.map((rating) => {
      const predikats = PREDIKAT_VALUES.filter((predikat) => rules.performance[predikat] === rating);
      return Prisma.sql`WHEN r."predikat"::text = ANY (${predikats}::text[]) THEN ${rating}`;
    }),
    " ",
  )} END`;

/** The axis of potential, as `potentialOf` has it: null without a valid assessment. */
const potentialSql = ({ rules }: Asked): Prisma.Sql => Prisma.sql`CASE WHEN a."is_valid" THEN
    coalesce(a."level"::text, CASE WHEN a."score" >= ${rules.highFrom} THEN 'HIGH'
                                   WHEN a."score" >= ${rules.middleFrom} THEN 'MIDDLE' ELSE 'LOW' END) END`;

/** Active people within reach, each with what counts of them. */
const peopleSql = (asked: Asked): Prisma.Sql => Prisma.sql`
  FROM "employee" e
  LEFT JOIN "work_unit" u ON u."id" = e."unit_id"
  LEFT JOIN "position" o ON o."id" = e."position_id"
  LEFT JOIN LATERAL (${ratingSql(asked)}) r ON true
  LEFT JOIN LATERAL (${assessmentSql(asked)}) a ON true
  WHERE e."state" = 'ACTIVE'
    AND coalesce(u."path", '') LIKE ANY (${asked.prefixes.map((prefix) => `${prefix}%`)})
    AND coalesce(u."path", '') LIKE ${`${asked.unitPath}%`}`;

const boxCountsSql = (asked: Asked): Prisma.Sql => Prisma.sql`
  SELECT ${performanceSql(asked)} AS "performance", ${potentialSql(asked)} AS "potential",
         a."valid_until" IS NOT NULL AS "isAssessed", count(*)::int AS "people"
  ${peopleSql(asked)}
  GROUP BY 1, 2, 3`;

/** One page of the people in a box, and one row more. */
export function boxPeopleSql(asked: Asked, box: Box, after: string | undefined): Prisma.Sql {
  const [afterName, afterId] = nameKeyParts(after);
  const { performance, potential } = axesOf(box);
  return Prisma.sql`
    SELECT e."id"::text, e."name", e."title_before" AS "titleBefore", e."title_after" AS "titleAfter",
           o."title" AS "positionTitle", u."name" AS "unitName", r."predikat"::text, a."valid_until" AS "validUntil"
    ${peopleSql(asked)}
      AND ${performanceSql(asked)} = ${performance} AND ${potentialSql(asked)} = ${potential}
      AND (e."name", e."id") > (${afterName}, ${afterId}::uuid)
    ORDER BY e."name", e."id"
    LIMIT ${PAGE + 1}`;
}
