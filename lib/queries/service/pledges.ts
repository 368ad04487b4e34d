import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { visibleServicesWhere } from "./visible-services";

/** A maklumat pelayanan as everybody reads it. */
export interface PledgeView {
  readonly version: number;
  readonly text: string;
  readonly number: string;
  /** YYYY-MM-DD */
  readonly decidedOn: string;
  readonly signer: string;
  readonly signerTitle: string;
}

const SHOWN = 20;

/** What a unit promises, the newest first: the first is in force. Where only that one is shown, `most` is 1. */
export async function pledgesOf(unitId: string, most = SHOWN): Promise<readonly PledgeView[]> {
  const rows = await db().servicePledge.findMany({
    where: { unitId },
    orderBy: { version: "desc" },
    take: most,
    omit: { id: true, unitId: true, since: true },
  });
  return rows.map(({ decidedOn, ...row }) => ({ ...row, decidedOn: dayOf(decidedOn) }));
}

/** The promises of a service's unit for who changes them; null for everybody else. */
export async function managedPledges(viewer: Viewer, serviceId: string) {
  const visible = visibleServicesWhere(viewer, "service.manage");
  if (!visible) return null;
  const service = await db().service.findFirst({
    where: { AND: [{ id: serviceId }, visible] },
    select: { id: true, name: true, unitId: true, unit: { select: { name: true, code: true } } },
  });
  if (!service) return null;
  const { id, name, unitId, unit } = service;
  return { serviceId: id, serviceName: name, unitId, unit, pledges: await pledgesOf(unitId) };
}
