import { randomBytes, randomInt } from "node:crypto";

const TOKEN_BYTES = 32;

/** Letters and digits that are not mistaken for one another when read aloud or copied from paper. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

const readable = (length: number): string =>
  Array.from({ length }, () => READABLE.charAt(randomInt(READABLE.length))).join("");

/** A secret for a link: 256 bits. */
export const randomToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** A one-time password that HR reads out or hands over, e.g. "k7mp-x2qa-9fhn": 59 bits. */
export const temporaryPassword = (): string => [readable(4), readable(4), readable(4)].join("-");

/** A recovery code, e.g. "k7mpx-2qa9f": 49 bits, behind the limits of attempts. */
export const recoveryCode = (): string => [readable(5), readable(5)].join("-");
