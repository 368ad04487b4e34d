import { randomUUID } from "node:crypto";
import type { RecordPotentialInput } from "@/lib/schemas/talent";

/** An assessment as its report has it, with what is to differ. */
export const potentialOf = (
  employeeId: string,
  over: Partial<RecordPotentialInput> = {},
): RecordPotentialInput => ({
  id: randomUUID(),
  employeeId,
  assessedOn: "2026-03-02",
  validUntil: "2029-03-02",
  instrument: "Assessment center",
  assessor: "Ratna Asesor",
  institution: "UPT Penilaian Kompetensi Provinsi",
  score: 8250,
  documentNumber: "800/112/UPT-PK/2026",
  ...over,
});
