import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, unless } from "@/lib/domain/decision";
import type { ConsultationState } from "./lifecycle";
import type { RegistrationState } from "./registration";

export const CHECK_IN_REFUSALS = ["CHECK_IN_CLOSED", "CHECK_IN_WITHOUT_PLACE"] as const;
export type CheckInRefusal = (typeof CHECK_IN_REFUSALS)[number];

interface CheckInFacts {
  readonly consultation: ConsultationState;
  /** The day of the dialogue at the seat of the government. */
  readonly day: LocalDate;
  readonly registration: RegistrationState;
}

/** Who has a place is noted as present from the day on, until the minutes are out. */
export const decideCheckIn = (
  { consultation, day, registration }: CheckInFacts,
  today: LocalDate,
): Decision<true, CheckInRefusal> =>
  unless(
    [
      ...(!["OPEN", "HELD"].includes(consultation) || today < day ? ["CHECK_IN_CLOSED" as const] : []),
      ...(registration === "PLACED" ? [] : ["CHECK_IN_WITHOUT_PLACE" as const]),
    ],
    true,
  );
