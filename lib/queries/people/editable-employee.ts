import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { ratersOf } from "@/lib/db/raters";
import type { EducationLevel } from "@/lib/domain/people/education";
import type { EmploymentKind, Sex } from "@/lib/domain/people/employment";
import { fullName } from "@/lib/domain/people/full-name";
import { maskNik } from "@/lib/domain/people/nik";
import type { PositionKind } from "@/lib/domain/people/position";
import { can } from "@/lib/permissions/can";
import { opensAccountOf } from "@/lib/permissions/giving";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

export interface EditableEmployee {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
  readonly isActive: boolean;
  readonly isAppraisedOutside: boolean;
  /** NIP and mail address: by them an account is found and opened anew. */
  readonly mayEditIdentity: boolean;
  readonly maskedNik: string | null;
  /** As a form shows them; absent where nothing is on file. */
  readonly person: {
    readonly nip: string;
    readonly name: string;
    readonly kind: EmploymentKind;
    readonly sex: Sex;
    readonly birthDate: string;
    readonly titleBefore?: string;
    readonly titleAfter?: string;
    readonly golongan?: string;
    readonly educationLevel?: EducationLevel;
    readonly email?: string;
    readonly phone?: string;
  };
  readonly place: {
    readonly unitId?: string;
    readonly positionTitle?: string;
    readonly positionKind?: PositionKind;
  };
}

/** One person as their keeper may change them; null for whom the viewer does not keep. */
export async function editableEmployee(
  viewer: Viewer,
  id: string,
  today: string,
): Promise<EditableEmployee | null> {
  const found = await db().employee.findUnique({
    where: { id },
    include: {
      unit: { select: { path: true } },
      position: { select: { title: true, kind: true } },
      grants: { where: { revokedAt: null }, select: { role: true } },
    },
  });
  if (!found || !can(viewer, "people.edit", { ownerId: id, unitPath: found.unit?.path ?? null })) return null;
  const roles = found.grants.map(({ role }) => role);
  const raters = await ratersOf(db(), employeeIdOf(viewer), today);
  const { nip, name, kind, sex, titleBefore, titleAfter, golongan, educationLevel, email, phone } = found;
  return {
    id,
    version: found.version,
    fullName: fullName(found),
    isActive: found.state === "ACTIVE",
    isAppraisedOutside: found.isAppraisedOutside,
    mayEditIdentity: opensAccountOf(viewer, raters, { id, roles }),
    maskedNik: found.nikCipher ? maskNik(decrypt(found.nikCipher, "nik")) : null,
    person: {
      nip,
      name,
      kind,
      sex,
      birthDate: dayOf(found.birthDate),
      ...withoutNull({ titleBefore, titleAfter, golongan, email, phone }),
      ...withoutNull({ educationLevel: educationLevel as EducationLevel | null }),
    },
    place: withoutNull({
      unitId: found.unitId,
      positionTitle: found.position?.title ?? null,
      positionKind: found.position?.kind ?? null,
    }),
  };
}

type Filled<T> = { readonly [Key in keyof T]?: NonNullable<T[Key]> };

const withoutNull = <T extends object>(values: T): Filled<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Filled<T>;
