import { db } from "@/lib/db/client";
import type { AsnWeights } from "@/lib/domain/career/asn-index";
import { ASN_WEIGHTS_SETTING, weightsOf } from "@/lib/domain/career/weights";

/** The weights in force; version 0 while they are those of the regulation. */
export async function asnWeights(): Promise<{ readonly weights: AsnWeights; readonly version: number }> {
  const setting = await db().setting.findUnique({ where: { key: ASN_WEIGHTS_SETTING } });
  return { weights: weightsOf(setting?.value), version: setting?.version ?? 0 };
}
