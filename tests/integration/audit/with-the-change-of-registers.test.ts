import { randomUUID } from "node:crypto";
import { afterAll, describe, it } from "vitest";
import { stopSender } from "@/lib/db/job-queue";
import { ASN_WEIGHTS } from "@/lib/domain/career/asn-index";
import { flatWeights } from "@/lib/domain/career/weights";
import { editWeights } from "@/lib/services/career/edit-weights";
import { chooseRegister } from "@/lib/services/period/choose-register";
import { extendPeriod } from "@/lib/services/period/extend-period";
import { askReminders } from "@/lib/services/plan/ask-reminders";
import { saveTemplate } from "@/lib/services/plan/save-template";
import { anEmployee } from "@/tests/factories/people";
import { templateInput } from "@/tests/factories/plan-templates";
import { aPeriod } from "@/tests/factories/plans";
import { byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

afterAll(stopSender);

const registers: Writes = {
  chooseRegister: async () => {
    const { id: periodId, version } = await aPeriod({ year: 2047 });
    return byHr((ctx) => chooseRegister(ctx, { periodId, version, register: "E_KINERJA" }));
  },
  extendPeriod: async () => {
    const { id: periodId, version } = await aPeriod({ year: 2049 });
    const given = { periodId, version, planDueOn: "2049-02-15", reason: "Aplikasi nasional terganggu." };
    return byHr((ctx) => extendPeriod(ctx, { ...given, extensionId: randomUUID() }));
  },
  askReminders: async () => {
    const { id: periodId } = await aPeriod({ year: 2048 });
    return byHr((ctx) => askReminders(ctx, { roundId: randomUUID(), periodId }));
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
