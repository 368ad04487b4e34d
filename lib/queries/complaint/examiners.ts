import { db } from "@/lib/db/client";
import { EXAMINERS } from "@/lib/permissions/complaint-access";

/** Whether somebody in service may look into what is said about these people. */
export async function hasExaminer(subjectIds: readonly string[]): Promise<boolean> {
  const found = await db().grant.findFirst({
    where: {
      role: { in: [...EXAMINERS] },
      revokedAt: null,
      employee: { state: "ACTIVE", id: { notIn: [...subjectIds] } },
    },
    select: { id: true },
  });
  return found !== null;
}
