import { db } from "@/lib/db/client";

/** Whether a ticket of this service's survey still waits for its answer. */
export async function isOpenSurveyTicket(ticket: string, service: string): Promise<boolean> {
  const found = await db().application.findUnique({
    where: { surveyTicket: ticket, service: { slug: service } },
    select: { id: true },
  });
  return found !== null;
}
