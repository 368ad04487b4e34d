import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { visibleServicesWhere } from "./visible-services";

export interface CounterView {
  readonly id: string;
  readonly name: string;
  /** What its poster and its kiosk carry. */
  readonly token: string;
  readonly isOpen: boolean;
  readonly version: number;
  /** Answers that came by it, ever. */
  readonly responses: number;
}

/** A service as who keeps its counters sees it. */
export interface CounteredService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
  readonly isActive: boolean;
  readonly counters: readonly CounterView[];
  /** Whether the viewer also lists who serves here. */
  readonly mayEnlist: boolean;
}

/** A service with its counters, the open ones first, for who keeps them; null for everybody else. */
export async function counteredService(viewer: Viewer, id: string): Promise<CounteredService | null> {
  const visible = visibleServicesWhere(viewer, "counter.manage");
  if (!visible) return null;
  const row = await db().service.findFirst({
    where: { AND: [{ id }, visible] },
    select: {
      id: true,
      slug: true,
      name: true,
      isActive: true,
      unit: { select: { name: true, path: true } },
      counters: {
        orderBy: [{ isOpen: "desc" }, { name: "asc" }],
        select: {
          id: true,
          name: true,
          token: true,
          isOpen: true,
          version: true,
          answered: true,
        },
      },
    },
  });
  if (!row) return null;
  const { unit, counters, ...service } = row;
  return {
    ...service,
    unitName: unit.name,
    mayEnlist: can(viewer, "officer.enlist", { unitPath: unit.path }),
    counters: counters.map(({ answered, ...counter }) => ({ ...counter, responses: answered })),
  };
}

/** What the kiosk of a counter must know. */
export interface KioskCounter {
  readonly counter: string;
  readonly service: string;
  readonly serviceName: string;
  readonly unitName: string;
}

/** The open counter with this token, of a service that is open; null where there is none. */
export async function kioskCounter(token: string): Promise<KioskCounter | null> {
  const row = await db().serviceCounter.findFirst({
    where: { token, isOpen: true, service: { isActive: true } },
    select: {
      name: true,
      service: { select: { slug: true, name: true, unit: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { name, service } = row;
  return { counter: name, service: service.slug, serviceName: service.name, unitName: service.unit.name };
}
