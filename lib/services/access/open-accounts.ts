import type { AuditEntry } from "@/lib/audit/entry";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type AccountObstacle, accountObstacles } from "@/lib/permissions/giving";
import type { OpenAccountsInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { makeAccounts, openable } from "./openable";
import { newTemporaryPassword } from "./temporary-password";
import { voidLinks } from "./void-links";

/** What one person gets on paper. The password is shown this once and stored nowhere. */
export interface AccountSlip {
  readonly nip: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly temporaryPassword: string;
}

/** Who waits in the same choice for somebody else, and why. */
export interface PassedOver {
  readonly nip: string;
  readonly name: string;
  readonly obstacles: readonly AccountObstacle[];
}

export interface OpenedAccounts {
  readonly slips: readonly AccountSlip[];
  /** The first two hundred by name. */
  readonly passedOver: readonly PassedOver[];
  /** How many of the same choice still wait for the next sheet. */
  readonly left: number;
}

/** What argon2 and the printer manage in one go. */
const SHEET = 200;

const PERSON = {
  id: true,
  nip: true,
  name: true,
  unit: { select: { name: true } },
  account: { select: { version: true } },
} as const satisfies Prisma.EmployeeSelect;

/** Two hundred hashes and rows take seconds on a small server. */
const TIMEOUT_MS = 60_000;

type Person = Prisma.EmployeeGetPayload<{ select: typeof PERSON }>;

/**
 * Opens the accounts of people who have none open, with a temporary password each, to be printed and handed over. Only
 * the next two hundred: hashing takes its time. `again` renews passwords that were never used, the oldest first. Whose
 * account the viewer may not open is passed over and named, so that somebody else opens it.
 */
export async function openAccounts(ctx: ServiceContext, input: OpenAccountsInput): Promise<OpenedAccounts> {
  const { unitId, whom, again } = input;
  const { open, passedOver, raters } = await openable(db(), ctx, unitId, again);
  const chosen = whom === "withoutMail" ? { email: null } : {};
  const where = { AND: [open, chosen] };
  const people = await db().employee.findMany({
    where,
    orderBy: [
      ...(again ? [{ account: { passwordChangedAt: { sort: "asc", nulls: "first" } } } as const] : []),
      { unit: { path: "asc" } },
      { name: "asc" },
      { id: "asc" },
    ],
    take: SHEET,
    select: PERSON,
  });
  const others = await db().employee.findMany({
    where: { AND: [passedOver, chosen] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: SHEET,
    select: {
      id: true,
      nip: true,
      name: true,
      grants: { where: { revokedAt: null }, select: { role: true } },
    },
  });
  const passwords = await Promise.all(people.map(() => newTemporaryPassword()));

  const write = async (tx: Tx) => {
    await makeAccounts(
      tx,
      people.filter(({ account }) => !account).map(({ id }) => id),
    );
    const slips: AccountSlip[] = [];
    const audit: AuditEntry[] = [];
    for (const [index, person] of people.entries()) {
      const password = passwords[index];
      const accountId = password && (await openOne(tx, ctx.now, person, password.hash));
      // Somebody else opened it, or its owner did, since the list was read.
      if (!accountId) continue;
      const { id, nip, name, unit } = person;
      slips.push({ nip, name, unitName: unit?.name ?? null, temporaryPassword: password.text });
      audit.push({
        action: "account.open",
        subject: { type: "account", id: accountId },
        aboutId: id,
        after: { again },
      });
    }
    const [first, ...rest] = audit;
    if (!first) throw refusedBecause("account", ["NOBODY_TO_OPEN"]);
    const waiting = await tx.employee.count({ where });
    const left = again ? waiting - slips.length : waiting;
    const result = {
      slips,
      left,
      passedOver: others.map(({ id, nip, name, grants }) => ({
        nip,
        name,
        obstacles: accountObstacles(ctx.viewer, raters, { id, roles: grants.map(({ role }) => role) }),
      })),
    };
    return { result, audit: [first, ...rest] as const };
  };
  return mutate(ctx, write, TIMEOUT_MS);
}

/** The account's id, or null when it is no longer as it was read. */
async function openOne(tx: Tx, now: Date, person: Person, passwordHash: string): Promise<string | null> {
  const [account] = await tx.account.updateManyAndReturn({
    where: { employeeId: person.id, version: person.account?.version ?? 1, isDisabled: false },
    data: { passwordHash, mustChangePassword: true, passwordChangedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  if (!account) return null;
  await voidLinks(tx, now, account.id);
  return account.id;
}
