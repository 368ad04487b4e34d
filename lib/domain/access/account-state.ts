/** How far a person has come with their account, in this order. */
export const ACCOUNT_STATES = ["unopened", "temporary", "open", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** How long a temporary password opens an account: paper gets lost. */
export const TEMPORARY_PASSWORD_DAYS = 30;
/** How long the link of an invitation may be used. */
export const INVITATION_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

export interface AccountFacts {
  readonly hasPassword: boolean;
  /** Linked with an identity of the government's own provider. */
  readonly hasIdentity: boolean;
  readonly mustChangePassword: boolean;
  readonly isDisabled: boolean;
}

/** The state of an account; a person without one has not opened it. */
export function accountState(account: AccountFacts | null): AccountState {
  if (account?.isDisabled) return "disabled";
  if (!account || !(account.hasPassword || account.hasIdentity)) return "unopened";
  return account.mustChangePassword && !account.hasIdentity ? "temporary" : "open";
}

/** Whether a temporary password has been lying about too long. One that was chosen never is. */
export const isTemporaryOver = (
  account: { readonly mustChangePassword: boolean; readonly passwordChangedAt: Date | null },
  now: Date,
): boolean =>
  account.mustChangePassword &&
  account.passwordChangedAt !== null &&
  now.getTime() - account.passwordChangedAt.getTime() > TEMPORARY_PASSWORD_DAYS * DAY_MS;

/** When an invitation sent now ends. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
