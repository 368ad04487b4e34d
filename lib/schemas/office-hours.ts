import { z } from "zod";

const MINUTES_PER_HOUR = 60;
const DAYS_PER_WEEK = 7;
const MOST_DAYS = 60;
const CLOCK = /^([01]\d|2[0-3])[:.]([0-5]\d)$/;
const LINE = /^(\d{1,2})-(\d{1,2})-(\d{4})\s+(?:(tutup)|(\S+?)\s*[-–]\s*(\S+))$/i;

export const OFFICE_SCOPES = ["UNIT", "SERVICE"] as const;

// An alias and no interface: it goes into the database as JSON.
type Open = { readonly opens: number; readonly closes: number };
type Hours = Open | null;
type Week = [Hours, Hours, Hours, Hours, Hours, Hours, Hours];

/** Minutes after midnight of "08:00" or "08.00"; null for anything else. */
function minuteOf(text: string): number | null {
  const match = CLOCK.exec(text);
  return match ? Number(match[1]) * MINUTES_PER_HOUR + Number(match[2]) : null;
}

/** The hours between two times; null where they are none, or the second is not later. */
function openOf(from: string, to: string): Open | null {
  const [opens, closes] = [minuteOf(from), minuteOf(to)];
  return opens !== null && closes !== null && opens < closes ? { opens, closes } : null;
}

/** One line, "24-12-2026 tutup" or "31-12-2026 08.00-12.00"; null for what is neither. */
function dayOf(line: string): readonly [string, Hours] | null {
  const [, day = "", month = "", year = "", closed, from = "", to = ""] = LINE.exec(line) ?? [];
  const date = z.iso.date().safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  const open = openOf(from, to);
  if (!date.success || (closed === undefined && open === null)) return null;
  return [date.data, closed === undefined ? open : null];
}

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const times = z.array(z.string().trim().optional()).max(DAYS_PER_WEEK).default([]);
const seen = z.coerce.number().int().min(0);

/** Hours of an office as a form gives them: a time to open and one to close for each weekday, both left out where closed. */
export const officeHoursSchema = z
  .object({
    serviceId: z.uuid(),
    scope: z.enum(OFFICE_SCOPES, { error: "Pilih untuk layanan mana jam ini berlaku." }),
    seenUnit: seen,
    seenService: seen,
    opens: times,
    closes: times,
    days: z.string().default(""),
  })
  .superRefine(({ opens, closes, days }, ctx) => {
    const issue = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: "custom", path, message });
    for (let index = 0; index < DAYS_PER_WEEK; index += 1) {
      const [from = "", to = ""] = [opens[index], closes[index]];
      if ((from !== "" || to !== "") && openOf(from, to) === null)
        issue(["opens", index], "Isi jam buka dan jam tutup sesudahnya, atau kosongkan keduanya.");
    }
    if (!opens.some(Boolean)) issue(["opens", 0], "Isi jam untuk paling sedikit satu hari.");
    const lines = linesOf(days);
    if (lines.length > MOST_DAYS) issue(["days"], `Paling banyak ${MOST_DAYS} hari khusus.`);
    const wrong = lines.find((line) => dayOf(line) === null);
    if (wrong !== undefined)
      issue(
        ["days"],
        `Baris "${wrong}" tidak terbaca. Contoh: 24-12-2026 tutup, atau 31-12-2026 08.00-12.00.`,
      );
  });
export type OfficeHoursInput = z.output<typeof officeHoursSchema>;

/** The same in minutes after midnight: the week from Monday on, and the days that are different. */
export function officePlanOf({ opens, closes, days }: Pick<OfficeHoursInput, "opens" | "closes" | "days">) {
  const week = Array.from({ length: DAYS_PER_WEEK }, (_, index) =>
    openOf(opens[index] ?? "", closes[index] ?? ""),
  ) as Week;
  const own: Readonly<Record<string, Hours>> = Object.fromEntries(
    linesOf(days)
      .map(dayOf)
      .filter((day) => day !== null),
  );
  return { week, days: own };
}

/** Back to the hours above: a service to its unit's, a unit to those of the government. */
export const dropOfficeHoursSchema = z.object({
  serviceId: z.uuid(),
  scope: z.enum(OFFICE_SCOPES),
  seenUnit: seen,
  seenService: seen,
});
export type DropOfficeHoursInput = z.output<typeof dropOfficeHoursSchema>;
