import { digest } from "@/lib/auth/cipher";
import { TRACKING_CODE_LENGTH, TRACKING_PIN_LENGTH } from "@/lib/domain/tracking/tracking";

/** Letters and digits that are not mistaken for one another when read aloud or copied from paper. */
const READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A number of 256 bits that nobody without the server's secret can tell from the form's id. */
const numberOf = (formId: string, purpose: string): bigint =>
  BigInt(`0x${Buffer.from(digest(formId, purpose), "base64url").toString("hex")}`);

function inDigits(value: bigint, symbols: string, length: number): string {
  const base = BigInt(symbols.length);
  let rest = value;
  let written = "";
  while (written.length < length) {
    written += symbols.charAt(Number(rest % base));
    rest /= base;
  }
  return written;
}

/**
 * Code and PIN of a complaint, an application, or a registration or question for a public dialogue. They derive from the form's id, so
 * that a second press of the same form is answered with the same ones although the PIN is stored as a hash only. The id itself
 * is not kept: whoever reads the table cannot send the form again.
 */
export const trackingSecretOf = (
  formId: string,
  area: "complaint" | "application" | "pin" | "registration" | "question" = "complaint",
) => ({
  formKey: digest(formId, `${area}.form`),
  /** 59 bits, without its dashes. */
  code: inDigits(numberOf(formId, `${area}.code`), READABLE, TRACKING_CODE_LENGTH),
  pin: inDigits(numberOf(formId, `${area}.pin`), "0123456789", TRACKING_PIN_LENGTH),
});
