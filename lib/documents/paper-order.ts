import type { AppraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import type { MinutesPaper } from "@/lib/queries/consultation/minutes-paper";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import type { SurveyPoster } from "./survey-poster";

/** What every paper says of itself. */
interface Imprint {
  /** The government as the forms name the agency. */
  readonly government: string;
  /** The day of the print (YYYY-MM-DD). */
  readonly printedOn: string;
}

/** A paper to print, in plain data: it goes to a thread of its own. */
export type PaperOrder = Imprint &
  (
    | { readonly kind: "plan"; readonly paper: PlanPaper }
    | { readonly kind: "appraisalSheet" | "appraisalDocument"; readonly paper: AppraisalPaper }
    | { readonly kind: "consultationMinutes" | "publicMinutes"; readonly paper: MinutesPaper }
    | { readonly kind: "surveyReport"; readonly paper: SurveyReport }
    | { readonly kind: "surveyPoster"; readonly paper: SurveyPoster }
  );
