import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import type { ServiceContext } from "./context";
import { conflict } from "./errors";

/** What is set, and the version that was read; 0 where nothing was set yet. */
interface SettingChange {
  readonly key: string;
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Writes a setting as a whole and gives its line of the trail. Throws CONFLICT where somebody set it meanwhile. */
export async function writeSetting(
  tx: Tx,
  { now }: ServiceContext,
  { key, version, value }: SettingChange,
): Promise<AuditEntry> {
  const before = await tx.setting.findUnique({ where: { key } });
  const set = { value: { ...value } as object, updatedAt: now };
  const written =
    version === 0
      ? await tx.setting.createMany({ data: [{ key, ...set }], skipDuplicates: true })
      : await tx.setting.updateMany({ where: { key, version }, data: { ...set, version: { increment: 1 } } });
  if (written.count === 0) throw conflict("setting");
  return {
    action: "setting.edit",
    subject: { type: "setting", id: key },
    ...(before ? { before: before.value as object } : {}),
    after: value,
  };
}
