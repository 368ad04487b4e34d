import { z } from "zod";
import { optionalText } from "./plain-text";

/** What somebody left as a contact, as a mail address; null where it is none, as with a telephone number. */
export const mailAddressOf = (given: string | null): string | null => z.email().safeParse(given).data ?? null;

/** A telephone number or a mail address, or nothing. Half an address is refused: no letter would ever reach it. */
export const optionalContact = (label: string, max: number) =>
  optionalText(label, max).refine((given) => !given?.includes("@") || mailAddressOf(given) !== null, {
    error: "Alamat surel ini belum lengkap. Tulis seperti nama@contoh.id, atau nomor telepon saja.",
  });
