import { db } from "@/lib/db/client";
import type { GrantedRole } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { type FileComplaintInput, fileComplaintSchema } from "@/lib/schemas/complaint";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { trackingSecretOf } from "@/lib/services/tracking-secret";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "./people";

export const RECEIVED_AT = "2026-06-15T03:00:00Z";

/** What a citizen typed, parsed; unnamed unless said otherwise. */
export function aReport(given: Readonly<Record<string, unknown>> = {}): FileComplaintInput {
  const { files: _, ...input } = fileComplaintSchema.parse({
    id: crypto.randomUUID(),
    category: "COMPLAINT",
    title: "Lampu jalan di depan sekolah padam",
    text: "Sejak minggu lalu lampu jalan di depan sekolah padam dan jalan menjadi gelap.",
    ...given,
  });
  return input;
}

/** The stored complaint of a form. */
export const complaintOf = (formId: string) =>
  db().complaint.findUniqueOrThrow({ where: { formKey: trackingSecretOf(formId).formKey } });

/** A complaint that a citizen sent. */
export async function aComplaint(given: Readonly<Record<string, unknown>> = {}, at = RECEIVED_AT) {
  const report = aReport(given);
  await fileComplaint(contextOf(ANONYMOUS, at), report);
  return complaintOf(report.id);
}

export interface Desk {
  readonly coordinator: EmployeeViewer;
  readonly head: EmployeeViewer;
  readonly inspector: EmployeeViewer;
  readonly unit: Awaited<ReturnType<typeof aUnit>>;
}

/** Who works on complaints: a coordinator, the head of a unit, an inspector. */
export async function aDesk(): Promise<Desk> {
  const unit = await aUnit();
  const officer = async (role: GrantedRole, unitId?: string) => {
    const employee = await anEmployee(unitId ? { unitId } : {});
    await grantRole(employee.id, role, unitId);
    return viewerOf(employee, [{ role, ...(unitId ? { unitPath: unit.path } : {}) }]);
  };
  return {
    unit,
    coordinator: await officer("COMPLAINT_COORDINATOR"),
    head: await officer("UNIT_HEAD", unit.id),
    inspector: await officer("INSPECTOR"),
  };
}

/** Which complaint, as the form on the screen would carry it. */
export async function seenComplaint(complaintId: string) {
  const { version } = await db().complaint.findUniqueOrThrow({ where: { id: complaintId } });
  return { complaintId, version };
}
