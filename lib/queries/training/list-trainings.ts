import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EnrolmentState } from "@/lib/domain/training/enrolment";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import type { TrainingState } from "@/lib/domain/training/lifecycle";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";

export interface TrainingRow {
  readonly id: string;
  readonly title: string;
  readonly kind: TrainingKind;
  readonly place: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly enrolmentClosesOn: string;
  readonly jp: number;
  readonly placesLeft: number;
  readonly capacity: number;
  readonly state: TrainingState;
  /** The viewer's own standing in it. */
  readonly enrolment: EnrolmentState | null;
}

const PAGE = 20;

const columns = (employeeId: string) =>
  ({
    id: true,
    title: true,
    kind: true,
    place: true,
    startsOn: true,
    endsOn: true,
    enrolmentClosesOn: true,
    jp: true,
    capacity: true,
    enrolled: true,
    state: true,
    enrolments: { where: { employeeId }, select: { state: true } },
  }) as const;

type Found = Awaited<ReturnType<typeof find>>[number];

const find = (viewer: EmployeeViewer, where: object, isNewestFirst: boolean, take: number) => {
  const direction = isNewestFirst ? "desc" : "asc";
  return db().training.findMany({
    where,
    orderBy: [{ startsOn: direction }, { id: direction }],
    take,
    select: columns(viewer.employeeId),
  });
};

const toRow = ({ enrolments, enrolled, ...row }: Found): TrainingRow => ({
  ...row,
  kind: row.kind as TrainingKind,
  startsOn: dayOf(row.startsOn),
  endsOn: dayOf(row.endsOn),
  enrolmentClosesOn: dayOf(row.enrolmentClosesOn),
  placesLeft: row.capacity - enrolled,
  enrolment: enrolments[0]?.state ?? null,
});

const keyOf = (row: TrainingRow): string => dayKey(row.startsOn, row.id);

function after(given: string | undefined, operator: "gt" | "lt") {
  const key = dayKeyParts(given);
  return key ? beyondKey<Prisma.TrainingWhereInput>("startsOn", operator, key) : {};
}

/** Trainings open for sign-up, the soonest first. */
export async function listOpenTrainings(
  viewer: EmployeeViewer,
  today: string,
  filter: { readonly after?: string | undefined } = {},
): Promise<KeysetPage<TrainingRow>> {
  const where = {
    AND: [{ state: "OPEN", enrolmentClosesOn: { gte: dateOf(today) } }, after(filter.after, "gt")],
  };
  return keysetPage((await find(viewer, where, false, PAGE + 1)).map(toRow), PAGE, keyOf);
}

/** The viewer's trainings that are not over yet, the soonest first; as many as one has at a time. */
export async function listOwnTrainings(viewer: EmployeeViewer): Promise<readonly TrainingRow[]> {
  const { employeeId } = viewer;
  const where = {
    state: "OPEN",
    enrolments: { some: { employeeId, state: { in: ["ENROLLED", "WAITING", "ATTENDED", "ABSENT"] } } },
  };
  return (await find(viewer, where, false, PAGE)).map(toRow);
}

/** Every training, the newest first, for those who manage them; null for anybody else. */
export async function listManagedTrainings(
  viewer: EmployeeViewer,
  filter: { readonly state?: TrainingState | undefined; readonly after?: string | undefined },
): Promise<KeysetPage<TrainingRow> | null> {
  if (!canSomewhere(viewer, "training.manage")) return null;
  const where = { AND: [filter.state ? { state: filter.state } : {}, after(filter.after, "lt")] };
  return keysetPage((await find(viewer, where, true, PAGE + 1)).map(toRow), PAGE, keyOf);
}
