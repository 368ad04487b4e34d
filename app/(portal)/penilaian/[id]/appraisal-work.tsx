import { BehaviourList } from "@/components/appraisal/behaviour-list";
import { FeedbackMark } from "@/components/feedback/feedback-mark";
import { IndicatorEvidence } from "@/components/progress/indicator-evidence";
import { RealisationTable } from "@/components/progress/realisation-table";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { keyOfBehaviour, keyOfResult } from "@/lib/domain/feedback/subject";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AppraisalView } from "@/lib/queries/appraisal/appraisal-view";
import { feedbackCounts } from "@/lib/queries/feedback/feedback-counts";
import { reviewedEntries } from "@/lib/queries/progress/reviewed-entries";
import { formatDay } from "@/lib/text/format";

interface AppraisalWorkProps {
  readonly viewer: EmployeeViewer;
  readonly appraisal: AppraisalView;
  readonly today: string;
}

/** What the rating rests on, as it stood when it was given: results with their evidence, and behaviour, each with its feedback. */
export async function AppraisalWork({ viewer, appraisal, today }: AppraisalWorkProps) {
  const { planId, window } = appraisal;
  const indicatorIds = appraisal.results.flatMap(({ indicators }) => indicators.map((one) => one.id));
  const [feedback, reviewed] = await Promise.all([
    feedbackCounts(viewer, planId, today, { window: window ?? undefined }),
    reviewedEntries(indicatorIds, window),
  ]);
  const support =
    feedback &&
    ((subject: string, subjectText: string) => (
      <FeedbackMark planId={planId} subject={subject} subjectText={subjectText} counts={feedback} />
    ));
  return (
    <>
      <Section
        title="Hasil kerja"
        lead={
          window
            ? `Target setahun dan realisasi sampai ${formatDay(window.endsOn)}, dengan yang dikerjakan dalam masa ini.`
            : "Target dan realisasi menurut catatan sampai hari ini."
        }
      >
        {appraisal.givenByRevision !== null && (
          <p className="mb-4 max-w-prose">
            SKP ini diubah sesudah dinilai; di bawah ini hasil kerja, target, dan ekspektasi seperti saat
            dinilai.{" "}
            <AppLink href={paths.planVersion(planId, appraisal.givenByRevision)} className="link">
              Baca SKP yang berlaku saat dinilai
            </AppLink>
          </p>
        )}
        <RealisationTable
          results={appraisal.results}
          evidence={(indicator) => (
            <IndicatorEvidence
              planId={planId}
              indicator={indicator}
              window={window}
              reviewed={reviewed.get(indicator.id)}
            />
          )}
          support={support ? ({ id: resultId, text }) => support(keyOfResult(resultId), text) : undefined}
        />
      </Section>
      <Section title="Perilaku kerja" lead="Tujuh nilai BerAKHLAK dengan panduannya.">
        <BehaviourList
          behaviours={appraisal.behaviours}
          support={
            support ? (value) => support(keyOfBehaviour(value), BEHAVIOUR_GUIDES[value].name) : undefined
          }
        />
      </Section>
    </>
  );
}
