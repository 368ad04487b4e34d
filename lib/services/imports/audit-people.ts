import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import type { PersonWrite } from "./person-write";
import type { Writer } from "./writer";

const PLACEMENT_FIELDS: ReadonlySet<string> = new Set(["unit", "position", "placedOn"]);

/** One line of the trail per person; a NIK is only said to have changed. */
export function auditPeople({ tx, ctx, batchId }: Writer, chunk: readonly PersonWrite[]): Promise<void> {
  const entries = chunk.map(({ id, isNew, nip, name, unitName, changes }) => {
    const side = (pick: "before" | "after") =>
      Object.fromEntries(changes.map((change) => [change.field, change[pick]]));
    const moves = changes.some(({ field }) => PLACEMENT_FIELDS.has(field));
    return {
      action: isNew
        ? ("employee.create" as const)
        : moves
          ? ("employee.move" as const)
          : ("employee.edit" as const),
      subjectType: "employee",
      subjectId: id,
      aboutId: id,
      before: isNew ? null : side("before"),
      after: isNew
        ? { nip, name, unit: unitName, importId: batchId }
        : { ...side("after"), importId: batchId },
    };
  });
  return recordAuditInBulk(tx, ctx, entries);
}
