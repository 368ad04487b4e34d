import { sealAudit } from "@/lib/audit/seal";
import { runImport } from "@/lib/imports/run-import";
import type { JobName, JobPayload } from "@/lib/schemas/jobs";
import type { ServiceContext } from "@/lib/services/context";
import { sendMail } from "@/lib/services/mail/send-mail";

type Handler<Name extends JobName> = (ctx: ServiceContext, payload: JobPayload<Name>) => Promise<unknown>;

/** What each kind of job does: it calls a service, nothing else. */
export const JOB_HANDLERS: { readonly [Name in JobName]: Handler<Name> } = {
  "mail.send": (ctx, { mailId }) => sendMail(mailId, ctx.now),
  "audit.seal": (ctx) => sealAudit(ctx.now),
  "import.run": (ctx, { batchId }) => runImport(ctx, batchId),
};
