import { decideLog } from "@/lib/domain/progress/entry";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { LogProgressInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import type { FileInStorage } from "@/lib/services/file-in-storage";
import { mutate } from "@/lib/services/mutate";
import { indicatorOfPlan } from "./indicator-of-plan";
import { forTrail, type LoggedProgress, wasWrittenBefore, writeEntry } from "./write-entry";

/**
 * Documents work against an indicator of one's own agreed plan and counts it in the same transaction
 * (pendokumentasian kinerja, docs/rules.md#feedback-and-coaching). The id comes from the form: sent again it is the
 * same entry; with other content it is a conflict.
 */
export function logProgress(
  ctx: ServiceContext<EmployeeViewer>,
  input: LogProgressInput,
  file: FileInStorage | null = null,
): Promise<LoggedProgress> {
  return mutate<LoggedProgress>(ctx, async (tx) => {
    const indicator = await indicatorOfPlan(tx, input.indicatorId);
    if (!indicator || !can(ctx.viewer, "progress.log", indicator.record)) throw notFound("indicator");

    const { id, indicatorId } = input;
    const { planId } = indicator;
    const wasSentBefore = () =>
      wasWrittenBefore(
        tx,
        ctx.viewer.employeeId,
        input,
        (known) =>
          known.indicatorId === indicatorId &&
          known.withdrawsId === null &&
          known.correctsId === null &&
          (known.file?.sha256 ?? null) === (file?.sha256 ?? null),
      );
    const repeat = { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    if (await wasSentBefore()) return repeat;
    const decision = decideLog(indicator.facts, input.happenedOn, ctx.today);
    if (!decision.ok) throw refusedBecause("progress", decision.reasons);

    // The same entry was on its way twice and the other one was first.
    if (!(await writeEntry(tx, ctx, { planId, indicatorId, written: input, file, corrects: null }))) {
      if (!(await wasSentBefore())) throw conflict("progress");
      return repeat;
    }
    return {
      result: { id, planId, isRepeat: false },
      audit: {
        action: "progress.log",
        subject: { type: "progress", id },
        aboutId: ctx.viewer.employeeId,
        after: { indicatorId, ...forTrail(input, file) },
      },
    };
  });
}
