import { can } from "@/lib/permissions/can";
import type { HolidayInput } from "@/lib/schemas/holiday";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";

/** Opens the offices on a day again, as it was seen: under another name it is another holiday. */
export function removeHoliday(ctx: ServiceContext, { date, name }: HolidayInput): Promise<{ date: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "holiday.edit", {})) throw notFound("holiday");

    const removed = await tx.holiday.deleteMany({ where: { date: dateOf(date), name } });
    if (removed.count === 0) {
      if (await tx.holiday.findUnique({ where: { date: dateOf(date) } })) throw conflict("holiday");
      return { result: { date }, audit: { notAudited: "repeat" } };
    }
    return {
      result: { date },
      audit: { action: "holiday.remove", subject: { type: "holiday", id: date }, before: { name } },
    };
  });
}
