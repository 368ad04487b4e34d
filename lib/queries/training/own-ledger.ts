import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addMonths, yearOf } from "@/lib/domain/calendar/local-date";
import { employmentFamilyOf } from "@/lib/domain/people/employment";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import {
  calendarYear,
  contractYearOn,
  type DateRange,
  type JpStanding,
  jpIn,
  jpStanding,
  type LearningRecordState,
} from "@/lib/domain/training/ledger";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";

export interface LedgerRow {
  readonly id: string;
  readonly title: string;
  readonly organiser: string;
  readonly kind: TrainingKind;
  readonly completedOn: string;
  readonly jp: number;
  readonly certificateCode: string;
  readonly state: LearningRecordState;
}

export interface OwnStanding {
  /** The calendar year of a PNS, the contract year of a PPPK. */
  readonly range: DateRange;
  readonly total: number;
  readonly standing: JpStanding;
  readonly family: "PNS" | "PPPK";
}

const PAGE = 20;

/** Hours of the viewer in the year that counts for them today, and where they stand by docs/rules.md#competence. */
export async function ownStanding(viewer: EmployeeViewer, today: string): Promise<OwnStanding> {
  const { kind, appointedOn } = await db().employee.findUniqueOrThrow({
    where: { id: viewer.employeeId },
    select: { kind: true, appointedOn: true },
  });
  const family = employmentFamilyOf(kind);
  const contract = family === "PPPK" && appointedOn ? contractYearOn(dayOf(appointedOn), today) : null;
  const range = contract ?? calendarYear(yearOf(today));
  // Never more than the records of one year.
  const records = await db().learningRecord.findMany({
    where: { employeeId: viewer.employeeId, completedOn: { gte: dateOf(range.from), lte: dateOf(range.to) } },
    select: { completedOn: true, jp: true, state: true },
  });
  const total = jpIn(
    records.map((record) => ({ ...record, completedOn: dayOf(record.completedOn) })),
    range,
  );
  return { range, total, standing: jpStanding(kind, total), family };
}

/** The viewer's ledger of hours, the newest first. */
export async function ownLedger(
  viewer: EmployeeViewer,
  after: string | undefined,
): Promise<KeysetPage<LedgerRow>> {
  const key = dayKeyParts(after);
  const rows = await db().learningRecord.findMany({
    where: {
      employeeId: viewer.employeeId,
      ...(key ? beyondKey<Prisma.LearningRecordWhereInput>("completedOn", "lt", key) : {}),
    },
    orderBy: [{ completedOn: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const plain = rows.map((row) => ({
    id: row.id,
    title: row.title,
    organiser: row.organiser,
    kind: row.kind as TrainingKind,
    completedOn: dayOf(row.completedOn),
    jp: row.jp,
    certificateCode: row.certificateCode,
    state: row.state,
  }));
  return keysetPage(plain, PAGE, (row) => dayKey(row.completedOn, row.id));
}

/** Hours of the viewer in each of the last five calendar years, the oldest first. */
export async function ownYears(
  viewer: EmployeeViewer,
  today: string,
): Promise<readonly { year: number; jp: number }[]> {
  const last = yearOf(today);
  const first = yearOf(addMonths(today, -48));
  const totals = await db().learningTotal.findMany({
    where: { employeeId: viewer.employeeId, year: { gte: first, lte: last } },
    select: { year: true, jp: true },
  });
  const jpOf = new Map(totals.map(({ year, jp }) => [year, jp]));
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    jp: jpOf.get(first + index) ?? 0,
  }));
}
