import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { APPLICATION_PARTIES, APPLICATION_STATES } from "@/lib/domain/application/lifecycle";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { RATING_REGISTERS, RATING_SCHEMES } from "@/lib/domain/appraisal/external-rating";
import { APPRAISAL_OUTCOMES, APPRAISAL_STATES } from "@/lib/domain/appraisal/lifecycle";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import { APPRAISAL_KINDS } from "@/lib/domain/appraisal/windows";
import { DAY_KINDS } from "@/lib/domain/calendar/working-days";
import { CALIBRATION_ANSWERS } from "@/lib/domain/calibration/session";
import { COUNSELLING_STATES } from "@/lib/domain/coaching/counselling";
import { DIALOGUE_STATES, DIALOGUE_TOPICS } from "@/lib/domain/coaching/dialogue";
import { FOLLOW_UP_STATES } from "@/lib/domain/coaching/follow-up";
import { COMPLAINT_CATEGORIES, COMPLAINT_PARTIES, COMPLAINT_TERMS } from "@/lib/domain/complaint/complaint";
import { COMPLAINT_STATES } from "@/lib/domain/complaint/lifecycle";
import { COMPLAINT_FIGURES } from "@/lib/domain/complaint/publication";
import { AGREEMENT_STATES } from "@/lib/domain/consultation/agreement";
import { CONSULTATION_STATES } from "@/lib/domain/consultation/lifecycle";
import { QUESTION_STATES } from "@/lib/domain/consultation/question";
import { PARTICIPANT_GROUPS, REGISTRATION_STATES } from "@/lib/domain/consultation/registration";
import { FEEDBACK_KINDS, FEEDBACK_RELATIONS } from "@/lib/domain/feedback/feedback";
import { FEEDBACK_REQUEST_STATES } from "@/lib/domain/feedback/request";
import { CONTRIBUTION_KINDS, CONTRIBUTION_STATES, FORUM_CHOICES } from "@/lib/domain/forum/contribution";
import { FORUM_MODES } from "@/lib/domain/forum/topic";
import { REMEDY_STATES } from "@/lib/domain/hearing/remedy";
import { KEPT_REASONS, SUGGESTION_STATES, SUGGESTION_TOPICS } from "@/lib/domain/hearing/suggestion";
import { IMPROVEMENT_CONCLUSIONS, IMPROVEMENT_STATES } from "@/lib/domain/improvement/improvement";
import { APPRAISER_KINDS } from "@/lib/domain/people/appraiser-graph";
import { REPORT_SUBJECTS } from "@/lib/domain/people/data-report";
import { EMPLOYEE_STATES, EMPLOYMENT_KINDS, SEXES } from "@/lib/domain/people/employment";
import { POSITION_KINDS } from "@/lib/domain/people/position";
import { EVALUATION_FREQUENCIES, PERIOD_STATES } from "@/lib/domain/period/period";
import { PLAN_STATES } from "@/lib/domain/plan/lifecycle";
import {
  ACCUMULATIONS,
  ANNEX_KINDS,
  INDICATOR_ASPECTS,
  INDICATOR_DIRECTIONS,
  PLAN_APPROACHES,
  PLAN_FORMATS,
  RESULT_KINDS,
} from "@/lib/domain/plan/plan";
import { ENTRY_STATES } from "@/lib/domain/progress/review";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { RESPONDENT_DIMENSIONS } from "@/lib/domain/survey/respondents";
import { POTENTIAL_LEVELS } from "@/lib/domain/talent/nine-box";
import { ENROLMENT_STATES } from "@/lib/domain/training/enrolment";
import { LEARNING_RECORD_STATES } from "@/lib/domain/training/ledger";
import { TRAINING_STATES } from "@/lib/domain/training/lifecycle";

const TUPLES: Readonly<Record<string, readonly string[]>> = {
  Accumulation: ACCUMULATIONS,
  AgreementState: AGREEMENT_STATES,
  AnnexKind: ANNEX_KINDS,
  ApplicationParty: APPLICATION_PARTIES,
  ApplicationState: APPLICATION_STATES,
  AppraisalKind: APPRAISAL_KINDS,
  AppraisalOutcome: APPRAISAL_OUTCOMES,
  AppraisalState: APPRAISAL_STATES,
  AppraiserKind: APPRAISER_KINDS,
  CalibrationAnswer: CALIBRATION_ANSWERS,
  ComplaintCategory: COMPLAINT_CATEGORIES,
  ComplaintFigure: COMPLAINT_FIGURES,
  ComplaintParty: COMPLAINT_PARTIES,
  ComplaintState: COMPLAINT_STATES,
  ComplaintTerm: COMPLAINT_TERMS,
  ConsultationState: CONSULTATION_STATES,
  ContributionKind: CONTRIBUTION_KINDS,
  ContributionState: CONTRIBUTION_STATES,
  CounsellingState: COUNSELLING_STATES,
  DayKind: DAY_KINDS,
  DialogueState: DIALOGUE_STATES,
  DialogueTopic: DIALOGUE_TOPICS,
  EmployeeState: EMPLOYEE_STATES,
  EmploymentKind: EMPLOYMENT_KINDS,
  EnrolmentState: ENROLMENT_STATES,
  EntryState: ENTRY_STATES,
  EvaluationFrequency: EVALUATION_FREQUENCIES,
  IndicatorAspect: INDICATOR_ASPECTS,
  IndicatorDirection: INDICATOR_DIRECTIONS,
  FeedbackKind: FEEDBACK_KINDS,
  FeedbackRelation: FEEDBACK_RELATIONS,
  FeedbackRequestState: FEEDBACK_REQUEST_STATES,
  FollowUpState: FOLLOW_UP_STATES,
  ForumChoice: FORUM_CHOICES,
  ForumMode: FORUM_MODES,
  ImprovementConclusion: IMPROVEMENT_CONCLUSIONS,
  ImprovementState: IMPROVEMENT_STATES,
  LearningRecordState: LEARNING_RECORD_STATES,
  OrganisationPredikat: ORGANISATION_PREDIKAT_VALUES,
  ParticipantGroup: PARTICIPANT_GROUPS,
  PeriodState: PERIOD_STATES,
  PlacementKind: APPRAISER_KINDS,
  PlanApproach: PLAN_APPROACHES,
  PlanFormat: PLAN_FORMATS,
  PlanState: PLAN_STATES,
  PositionKind: POSITION_KINDS,
  PotentialLevel: POTENTIAL_LEVELS,
  Predikat: PREDIKAT_VALUES,
  Rating: RATINGS,
  RatingRegister: RATING_REGISTERS,
  RatingScheme: RATING_SCHEMES,
  QuestionState: QUESTION_STATES,
  RegistrationState: REGISTRATION_STATES,
  RespondentDimension: RESPONDENT_DIMENSIONS,
  ResultKind: RESULT_KINDS,
  KeptReason: KEPT_REASONS,
  RemedyState: REMEDY_STATES,
  ReportSubject: REPORT_SUBJECTS,
  Sex: SEXES,
  SuggestionState: SUGGESTION_STATES,
  SurveyElement: ELEMENTS,
  SuggestionTopic: SUGGESTION_TOPICS,
  TrainingState: TRAINING_STATES,
};

const SCHEMA_FOLDER = "prisma/schema";
const schema = readdirSync(SCHEMA_FOLDER)
  .filter((file) => file.endsWith(".prisma"))
  .map((file) => readFileSync(`${SCHEMA_FOLDER}/${file}`, "utf8"))
  .join("\n");

function enumOf(name: string): readonly string[] {
  const body = new RegExp(`^enum ${name} \\{([^}]*)\\}`, "m").exec(schema)?.[1] ?? "";
  return body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^\w/.test(line));
}

describe("the database's enums", () => {
  it.each(Object.entries(TUPLES))("%s is the domain's tuple", (name, tuple) => {
    expect(enumOf(name)).toEqual([...tuple]);
  });
});
