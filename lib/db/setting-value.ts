import type { Tx } from "./client";

/** What a setting holds (`writeSetting`); null where nobody has set it. */
export const settingValue = async (client: Pick<Tx, "setting">, key: string): Promise<unknown> =>
  (await client.setting.findUnique({ where: { key }, select: { value: true } }))?.value ?? null;
