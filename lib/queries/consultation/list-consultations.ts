import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ConsultationState } from "@/lib/domain/consultation/lifecycle";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";
import { managedConsultationsWhere } from "./visible-consultations";

export interface ConsultationRow {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly place: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: ConsultationState;
}

const PAGE = 20;
const SELECT = {
  id: true,
  title: true,
  place: true,
  startsAt: true,
  endsAt: true,
  state: true,
  unit: { select: { name: true } },
} as const satisfies Prisma.ConsultationSelect;

const keyOf = ({ startsAt, id }: ConsultationRow): string => momentKey(startsAt, id);

function after(given: string | undefined, operator: "gt" | "lt"): Prisma.ConsultationWhereInput {
  const key = momentKeyParts(given);
  return key ? beyondKey("startsAt", operator, key) : {};
}

async function page(
  where: Prisma.ConsultationWhereInput,
  key: string | undefined,
  order: "asc" | "desc",
): Promise<KeysetPage<ConsultationRow>> {
  const rows = await db().consultation.findMany({
    where: { AND: [where, after(key, order === "asc" ? "gt" : "lt")] },
    orderBy: [{ startsAt: order }, { id: order }],
    take: PAGE + 1,
    select: SELECT,
  });
  const shown = rows.map(({ unit, startsAt, endsAt, ...row }) => ({
    ...row,
    unitName: unit.name,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
  return keysetPage(shown, PAGE, keyOf);
}

interface PublicFilter {
  readonly now: Date;
  readonly when: "coming" | "past";
  readonly after?: string | undefined;
  /** Those of one unit alone. */
  readonly unitId?: string;
}

/**
 * The dialogues that the public reads: those that come, the soonest first and with them those that were called off, until
 * their hour is over; or those that are past, the latest first.
 */
export function listPublicConsultations({
  now,
  when,
  after: key,
  unitId,
}: PublicFilter): Promise<KeysetPage<ConsultationRow>> {
  const isComing = when === "coming";
  const where = {
    openedAt: { not: null },
    endsAt: isComing ? { gte: now } : { lt: now },
    ...(unitId ? { unitId } : {}),
  };
  return page(where, key, isComing ? "asc" : "desc");
}

/** Every dialogue of the viewer's units, the latest first; null for who holds none. */
export async function listManagedConsultations(
  viewer: Viewer,
  filter: { readonly after?: string | undefined },
): Promise<KeysetPage<ConsultationRow> | null> {
  const where = managedConsultationsWhere(viewer);
  return where && page(where, filter.after, "desc");
}
