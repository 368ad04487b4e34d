import { describe, it } from "vitest";
import { ASN_WEIGHTS } from "@/lib/domain/career/asn-index";
import { flatWeights } from "@/lib/domain/career/weights";
import { editWeights } from "@/lib/services/career/edit-weights";
import { chooseRegister } from "@/lib/services/period/choose-register";
import { saveTemplate } from "@/lib/services/plan/save-template";
import { anEmployee } from "@/tests/factories/people";
import { templateInput } from "@/tests/factories/plan-templates";
import { aPeriod } from "@/tests/factories/plans";
import { byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

const registers: Writes = {
  chooseRegister: async () => {
    const { id: periodId, version } = await aPeriod({ year: 2047 });
    return byHr((ctx) => chooseRegister(ctx, { periodId, version, register: "E_KINERJA" }));
  },
  saveTemplate: async () => {
    const { positionId } = await anEmployee();
    const input = templateInput({ positionId: positionId ?? "" });
    return byHr((ctx) => saveTemplate(ctx, input));
  },
  editWeights: () => byHr((ctx) => editWeights(ctx, { ...flatWeights(ASN_WEIGHTS), version: 0 })),
};

describe("a choice for the whole government and its line in the trail", () => {
  it.each(Object.entries(registers))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
