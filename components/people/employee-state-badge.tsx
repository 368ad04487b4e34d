import { StatusBadge } from "@/components/ui/status-badge";
import type { EmployeeState } from "@/lib/domain/people/employment";
import { EMPLOYEE_STATE_LABELS } from "@/lib/text/people";

/** Whether somebody is in service. */
export function EmployeeStateBadge({ state }: { readonly state: EmployeeState }) {
  return (
    <StatusBadge tone={state === "ACTIVE" ? "success" : "neutral"}>
      {EMPLOYEE_STATE_LABELS[state]}
    </StatusBadge>
  );
}
