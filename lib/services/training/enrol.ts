import type { Tx } from "@/lib/db/client";
import { decide, type EnrolmentState } from "@/lib/domain/training/enrolment";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { enrolmentFacts } from "./enrolment-facts";
import { lockTraining, takePlace } from "./places";

const STANDS: readonly EnrolmentState[] = ["ENROLLED", "WAITING"];

const ownEnrolment = (tx: Tx, trainingId: string, employeeId: string) =>
  tx.enrolment.findUnique({ where: { trainingId_employeeId: { trainingId, employeeId } } });

/**
 * Signs the viewer up: a place while there is one, else the waiting list. The places are counted under the training's
 * lock, so that the last one goes to one person. Doing it twice gives the same answer.
 */
export function enrol(
  ctx: ServiceContext<EmployeeViewer>,
  { trainingId }: { readonly trainingId: string },
): Promise<{ readonly state: EnrolmentState }> {
  const { employeeId } = ctx.viewer;
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "training.enrol", { ownerId: employeeId })) throw notFound("training");
    // Before the training, as whoever puts them out does: they go first or wait, and see what came of it.
    await tx.$queryRaw`SELECT 1 FROM "employee" WHERE "id" = ${employeeId}::uuid FOR SHARE`;
    await lockTraining(tx, trainingId);
    const standing = await ownEnrolment(tx, trainingId, employeeId);
    if (standing && STANDS.includes(standing.state)) {
      return { result: { state: standing.state }, audit: { notAudited: "repeat" } };
    }
    const facts = await enrolmentFacts(tx, trainingId, employeeId, standing?.state ?? null);
    const decision = decide(facts, "signUp", ctx.today);
    if (!decision.ok) throw refusedBecause("training", decision.reasons);
    const state = decision.value;
    if (state === "ENROLLED") await takePlace(tx, trainingId);
    const enrolment = await tx.enrolment.upsert({
      where: { trainingId_employeeId: { trainingId, employeeId } },
      create: { trainingId, employeeId, state, enrolledAt: ctx.now },
      update: { state, enrolledAt: ctx.now, version: { increment: 1 } },
    });
    return {
      result: { state },
      audit: {
        action: "training.enrol",
        subject: { type: "enrolment", id: enrolment.id },
        aboutId: employeeId,
        ...(standing ? { before: { state: standing.state } } : {}),
        after: { trainingId, state },
      },
    };
  });
}
