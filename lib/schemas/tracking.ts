import { z } from "zod";
import { TRACKING_CODE_LENGTH, TRACKING_PIN_LENGTH } from "@/lib/domain/tracking/tracking";

/** Letters and digits of a code, however somebody copied it. */
const compact = (given: string): string => given.replace(/[^a-z0-9]/gi, "").toUpperCase();

/** What opens something that was sent without an account. */
export const openTrackingSchema = z.object({
  trackingCode: z
    .string({ error: "Isi kode lacak." })
    .transform(compact)
    .refine((given) => given.length === TRACKING_CODE_LENGTH, {
      error: `Kode lacak terdiri atas ${TRACKING_CODE_LENGTH} huruf dan angka.`,
    }),
  pin: z
    .string({ error: "Isi PIN." })
    .transform((given) => given.replace(/\D/g, ""))
    .refine((given) => given.length === TRACKING_PIN_LENGTH, {
      error: `PIN terdiri atas ${TRACKING_PIN_LENGTH} angka.`,
    }),
});
export type OpenTrackingInput = z.output<typeof openTrackingSchema>;
