import { localDayOf, TIME_ZONE } from "@/lib/time";

/** Dates and numbers as they are written in Indonesia, in one time zone. */
const LOCALE = "id-ID";
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" });
const dayShort = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: "long", timeZone: "UTC" });
const monthOfYear = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(LOCALE, {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: TIME_ZONE,
});

/** "24 November 2026" from a calendar day (YYYY-MM-DD). */
export const formatDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

/** "24 November". */
export const formatDayOfYear = (date: string): string => dayOfYear.format(new Date(`${date}T00:00:00Z`));

/** "24 Nov 2026". */
export const formatDayShort = (date: string): string => dayShort.format(new Date(`${date}T00:00:00Z`));

/** The day once, and month and year once where both days share them; ordinary spaces, which every font of a paper has. */
const rangeText = (format: Intl.DateTimeFormat, from: string, to: string, word?: string): string => {
  const text = format
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
    .replaceAll(/\s/g, " ");
  return word ? text.replace(/ ?– ?/, ` ${word} `) : text;
};

/**
 * "1–31 Januari 2026", "1 Januari – 31 Desember 2026" or "1 Desember 2026 – 31 Januari 2027" from the first and the last
 * calendar day (YYYY-MM-DD); a single day where they are the same. With a word, it stands for the dash: "1 Januari s.d. 31
 * Desember 2026".
 */
export const formatDays = (from: string, to: string, word?: string): string => rangeText(day, from, to, word);

/** "1–31 Jan 2026", "1 Jan – 31 Des 2026". */
export const formatDaysShort = (from: string, to: string): string => rangeText(dayShort, from, to);

/** "Selasa". */
export const formatWeekday = (date: string): string => weekday.format(new Date(`${date}T00:00:00Z`));

/** "November 2026" from a month (YYYY-MM). */
export const formatMonth = (month: string): string => monthOfYear.format(new Date(`${month}-01T00:00:00Z`));

/** "24 November 2026 pukul 14.30" from an instant, in the government's time zone. */
export const formatMoment = (at: Date | string): string => moment.format(new Date(at));

/** "24 November 2026" from an instant: the day at the seat of the government. */
export const formatDayOf = (at: Date): string => formatDay(localDayOf(at));

/** "24 November 2026 pukul 08.00–15.30" from two instants, the day once when it is the same; as one moment is written. */
export const formatSpan = (from: Date | string, to: Date | string): string =>
  moment.formatRange(new Date(from), new Date(to)).replace(/(?<=\d{4}) (?=\d\d\.)/, " pukul ");

/** "1.234,5"; up to `fractionDigits` decimals. */
export const formatNumber = (value: number, fractionDigits = 2): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: fractionDigits }).format(value);

/** "82,64": always two decimals, as an index is written. */
export const formatIndex = (value: number): string =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** "87 %" from 87. */
export const formatPercent = (value: number, fractionDigits = 0): string =>
  `${formatNumber(value, fractionDigits)} %`;

/** "18,75" from decimal text, exactly and always with two decimals. */
export const formatHundredths = (text: string): string =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    text as `${number}`,
  );

/** "1.234,5" from decimal text, exactly: a figure of the database may have more digits than a number holds. */
export const formatDecimal = (text: string): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 4 }).format(text as `${number}`);
