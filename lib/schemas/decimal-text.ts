import { z } from "zod";

const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^\d+([.,]\d+)?$/;
const MAX_WHOLE_DIGITS = 14;
const MAX_DECIMALS = 4;

/**
 * A number as it is written in Indonesia ("1.234,5") as a plain decimal ("1234.5"); null when it is not one.
 * A point before three digits groups thousands; any other point can only be a decimal one, as some keyboards give it.
 */
export function plainDecimalOf(text: string): string | null {
  const compact = text.replace(/\s/g, "");
  const plain = readDigits(compact);
  if (plain === null) return null;
  const [whole = "", decimals = ""] = plain.split(".");
  const shortWhole = whole.replace(/^0+(?=\d)/, "");
  const shortDecimals = decimals.replace(/0+$/, "");
  if (shortWhole.length > MAX_WHOLE_DIGITS || shortDecimals.length > MAX_DECIMALS) return null;
  return shortDecimals === "" ? shortWhole : `${shortWhole}.${shortDecimals}`;
}

function readDigits(text: string): string | null {
  const hasLeadingZero = /^0\d*\./.test(text);
  if (GROUPED.test(text) && !hasLeadingZero) return text.replaceAll(".", "").replace(",", ".");
  return PLAIN.test(text) ? text.replace(",", ".") : null;
}

export const DECIMAL_HELP = `Tulis sebagai angka, misalnya 12 atau 1.234,5 (paling banyak ${MAX_DECIMALS} angka di belakang koma).`;

/** A field for a number of zero or more; gives a plain decimal string, which no rounding has touched. */
export const decimalText = z
  .string({ error: DECIMAL_HELP })
  .trim()
  .transform((text, ctx) => {
    const decimal = plainDecimalOf(text);
    if (decimal !== null) return decimal;
    ctx.addIssue({ code: "custom", message: DECIMAL_HELP });
    return z.NEVER;
  });
