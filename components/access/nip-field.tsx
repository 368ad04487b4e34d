import type { FormField } from "@/components/form/form-field";
import { TextField } from "@/components/form/text-field";
import { NIP_LENGTH } from "@/lib/domain/people/nip";

/** By whose NIP somebody signs in. */
export const NipField = ({ field }: { readonly field: FormField }) => (
  <TextField
    field={field}
    label="NIP"
    hint={`${NIP_LENGTH} angka, seperti di kartu pegawai`}
    input={{ inputMode: "numeric", autoComplete: "username", maxLength: 30, className: "figures" }}
  />
);
