import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { holidaysIn } from "@/lib/db/holidays";
import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import type { ComplaintTerm, ReporterNews } from "@/lib/domain/complaint/complaint";
import { decide, type OfficerEvent } from "@/lib/domain/complaint/lifecycle";
import { mayActOnComplaint } from "@/lib/permissions/complaint-access";
import type { SeenComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { factsOf, findComplaint, type LoadedComplaint, recordOf } from "./load-complaint";
import { moveComplaint } from "./move-complaint";
import { type ReporterLetter, tellReporter } from "./tell-reporter";

interface StepOf {
  readonly tx: Tx;
  readonly complaint: LoadedComplaint;
  readonly isHoliday: IsHoliday;
}

interface Step {
  readonly data?: Omit<Prisma.ComplaintUncheckedUpdateManyInput, "state" | "version" | "unitId">;
  readonly unitId?: string | null;
  /** For the reporter and the officers; never for the trail. */
  readonly note?: string | null | undefined;
  /** For the trail: codes and days, nothing that somebody wrote. */
  readonly after?: object;
}

interface Given {
  readonly unitId?: string | null | undefined;
  readonly publicTitle?: string | null | undefined;
  readonly term?: ComplaintTerm | undefined;
  readonly isAboutOfficer?: boolean | undefined;
}

/** Tells the reporter of a step. */
interface Telling {
  readonly news: ReporterNews;
  readonly letter: ReporterLetter;
}

/**
 * One step of an officer: who may not, does not see it; the rules decide; the step is written only if nobody was
 * faster; the trail says who did what, without a word of the citizen's.
 */
export function stepComplaint(
  ctx: ServiceContext,
  event: OfficerEvent,
  input: SeenComplaintInput & Given,
  stepOf: (of: StepOf) => Promise<Step> | Step = () => ({}),
  telling?: Telling,
): Promise<{ complaintId: string }> {
  return mutate(ctx, async (tx) => {
    const complaint = await findComplaint(tx, input.complaintId);
    if (!complaint || !mayActOnComplaint(ctx.viewer, event, recordOf(complaint))) throw notFound("complaint");

    const isHoliday = await holidaysIn(tx);
    const facts = factsOf(complaint);
    const decision = decide(
      { ...facts, isAboutOfficer: facts.isAboutOfficer || input.isAboutOfficer === true },
      event,
      {
        unitId: input.unitId ?? null,
        publicTitle: input.publicTitle ?? null,
        term: input.term ?? null,
        on: ctx.today,
        isHoliday,
      },
    );
    if (!decision.ok) throw refusedBecause("complaint", decision.reasons);

    const { after, ...step } = await stepOf({ tx, complaint, isHoliday });
    const move = { event, state: decision.value, seenVersion: input.version, party: "OFFICER" } as const;
    await moveComplaint(tx, ctx, complaint, { ...move, ...step });
    if (telling) await tellReporter(tx, ctx, complaint.id, telling.news, telling.letter);
    return {
      result: { complaintId: complaint.id },
      audit: {
        action: `complaint.${event}` as const,
        subject: { type: "complaint", id: complaint.id },
        before: { state: complaint.state },
        after: { state: decision.value, ...after },
      },
    };
  });
}
