import type { MovePeriodInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { movePeriod } from "./move-period";

/** Opens a prepared period: from now on plans may be made in it. */
export const openPeriod = (ctx: ServiceContext, input: MovePeriodInput) => movePeriod(ctx, input, "open");
