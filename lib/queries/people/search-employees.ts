import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EmployeeState, EmploymentKind } from "@/lib/domain/people/employment";
import { fullName } from "@/lib/domain/people/full-name";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { searchWords } from "./search-words";
import { unitIdsUnder, visibleEmployeesByUnit } from "./visible-employees";

export interface EmployeeRow {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly kind: EmploymentKind;
  readonly state: EmployeeState;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
}

export interface EmployeeFilter {
  readonly q?: string | undefined;
  /** With everything below it, unless only those who sit right in it are asked for. */
  readonly unitId?: string | undefined;
  readonly isUnitAlone?: boolean;
  readonly kind?: EmploymentKind | undefined;
  readonly state?: EmployeeState | undefined;
  readonly after?: string | undefined;
}

const PAGE = 25;

export const EMPLOYEE_COLUMNS = {
  id: true,
  name: true,
  titleBefore: true,
  titleAfter: true,
  nip: true,
  kind: true,
  state: true,
  position: { select: { title: true } },
  unit: { select: { name: true } },
} as const satisfies Prisma.EmployeeSelect;

type Found = Prisma.EmployeeGetPayload<{ select: typeof EMPLOYEE_COLUMNS }>;

export const employeeRow = (found: Found): EmployeeRow => ({
  id: found.id,
  name: fullName(found),
  nip: found.nip,
  kind: found.kind,
  state: found.state,
  positionTitle: found.position?.title ?? null,
  unitName: found.unit?.name ?? null,
});

/** "id~name": the sort key of a row, to go on after it. */
export const keyOfEmployee = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `${id}~${name}`;

export function afterEmployee(key: string | undefined): Prisma.EmployeeWhereInput {
  const [, id, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(.+)$/s.exec(key ?? "") ?? [];
  return id && name ? beyondKey("name", "gt", { at: name, id }) : {};
}

const withinUnit = async (
  unit: { readonly id: string; readonly path: string },
  isAlone: boolean,
): Promise<Prisma.EmployeeWhereInput> =>
  isAlone ? { unitId: unit.id } : { unitId: { in: [...(await unitIdsUnder(unit.path))] } };

/** The people of these words, unit and state that the viewer may see, by name. */
export async function searchEmployees(
  viewer: Viewer,
  today: string,
  filter: EmployeeFilter,
): Promise<KeysetPage<EmployeeRow>> {
  const unit = filter.unitId
    ? await db().workUnit.findUnique({ where: { id: filter.unitId }, select: { id: true, path: true } })
    : null;
  if (filter.unitId && !unit) return { rows: [], next: null };
  const found = await db().employee.findMany({
    where: {
      AND: [
        await visibleEmployeesByUnit(viewer, today),
        ...searchWords(filter.q ?? "").map((word) => ({ searchText: { contains: word } })),
        unit ? await withinUnit(unit, filter.isUnitAlone === true) : {},
        filter.kind ? { kind: filter.kind } : {},
        filter.state ? { state: filter.state } : {},
        afterEmployee(filter.after),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: EMPLOYEE_COLUMNS,
  });
  const page = keysetPage(found, PAGE, keyOfEmployee);
  return { rows: page.rows.map(employeeRow), next: page.next };
}
