import { db } from "@/lib/db/client";
import { settingOf } from "@/lib/db/setting";
import type { AsnWeights } from "@/lib/domain/career/asn-index";
import { ASN_WEIGHTS_SETTING, weightsOf } from "@/lib/domain/career/weights";

/** The weights in force; version 0 while they are those of the regulation. */
export async function asnWeights(): Promise<{ readonly weights: AsnWeights; readonly version: number }> {
  const { value, version } = await settingOf(db(), ASN_WEIGHTS_SETTING);
  return { weights: weightsOf(value), version };
}
