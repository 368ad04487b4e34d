import { EndAppraiserForm } from "@/components/people/end-appraiser-form";
import { tenureText } from "@/components/people/tenure-text";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { tenurePhase } from "@/lib/domain/people/tenure-phase";
import type { EmployeeView } from "@/lib/queries/people/employee-view";
import { TENURE_KIND_LABELS } from "@/lib/text/people";
import { endAppraiserAction } from "../../actions";

type RunningAppraisersProps = { readonly employee: EmployeeView; readonly today: string };

/** The appraisers who hold now or later, each with a way to end them earlier. */
export function RunningAppraisers({ employee, today }: RunningAppraisersProps) {
  const running = employee.appraisers.filter((one) => tenurePhase(one, today) !== "OVER");
  if (running.length === 0) return null;
  return (
    <Section title="Yang tercatat sekarang">
      <ul className="grid gap-4 md:grid-cols-2">
        {running.map((appraiser) => (
          <li key={appraiser.id}>
            <Card title={appraiser.name}>
              <p className="text-ink-soft">{appraiser.positionTitle ?? "Jabatan belum tercatat"}</p>
              <p>
                {TENURE_KIND_LABELS[appraiser.kind]}, {tenureText(appraiser)}
              </p>
              <EndAppraiserForm
                action={endAppraiserAction}
                employeeId={employee.id}
                version={employee.version}
                assignmentId={appraiser.id}
              />
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
