import { decrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { REPORTER_PURPOSE, type ReporterNews } from "@/lib/domain/complaint/complaint";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { mailAddressOf } from "@/lib/schemas/mail-address";
import type { ServiceContext } from "../context";
import { queueMail, sealedMail } from "../mail/queue-mail";

/** The letter to a reporter; its words are the caller's. Of the complaint it knows the code and what happened only. */
export type ReporterLetter = (facts: {
  readonly code: string;
  readonly news: ReporterNews;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

/**
 * Writes to the reporter that something waits for them or has ended, in the transaction of the step; to nobody where no mail
 * address was given. The outbox, which staff read who may not know of the complaint, keeps the address sealed and until
 * the letter has left.
 */
export async function tellReporter(
  tx: Tx,
  { now }: ServiceContext,
  complaintId: string,
  news: ReporterNews,
  letter: ReporterLetter,
): Promise<void> {
  const { code, reporterCipher } = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: { code: true, reporterCipher: true },
  });
  if (reporterCipher === null) return;
  const { contact }: { contact: string | null } = JSON.parse(decrypt(reporterCipher, REPORTER_PURPOSE));
  const address = mailAddressOf(contact);
  if (address === null) return;
  const link = portalUrl(paths.trackComplaint);
  await queueMail(tx, now, sealedMail("complaint", address, letter({ code, news, link })));
}
