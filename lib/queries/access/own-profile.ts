import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { currentAppraiser } from "../people/current-appraiser";
import { inForce } from "../people/in-force";

export interface OwnProfile {
  readonly name: string;
  readonly nip: string;
  readonly email: string | null;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
  readonly appraiser: { readonly name: string; readonly positionTitle: string | null } | null;
}

/** Who am I: what the shell and the account page say of the signed-in person. */
export async function ownProfile(viewer: EmployeeViewer, today: string): Promise<OwnProfile> {
  const employee = await db().employee.findUniqueOrThrow({
    where: { id: viewer.employeeId },
    select: {
      name: true,
      nip: true,
      titleBefore: true,
      titleAfter: true,
      email: true,
      position: { select: { title: true } },
      unit: { select: { name: true } },
      appraisers: {
        where: inForce(today),
        include: { appraiser: { select: { name: true, position: { select: { title: true } } } } },
      },
    },
  });
  const appraiser = currentAppraiser(employee.appraisers, today)?.appraiser;
  return {
    name: employee.name,
    nip: employee.nip,
    email: employee.email,
    positionTitle: employee.position?.title ?? null,
    unitName: employee.unit?.name ?? null,
    appraiser: appraiser ? { name: appraiser.name, positionTitle: appraiser.position?.title ?? null } : null,
  };
}
