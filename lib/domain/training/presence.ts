/**
 * Share of the sessions, in percent, that somebody must be present at for the hours to count. The regulations name none;
 * 80 is the usual condition of organisers (VERIFY with BKPSDM).
 */
export const MINIMUM_PRESENCE_PERCENT = 80;

/** Whether presence at `present` of `total` sessions earns the hours. Whole numbers; no sessions earn nothing. */
export const earnsHours = (
  present: number,
  total: number,
  minimumPercent = MINIMUM_PRESENCE_PERCENT,
): boolean => total > 0 && present * 100 >= total * minimumPercent;
