import { db } from "@/lib/db/client";
import { ServiceError } from "@/lib/services/errors";

/** What became of a write: its code and reasons, or "OK". Anything but a service's own error is a defect. */
export async function outcomeOf(write: Promise<unknown>): Promise<string> {
  try {
    await write;
    return "OK";
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return [error.code, ...error.reasons].join(" ");
  }
}

/** The actions that the trail holds about a subject, oldest first. */
export async function trailOf(subjectId: string): Promise<string[]> {
  const rows = await db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return rows.map(({ action }) => action);
}
