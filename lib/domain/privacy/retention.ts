import { CITIZEN_ADDRESS_KEPT_DAYS } from "../access/sealed-letter";
import { APPLICANT_KEPT_AT_MOST_DAYS, APPLICANT_KEPT_DAYS } from "../application/application";
import { REPORTER_KEPT_AT_MOST_DAYS, REPORTER_KEPT_DAYS } from "../complaint/complaint";
import { PARTICIPANT_RETENTION_DAYS } from "../consultation/registration";
import { FORUM_SESSION_DAYS } from "../forum/forum";

interface Retention {
  /** The job that forgets it, by its name in the schedules. */
  readonly job: string;
  /** Days after the end of what it was given for. */
  readonly days: number;
  /** Days after it was given, where nothing ends; null where there is always an end. */
  readonly atMostDays: number | null;
}

/**
 * How long what leads to a citizen is kept (UU 27/2022: no longer than its purpose needs). The page about personal data shows this
 * table, and every term of the code stands in it (tests/checks/privacy.test.ts). `forumIdleDays` is the setting BINA_FORUM_IDLE_DAYS;
 * a browser stays signed in for some weeks after the last code, and these count as use.
 */
export const retentionOf = (forumIdleDays: number) =>
  ({
    reporter: {
      job: "complaint.forget",
      days: REPORTER_KEPT_DAYS,
      atMostDays: REPORTER_KEPT_AT_MOST_DAYS,
    },
    applicant: {
      job: "application.forget",
      days: APPLICANT_KEPT_DAYS,
      atMostDays: APPLICANT_KEPT_AT_MOST_DAYS,
    },
    participant: { job: "consultation.forget", days: PARTICIPANT_RETENTION_DAYS, atMostDays: null },
    forumMember: { job: "forum.forget", days: forumIdleDays + FORUM_SESSION_DAYS, atMostDays: null },
    letter: { job: "mail.blank", days: CITIZEN_ADDRESS_KEPT_DAYS, atMostDays: null },
  }) as const satisfies Record<string, Retention>;
export type RetentionId = keyof ReturnType<typeof retentionOf>;
