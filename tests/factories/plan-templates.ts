import { type SavePlanTemplateInput, savePlanTemplateSchema } from "@/lib/schemas/plan-template";
import { aResultRow } from "./drafts";

interface GivenTemplate {
  readonly positionId: string;
  readonly templateId?: string;
  readonly version?: string;
  readonly unitId?: string;
  readonly name?: string;
  readonly results?: readonly object[];
}

/** What the form of a template gives; parsed, so that a test never writes what no form could send. */
export const templateInput = (rest: GivenTemplate): SavePlanTemplateInput =>
  savePlanTemplateSchema.parse({
    templateId: crypto.randomUUID(),
    version: "0",
    name: "Petugas loket",
    isActive: "on",
    results: [aResultRow()],
    annexes: { RESOURCES: "Komputer\nJaringan", CONSEQUENCES: "Pembinaan" },
    ...rest,
  });
