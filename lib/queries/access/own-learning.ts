import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/time";
import { LAST, NEWEST } from "./newest-copied";

/** Somebody's enrolments and learning records, the newest first, for a copy of their own data. */
export async function ownLearning(employeeId: string) {
  const [enrolments, learning] = await Promise.all([
    db().enrolment.findMany({
      where: { employeeId },
      orderBy: [{ enrolledAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        state: true,
        enrolledAt: true,
        training: { select: { title: true, organiser: true, startsOn: true, endsOn: true } },
      },
    }),
    db().learningRecord.findMany({
      where: { employeeId },
      orderBy: [{ completedOn: LAST }, { id: LAST }],
      ...NEWEST,
      select: {
        title: true,
        organiser: true,
        kind: true,
        completedOn: true,
        jp: true,
        certificateCode: true,
        state: true,
      },
    }),
  ]);
  return {
    enrolments: enrolments.map(({ training, ...row }) => ({
      ...row,
      ...training,
      startsOn: dayOf(training.startsOn),
      endsOn: dayOf(training.endsOn),
    })),
    learning: learning.map((row) => ({ ...row, completedOn: dayOf(row.completedOn) })),
  };
}
