import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOf } from "@/lib/db/raters";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { fullName } from "@/lib/domain/people/full-name";
import { maskNik } from "@/lib/domain/people/nik";
import { parseNip } from "@/lib/domain/people/nip";
import { nipWarnings } from "@/lib/domain/people/nip-warnings";
import { can } from "@/lib/permissions/can";
import { accountObstacles, givesAll } from "@/lib/permissions/giving";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { EMPLOYEE_ACTS, type EmployeeView, type PrivatePerson } from "./employee-view";

const INCLUDE = {
  unit: { select: { path: true, name: true } },
  position: { select: { title: true } },
  account: { select: { version: true, passwordHash: true, totpConfirmedAt: true } },
  grants: {
    where: { revokedAt: null },
    select: { role: true, unit: { select: { name: true } } },
    orderBy: { grantedAt: "asc" },
  },
  placements: {
    include: { unit: { select: { name: true } }, position: { select: { title: true } } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
  },
  appraisers: {
    include: {
      appraiser: {
        select: {
          name: true,
          titleBefore: true,
          titleAfter: true,
          state: true,
          position: { select: { title: true } },
        },
      },
    },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
  },
  reports: { where: { state: "OPEN" }, select: { id: true } },
} as const satisfies Prisma.EmployeeInclude;

type Found = Prisma.EmployeeGetPayload<{ include: typeof INCLUDE }>;

const days = (row: { readonly startsOn: Date; readonly endsOn: Date | null }) => ({
  startsOn: dayOf(row.startsOn),
  endsOn: row.endsOn ? dayOf(row.endsOn) : null,
});

/** One person with their history and what the viewer may do; null for whom the viewer may not see. */
export async function employeePage(viewer: Viewer, id: string, today: string): Promise<EmployeeView | null> {
  const found = await db().employee.findUnique({ where: { id }, include: INCLUDE });
  if (!found) return null;
  const spans = found.appraisers.map((row) => ({ ...row, ...days(row) }));
  const current = appraiserOn(spans, today);
  const facts = {
    ownerId: id,
    unitPath: found.unit?.path ?? null,
    appraiserId: current?.appraiserId ?? null,
  };
  if (!can(viewer, "people.read", facts)) return null;
  const roles = found.grants.map(({ role }) => role);
  const raters = await ratersOf(db(), employeeIdOf(viewer), today);
  const obstacles = can(viewer, EMPLOYEE_ACTS.reset, facts)
    ? accountObstacles(viewer, raters, { id, roles })
    : null;
  const isPrivateShown = can(viewer, "people.readPrivate", facts);
  return {
    ...identityOf(found),
    private: isPrivateShown ? privateOf(found, today) : null,
    placements: found.placements.map((row) => ({
      id: row.id,
      kind: row.kind,
      unitId: row.unitId,
      unitName: row.unit.name,
      positionTitle: row.position.title,
      ...days(row),
    })),
    appraisers: spans.map((row) => ({
      id: row.id,
      kind: row.kind,
      appraiserId: row.appraiserId,
      name: fullName(row.appraiser),
      positionTitle: row.appraiser.position?.title ?? null,
      isActive: row.appraiser.state === "ACTIVE",
      isCurrent: row.id === current?.id,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
    })),
    appraisees: await countAppraisees(id, today),
    grants: isPrivateShown
      ? found.grants.map(({ role, unit }) => ({ role, unitName: unit?.name ?? null }))
      : [],
    account:
      isPrivateShown && found.account
        ? {
            version: found.account.version,
            isOpened: found.account.passwordHash !== null,
            hasSecondFactor: found.account.totpConfirmedAt !== null,
          }
        : null,
    resetObstacles: obstacles ?? [],
    openReportId: isPrivateShown ? (found.reports[0]?.id ?? null) : null,
    may: {
      edit: can(viewer, EMPLOYEE_ACTS.edit, facts),
      appoint: can(viewer, EMPLOYEE_ACTS.appoint, facts),
      reset: obstacles?.length === 0,
      deactivate: givesAll(viewer, roles) && can(viewer, EMPLOYEE_ACTS.edit, facts),
    },
  };
}

const identityOf = (found: Found) => ({
  id: found.id,
  version: found.version,
  name: fullName(found),
  nip: found.nip,
  kind: found.kind,
  golongan: found.golongan,
  educationLevel: found.educationLevel,
  appointedOn: found.appointedOn ? dayOf(found.appointedOn) : null,
  state: found.state,
  deactivatedOn: found.deactivatedOn ? dayOf(found.deactivatedOn) : null,
  unitName: found.unit?.name ?? null,
  positionTitle: found.position?.title ?? null,
  isSynthetic: found.isSynthetic,
  isAppraisedOutside: found.isAppraisedOutside,
});

function privateOf(found: Found, today: string): PrivatePerson {
  const nip = parseNip(found.nip, today);
  const record = { birthDate: dayOf(found.birthDate), sex: found.sex, kind: found.kind, nik: null };
  return {
    birthDate: record.birthDate,
    sex: found.sex,
    email: found.email,
    phone: found.phone,
    maskedNik: found.nikCipher ? maskNik(decrypt(found.nikCipher, "nik")) : null,
    warnings: nip.ok ? nipWarnings(nip.value, record, today) : [],
  };
}

async function countAppraisees(appraiserId: string, today: string): Promise<number> {
  const day = dateOf(today);
  return db().appraiserAssignment.count({
    where: {
      appraiserId,
      employee: { state: "ACTIVE" },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
  });
}
