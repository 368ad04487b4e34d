import { can } from "@/lib/permissions/can";
import type { CreatePeriodInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { periodColumns } from "./period-columns";

/** Prepares the period of a year. There is one a year, so a form that is sent twice makes no second one. */
export function createPeriod(ctx: ServiceContext, input: CreatePeriodInput): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "period.manage", {})) throw notFound("period");
    const data = { ...periodColumns(input), createdAt: ctx.now };
    // The year is unique: of two at once one inserts nothing, without breaking its transaction.
    const [period] = await tx.period.createManyAndReturn({ data, skipDuplicates: true });
    if (!period) throw refusedBecause("period", ["PERIOD_YEAR_TAKEN"]);
    return {
      result: { id: period.id },
      audit: { action: "period.create", subject: { type: "period", id: period.id }, after: input },
    };
  });
}
