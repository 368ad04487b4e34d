import { z } from "zod";
import { noLonger } from "./limits";

const name = z
  .string({ error: "Isi nama loket." })
  .trim()
  .min(1, { error: "Isi nama loket." })
  .max(...noLonger(60, "Nama loket"));

export const createCounterSchema = z.object({ id: z.uuid(), serviceId: z.uuid(), name });
export type CreateCounterInput = z.output<typeof createCounterSchema>;

export const editCounterSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  name,
  isOpen: z.stringbool({ truthy: ["on", "true"], falsy: ["false"] }).default(false),
});
export type EditCounterInput = z.output<typeof editCounterSchema>;

export const renewCounterSchema = z.object({ id: z.uuid(), version: z.coerce.number().int() });
export type RenewCounterInput = z.output<typeof renewCounterSchema>;
