import { type Decision, ok, refused } from "@/lib/domain/decision";

/** What a spreadsheet may do to a long number before it reaches us. */
export type DigitsFault = "EMPTY" | "TURNED_INTO_NUMBER" | "NOT_DIGITS";

/**
 * Takes away what people and spreadsheets put around the digits: spaces, dots and a leading apostrophe
 * (docs/rules.md#nip).
 *
 * A spreadsheet keeps 15 significant digits, so a cell that became a number has lost the end of a NIP (18 digits)
 * or NIK (16) for good: 1,97E+17, or 197210022022212000 with a serial that nobody has.
 */
export function identityDigits(raw: string | number): Decision<string, DigitsFault> {
  if (typeof raw === "number") return refused("TURNED_INTO_NUMBER");
  const text = raw.replace(/[\s\u200B\uFEFF]/g, "").replace(/^['’‘`]/, "");
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)) return refused("TURNED_INTO_NUMBER");
  const digits = text.replaceAll(".", "");
  if (digits === "") return refused("EMPTY");
  return /^\d+$/.test(digits) ? ok(digits) : refused("NOT_DIGITS");
}
