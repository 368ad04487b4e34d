import { can } from "@/lib/permissions/can";
import type { HolidayInput } from "@/lib/schemas/holiday";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";

/** Closes the offices on one more day. Terms that are already set keep their last day. */
export function addHoliday(ctx: ServiceContext, { date, name }: HolidayInput): Promise<{ date: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "holiday.edit", {})) throw notFound("holiday");

    const day = dateOf(date);
    const added = await tx.holiday.createMany({ data: [{ date: day, name }], skipDuplicates: true });
    if (added.count === 0) {
      const standing = await tx.holiday.findUnique({ where: { date: day } });
      if (standing?.name !== name) throw refusedBecause("holiday", ["HOLIDAY_TAKEN"]);
      return { result: { date }, audit: { notAudited: "repeat" } };
    }
    return {
      result: { date },
      audit: { action: "holiday.add", subject: { type: "holiday", id: date }, after: { name } },
    };
  });
}
