import { z } from "zod";

/** What somebody left as a contact, as a mail address; null where it is none, as with a telephone number. */
export const mailAddressOf = (given: string | null): string | null => z.email().safeParse(given).data ?? null;
