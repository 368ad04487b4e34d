import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

const NAME = "bina-tiket";
/** To open the survey and to open it once more; the form has the ticket itself, so writing may take longer. */
const SECONDS = 30 * 60;

/** Lets this browser answer the survey of one service by the ticket of an application, which stands in no address. */
export async function giveSurveyTicket(service: string, ticket: string): Promise<void> {
  (await cookies()).set(NAME, ticket, {
    httpOnly: true,
    sameSite: "strict",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path: paths.survey(service),
    maxAge: SECONDS,
  });
}

/** What this browser holds as its ticket for the survey that it asks for, as it came (`surveyTicketOf`). */
export const heldSurveyTicket = async (): Promise<string | undefined> => (await cookies()).get(NAME)?.value;
