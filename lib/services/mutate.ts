import type { AuditEntry } from "@/lib/audit/entry";
import { recordAudit } from "@/lib/audit/record-audit";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ServiceContext } from "./context";

/**
 * Said in place of an audit row where there must be none: anonymous input, a repeat that changed nothing, sums
 * derived from rows that are there already, or a part of a run whose row was written as it began.
 */
export interface NotAudited {
  readonly notAudited: "anonymous" | "repeat" | "derived" | "ofRun";
}

export interface Change<Result> {
  readonly result: Result;
  readonly audit: AuditEntry | readonly [AuditEntry, ...AuditEntry[]] | NotAudited;
}

const ATTEMPTS = 3;
const TIMEOUT_MS = 20_000;

/** A deadlock or a serialisation failure: the same work may succeed at once. */
const mayBeRepeated = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";

const hasNoAudit = (audit: Change<unknown>["audit"]): audit is NotAudited => "notAudited" in audit;

/**
 * The only door to a write: one transaction, and its audit rows in it. A change without an audit does not compile.
 * Errors thrown inside roll everything back and pass through.
 */
export async function mutate<Result>(
  ctx: ServiceContext,
  run: (tx: Tx) => Promise<Change<Result>>,
  timeout = TIMEOUT_MS,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(
        async (tx) => {
          const { result, audit } = await run(tx);
          if (!hasNoAudit(audit))
            await recordAudit(tx, ctx, Array.isArray(audit) ? audit : [audit as AuditEntry]);
          return result;
        },
        { timeout },
      );
    } catch (error) {
      if (attempt >= ATTEMPTS || !mayBeRepeated(error)) throw error;
    }
  }
}
