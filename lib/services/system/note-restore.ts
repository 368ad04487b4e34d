import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";

/** Notes in the trail that it was continued from a backup: what happened after that moment is not in it. */
export function noteRestore(
  ctx: ServiceContext<SystemViewer>,
  backup: { readonly takenAt: string },
): Promise<void> {
  return mutate(ctx, async () => ({
    result: undefined,
    audit: { action: "backup.restore", subject: { type: "backup", id: backup.takenAt }, after: backup },
  }));
}
