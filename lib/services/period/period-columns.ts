import type { CreatePeriodInput } from "@/lib/schemas/period";
import { dateOf } from "@/lib/time";

/** The terms of a period as the database keeps them. */
export const periodColumns = (input: CreatePeriodInput) => ({
  year: input.year,
  name: input.name,
  startsOn: dateOf(input.startsOn),
  endsOn: dateOf(input.endsOn),
  planDueOn: dateOf(input.planDueOn),
  frequency: input.frequency,
  objectionDays: input.objectionDays,
  objectionDayKind: input.objectionDayKind,
  explanationDays: input.explanationDays,
  decisionDays: input.decisionDays,
});
