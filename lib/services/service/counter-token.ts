import { randomBytes } from "node:crypto";

const TOKEN_BYTES = 16;

/** What a counter's poster and kiosk carry: 128 random bits in 22 characters of an address. */
export const newCounterToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");
