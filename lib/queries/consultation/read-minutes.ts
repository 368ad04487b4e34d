import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { AgreementState } from "@/lib/domain/consultation/agreement";
import { PARTICIPANT_GROUPS, type ParticipantGroup } from "@/lib/domain/consultation/registration";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";
import { reachedUnits } from "./visible-consultations";

export interface AgreementView {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly ownerName: string;
  readonly official: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly state: AgreementState;
  readonly proof: string | null;
  readonly doneOn: string | null;
}

const SELECT = {
  id: true,
  version: true,
  text: true,
  official: true,
  dueOn: true,
  state: true,
  proof: true,
  doneOn: true,
  ownerUnit: { select: { name: true } },
} as const satisfies Prisma.ConsultationAgreementSelect;

type Found = Prisma.ConsultationAgreementGetPayload<{ select: typeof SELECT }>;

const toView = ({ ownerUnit, dueOn, doneOn, ...row }: Found): AgreementView => ({
  ...row,
  ownerName: ownerUnit.name,
  dueOn: dayOf(dueOn),
  doneOn: doneOn && dayOf(doneOn),
});

/** What was agreed in a dialogue, in its order. */
export async function agreementsOf(consultationId: string): Promise<readonly AgreementView[]> {
  const rows = await db().consultationAgreement.findMany({
    where: { consultationId },
    orderBy: { ordinal: "asc" },
    select: SELECT,
  });
  return rows.map(toView);
}

export interface Headcount {
  readonly group: ParticipantGroup;
  readonly n: number;
}

/** How many came of each group, as the minutes say; none before they are out. */
export async function headcountOf(consultationId: string): Promise<readonly Headcount[]> {
  const rows = await db().consultationHeadcount.findMany({ where: { consultationId } });
  return PARTICIPANT_GROUPS.flatMap((group) => rows.filter((row) => row.group === group));
}

/** How many of each group were checked in: what the minutes begin with. */
export async function checkedInOf(consultationId: string): Promise<Record<ParticipantGroup, number>> {
  const rows = await db().consultationRegistration.groupBy({
    by: ["group"],
    where: { consultationId, checkedInAt: { not: null } },
    _count: true,
  });
  const counted = new Map(rows.map(({ group, _count }) => [group, _count]));
  return Object.fromEntries(PARTICIPANT_GROUPS.map((group) => [group, counted.get(group) ?? 0])) as Record<
    ParticipantGroup,
    number
  >;
}

export interface OpenAgreement extends AgreementView {
  readonly consultation: { readonly id: string; readonly title: string };
}

const PAGE = 20;

function after(given: string | undefined): Prisma.ConsultationAgreementWhereInput {
  const key = dayKeyParts(given);
  return key ? beyondKey("dueOn", "gt", key) : {};
}

/** All agreements that are not done yet, the longest due first. */
export const openAgreements = (key: string | undefined): Promise<KeysetPage<OpenAgreement>> => open({}, key);

/** Those for which the viewer's units answer; null for who holds no dialogues. */
export async function ownAgreements(
  viewer: Viewer,
  key: string | undefined,
): Promise<KeysetPage<OpenAgreement> | null> {
  const ownerUnit = reachedUnits(viewer);
  return ownerUnit && open({ ownerUnit }, key);
}

async function open(
  where: Prisma.ConsultationAgreementWhereInput,
  key: string | undefined,
): Promise<KeysetPage<OpenAgreement>> {
  const rows = await db().consultationAgreement.findMany({
    where: { AND: [{ state: { not: "DONE" } }, where, after(key)] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: { ...SELECT, consultation: { select: { id: true, title: true } } },
  });
  const shown = rows.map(({ consultation, ...row }) => ({ ...toView(row), consultation }));
  return keysetPage(shown, PAGE, ({ dueOn, id }) => dayKey(dueOn, id));
}

/** Enough of what a unit owes the public to read at once; the rest stands with its dialogues. */
const SHOWN_OF_UNIT = 6;

export interface UnitAgreements {
  /** What is not done yet, the longest due first. */
  readonly open: readonly OpenAgreement[];
  readonly openCount: number;
  readonly doneCount: number;
}

/** What a unit is responsible for by the agreements of all dialogues. */
export async function agreementsOfUnit(ownerUnitId: string): Promise<UnitAgreements> {
  const [rows, openCount, doneCount] = await Promise.all([
    db().consultationAgreement.findMany({
      where: { ownerUnitId, state: { not: "DONE" } },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: SHOWN_OF_UNIT,
      select: { ...SELECT, consultation: { select: { id: true, title: true } } },
    }),
    db().consultationAgreement.count({ where: { ownerUnitId, state: { not: "DONE" } } }),
    db().consultationAgreement.count({ where: { ownerUnitId, state: "DONE" } }),
  ]);
  const open = rows.map(({ consultation, ...row }) => ({ ...toView(row), consultation }));
  return { open, openCount, doneCount };
}

/** The open units that may be responsible for an agreement, by name. */
export const ownerUnits = (): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  db().workUnit.findMany({
    where: { isActive: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
