import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AUDIT_ACTIONS, type AuditAction, type AuditCategory } from "@/lib/domain/audit/actions";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly action: AuditAction;
  readonly actor: string | null;
  readonly actorKind: string;
  readonly about: string | null;
  /** Whoever did it did it to themselves. */
  readonly isAboutActor: boolean;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly address: string | null;
}

export interface AuditFilter {
  readonly before?: string | undefined;
  readonly category?: AuditCategory | undefined;
  /** NIP of the person who did it or whom it is about. */
  readonly nip?: string | undefined;
}

const PAGE = 30;

const actionsOf = (category: AuditCategory): AuditAction[] =>
  (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter((action) => AUDIT_ACTIONS[action] === category);

async function nameOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db().employee.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/**
 * What a row says, to readers of the whole trail. Rows of older versions keep the ratings of drafts, and the trail is never
 * rewritten: of a draft only its state is shown. What was handed over stands in the row of the handing over.
 */
function shown(action: string, said: Prisma.JsonValue): Prisma.JsonValue {
  if (action !== "appraisal.rate" || said === null || typeof said !== "object" || Array.isArray(said))
    return said;
  return "state" in said ? { state: said.state ?? null } : {};
}

/** The trail, newest first; null for somebody who may not read it. An unknown NIP finds nothing. */
export async function listAuditEvents(
  viewer: Viewer,
  filter: AuditFilter,
): Promise<KeysetPage<AuditRow> | null> {
  if (!canSomewhere(viewer, "audit.read")) return null;
  const person = filter.nip
    ? await db().employee.findUnique({ where: { nip: filter.nip }, select: { id: true } })
    : null;
  if (filter.nip && !person) return { rows: [], next: null };
  const rows = await db().auditEvent.findMany({
    where: {
      ...(filter.before ? { id: { lt: BigInt(filter.before) } } : {}),
      ...(filter.category ? { action: { in: actionsOf(filter.category) } } : {}),
      ...(person ? { OR: [{ actorId: person.id }, { aboutId: person.id }] } : {}),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const names = await nameOf(
    rows.flatMap(({ actorId, aboutId }) => [actorId, aboutId]).filter((id) => id !== null),
  );
  const plain = rows.map((row) => ({
    id: row.id.toString(),
    at: row.at.toISOString(),
    action: row.action as AuditAction,
    actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
    actorKind: row.actorKind,
    about: row.aboutId ? (names.get(row.aboutId) ?? null) : null,
    isAboutActor: row.aboutId !== null && row.aboutId === row.actorId,
    subject: `${row.subjectType} ${row.subjectId}`,
    before: shown(row.action, row.before),
    after: shown(row.action, row.after),
    address: row.address,
  }));
  return keysetPage(plain, PAGE, ({ id }) => id);
}
