import { db } from "@/lib/db/client";
import { newestOfficeHours, officeCalendarsIn, officeHoursInForce } from "@/lib/db/office-hours";
import { DEFAULT_OFFICE_HOURS, type OfficeHours, type OpenHours } from "@/lib/domain/calendar/working-time";
import type { Viewer } from "@/lib/permissions/viewer";
import { visibleServicesWhere } from "./visible-services";

/** The hours that a service is measured by, as who manages it changes them. */
export interface ManagedOfficeHours {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly unitName: string;
  /** Whose hours are in force: the service's own, its unit's, or those of the government. */
  readonly inForce: "SERVICE" | "UNIT" | "GENERAL";
  readonly week: OfficeHours;
  readonly days: Readonly<Record<string, OpenHours | null>>;
  /** Versions of the newest rows, 0 where there is none: what a change must have seen. */
  readonly seenService: number;
  readonly seenUnit: number;
}

/** The office hours of one service; null for who does not manage it. */
export async function managedOfficeHours(viewer: Viewer, id: string): Promise<ManagedOfficeHours | null> {
  const visible = visibleServicesWhere(viewer, "service.manage");
  if (!visible) return null;
  const row = await db().service.findFirst({
    where: { AND: [{ id }, visible] },
    select: { id: true, name: true, unitId: true, unit: { select: { name: true } } },
  });
  if (!row) return null;
  const whose = { unitId: row.unitId, serviceId: row.id };
  const newest = await newestOfficeHours(db(), whose);
  const current = await officeHoursInForce(db(), whose);
  const { hours } = (await officeCalendarsIn(db(), DEFAULT_OFFICE_HOURS, [current]))(current);
  const isOwn = current !== null && current === newest.service?.id;
  return {
    serviceId: row.id,
    serviceName: row.name,
    unitName: row.unit.name,
    inForce: current === null ? "GENERAL" : isOwn ? "SERVICE" : "UNIT",
    ...("week" in hours ? hours : { week: hours, days: {} }),
    seenService: newest.service?.version ?? 0,
    seenUnit: newest.unit?.version ?? 0,
  };
}
