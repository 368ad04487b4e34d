import { timingSafeEqual } from "node:crypto";
import { digest } from "@/lib/auth/cipher";

/** How long the link of the letter to one's own address may be used. */
export const ADDRESS_HOURS = 24;

interface AddressOf {
  readonly accountId: string;
  readonly email: string;
}

const sealOf = ({ accountId, email }: AddressOf, endsAt: number): string =>
  digest(`${accountId}\n${email}\n${endsAt}`, "own-address");

/** What the link carries: the end of its time and a seal that only this portal makes, for this account and address. */
export const addressToken = (of: AddressOf, endsAt: Date): string =>
  `${endsAt.getTime()}.${sealOf(of, endsAt.getTime())}`;

/** Whether the link was made for this account and this address, and may still be used. */
export function isAddressToken(token: string, of: AddressOf, now: Date): boolean {
  const [end = "", seal = ""] = token.split(".");
  const endsAt = Number(end);
  const [given, expected] = [Buffer.from(seal), Buffer.from(sealOf(of, endsAt))];
  return given.length === expected.length && timingSafeEqual(given, expected) && endsAt > now.getTime();
}
