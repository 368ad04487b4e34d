import { describe, expect, it } from "vitest";
import { accountState, invitationEnd, isTemporaryOver } from "@/lib/domain/access/account-state";

const facts = { hasPassword: true, hasIdentity: false, mustChangePassword: false, isDisabled: false };

describe("the state of an account", () => {
  it.each([
    ["no account", null, "unopened"],
    ["no password and no identity", { ...facts, hasPassword: false }, "unopened"],
    ["a temporary password", { ...facts, mustChangePassword: true }, "temporary"],
    ["a password of one's own", facts, "open"],
    [
      "an identity only",
      { ...facts, hasPassword: false, hasIdentity: true, mustChangePassword: true },
      "open",
    ],
    ["disabled, whatever else", { ...facts, isDisabled: true }, "disabled"],
  ] as const)("%s", (_case, account, state) => {
    expect(accountState(account)).toBe(state);
  });
});

describe("a temporary password", () => {
  const given = new Date("2026-06-01T00:00:00Z");
  const temporary = { mustChangePassword: true, passwordChangedAt: given };
  it.each([
    ["thirty days on", temporary, "2026-07-01T00:00:00Z", false],
    ["a moment later", temporary, "2026-07-01T00:00:01Z", true],
    ["one that was chosen", { ...temporary, mustChangePassword: false }, "2030-01-01T00:00:00Z", false],
    ["one of unknown age", { ...temporary, passwordChangedAt: null }, "2030-01-01T00:00:00Z", false],
  ] as const)("%s", (_case, account, now, isOver) => {
    expect(isTemporaryOver(account, new Date(now))).toBe(isOver);
  });
});

it("an invitation lasts a week", () => {
  expect(invitationEnd(new Date("2026-06-01T00:00:00Z"))).toEqual(new Date("2026-06-08T00:00:00Z"));
});
