import { can } from "@/lib/permissions/can";
import type { FillHolidaysInput } from "@/lib/schemas/holiday";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { nationalHolidays } from "./national-holidays";

/** Adds the national holidays of a year that are not in the calendar yet; answers how many. What HR wrote stays. */
export function fillHolidays(ctx: ServiceContext, { year }: FillHolidaysInput): Promise<{ added: number }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "holiday.edit", {})) throw notFound("holiday");

    const added = await tx.holiday.createManyAndReturn({
      data: nationalHolidays(year).map(({ date, name }) => ({ date: dateOf(date), name })),
      skipDuplicates: true,
    });
    if (added.length === 0) return { result: { added: 0 }, audit: { notAudited: "repeat" } };
    return {
      result: { added: added.length },
      audit: {
        action: "holiday.fill",
        subject: { type: "holiday", id: String(year) },
        after: { days: added.map(({ date, name }) => ({ date: dayOf(date), name })) },
      },
    };
  });
}
