import { decrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { APPLICANT_PURPOSE, type Applicant } from "@/lib/domain/application/application";
import type { ApplicationState } from "@/lib/domain/application/lifecycle";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { mailAddressOf } from "@/lib/schemas/application";
import type { ServiceContext } from "../context";
import { queueMail } from "../mail/queue-mail";

/** The letter about a step; its words are the caller's. Of the application it knows the code and the state only. */
export type ApplicationLetter = (facts: {
  readonly code: string;
  readonly state: ApplicationState;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

interface Told {
  readonly code: string;
  readonly state: ApplicationState;
  readonly applicantCipher: string | null;
}

/** Writes to the applicant how it stands, in the transaction of the step; to nobody where no mail address was given. */
export async function tellApplicant(
  tx: Tx,
  { now }: ServiceContext,
  { code, state, applicantCipher }: Told,
  letter: ApplicationLetter,
): Promise<void> {
  if (applicantCipher === null) return;
  const { contact }: Applicant = JSON.parse(decrypt(applicantCipher, APPLICANT_PURPOSE));
  const recipient = mailAddressOf(contact);
  if (recipient === null) return;
  const link = new URL(paths.trackApplicationOf(code), env().NEXTAUTH_URL).toString();
  await queueMail(tx, now, { recipient, ...letter({ code, state, link }) });
}
