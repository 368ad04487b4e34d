import { Alert } from "@/components/ui/alert";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { EmployeeView } from "@/lib/queries/people/employee-view";
import { formatDay } from "@/lib/text/format";
import { WARNING_REASONS } from "@/lib/text/identity";
import { EMPLOYEE_STEP_MESSAGES, type EmployeeStep } from "@/lib/text/people-steps";
import { draftKey } from "../../../draft-key";

type EmployeeNoticesProps = {
  readonly employee: EmployeeView;
  readonly step: EmployeeStep | undefined;
  readonly viewer: EmployeeViewer;
};

/** What became of the last step, and what should be looked at in this record. */
export function EmployeeNotices({ employee, step, viewer }: EmployeeNoticesProps) {
  const { state, deactivatedOn, openReportId, may } = employee;
  const warnings = may.edit ? (employee.private?.warnings ?? []) : [];
  const isReported = openReportId !== null && may.appoint;
  if (!step && state === "ACTIVE" && !isReported && warnings.length === 0) return null;
  return (
    <div className="mb-8 space-y-4">
      {step === "catat" && <DraftClear storageKey={draftKey(viewer, "pegawai", "baru")} />}
      {step === "nonaktif" && <DraftClear storageKey={draftKey(viewer, "pegawai-nonaktif", employee.id)} />}
      {step === "simpan" && <DraftClear storageKey={draftKey(viewer, "pegawai", employee.id)} />}
      {step && <FormMessage outcome="success">{EMPLOYEE_STEP_MESSAGES[step]}</FormMessage>}
      {state === "INACTIVE" && (
        <Alert title="Pegawai ini tidak aktif">
          {deactivatedOn ? `Tidak aktif sejak ${formatDay(deactivatedOn)}. ` : ""}Ia tidak dapat masuk;
          riwayatnya tetap tersimpan.
        </Alert>
      )}
      {isReported && (
        <Alert
          tone="warning"
          title="Ia melaporkan data atau penilai yang keliru"
          actions={
            <LinkButton href={paths.hr.appraiserReports} variant="secondary">
              Baca dan jawab laporannya
            </LinkButton>
          }
        />
      )}
      {warnings.length > 0 && (
        <Alert tone="warning" title="Periksa datanya">
          <ul className="list-disc space-y-1 pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{WARNING_REASONS[warning]}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
