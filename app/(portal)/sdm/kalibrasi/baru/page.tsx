import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SessionForm } from "@/components/calibration/session-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { calibrationPeriods } from "@/lib/queries/calibration/calibration-scope";
import { sessionUnits } from "@/lib/queries/calibration/sessions";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { holdSessionAction } from "../actions";

export const metadata: Metadata = { title: "Sesi kalibrasi baru" };

/** Writes down a session that was held. */
export default async function NewSessionPage() {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "calibration.hold")) notFound();
  const [periods, units] = await Promise.all([calibrationPeriods(), sessionUnits(viewer)]);
  const period = periods.find(({ isOpen }) => isOpen);
  return (
    <>
      <PageHeader
        title="Sesi kalibrasi baru"
        eyebrow={period?.name}
        lead="Sesi mencatat pembicaraan dan usulan. Rating hanya diubah penilainya sendiri, sebelum hasil disampaikan."
        breadcrumb={[{ label: "Kalibrasi penilaian", href: paths.hr.calibration }]}
      />
      {period ? (
        <SessionForm
          action={holdSessionAction}
          id={randomUUID()}
          periodId={period.id}
          units={units}
          today={localToday()}
          draftKey={draftKey(viewer, "kalibrasi", "baru")}
        />
      ) : (
        <EmptyState title="Tidak ada periode yang dibuka">
          Kalibrasi dilakukan selama rating dalam periodenya masih dapat berubah.
        </EmptyState>
      )}
    </>
  );
}
