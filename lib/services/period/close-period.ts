import type { MovePeriodInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { movePeriod } from "./move-period";

/** Closes an open period: no plan in it is made, changed or answered any more. */
export const closePeriod = (ctx: ServiceContext, input: MovePeriodInput) => movePeriod(ctx, input, "close");
