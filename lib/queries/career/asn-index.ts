import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { officialRating } from "@/lib/domain/appraisal/external-rating";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { yearOf } from "@/lib/domain/calendar/local-date";
import {
  ASN_PARTS,
  type AsnCategory,
  type AsnGap,
  type AsnPart,
  type AsnWeights,
  asnCategory,
  asnIndex,
  meanIndex,
} from "@/lib/domain/career/asn-index";
import { fixedOf } from "@/lib/domain/number/decimal";
import { EDUCATION_LEVELS } from "@/lib/domain/people/education";
import { fullName } from "@/lib/domain/people/full-name";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import { can, reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { ratingYears, type YearOfRatings } from "../appraisal/official-ratings";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { afterEmployee, keyOfEmployee } from "../people/search-employees";
import { visibleEmployees } from "../people/visible-employees";
import { pathPrefixes } from "../people/within-reach";
import { asnWeights } from "./asn-weights";

/** Figures as decimal text with two decimals. */
export interface AsnIndexView {
  readonly parts: Readonly<Record<AsnPart, string>>;
  readonly total: string;
  readonly withDiscipline: string;
  readonly category: AsnCategory;
  readonly categoryWithDiscipline: AsnCategory;
  readonly technicalJp: number;
  readonly gaps: readonly AsnGap[];
  readonly educationLevel: string | null;
  readonly positionTitle: string | null;
  readonly predikat: { readonly predikat: Predikat; readonly year: number } | null;
  readonly weights: AsnWeights;
}

const SELECT = {
  id: true,
  name: true,
  titleBefore: true,
  titleAfter: true,
  unitId: true,
  educationLevel: true,
  position: { select: { title: true, kind: true } },
} as const satisfies Prisma.EmployeeSelect;

type Person = Prisma.EmployeeGetPayload<{ select: typeof SELECT }>;

/** A predikat of three years ago says nothing of today's performance. */
const YEARS_BACK = 2;

/** The newest predikat that counts; of a year that a move split, that of the last part. */
function newestOf(years: readonly YearOfRatings[], today: string): AsnIndexView["predikat"] {
  for (const year of years) {
    if (year.year < yearOf(today) - YEARS_BACK) return null;
    const last = officialRating(year).ratings.at(-1);
    if (last) return { predikat: last.predikat, year: year.year };
  }
  return null;
}

/** The rows by a key that each has. */
function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
}

const hundredths = (tenths: number): bigint => BigInt(tenths) * 10n;
const written = (tenths: number): string => fixedOf(hundredths(tenths), 2);

/** The index of each of these people, from what is on file. Who may read it is decided by the caller. */
async function indexesOf(people: readonly Person[], today: string) {
  const ids = people.map(({ id }) => id);
  const [{ weights }, ratings, learning] = await Promise.all([
    asnWeights(),
    ratingYears(ids),
    db().learningRecord.findMany({
      where: { employeeId: { in: ids }, state: "VERIFIED" },
      select: { employeeId: true, kind: true, completedOn: true, jp: true },
    }),
  ]);
  const learnt = grouped(learning, ({ employeeId }) => employeeId);
  return people.map((person) => {
    const predikat = newestOf(ratings.get(person.id) ?? [], today);
    const facts = {
      education: EDUCATION_LEVELS.find((level) => level === person.educationLevel) ?? null,
      position: person.position?.kind ?? null,
      predikat: predikat?.predikat ?? null,
      learning: (learnt.get(person.id) ?? []).map(({ kind, completedOn, jp }) => ({
        kind: kind as TrainingKind,
        completedOn: dayOf(completedOn),
        jp,
      })),
      today,
    };
    return { person, predikat, index: asnIndex(facts, weights), limits: weights };
  });
}

/** The simulated index of one person with its parts; null for who may not read it. */
export async function personIndex(
  viewer: Viewer,
  employeeId: string,
  today: string,
): Promise<AsnIndexView | null> {
  if (!can(viewer, "career.read", { ownerId: employeeId })) return null;
  const people = await db().employee.findMany({ where: { id: employeeId }, select: SELECT });
  const [found] = await indexesOf(people, today);
  if (!found) return null;
  const { person, predikat, index, limits } = found;
  const entries = ASN_PARTS.map((part) => [part, written(index.parts[part])] as const);
  return {
    parts: Object.fromEntries(entries) as Record<AsnPart, string>,
    total: written(index.total),
    withDiscipline: written(index.withDiscipline),
    category: asnCategory(hundredths(index.total)),
    categoryWithDiscipline: asnCategory(hundredths(index.withDiscipline)),
    technicalJp: index.technicalJp,
    gaps: index.gaps,
    educationLevel: person.educationLevel,
    positionTitle: person.position?.title ?? null,
    predikat,
    weights: limits,
  };
}

/** Prefixes of the unit paths whose people the viewer may list; none without such a reach. */
const listablePrefixes = (viewer: Viewer): readonly string[] =>
  pathPrefixes(reachesOf(viewer, "career.read"));

export interface AsnUnitRow {
  readonly unitId: string;
  readonly unitName: string;
  /** Active people who sit right in the unit. */
  readonly people: number;
  readonly mean: string;
  readonly category: AsnCategory;
  /** How many lack each kind of data; discipline, which nobody has, left out. */
  readonly gaps: readonly (readonly [AsnGap, number])[];
}

const UNITS = 20;
/** The id and the name of a unit, to go on after it. */
const UNIT_KEY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(.+)$/s;

/** The units with people, by name; null for who may not list. The mean is of what is on file, without discipline. */
export async function listAsnUnits(
  viewer: Viewer,
  today: string,
  after: string | undefined,
): Promise<KeysetPage<AsnUnitRow> | null> {
  const prefixes = listablePrefixes(viewer);
  if (prefixes.length === 0) return null;
  const [, id, name = ""] = UNIT_KEY.exec(after ?? "") ?? [];
  const units = await db().workUnit.findMany({
    where: {
      employees: { some: { state: "ACTIVE" } },
      AND: [
        { OR: prefixes.map((path) => ({ path: { startsWith: path } })) },
        ...(id ? [beyondKey<Prisma.WorkUnitWhereInput>("name", "gt", { at: name, id })] : []),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: UNITS + 1,
    select: { id: true, name: true },
  });
  const page = keysetPage(units, UNITS, (unit) => `${unit.id}~${unit.name}`);
  const people = await db().employee.findMany({
    where: { state: "ACTIVE", unitId: { in: page.rows.map((unit) => unit.id) } },
    select: SELECT,
  });
  const byUnit = grouped(await indexesOf(people, today), ({ person }) => person.unitId);
  return {
    next: page.next,
    rows: page.rows.map((unit) => {
      const members = byUnit.get(unit.id) ?? [];
      const mean = meanIndex(members.map(({ index }) => index.total)) ?? 0n;
      const gaps = grouped(
        members.flatMap(({ index }) => index.gaps),
        (gap) => gap,
      );
      gaps.delete("DISCIPLINE_NOT_RECORDED");
      return {
        unitId: unit.id,
        unitName: unit.name,
        people: members.length,
        mean: fixedOf(mean, 2),
        category: asnCategory(mean),
        gaps: [...gaps].map(([gap, those]) => [gap, those.length] as const),
      };
    }),
  };
}

export interface AsnPersonRow {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly total: string;
  readonly category: AsnCategory;
  readonly gaps: readonly AsnGap[];
}

const PEOPLE = 30;

/** The active people right in one unit, by name, with what is missing of each; null for who may not list that unit. */
export async function listAsnPeople(
  viewer: Viewer,
  unitId: string,
  today: string,
  after: string | undefined,
): Promise<(KeysetPage<AsnPersonRow> & { readonly unitName: string }) | null> {
  const unit = await db().workUnit.findUnique({ where: { id: unitId }, select: { name: true, path: true } });
  if (!unit || !listablePrefixes(viewer).some((prefix) => unit.path.startsWith(prefix))) return null;
  const people = await db().employee.findMany({
    where: {
      AND: [visibleEmployees(viewer, today, "career.read"), afterEmployee(after)],
      state: "ACTIVE",
      unitId,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PEOPLE + 1,
    select: SELECT,
  });
  const page = keysetPage(people, PEOPLE, keyOfEmployee);
  const rows = (await indexesOf(page.rows, today)).map(({ person, index }) => ({
    id: person.id,
    name: fullName(person),
    positionTitle: person.position?.title ?? null,
    total: written(index.total),
    category: asnCategory(hundredths(index.total)),
    gaps: index.gaps.filter((gap) => gap !== "DISCIPLINE_NOT_RECORDED"),
  }));
  return { unitName: unit.name, rows, next: page.next };
}
