/** What the survey's action answers: nothing yet, or what is wrong, with everything that was written. */
export interface SurveyFormState {
  /** New with each answer of the server. */
  readonly attempt: number;
  readonly message: string | null;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, string>>;
}

export const UNSENT: SurveyFormState = { attempt: 0, message: null, errors: {}, values: {} };

export type SurveyFormAction = (state: SurveyFormState, form: FormData) => Promise<SurveyFormState>;
