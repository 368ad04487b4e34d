import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { EMPLOYEE_COLUMNS } from "./search-employees";
import { searchWords } from "./search-words";

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
}

const MOST = 20;

/**
 * Active people whom one may name as an appraiser, wherever they work: name, position and unit of officials are public
 * (docs/rules.md#who-reads-what), the NIP is not among them. Only for those who appoint.
 */
export async function appraiserCandidates(
  viewer: Viewer,
  q: string,
  exceptId: string,
): Promise<readonly Candidate[]> {
  const words = searchWords(q);
  if (!canSomewhere(viewer, "appraiser.appoint") || words.length === 0) return [];
  const found = await db().employee.findMany({
    where: {
      state: "ACTIVE",
      id: { not: exceptId },
      AND: words.map((word) => ({ searchText: { contains: word } })),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: EMPLOYEE_COLUMNS,
  });
  return found.map(toCandidate);
}

/** The one who was chosen. */
export async function appraiserCandidate(viewer: Viewer, id: string): Promise<Candidate | null> {
  if (!canSomewhere(viewer, "appraiser.appoint")) return null;
  const found = await db().employee.findFirst({
    where: { id, state: "ACTIVE" },
    select: EMPLOYEE_COLUMNS,
  });
  return found && toCandidate(found);
}

const toCandidate = (
  found: Parameters<typeof fullName>[0] & {
    readonly id: string;
    readonly position: { readonly title: string } | null;
    readonly unit: { readonly name: string } | null;
  },
): Candidate => ({
  id: found.id,
  name: fullName(found),
  positionTitle: found.position?.title ?? null,
  unitName: found.unit?.name ?? null,
});
