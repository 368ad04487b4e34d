import { z } from "zod";

// PostgreSQL knows no NUL; other control characters and halves of a pair are no writing either. Emoji and
// right-to-left marks are.
const NO_WRITING = /(?![\n\t])\p{Cc}|\p{Cs}/gu;

/** Text as somebody wrote it, without what is no writing and without blanks around it. */
export const tidied = (text: string): string => text.replace(/\r\n?/g, "\n").replace(NO_WRITING, "").trim();

/** The length as people count it: an emoji is one. */
export const lengthOf = (text: string): number => [...text].length;

const digits = new Intl.NumberFormat("id-ID");

interface TextRule {
  readonly label: string;
  readonly missing: string;
  readonly min: number;
  readonly max: number;
}

/** Text that must be there, counted as people count. */
export const writtenText = ({ label, missing, min, max }: TextRule) =>
  z
    .string({ error: missing })
    .transform(tidied)
    .refine((given) => lengthOf(given) >= min, {
      error: min > 1 ? `${label} paling sedikit ${min} huruf.` : missing,
    })
    .refine((given) => lengthOf(given) <= max, {
      error: `${label} paling panjang ${digits.format(max)} huruf.`,
    });

/** Text that may be left out; empty is absent. */
export const optionalText = (label: string, max: number) =>
  z
    .string()
    .transform(tidied)
    .refine((given) => lengthOf(given) <= max, {
      error: `${label} paling panjang ${digits.format(max)} huruf.`,
    })
    .optional()
    .transform((given) => given || undefined);

const MOST_SEARCHED = 100;

/** What somebody looks for, from an address; what is no writing finds nothing and breaks nothing. */
export const searchWords = z.string().transform(tidied).pipe(z.string().max(MOST_SEARCHED));

/** A checkbox: absent is no. */
export const tick = z.stringbool({ truthy: ["on", "true"], falsy: ["false"] }).default(false);

/** A few sentences to somebody. */
export const words = (label: string, missing: string) => writtenText({ label, missing, min: 10, max: 2000 });
