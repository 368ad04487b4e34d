import { ButtonForm } from "@/components/form/button-form";
import { ClosePeriodForm } from "@/components/period/close-period-form";
import { RegisterForm } from "@/components/period/register-form";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { PeriodView } from "@/lib/queries/period/list-periods";
import { REGISTER_LABELS } from "@/lib/text/appraisal";
import { DAY_KIND_LABELS, dueText } from "@/lib/text/calendar";
import { formatDays, formatNumber } from "@/lib/text/format";
import { FREQUENCY_LABELS } from "@/lib/text/period";
import { chooseRegisterAction, closePeriodAction, openPeriodAction } from "../actions";

type PeriodTermsProps = { readonly viewer: EmployeeViewer; readonly period: PeriodView };

/** What holds in a period, and what HR does with it. */
export function PeriodTerms({ viewer, period }: PeriodTermsProps) {
  const mayManage = canSomewhere(viewer, "period.manage") && period.state !== "CLOSED";
  const days = (count: number) => `${formatNumber(count)} ${DAY_KIND_LABELS[period.objectionDayKind]}`;
  const fields = { periodId: period.id, version: String(period.version) };
  return (
    <>
      <Section
        title="Ketentuan periode"
        actions={
          mayManage && (
            <LinkButton href={paths.hr.editPeriod(period.id)} variant="secondary">
              Ubah ketentuan
            </LinkButton>
          )
        }
      >
        <DescriptionList
          items={[
            { term: "Masa", description: formatDays(period.startsOn, period.endsOn) },
            { term: "Batas penetapan SKP", description: dueText(period.planDue) },
            { term: "Evaluasi periodik", description: FREQUENCY_LABELS[period.frequency] },
            { term: "Register predikat resmi", description: REGISTER_LABELS[period.register] },
            { term: "Tenggang keberatan", description: days(period.objectionDays) },
            { term: "Tenggang penjelasan penilai", description: days(period.explanationDays) },
            { term: "Tenggang keputusan atasan", description: days(period.decisionDays) },
          ]}
        />
        {mayManage && (
          <div className="mt-6">
            {period.state === "DRAFT" ? (
              <ButtonForm action={openPeriodAction} fields={fields} variant="primary">
                Buka periode
              </ButtonForm>
            ) : (
              <ClosePeriodForm
                action={closePeriodAction}
                periodId={period.id}
                version={period.version}
                name={period.name}
              />
            )}
          </div>
        )}
      </Section>
      {canSomewhere(viewer, "period.manage") && (
        <Section
          title="Predikat yang dipakai"
          lead="Dasbor, perkiraan angka kredit, dan simulasi IP ASN memakai predikat dari register ini. Keduanya tetap terlihat."
        >
          <RegisterForm
            action={chooseRegisterAction}
            periodId={period.id}
            version={period.version}
            register={period.register}
          />
        </Section>
      )}
    </>
  );
}
