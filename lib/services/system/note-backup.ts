import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";

/** Notes in the trail that all data were copied out, and how much. */
export function noteBackup(
  ctx: ServiceContext<SystemViewer>,
  backup: {
    readonly takenAt: string;
    readonly tables: number;
    readonly rows: number;
    readonly files: number;
  },
): Promise<void> {
  return mutate(ctx, async () => ({
    result: undefined,
    audit: { action: "backup.take", subject: { type: "backup", id: backup.takenAt }, after: backup },
  }));
}
