import { z } from "zod";
import { noLonger, noShorter } from "./limits";

const NO_LABEL = "Isi sebutan petugas bagi warga.";

const label = z
  .string({ error: NO_LABEL })
  .trim()
  .min(...noShorter(2, "Sebutan petugas"))
  .max(...noLonger(40, "Sebutan petugas"))
  // However the digits are written and parted.
  .refine((text) => !/\d{6}/.test(text.normalize("NFKC").replace(/[^\p{L}\d]/gu, "")), {
    error: "Sebutan petugas tampil bagi warga: jangan menulis NIP atau nomor telepon.",
  });

const fields = {
  id: z.uuid(),
  label,
  servesFrom: z.iso.date({ error: "Isi hari pertama bertugas." }),
  servesUntil: z.iso
    .date({ error: "Tulis hari terakhir yang ada dalam kalender, atau kosongkan." })
    .optional(),
};

export const enlistOfficerSchema = z.object({
  serviceId: z.uuid(),
  employeeId: z.uuid({ error: "Pilih pegawai dari daftar." }),
  ...fields,
});
export type EnlistOfficerInput = z.output<typeof enlistOfficerSchema>;

export const editOfficerSchema = z.object({ ...fields, version: z.coerce.number().int() });
export type EditOfficerInput = z.output<typeof editOfficerSchema>;

export const askOfficerSchema = z.object({
  serviceId: z.uuid(),
  asks: z.stringbool({ truthy: ["on", "true"], falsy: ["false"] }).default(false),
});
export type AskOfficerInput = z.output<typeof askOfficerSchema>;
