import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { actingAs } from "./acting-as";
import { ensureAccount } from "./ensure-account";
import type { SignedIn } from "./sign-in";
import { startSession } from "./start-session";

/** Whom the government's identity provider vouches for. */
export interface VouchedIdentity {
  readonly subject: string;
  readonly nip: string | null;
  readonly hasSecondFactor: boolean;
}

const PERSON = {
  id: true,
  nip: true,
  name: true,
  state: true,
  account: { select: { id: true, isDisabled: true, oidcSubject: true } },
} as const;

/**
 * Signs in the employee whose NIP the provider vouches for. The first time links the identity to them; from then on both
 * must fit, so that neither a NIP that moved to another identity nor the reverse opens an account. Nobody is created:
 * unknown, inactive, disabled and not fitting all get the same answer.
 */
export async function signInByIdentity(ctx: ServiceContext, identity: VouchedIdentity): Promise<SignedIn> {
  const { subject, nip, hasSecondFactor } = identity;
  const person = nip ? await db().employee.findUnique({ where: { nip }, select: PERSON }) : null;
  const account = person?.account ?? null;
  const linked = account?.oidcSubject ?? null;
  const isOpen = person?.state === "ACTIVE" && !account?.isDisabled;
  if (!person || !isOpen || (linked !== null && linked !== subject)) return refuse(ctx, identity, person);
  const other = await db().account.count({
    where: { oidcSubject: subject, employeeId: { not: person.id } },
  });
  if (other > 0) return refuse(ctx, identity, person);

  const sessionId = randomUUID();
  const actor = { id: account?.id ?? "", employee: { id: person.id, nip: person.nip, name: person.name } };
  return mutate(actingAs(ctx, actor, sessionId), async (tx) => {
    const { id } = await ensureAccount(tx, person.id);
    const fits = await tx.account.updateMany({
      where: { id, isDisabled: false, OR: [{ oidcSubject: null }, { oidcSubject: subject }] },
      data: { oidcSubject: subject },
    });
    if (fits.count === 0) throw refusedBecause("account", ["OIDC_NOT_LINKED"]);
    const session = await startSession(tx, ctx, id, { isVerified: hasSecondFactor, viaProvider: true });
    return {
      result: { sessionId: session.id },
      audit: {
        action: "account.signIn",
        subject: { type: "account", id },
        aboutId: person.id,
        after: { sessionId: session.id, method: "identity", linked: linked === null, hasSecondFactor },
      },
    };
  });
}

async function refuse(
  ctx: ServiceContext,
  { nip, subject }: VouchedIdentity,
  person: { readonly id: string; readonly account: { readonly id: string } | null } | null,
): Promise<never> {
  await mutate(ctx, async () => ({
    result: undefined,
    audit: {
      action: "account.signInFailed",
      subject: { type: "account", id: person?.account?.id ?? "unknown" },
      aboutId: person?.id ?? null,
      after: { nip, subject, step: "identity" },
    },
  }));
  throw refusedBecause("account", ["OIDC_NOT_LINKED"]);
}
