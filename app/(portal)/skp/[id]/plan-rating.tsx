import { PredikatBadge } from "@/components/appraisal/predikat-badge";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { PlanView } from "@/lib/queries/plan/read-plan";
import { APPRAISAL_STATES_TEXT, OUTCOMES_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatDay } from "@/lib/text/format";

/** The rating of a plan in short; the answer to it and where it comes from have pages of their own. */
export function PlanRating({ appraisal }: { readonly appraisal: NonNullable<PlanView["appraisal"]> }) {
  const { id, resultsRating, behaviourRating, predikat, outcome, state, objectionDueOn, mayAccept } =
    appraisal;
  if (!resultsRating || !behaviourRating || !predikat) return null;
  return (
    <Section title="Penilaian">
      <DescriptionList
        items={[
          { term: "Predikat kinerja", description: <PredikatBadge predikat={predikat} /> },
          { term: "Tahap", description: outcome ? OUTCOMES_TEXT[outcome] : APPRAISAL_STATES_TEXT[state] },
          { term: "Rating hasil kerja", description: RATINGS_TEXT[resultsRating] },
          { term: "Rating perilaku kerja", description: RATINGS_TEXT[behaviourRating] },
          ...(objectionDueOn
            ? [{ term: "Batas mengajukan keberatan", description: formatDay(objectionDueOn) }]
            : []),
        ]}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        {mayAccept && <LinkButton href={paths.appraisal(id)}>Baca dan tanggapi</LinkButton>}
        <LinkButton href={paths.appraisalExplained(id)} variant="secondary">
          Bagaimana nilai ini terjadi
        </LinkButton>
      </div>
    </Section>
  );
}
