import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface OwnSession {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** One's own live sessions, the present one first, then the latest seen. */
export async function ownSessions(viewer: EmployeeViewer, now: Date): Promise<readonly OwnSession[]> {
  const sessions = await db().session.findMany({
    where: { accountId: viewer.accountId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  });
  return sessions
    .map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      isCurrent: session.id === viewer.sessionId,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}
