import type { Tx } from "./client";
import { holidaysIn } from "./holidays";

const OFFICE_HOURS = "office.hours";

/** Minutes after midnight, or null where the office stays closed. */
type Hours = { readonly opens: number; readonly closes: number } | null;
/** Monday first. */
type Week = readonly [Hours, Hours, Hours, Hours, Hours, Hours, Hours];

const isHours = (value: unknown): boolean =>
  value === null ||
  (typeof value === "object" &&
    "opens" in value &&
    "closes" in value &&
    Number.isInteger(value.opens) &&
    Number.isInteger(value.closes));

/** What is stored otherwise is a fault of the installation and must not pass for a closed office. */
function weekOf(value: unknown): Week {
  if (Array.isArray(value) && value.length === 7 && value.every(isHours)) return value as unknown as Week;
  throw new Error(`setting "${OFFICE_HOURS}" is not a week of office hours`);
}

const daysOf = (value: unknown): Readonly<Record<string, Hours>> => {
  if (typeof value === "object" && value !== null && Object.values(value).every(isHours))
    return value as Readonly<Record<string, Hours>>;
  throw new Error("days of office hours are none");
};

/**
 * What working minutes are counted by, for each of these rows of office hours; for null, and for a row that is not asked for,
 * the hours of the setting `office.hours`, else the usual ones. HR's calendar goes with all of them. Throws when what is
 * stored is no week.
 */
export async function officeCalendarsIn(
  from: Pick<Tx, "holiday" | "setting" | "officeHours">,
  usual: Week,
  ids: readonly (string | null)[],
) {
  // One after the other: inside a transaction there is one connection.
  const setting = await from.setting.findUnique({ where: { key: OFFICE_HOURS }, select: { value: true } });
  const isHoliday = await holidaysIn(from);
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length === 0 ? [] : await from.officeHours.findMany({ where: { id: { in: wanted } } });
  const general = { hours: setting ? weekOf(setting.value) : usual, isHoliday };
  const own = new Map(
    rows.map(({ id, week, days }) => [id, { hours: { week: weekOf(week), days: daysOf(days) }, isHoliday }]),
  );
  return (id: string | null) => (id === null ? undefined : own.get(id)) ?? general;
}

interface Whose {
  readonly unitId: string;
  readonly serviceId: string;
}

/** The newest row of a service's own hours, and of those of its unit; each may say that it counts no more. */
export async function newestOfficeHours(from: Pick<Tx, "officeHours">, { unitId, serviceId }: Whose) {
  const newest = (where: { serviceId: string } | { unitId: string; serviceId: null }) =>
    from.officeHours.findFirst({ where, orderBy: { version: "desc" } });
  return { service: await newest({ serviceId }), unit: await newest({ unitId, serviceId: null }) };
}

/** The hours in force for a service: its own, else its unit's; null where those of the government are. */
export async function officeHoursInForce(
  from: Pick<Tx, "officeHours">,
  whose: Whose,
): Promise<string | null> {
  const { service, unit } = await newestOfficeHours(from, whose);
  return [service, unit].find((row) => row !== null && row.week !== null)?.id ?? null;
}
