import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import DialogueFormPage from "@/app/(portal)/skp/[id]/pembinaan/dialog/page";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { disputeDialogue } from "@/lib/services/coaching/answer-dialogue";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { reviseDialogue } from "@/lib/services/coaching/revise-dialogue";
import { localToday } from "@/lib/time";
import { anAppraisalRow } from "@/tests/factories/appraisals";
import { anEmployee, contextOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";

const signedIn = vi.hoisted(() => ({ viewer: null as EmployeeViewer | null }));
vi.mock("@/lib/auth/current-session", () => ({ requireViewer: async () => signedIn.viewer }));

/** Whether the page has the form for them. */
async function opens(viewer: EmployeeViewer, planId: string, query: object = {}): Promise<boolean> {
  signedIn.viewer = viewer;
  const given = { params: Promise.resolve({ id: planId }), searchParams: Promise.resolve(query) };
  return DialogueFormPage(given).then(
    () => true,
    (error: Error) => {
      if (error.message === "NEXT_HTTP_ERROR_FALLBACK;404") return false;
      throw error;
    },
  );
}

describe("the form of a dialogue", () => {
  it("lets who was followed, and still reads the plan, put their own record right, and record no other", async () => {
    const { appraiser, staff, plan } = await aLadderWithPlan();
    const id = randomUUID();
    const words = {
      topic: "PROGRESS",
      heldOn: "2026-06-10",
      agreements: "Laporan dikirim tiap bulan.",
    } as const;
    await recordDialogue(contextOf(appraiser), { id, planId: plan.id, ...words });
    expect(await opens(appraiser, plan.id)).toBe(true);
    await disputeDialogue(contextOf(staff), { dialogueId: id, version: 1, objection: "Tanggalnya lain." });
    await anAppraisalRow(plan, appraiser.employeeId, "HANDED_OVER");
    await db().appraiserAssignment.updateMany({
      where: { employeeId: staff.employeeId },
      data: { appraiserId: (await anEmployee()).id },
    });

    const shown = await planDevelopment(appraiser, plan.id, localToday());
    expect(shown?.dialogues).toMatchObject([{ acts: ["revise", "withdraw"] }]);
    expect(await opens(appraiser, plan.id, { ubah: id })).toBe(true);
    expect(
      await outcomeOf(reviseDialogue(contextOf(appraiser), { dialogueId: id, version: 2, ...words })),
    ).toBe("OK");
    for (const query of [{}, { ganti: id }, { ubah: randomUUID() }])
      expect(await opens(appraiser, plan.id, query)).toBe(false);
  });
});
