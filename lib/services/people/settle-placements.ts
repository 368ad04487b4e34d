import { db } from "@/lib/db/client";
import type { ServiceContext } from "../context";
import { settleEmployees } from "./settle-employees";

/**
 * A placement that was entered ahead takes effect on its day. Nothing is decided here and the entry was audited, so this
 * is no change of its own; running it twice changes nothing.
 */
export const settlePlacements = async (ctx: ServiceContext): Promise<{ readonly settled: number }> => ({
  settled: await settleEmployees(db(), ctx.today),
});
