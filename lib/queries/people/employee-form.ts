import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { maskNik } from "@/lib/domain/people/nik";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

/** What stands in the form that corrects a person's record; null for whom the viewer may not correct. */
export async function employeeForm(viewer: Viewer, id: string) {
  const found = await db().employee.findUnique({
    where: { id },
    include: { unit: { select: { path: true } }, position: { select: { title: true, kind: true } } },
  });
  const facts = { ownerId: id, unitPath: found?.unit?.path ?? null };
  if (!found || !can(viewer, "people.edit", facts)) return null;
  return {
    id,
    version: found.version,
    state: found.state,
    nip: found.nip,
    name: found.name,
    titleBefore: found.titleBefore,
    titleAfter: found.titleAfter,
    birthDate: dayOf(found.birthDate),
    sex: found.sex,
    kind: found.kind,
    golongan: found.golongan,
    educationLevel: found.educationLevel,
    email: found.email,
    phone: found.phone,
    maskedNik: found.nikCipher ? maskNik(decrypt(found.nikCipher, "nik")) : null,
    isAppraisedOutside: found.isAppraisedOutside,
    unitId: found.unitId,
    positionTitle: found.position?.title ?? null,
    positionKind: found.position?.kind ?? null,
  };
}
export type EmployeeFormView = NonNullable<Awaited<ReturnType<typeof employeeForm>>>;
