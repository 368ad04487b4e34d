import type { Tx } from "./client";

/** What a setting holds (`writeSetting`), with the version that a form sends back; null and 0 where nobody has set it. */
export const settingOf = async (
  client: Pick<Tx, "setting">,
  key: string,
): Promise<{ readonly value: NonNullable<unknown> | null; readonly version: number }> =>
  (await client.setting.findUnique({ where: { key }, select: { value: true, version: true } })) ?? {
    value: null,
    version: 0,
  };
