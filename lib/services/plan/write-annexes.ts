import type { Tx } from "@/lib/db/client";
import { ANNEX_KINDS } from "@/lib/domain/plan/plan";
import type { SavePlanInput } from "@/lib/schemas/plan";

/** Replaces the three lists of the lampiran; nothing refers to their lines. */
export async function writeAnnexes(tx: Tx, planId: string, annexes: SavePlanInput["annexes"]): Promise<void> {
  await tx.planAnnex.deleteMany({ where: { planId } });
  await tx.planAnnex.createMany({
    data: ANNEX_KINDS.flatMap((kind) =>
      annexes[kind].map((text, index) => ({ planId, kind, ordinal: index + 1, text })),
    ),
  });
}
