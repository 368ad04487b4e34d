/** What can go wrong in a write, as a code. The text for people lives in lib/text. */
export const SERVICE_ERROR_CODES = ["NOT_FOUND", "REFUSED", "CONFLICT", "RATE_LIMITED"] as const;
export type ServiceErrorCode = (typeof SERVICE_ERROR_CODES)[number];
