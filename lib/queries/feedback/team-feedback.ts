import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface TeamFeedback {
  /** Plans in force that the viewer appraises. */
  readonly members: number;
  /**
   * Those whom the viewer has given feedback on their plan: the superior's is the one that is owed
   * (docs/rules.md#feedback-and-coaching).
   */
  readonly heard: number;
  readonly waiting: readonly { readonly employeeId: string; readonly name: string }[];
}

/** Whom of the team the viewer has not given feedback yet on the plan in force. */
export async function teamFeedback(viewer: EmployeeViewer, shown: number): Promise<TeamFeedback> {
  const team = { appraiserId: viewer.employeeId, state: "AGREED" as const };
  const silent = { ...team, feedback: { none: { giverId: viewer.employeeId } } };
  const [members, unheard, waiting] = await Promise.all([
    db().performancePlan.count({ where: team }),
    db().performancePlan.count({ where: silent }),
    db().performancePlan.findMany({
      where: silent,
      orderBy: [{ agreedAt: "asc" }, { id: "asc" }],
      take: shown,
      select: { employeeId: true, employee: { select: { name: true } } },
    }),
  ]);
  return {
    members,
    heard: members - unheard,
    waiting: waiting.map(({ employeeId, employee }) => ({ employeeId, name: employee.name })),
  };
}
