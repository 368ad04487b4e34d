import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { appraisedBy, inForce } from "../people/in-force";
import { EMPLOYEE_COLUMNS } from "../people/search-employees";
import { searchWords } from "../people/search-words";

/** What is public about everybody in office (domain 10.2): name, position, unit. */
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
const FOUND = 20;

const colleagues = async (
  where: Parameters<ReturnType<typeof db>["employee"]["findMany"]>[0],
): Promise<readonly Colleague[]> => {
  const found = await db().employee.findMany({
    ...where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: EMPLOYEE_COLUMNS,
  });
  return found.map((row) => ({
    id: row.id,
    name: fullName(row),
    positionTitle: row.position?.title ?? null,
    unitName: row.unit?.name ?? null,
  }));
};

/** Those whom the viewer works with every day: who appraises them, who shares that appraiser, whom they appraise. */
export async function nearColleagues(viewer: EmployeeViewer, today: string): Promise<NearColleagues> {
  const me = viewer.employeeId;
  const superiors = await colleagues({
    where: { state: "ACTIVE", appraises: { some: { employeeId: me, ...inForce(today) } } },
    take: MOST,
  });
  const above = superiors.map(({ id }) => id);
  const [peers, subordinates] = await Promise.all([
    above.length === 0
      ? []
      : colleagues({
          where: {
            AND: [
              { state: "ACTIVE", id: { notIn: [me, ...above] } },
              appraisedBy({ appraiserId: { in: above } }, today),
            ],
          },
          take: MOST,
        }),
    colleagues({
      where: { AND: [{ state: "ACTIVE" }, appraisedBy({ appraiserId: me }, today)] },
      take: MOST,
    }),
  ]);
  return { superiors, peers, subordinates };
}

/** Active colleagues anywhere whose name or unit has these words, without the viewer. */
export async function searchColleagues(viewer: EmployeeViewer, q: string): Promise<readonly Colleague[]> {
  const words = searchWords(q);
  if (words.length === 0) return [];
  return colleagues({
    where: {
      state: "ACTIVE",
      id: { not: viewer.employeeId },
      AND: words.map((word) => ({ searchText: { contains: word } })),
    },
    take: FOUND,
  });
}

/** One colleague by id; null for oneself and for whoever has left. */
export async function findColleague(viewer: EmployeeViewer, id: string): Promise<Colleague | null> {
  const [found] = await colleagues({
    where: { AND: [{ id }, { id: { not: viewer.employeeId } }], state: "ACTIVE" },
    take: 1,
  });
  return found ?? null;
}
