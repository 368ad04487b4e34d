import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RemedyState } from "@/lib/domain/hearing/remedy";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { dayOf } from "@/lib/time";

/** What a report lists of a remedy: who sees to it by their position, never by name. Days are YYYY-MM-DD. */
export interface FollowUp {
  readonly id: string;
  readonly serviceName: string;
  readonly element: ElementCode;
  readonly deed: string;
  /** Null for somebody without a position on file. */
  readonly ownerPosition: string | null;
  readonly dueOn: string;
  readonly state: RemedyState;
  /** When it was done or given up. */
  readonly endedOn: string | null;
}

/**
 * What is done about the survey of one period, for one service or for those of a unit, by element and service. Whoever asks has asked
 * first whether the viewer may read these results.
 */
export async function followUpsOf(
  services: Prisma.ServiceWhereInput,
  periodId: string,
): Promise<readonly FollowUp[]> {
  const rows = await db().remedy.findMany({
    where: { periodId, service: services },
    orderBy: [{ element: "asc" }, { service: { name: "asc" } }, { dueOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      element: true,
      deed: true,
      dueOn: true,
      state: true,
      endedOn: true,
      service: { select: { name: true } },
      owner: { select: { position: { select: { title: true } } } },
    },
  });
  return rows.map(({ service, owner, dueOn, endedOn, ...row }) => ({
    ...row,
    serviceName: service.name,
    ownerPosition: owner.position?.title ?? null,
    dueOn: dayOf(dueOn),
    endedOn: endedOn && dayOf(endedOn),
  }));
}
