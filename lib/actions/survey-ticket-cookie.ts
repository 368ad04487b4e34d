import { cookies } from "next/headers";
import { COOKIES } from "@/lib/domain/privacy/cookies";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

const { name: NAME, seconds: SECONDS } = COOKIES.surveyTicket;

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
