import { staffedAmong } from "@/lib/db/counter-staff";
import { officeHoursInForce } from "@/lib/db/office-hours";
import type { SubmitApplicationInput } from "@/lib/schemas/application";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { countAttempt, limitAttempt } from "../attempt-limits";
import { officeCalendar, runningColumns, unbegun } from "./application-clock";
import { type EnteredApplication, enterApplication, entrySecretOf } from "./enter-application";
import { openService } from "./open-service";
import type { ApplicationLetter } from "./tell-applicant";

interface Sender {
  readonly address: string | null;
  readonly formId: string;
  readonly serviceId: string;
  /** Whether the browser did the work that the form asks for; asked once the cheap limits have let it by. */
  readonly hasWorked: () => Promise<boolean>;
}

/**
 * Holds back floods of applications: by sender, and without a proof of work by far fewer, and by service, whose counter must look at
 * each of them. A service that is flooded still takes whoever worked for it: else one stranger would shut everybody out. Throws
 * RATE_LIMITED, or REFUSED where it asks for the work. The day is part of the sender's key, so that what is kept cannot be joined over
 * days.
 */
export async function limitApplications(
  { today }: ServiceContext,
  { address, formId, serviceId, hasWorked }: Sender,
): Promise<void> {
  if (address !== null) await limitAttempt("applicationAddress", address, today);
  else await limitAttempt("applicationShard", formId.slice(-1));
  if (await hasWorked()) return;
  if (address !== null) await limitAttempt("applicationUnproven", address, today);
  const { isAllowed } = await countAttempt("applicationService", serviceId);
  if (!isAllowed) throw refusedBecause("service", ["APPLICATION_NEEDS_PROOF"]);
}

/**
 * Takes what a citizen sends without coming, where the service allows it and somebody is there to handle it, once for each form. The clock runs from this
 * moment, in office hours: if the counter finds nothing missing, the file was received complete now; if it gives it back,
 * nothing was measured (docs/decisions/0035-applications-online.md). Nothing is written about who sent it.
 */
export async function submitApplication(
  ctx: ServiceContext,
  input: SubmitApplicationInput,
  letter: ApplicationLetter,
): Promise<EnteredApplication> {
  const secret = await entrySecretOf(input);
  return mutate<EnteredApplication>(ctx, async (tx) => {
    // Asked of what is new alone: who sends the same again has been promised an answer, and needs the code and the PIN.
    const entryOf = async () => {
      const service = await openService(tx, input.serviceId, () => true);
      if (!service) throw notFound("service");
      // What nobody would look at is not taken.
      const isOffered = service.acceptsOnline && (await staffedAmong(tx, [service.unit.path])).size > 0;
      if (!isOffered) throw refusedBecause("service", ["APPLICATION_NOT_ONLINE"]);
      const { standardMinutes } = service;
      const officeHoursId = await officeHoursInForce(tx, { unitId: service.unitId, serviceId: service.id });
      return {
        service,
        officeHoursId,
        applicant: { name: input.name, contact: input.contact ?? null, request: input.request },
        fileNumber: null,
        isOnline: true,
        state: "SUBMITTED",
        event: "submit",
        party: "APPLICANT",
        missing: null,
        clock: runningColumns(unbegun(standardMinutes), ctx.now, await officeCalendar(tx, officeHoursId)),
      } as const;
    };
    const result = await enterApplication(tx, ctx, secret, entryOf, letter);
    return { result, audit: { notAudited: result.isRepeat ? "repeat" : "anonymous" } };
  });
}
