import type { Tx } from "./client";

/** Whether HR's calendar closes the offices on a day (YYYY-MM-DD). The whole calendar: some twenty days a year. */
export async function holidaysIn(from: Pick<Tx, "holiday">): Promise<(date: string) => boolean> {
  const rows = await from.holiday.findMany({ select: { date: true } });
  const closed = new Set(rows.map(({ date }) => date.toISOString().slice(0, 10)));
  return (date) => closed.has(date);
}
