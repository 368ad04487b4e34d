import type { Tx } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { countAttempt, forgetAttempts } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { notFound, rateLimited, refusedBecause } from "../errors";
import { type Change, mutate } from "../mutate";
import { type CodeHolder, type CodeKind, spendCode } from "./spend-code";

const CODE_HOLDER = { id: true, totpCipher: true, totpConfirmedAt: true } as const;

type WithCode<Result> = (tx: Tx, account: CodeHolder, kind: CodeKind) => Promise<Change<Result>>;

/**
 * Does something that needs a code of the second factor. A wrong code stays in the trail, which is why it does not roll
 * back; attempts are limited per account. `check` refuses what makes no sense before the code is spent.
 */
export async function withCode<Result>(
  ctx: ServiceContext<EmployeeViewer>,
  code: string,
  check: (account: CodeHolder) => void,
  run: WithCode<Result>,
): Promise<Result> {
  const { accountId, employeeId } = ctx.viewer;
  const attempts = [
    await countAttempt("secondFactor", accountId),
    await countAttempt("secondFactorLong", accountId),
  ];
  const refused = attempts.filter(({ isAllowed }) => !isAllowed);
  if (refused.length > 0) {
    throw rateLimited("code", Math.max(...refused.map(({ retryAfterSeconds }) => retryAfterSeconds)));
  }

  const done = await mutate<{ readonly value: Result } | null>(ctx, async (tx) => {
    // Looked at behind the lock: two codes that are both right, as of neighbouring half minutes, may come at once.
    await tx.$queryRaw`SELECT 1 FROM "account" WHERE "id" = ${accountId}::uuid FOR UPDATE`;
    const account = await tx.account.findUnique({ where: { id: accountId }, select: CODE_HOLDER });
    if (!account) throw notFound("account");
    check(account);
    const kind = await spendCode(tx, ctx.now, account, code);
    if (kind) {
      const { result, audit } = await run(tx, account, kind);
      return { result: { value: result }, audit };
    }
    return {
      result: null,
      audit: {
        action: "account.signInFailed",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
        after: { step: "code" },
      },
    };
  });
  if (!done) throw refusedBecause("code", ["WRONG_CODE"]);
  await Promise.all([
    forgetAttempts("secondFactor", accountId),
    forgetAttempts("secondFactorLong", accountId),
  ]);
  return done.value;
}

/** The second factor must be on. */
export function mustBeOn(account: CodeHolder): void {
  if (!account.totpConfirmedAt) throw refusedBecause("account", ["SECOND_FACTOR_OFF"]);
}
