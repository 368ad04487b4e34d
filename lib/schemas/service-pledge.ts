import { z } from "zod";
import { PLEDGE_LIMITS } from "@/lib/domain/service/pledge";
import { localDate } from "./local-date";
import { writtenText } from "./plain-text";

const { text, number, signer, signerTitle } = PLEDGE_LIMITS;

/** The maklumat pelayanan of the unit of a service; `seen` is the version that was read, 0 where there is none. */
export const pledgeSchema = z.object({
  serviceId: z.uuid(),
  seen: z.coerce.number().int().min(0),
  text: writtenText({ label: "Maklumat", missing: "Tulis bunyi maklumatnya.", min: 40, max: text }),
  number: writtenText({ label: "Nomor", missing: "Isi nomor keputusannya.", min: 3, max: number }),
  decidedOn: localDate("Isi tanggal keputusannya."),
  signer: writtenText({ label: "Nama", missing: "Isi nama penanda tangan.", min: 3, max: signer }),
  signerTitle: writtenText({
    label: "Jabatan",
    missing: "Isi jabatan penanda tangan.",
    min: 3,
    max: signerTitle,
  }),
});
export type PledgeInput = z.output<typeof pledgeSchema>;
