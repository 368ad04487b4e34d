import { formatNip } from "@/lib/domain/people/nip";
import type { GrantRow } from "@/lib/queries/access/list-grants";
import { ROLE_NAMES } from "@/lib/text/access";

type PersonProps = Pick<GrantRow, "name" | "nip" | "positionTitle" | "workUnitName">;

/** Name and NIP, with what the person does and where. */
export function Person({ name, nip, positionTitle, workUnitName }: PersonProps) {
  return (
    <>
      <span className="block">{name}</span>
      <span className="block text-sm font-normal text-ink-soft figures">{formatNip(nip)}</span>
      <span className="block text-sm font-normal text-ink-soft">
        {[positionTitle, workUnitName].filter(Boolean).join(", ") || "Jabatan belum tercatat"}
      </span>
    </>
  );
}

/** The role, and the unit for which it was given. */
export function RoleCell({ role, unitName }: Pick<GrantRow, "role" | "unitName">) {
  return (
    <>
      <span className="block font-semibold">{ROLE_NAMES[role]}</span>
      {unitName && <span className="block text-sm text-ink-soft">{unitName}</span>}
    </>
  );
}
