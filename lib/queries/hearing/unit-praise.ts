import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { visibleServicesWhere } from "../service/visible-services";

const PAGE_SIZE = 20;

/** A praise of a service, without any name in it. */
export interface Praise {
  readonly id: string;
  readonly serviceName: string;
  readonly shownText: string;
}

interface PraiseFilter {
  readonly after?: string | undefined;
  readonly take?: number;
}

/**
 * What citizens praise about the services of the unit where the viewer works, and of those above it. Empty where nobody has
 * praised anything. In a random order that stays: it is the unit's, not that of who stood at the counter on a day.
 */
export async function unitPraise(
  viewer: Viewer,
  { after, take = PAGE_SIZE }: PraiseFilter = {},
): Promise<KeysetPage<Praise>> {
  const services = visibleServicesWhere(viewer, "praise.receive");
  if (!services) return { rows: [], next: null };
  const rows = await db().suggestionReading.findMany({
    where: {
      state: "SHOWN",
      topic: "PRAISE",
      service: services,
      response: { exclusionId: null },
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: take + 1,
    select: { id: true, shownText: true, service: { select: { name: true } } },
  });
  return keysetPage(
    rows.map(({ id, shownText, service }) => ({
      id,
      serviceName: service.name,
      shownText: shownText ?? "",
    })),
    take,
    ({ id }) => id,
  );
}
