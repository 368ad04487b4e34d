import { z } from "zod";
import { ASN_WEIGHT_KEYS, type AsnWeightKey, type FlatWeights } from "@/lib/domain/career/weights";
import { scaledOf } from "@/lib/domain/number/decimal";

const TENTH = 1000n;
const MOST_TENTHS = 1000n;

/** "22,5" as tenths; an issue where it is no number from 0 to 100 with one decimal at the most. */
const points = z
  .string({ error: "Isi nilainya." })
  .trim()
  .transform((text, ctx) => {
    const scaled = scaledOf(text.replace(",", "."));
    const tenths = scaled === null || scaled % TENTH !== 0n ? null : scaled / TENTH;
    if (tenths === null || tenths < 0n || tenths > MOST_TENTHS) {
      ctx.addIssue({
        code: "custom",
        message: "Tulis angka dengan satu angka di belakang koma, misalnya 22,5.",
      });
      return z.NEVER;
    }
    return Number(tenths);
  });

const weights = Object.fromEntries(ASN_WEIGHT_KEYS.map((key) => [key, points])) as Record<
  AsnWeightKey,
  typeof points
>;

/** All weights of the simulated index at once, as they were seen; version 0 where none were ever set. */
export const editWeightsSchema = z.object({ ...weights, version: z.coerce.number().int().min(0) });
export type EditWeightsInput = FlatWeights & { readonly version: number };
