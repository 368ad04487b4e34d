import { describe, expect, it } from "vitest";
import { registerApplicationSchema, submitApplicationSchema } from "@/lib/schemas/application";
import { fileComplaintSchema } from "@/lib/schemas/complaint";
import { registerSchema } from "@/lib/schemas/consultation-public";

const FORMS = [
  ["a registration", registerSchema],
  ["a complaint", fileComplaintSchema],
  ["an application online", submitApplicationSchema],
  ["an application at the counter", registerApplicationSchema],
] as const;

describe("the contact that a citizen leaves", () => {
  it.each(FORMS)("with %s is no half of a mail address: the letter would never come", (_, schema) => {
    const faultsOf = (contact: string) =>
      schema
        .safeParse({ contact })
        .error?.issues.filter(({ path }) => path[0] === "contact")
        .map(({ message }) => message);
    for (const contact of ["siti@contoh", "siti@", "siti @contoh.id", "0812-0000-1234, siti@contoh.id"])
      expect(faultsOf(contact), contact).toEqual([
        "Alamat surel ini belum lengkap. Tulis seperti nama@contoh.id, atau nomor telepon saja.",
      ]);
    for (const contact of ["siti@contoh.id", " siti@contoh.id ", "0812-0000-1234", "", " "])
      expect(faultsOf(contact), contact).toEqual([]);
  });
});
