import type { Tx } from "@/lib/db/client";
import type { PotentialAssessment } from "@/lib/db/generated/client";
import { refusalsOfAssessment } from "@/lib/domain/talent/assessment";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RecordPotentialInput } from "@/lib/schemas/talent";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { againOrConflict } from "@/lib/services/or-conflict";
import { isSentAgain } from "@/lib/services/sent-before";
import { dateOf } from "@/lib/time";

/**
 * Keeps what an assessment found of a person's potential. Nothing of it is ever changed: a correction is a record of its own, with a
 * reason, that supersedes the wrong one, and each is superseded once. Nobody records about themselves. The id comes with the form;
 * sent again it is the same record, and with other content a conflict.
 */
export function recordPotential(
  ctx: ServiceContext<EmployeeViewer>,
  input: RecordPotentialInput,
): Promise<{ id: string }> {
  const write = () =>
    mutate<{ id: string }>(ctx, async (tx) => {
      await requireAssessed(tx, ctx.viewer, input.employeeId);
      const row = rowOf(input, ctx.viewer.employeeId);
      const known = await tx.potentialAssessment.findUnique({ where: { id: row.id } });
      if (known && known.employeeId !== row.employeeId) throw notFound("potential");
      if (isSentAgain("potential", known, (sent) => isSame(sent, row)))
        return { result: { id: row.id }, audit: { notAudited: "repeat" } };
      if (row.supersedesId) await requireStanding(tx, row.supersedesId, row.employeeId);

      const { assessedOn, validUntil } = input;
      const isCorrection = row.supersedesId !== null;
      const given = { ...row, assessedOn, validUntil, isCorrection, reason: row.reason ?? "" };
      const reasons = refusalsOfAssessment(given, ctx.today);
      if (reasons.length > 0) throw refusedBecause("potential", reasons);

      await tx.potentialAssessment.create({ data: { ...row, recordedAt: ctx.now } });
      const { instrument, institution, documentNumber, supersedesId } = row;
      return {
        result: { id: row.id },
        audit: {
          action: "talent.record",
          subject: { type: "potential", id: row.id },
          aboutId: row.employeeId,
          // What was found stays out, and so does why another record was wrong, which says it in words: whoever reads the trail
          // may not see it, and the record itself never changes.
          after: { assessedOn, validUntil, instrument, institution, documentNumber, supersedesId },
        },
      };
    });
  return againOrConflict("potential", write);
}

/** Throws NOT_FOUND for whom this viewer may not record anything about. */
async function requireAssessed(tx: Tx, viewer: EmployeeViewer, employeeId: string): Promise<void> {
  const employee = await tx.employee.findUnique({
    where: { id: employeeId },
    select: { unit: { select: { path: true } } },
  });
  const facts = { ownerId: employeeId, unitPath: employee?.unit?.path ?? null };
  if (!employee || !can(viewer, "talent.record", facts)) throw notFound("potential");
}

/** Throws NOT_FOUND where the record to correct is of somebody else, CONFLICT where it was corrected meanwhile. */
async function requireStanding(tx: Tx, id: string, employeeId: string): Promise<void> {
  const corrected = await tx.potentialAssessment.findUnique({
    where: { id },
    select: { employeeId: true, supersededBy: { select: { id: true } } },
  });
  if (corrected?.employeeId !== employeeId) throw notFound("potential");
  if (corrected.supersededBy) throw conflict("potential");
}

type Row = Omit<PotentialAssessment, "recordedAt">;

const rowOf = (input: RecordPotentialInput, recordedById: string): Row => ({
  id: input.id,
  employeeId: input.employeeId,
  assessedOn: dateOf(input.assessedOn),
  validUntil: dateOf(input.validUntil),
  instrument: input.instrument,
  assessor: input.assessor ?? null,
  institution: input.institution,
  score: input.score ?? null,
  level: input.level ?? null,
  documentNumber: input.documentNumber,
  supersedesId: input.supersedesId ?? null,
  reason: input.supersedesId ? (input.reason ?? null) : null,
  recordedById,
});

/** Whether a form that came before said the same, by the same person. */
const isSame = (known: PotentialAssessment, row: Row): boolean =>
  Object.entries(row).every(
    ([column, value]) => JSON.stringify(known[column as keyof Row]) === JSON.stringify(value),
  );
