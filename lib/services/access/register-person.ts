import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import { parseNip } from "@/lib/domain/people/nip";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { settleEmployees } from "../people/settle-employees";

/**
 * Writes down who opens an empty Bina, before there is a roster that names anybody: what the NIP tells, and the name. Unit
 * and position come with the roster.
 */
export async function registerPerson(
  tx: Tx,
  ctx: ServiceContext,
  { nip: typed, name }: { readonly nip: string; readonly name: string },
): Promise<{ readonly id: string; readonly audit: AuditEntry }> {
  const nip = parseNip(typed, ctx.today);
  if (!nip.ok) {
    throw refusedBecause(
      "employee",
      nip.reasons.map((reason) => `NIP_${reason}`),
    );
  }
  const { birthDate, appointedOn, sex, kind } = nip.value;
  const { id } = await tx.employee.create({
    data: {
      nip: nip.value.nip,
      name,
      birthDate: dateOf(birthDate),
      sex,
      kind,
      appointedOn: dateOf(appointedOn),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  await settleEmployees(tx, ctx.today, [id]);
  const after = { nip: nip.value.nip, name, birthDate, sex, kind };
  return {
    id,
    audit: { action: "employee.create", subject: { type: "employee", id }, aboutId: id, after },
  };
}
