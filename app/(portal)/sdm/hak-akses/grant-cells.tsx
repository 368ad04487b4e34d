import { SecondLine } from "@/components/ui/second-line";
import { formatNip } from "@/lib/domain/people/nip";
import type { GrantRow } from "@/lib/queries/access/list-grants";
import { ROLE_NAMES } from "@/lib/text/access";

type PersonProps = Pick<GrantRow, "name" | "nip" | "positionTitle" | "workUnitName">;

/** Name and NIP, with what the person does and where. */
export function Person({ name, nip, positionTitle, workUnitName }: PersonProps) {
  return (
    <>
      <span className="block">{name}</span>
      <SecondLine>
        <span className="whitespace-nowrap">{formatNip(nip)}</span>
      </SecondLine>
      <SecondLine>
        {[positionTitle, workUnitName].filter(Boolean).join(", ") || "Jabatan belum tercatat"}
      </SecondLine>
    </>
  );
}

/** The role, and the unit for which it was given. */
export function RoleCell({ role, unitName }: Pick<GrantRow, "role" | "unitName">) {
  return (
    <>
      <span className="block font-semibold">{ROLE_NAMES[role]}</span>
      {unitName && <SecondLine>{unitName}</SecondLine>}
    </>
  );
}
