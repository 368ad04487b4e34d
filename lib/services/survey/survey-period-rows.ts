import type { Tx } from "@/lib/db/client";
import type { SurveyPeriodDays } from "@/lib/domain/survey/period";
import { dateOf, dayOf } from "@/lib/time";

/** One change of the calendar of survey periods at a time, so that two cannot overlap behind each other's back. */
export const lockSurveyPeriods = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('survey_period'))`;

export const overlapsAnotherPeriod = async (tx: Tx, id: string, days: SurveyPeriodDays): Promise<boolean> => {
  const other = await tx.surveyPeriod.findFirst({
    where: {
      id: { not: id },
      startsOn: { lte: dateOf(days.endsOn) },
      endsOn: { gte: dateOf(days.startsOn) },
    },
    select: { id: true },
  });
  return other !== null;
};

interface PeriodRow {
  readonly name: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/** A period as the trail and the repeat of a create compare it. */
export const periodFactsOf = ({ name, startsOn, endsOn }: PeriodRow) => ({
  name,
  startsOn: dayOf(startsOn),
  endsOn: dayOf(endsOn),
});
