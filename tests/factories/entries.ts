import { randomUUID } from "node:crypto";
import type { LogProgressInput } from "@/lib/schemas/progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { contextOf } from "./people";
import { aLadderWithPlan } from "./plans";

type Ladder = Awaited<ReturnType<typeof aLadderWithPlan>>;

/** An entry of the staff member's log; its id. */
export async function anEntry(
  { staff, plan }: Pick<Ladder, "staff" | "plan">,
  given: Partial<LogProgressInput> = {},
): Promise<string> {
  const { id } = await logProgress(contextOf(staff), {
    id: randomUUID(),
    indicatorId: plan.indicatorId,
    happenedOn: "2026-06-10",
    amount: "7",
    note: "Tujuh berkas",
    ...given,
  });
  return id;
}

/** A ladder with an agreed plan and one entry in its log. */
export async function aLadderWithEntry(given: Partial<LogProgressInput> = {}) {
  const ladder = await aLadderWithPlan();
  return { ...ladder, entryId: await anEntry(ladder, given) };
}
