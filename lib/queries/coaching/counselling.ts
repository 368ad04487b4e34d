import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import type { CounsellingState } from "@/lib/domain/coaching/counselling";
import { fullName } from "@/lib/domain/people/full-name";
import { isCounsellingParty } from "@/lib/permissions/counselling-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

const PERSON = { select: { name: true, titleBefore: true, titleAfter: true } } as const;
const NEWEST = 50;
const MOST_ENTRIES = 500;

export interface CounsellingRow {
  readonly id: string;
  readonly withName: string;
  readonly isCounsellor: boolean;
  readonly state: CounsellingState;
  readonly openedAt: string;
  readonly entries: number;
}

/** The viewer's own counsellings, newest first. What was said is not read for the list. */
export async function listCounsellings(viewer: EmployeeViewer): Promise<readonly CounsellingRow[]> {
  const me = viewer.employeeId;
  const rows = await db().counselling.findMany({
    where: { OR: [{ employeeId: me }, { counsellorId: me }] },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: NEWEST,
    include: { employee: PERSON, counsellor: PERSON, _count: { select: { entries: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    withName: fullName(row.counsellorId === me ? row.employee : row.counsellor),
    isCounsellor: row.counsellorId === me,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    entries: row._count.entries,
  }));
}

export interface CounsellingView {
  readonly id: string;
  readonly version: number;
  readonly withName: string;
  readonly isCounsellor: boolean;
  readonly state: CounsellingState;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly entries: readonly {
    readonly id: string;
    readonly author: string;
    readonly isOwn: boolean;
    readonly text: string;
    readonly at: string;
  }[];
}

/** What the two said, opened for one of them; null for everybody else. */
export async function readCounselling(viewer: EmployeeViewer, id: string): Promise<CounsellingView | null> {
  const found = await db().counselling.findUnique({
    where: { id },
    include: {
      employee: PERSON,
      counsellor: PERSON,
      entries: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: MOST_ENTRIES,
        include: { author: PERSON },
      },
    },
  });
  if (!found || !isCounsellingParty(viewer, found)) return null;
  const isCounsellor = viewer.employeeId === found.counsellorId;
  return {
    id: found.id,
    version: found.version,
    withName: fullName(isCounsellor ? found.employee : found.counsellor),
    isCounsellor,
    state: found.state,
    openedAt: found.openedAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
    entries: found.entries.map(({ id: entryId, author, authorId, sealed, createdAt }) => ({
      id: entryId,
      author: fullName(author),
      isOwn: authorId === viewer.employeeId,
      // The same purpose as the writing service's: the cipher is bound to this row.
      text: decrypt(sealed, `counselling-entry:${entryId}`),
      at: createdAt.toISOString(),
    })),
  };
}
