import { decideCounsellingWith, sidesOf } from "@/lib/domain/coaching/counselling";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { OpenCounsellingInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { appraiserToday } from "@/lib/services/plan/appraiser-today";
import { insertEntry, wasWrittenBefore } from "./counselling-entry";

/**
 * Begins a confidential counselling with one colleague (konseling kinerja, docs/rules.md#feedback-and-coaching). The
 * trail says only that it happened.
 */
export function openCounselling(
  ctx: ServiceContext<EmployeeViewer>,
  input: OpenCounsellingInput,
): Promise<{ id: string; isRepeat: boolean }> {
  return mutate<{ id: string; isRepeat: boolean }>(ctx, async (tx) => {
    const { id, entryId, colleagueId, text } = input;
    const beginnerId = ctx.viewer.employeeId;
    const colleague = await tx.employee.findUnique({ where: { id: colleagueId }, select: { state: true } });
    if (!colleague) throw notFound("employee");
    const entry = { id: entryId, counsellingId: id, authorId: beginnerId, text };
    const repeat = { result: { id, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    if (await wasWrittenBefore(tx, entry)) return repeat;

    const decision = decideCounsellingWith({
      isSelf: colleagueId === beginnerId,
      isActive: colleague.state === "ACTIVE",
    });
    if (!decision.ok) throw refusedBecause("counselling", decision.reasons);
    const otherAppraiserId = await appraiserToday(tx, colleagueId, ctx.today);
    const sides = sidesOf({ beginnerId, otherId: colleagueId, otherAppraiserId });
    const { count } = await tx.counselling.createMany({
      data: [{ id, ...sides, openedAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) {
      if (!(await wasWrittenBefore(tx, entry))) throw conflict("counselling");
      return repeat;
    }
    await insertEntry(tx, entry, ctx.now);
    return {
      result: { id, isRepeat: false },
      audit: {
        action: "counselling.open",
        subject: { type: "counselling", id },
        aboutId: sides.employeeId,
      },
    };
  });
}
