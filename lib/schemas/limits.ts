const digits = new Intl.NumberFormat("id-ID");

/** "2.000", as the sentence about a limit writes it. */
export const written = (limit: number): string => digits.format(limit);

/** The arguments of `.max()`: a limit of letters with the sentence that names it, so that the two cannot part. */
export const noLonger = (most: number, what?: string): [number, string] => [
  most,
  what ? `${what} paling panjang ${written(most)} huruf.` : `Paling panjang ${written(most)} huruf.`,
];

/** The arguments of `.min()`. */
export const noShorter = (least: number, what: string): [number, string] => [
  least,
  `${what} paling pendek ${written(least)} huruf.`,
];

const ENOUGH = 10;
/** The arguments of `.min()` for words to somebody else: fewer letters say nothing. */
export const enoughLetters: [number, string] = [
  ENOUGH,
  `Tulis paling sedikit ${ENOUGH} huruf, agar dapat dipahami.`,
];
