import { decrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { APPLICANT_PURPOSE, type Applicant } from "@/lib/domain/application/application";
import type { ApplicationState } from "@/lib/domain/application/lifecycle";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { mailAddressOf } from "@/lib/schemas/mail-address";
import type { ServiceContext } from "../context";
import { queueMail, sealedMail } from "../mail/queue-mail";

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

/**
 * Writes to the applicant how it stands, in the transaction of the step; to nobody where no mail address was given. The outbox,
 * which staff read beyond the counter, keeps the address sealed and until the letter has left.
 */
export async function tellApplicant(
  tx: Tx,
  { now }: ServiceContext,
  { code, state, applicantCipher }: Told,
  letter: ApplicationLetter,
): Promise<void> {
  if (applicantCipher === null) return;
  const { contact }: Applicant = JSON.parse(decrypt(applicantCipher, APPLICANT_PURPOSE));
  const address = mailAddressOf(contact);
  if (address === null) return;
  const link = portalUrl(paths.trackApplicationOf(code));
  await queueMail(tx, now, sealedMail("application", address, letter({ code, state, link })));
}
