import { db } from "@/lib/db/client";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { type FileComplaintInput, fileComplaintSchema } from "@/lib/schemas/complaint";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { trackingSecretOf } from "@/lib/services/complaint/tracking-secret";
import { anEmployee, aUnit, contextOf, viewerOf } from "./people";

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

interface Desk {
  readonly coordinator: EmployeeViewer;
  readonly head: EmployeeViewer;
  readonly inspector: EmployeeViewer;
  readonly unit: Awaited<ReturnType<typeof aUnit>>;
}

/** Who works on complaints: a coordinator, the head of a unit, an inspector. */
export async function aDesk(): Promise<Desk> {
  const unit = await aUnit();
  return {
    unit,
    coordinator: viewerOf(await anEmployee(), [{ role: "COMPLAINT_COORDINATOR" }]),
    head: viewerOf(await anEmployee({ unitId: unit.id }), [{ role: "UNIT_HEAD", unitPath: unit.path }]),
    inspector: viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]),
  };
}

/** Which complaint, as the form on the screen would carry it. */
export async function seenComplaint(complaintId: string) {
  const { version } = await db().complaint.findUniqueOrThrow({ where: { id: complaintId } });
  return { complaintId, version };
}
