import { db } from "@/lib/db/client";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { membersOf } from "./list-team-members";

/** One of the viewer's own results, with how many people and results of the team serve it. */
export interface LedResult {
  readonly id: string;
  readonly text: string;
  readonly people: number;
  readonly results: number;
}

export interface MatrixRow {
  readonly employeeId: string;
  readonly name: string;
  readonly state: AdoptionState;
  readonly planId: string | null;
  /** By the id of the viewer's result, what this person does for it. */
  readonly serving: ReadonlyMap<string, readonly string[]>;
  /** What this person does that names none of them. */
  readonly other: readonly string[];
}

export interface RoleMatrix {
  /** Null while the viewer has no agreed plan in the period: nothing that others could serve. */
  readonly planId: string | null;
  readonly led: readonly LedResult[];
  readonly rows: readonly MatrixRow[];
  readonly next: string | null;
}

/** A matrix is read at one glance: a large team of one head stands on one page. */
const PAGE = 200;

/**
 * The matrix of roles and results (matriks peran hasil) of the viewer's team in a period: their own results across, the
 * people whom they appraise down, two hundred of them at a time. The counts are of the whole team.
 */
export async function roleMatrix(viewer: EmployeeViewer, today: string, asked: Asked): Promise<RoleMatrix> {
  const team = canSomewhere(viewer, "plan.agree");
  return matrixOf(viewer.employeeId, today, { ...asked, within: team ? [""] : [] });
}

interface Asked {
  readonly periodId: string;
  readonly after?: string | undefined;
}

/**
 * The matrix of any head, of the people and plans in the units under these prefixes of paths: who may read it the caller decides.
 */
export async function matrixOf(
  headId: string,
  today: string,
  { periodId, after, within }: Asked & { readonly within: readonly string[] },
): Promise<RoleMatrix> {
  const [own, members] = await Promise.all([
    db().performancePlan.findFirst({
      where: {
        employeeId: headId,
        periodId,
        state: { in: ["AGREED", "CLOSED"] },
        startsOn: { lte: dateOf(today) },
        ...(within.includes("")
          ? {}
          : { OR: within.map((path) => ({ unit: { path: { startsWith: path } } })) }),
      },
      orderBy: { startsOn: "desc" },
      select: { id: true, results: { orderBy: { ordinal: "asc" }, select: { id: true, text: true } } },
    }),
    membersOf({ employeeId: headId }, today, { periodId, after, take: PAGE, within }),
  ]);
  const ids = own?.results.map(({ id }) => id) ?? [];
  const planIds = members.rows.flatMap(({ planId }) => (planId ? [planId] : []));
  const [counts, written] = await Promise.all([
    countServing(ids),
    db().planResult.findMany({
      where: { planId: { in: planIds } },
      orderBy: { ordinal: "asc" },
      select: { planId: true, text: true, superiorResultId: true },
    }),
  ]);
  const led = new Set(ids);
  return {
    planId: own?.id ?? null,
    led: (own?.results ?? []).map(({ id, text }) => ({
      id,
      text,
      people: counts.get(id)?.people ?? 0,
      results: counts.get(id)?.results ?? 0,
    })),
    rows: members.rows.map(({ employeeId, name, state, planId }) => {
      const mine = written.filter((result) => result.planId === planId);
      return {
        employeeId,
        name,
        state,
        planId,
        serving: new Map(
          ids.map((id) => [
            id,
            mine.filter(({ superiorResultId }) => superiorResultId === id).map(({ text }) => text),
          ]),
        ),
        other: mine
          .filter(({ superiorResultId }) => !superiorResultId || !led.has(superiorResultId))
          .map(({ text }) => text),
      };
    }),
    next: members.next,
  };
}

interface Serving {
  readonly id: string;
  readonly people: number;
  readonly results: number;
}

/** The owner of each result is one step in the index: years of plans lie beside the ones that are asked for. */
async function countServing(ids: readonly string[]): Promise<ReadonlyMap<string, Serving>> {
  const rows = await db().$queryRaw<Serving[]>`
    SELECT r."superior_result_id" AS "id", count(DISTINCT p."employee_id")::int AS "people", count(*)::int AS "results"
    FROM "plan_result" r
    CROSS JOIN LATERAL (SELECT "employee_id" FROM "performance_plan" WHERE "id" = r."plan_id" LIMIT 1) p
    WHERE r."superior_result_id" = ANY (${ids}::uuid[])
    GROUP BY 1`;
  return new Map(rows.map((row) => [row.id, row]));
}
