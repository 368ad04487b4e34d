import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RemedyState } from "@/lib/domain/hearing/remedy";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";

const PAGE_SIZE = 5;

/** What a unit heard and what it does about it, as anybody may read it: the unit, never who sees to it. Days are YYYY-MM-DD. */
export interface PublicRemedy {
  readonly id: string;
  readonly serviceSlug: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly periodName: string;
  readonly element: ElementCode;
  readonly heard: string;
  readonly deed: string;
  readonly state: RemedyState;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly proof: string | null;
  readonly proofLink: string | null;
  readonly reason: string | null;
}

interface PublicRemedyFilter {
  readonly serviceId?: string;
  readonly unitId?: string;
  readonly after?: string | undefined;
}

function afterWhere(given: string | undefined) {
  const key = dayKeyParts(given);
  return key ? beyondKey<Prisma.RemedyWhereInput>("plannedOn", "lt", key) : {};
}

/** What the units do about what citizens said, the newest first: of one service, of one unit, or of all. */
export async function publicRemedies({
  serviceId,
  unitId,
  after,
}: PublicRemedyFilter = {}): Promise<KeysetPage<PublicRemedy>> {
  const rows = await db().remedy.findMany({
    where: {
      ...(serviceId ? { serviceId } : {}),
      ...(unitId ? { service: { unitId } } : {}),
      ...afterWhere(after),
    },
    orderBy: [{ plannedOn: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      element: true,
      heard: true,
      deed: true,
      state: true,
      plannedOn: true,
      dueOn: true,
      startedOn: true,
      endedOn: true,
      proof: true,
      proofLink: true,
      reason: true,
      service: { select: { slug: true, name: true, unit: { select: { name: true } } } },
      period: { select: { name: true } },
    },
  });
  const plain = rows.map(({ service, period, ...row }) => ({
    ...row,
    serviceSlug: service.slug,
    serviceName: service.name,
    unitName: service.unit.name,
    periodName: period.name,
    plannedOn: dayOf(row.plannedOn),
    dueOn: dayOf(row.dueOn),
    startedOn: row.startedOn && dayOf(row.startedOn),
    endedOn: row.endedOn && dayOf(row.endedOn),
  }));
  return keysetPage(plain, PAGE_SIZE, ({ plannedOn, id }) => dayKey(plannedOn, id));
}
