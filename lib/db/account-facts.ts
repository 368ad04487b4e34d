/** What tells how far a person has come with their account. */
export const ACCOUNT_FACTS = {
  passwordHash: true,
  oidcSubject: true,
  mustChangePassword: true,
  isDisabled: true,
} as const;

interface AccountRow {
  readonly passwordHash: string | null;
  readonly oidcSubject: string | null;
  readonly mustChangePassword: boolean;
  readonly isDisabled: boolean;
}

/** The facts of `accountState` (lib/domain/access/account-state.ts); null for a person without an account. */
export const accountFactsOf = (account: AccountRow | null) =>
  account && {
    hasPassword: account.passwordHash !== null,
    hasIdentity: account.oidcSubject !== null,
    mustChangePassword: account.mustChangePassword,
    isDisabled: account.isDisabled,
  };
