import type { Prisma } from "./generated/client";

/** Nobody has ever signed in to the account: no password, no identity of the government's provider. */
const NEVER_OPENED: Prisma.EmployeeWhereInput[] = [
  { account: { is: null } },
  { account: { is: { passwordHash: null, oidcSubject: null } } },
];

/** A temporary password was given and never used. */
const NEVER_USED: Prisma.EmployeeWhereInput = {
  account: { is: { mustChangePassword: true, oidcSubject: null, sessions: { none: {} } } },
};

/**
 * Active people whose account waits to be opened. `again` also finds those who never used the temporary password they
 * got.
 */
export const unopened = (again = false): Prisma.EmployeeWhereInput => ({
  state: "ACTIVE",
  AND: [
    { OR: [...NEVER_OPENED, ...(again ? [NEVER_USED] : [])] },
    { OR: [{ account: { is: null } }, { account: { is: { isDisabled: false } } }] },
  ],
});

/** Has a link that still opens the account. */
export const invited = (now: Date): Prisma.EmployeeWhereInput => ({
  account: { is: { resets: { some: { usedAt: null, expiresAt: { gt: now } } } } },
});
