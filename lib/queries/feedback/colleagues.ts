import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { fullName } from "@/lib/domain/people/full-name";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { appraisedBy, inForce } from "../people/in-force";
import { afterEmployee, EMPLOYEE_COLUMNS, keyOfEmployee } from "../people/search-employees";
import { searchWords } from "../people/search-words";

/** What is public about everybody in office (docs/rules.md#who-reads-what): name, position, unit. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
}

export interface NearColleagues {
  readonly superiors: readonly Colleague[];
  readonly peers: readonly Colleague[];
  readonly subordinates: readonly Colleague[];
}

const MOST = 60;
const PAGE = 20;

type Found = Prisma.EmployeeGetPayload<{ select: typeof EMPLOYEE_COLUMNS }>;

const byName = (where: Prisma.EmployeeWhereInput, take: number): Promise<Found[]> =>
  db().employee.findMany({
    where,
    take,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: EMPLOYEE_COLUMNS,
  });

const colleagueOf = (row: Found): Colleague => ({
  id: row.id,
  name: fullName(row),
  positionTitle: row.position?.title ?? null,
  unitName: row.unit?.name ?? null,
});

const colleagues = async (where: Prisma.EmployeeWhereInput, take: number): Promise<readonly Colleague[]> =>
  (await byName(where, take)).map(colleagueOf);

/** Those whom the viewer works with every day: who appraises them, who shares that appraiser, whom they appraise. */
export async function nearColleagues(viewer: EmployeeViewer, today: string): Promise<NearColleagues> {
  const me = viewer.employeeId;
  const superiors = await colleagues(
    { state: "ACTIVE", appraises: { some: { employeeId: me, ...inForce(today) } } },
    MOST,
  );
  const above = superiors.map(({ id }) => id);
  const [peers, subordinates] = await Promise.all([
    above.length === 0
      ? []
      : colleagues(
          {
            AND: [
              { state: "ACTIVE", id: { notIn: [me, ...above] } },
              appraisedBy({ appraiserId: { in: above } }, today),
            ],
          },
          MOST,
        ),
    colleagues({ AND: [{ state: "ACTIVE" }, appraisedBy({ appraiserId: me }, today)] }, MOST),
  ]);
  return { superiors, peers, subordinates };
}

const WHOLE_NIP = /^\d{18}$/;
const DIGIT = /\d/;

/**
 * Digits belong to the name of a unit ("SMP Negeri 3") or are a whole NIP. A part of a NIP finds nobody: it begins with
 * the day of birth, which is not for colleagues to find out (docs/rules.md#who-reads-what).
 */
function hasWord(word: string): Prisma.EmployeeWhereInput {
  if (WHOLE_NIP.test(word)) return { nip: word };
  if (!DIGIT.test(word)) return { searchText: { contains: word } };
  const contains = { contains: word, mode: "insensitive" } as const;
  return { OR: [{ name: contains }, { unit: { name: contains } }] };
}

/** Active colleagues anywhere with these words in name or unit, or with this NIP; by name, without the viewer. */
export async function searchColleagues(
  viewer: EmployeeViewer,
  { q, after }: { readonly q: string; readonly after?: string | undefined },
): Promise<KeysetPage<Colleague>> {
  const words = searchWords(q);
  if (words.length === 0) return { rows: [], next: null };
  const found = await byName(
    {
      AND: [{ state: "ACTIVE", id: { not: viewer.employeeId } }, ...words.map(hasWord), afterEmployee(after)],
    },
    PAGE + 1,
  );
  const { rows, next } = keysetPage(found, PAGE, keyOfEmployee);
  return { rows: rows.map(colleagueOf), next };
}

/** One colleague by id; null for oneself and for whoever has left. */
export async function findColleague(viewer: EmployeeViewer, id: string): Promise<Colleague | null> {
  const isOther = { AND: [{ id }, { id: { not: viewer.employeeId } }] };
  const [found] = await colleagues({ ...isOther, state: "ACTIVE" }, 1);
  return found ?? null;
}
