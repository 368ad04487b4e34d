import { ButtonForm } from "@/components/form/button-form";
import { PredikatMatrix } from "@/components/plan/predikat-matrix";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { PlanView } from "@/lib/queries/plan/read-plan";
import { APPRAISAL_STATES_TEXT, OUTCOMES_TEXT, PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatDay } from "@/lib/text/format";
import { acceptAppraisalAction } from "../actions";

/** The rating of a plan with the inputs and the table that it comes from. */
export function PlanRating({ appraisal }: { readonly appraisal: NonNullable<PlanView["appraisal"]> }) {
  const { resultsRating, behaviourRating, predikat, rulesVersion } = appraisal;
  if (!resultsRating || !behaviourRating || !predikat) return null;
  return (
    <Section
      title="Bagaimana nilai ini terjadi"
      lead={`Dicari dalam tabel ${rulesVersion ?? "yang berlaku"}, bukan rata-rata angka.`}
    >
      <p className="mb-4 font-display text-4xl font-extrabold text-brand">{PREDIKAT_TEXT[predikat]}</p>
      <DescriptionList
        items={[
          {
            term: "Tahap",
            description: appraisal.outcome
              ? OUTCOMES_TEXT[appraisal.outcome]
              : APPRAISAL_STATES_TEXT[appraisal.state],
          },
          {
            term: "Rating hasil kerja",
            description: `${RATINGS_TEXT[resultsRating]}. ${appraisal.resultsReason ?? ""}`,
          },
          {
            term: "Rating perilaku kerja",
            description: `${RATINGS_TEXT[behaviourRating]}. ${appraisal.behaviourReason ?? ""}`,
          },
          ...(appraisal.objectionDueOn
            ? [{ term: "Batas mengajukan keberatan", description: formatDay(appraisal.objectionDueOn) }]
            : []),
        ]}
      />
      <div className="mt-6">
        <PredikatMatrix results={resultsRating} behaviour={behaviourRating} />
      </div>
      {appraisal.mayAccept && (
        <div className="mt-6">
          <ButtonForm
            action={acceptAppraisalAction}
            fields={{ appraisalId: appraisal.id, version: String(appraisal.version) }}
            variant="primary"
          >
            Terima hasil ini
          </ButtonForm>
        </div>
      )}
    </Section>
  );
}
