/** How long the span is in which answers of one counter are looked at together. */
export const MOMENT_MINUTES = 10;

const MS_PER_MOMENT = MOMENT_MINUTES * 60_000;

/** The ten minutes of an instant, counted from 1970: instants of one number lie in the same span. */
export const momentOf = (at: Date): number => Math.floor(at.getTime() / MS_PER_MOMENT);

/** When the ten minutes of a number begin. */
export const momentStart = (moment: number): Date => new Date(moment * MS_PER_MOMENT);
