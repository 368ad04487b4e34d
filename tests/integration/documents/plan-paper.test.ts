import readXlsxFile from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { GET as getWorksheet } from "@/app/(portal)/skp/[id]/lembar-kerja/route";
import { GET as getPlan } from "@/app/(portal)/skp/[id]/pdf/route";
import { GET as getVersion } from "@/app/(portal)/skp/[id]/versi/[revision]/pdf/route";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { localToday } from "@/lib/time";
import { anAgreedPlan, aPair, aResultRow, planInput } from "@/tests/factories/drafts";
import { anEmployee, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { readPdf } from "@/tests/support/read-pdf";

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

const signedIn = vi.hoisted(() => ({ viewer: null as EmployeeViewer | null }));
vi.mock("@/lib/auth/current-session", () => ({ requireViewer: async () => signedIn.viewer }));

const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";
const request = new Request("http://localhost/");

const download = (viewer: EmployeeViewer, id: string) => {
  signedIn.viewer = viewer;
  return getPlan(request, { params: Promise.resolve({ id }) });
};
const downloadWorksheet = (viewer: EmployeeViewer, id: string) => {
  signedIn.viewer = viewer;
  return getWorksheet(request, { params: Promise.resolve({ id }) });
};
const downloadVersion = (viewer: EmployeeViewer, id: string, revision: number) => {
  signedIn.viewer = viewer;
  return getVersion(request, { params: Promise.resolve({ id, revision: String(revision) }) });
};

describe("the SKP as a download", () => {
  it("is handed to owner and appraiser as a private file of this person, under a name that says what it is", async () => {
    const { plan, staff, appraiser } = await aLadderWithPlan();
    const owner = await db().employee.findUniqueOrThrow({ where: { id: staff.employeeId } });
    for (const viewer of [staff, appraiser]) {
      const response = await download(viewer, plan.id);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": "application/pdf",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "content-disposition": expect.stringContaining(
          `filename="SKP - Tahun 2026 - ${owner.name}.pdf"`,
        ) as string,
      });
      const { text } = await readPdf(new Uint8Array(await response.arrayBuffer()));
      expect(text).toContain(owner.nip);
      expect(text).toContain("Jumlah dokumen yang selesai (1) 100 dokumen");
      expect(text).toContain("Disetujui melalui Bina, 7 Januari 2026");
    }
  });

  it("is a workbook for e-Kinerja too, as private as the paper", async () => {
    const { plan, staff } = await aLadderWithPlan();
    const response = await downloadWorksheet(staff, plan.id);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="SKP untuk e-Kinerja - /,
    );
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data.flat()).toContain("Jumlah dokumen yang selesai (1)");
  });

  it("does not exist for who may not read the plan, nor under an address that is none", async () => {
    const { plan, staff } = await aLadderWithPlan();
    const colleague = viewerOf(await anEmployee());
    const foreignSuperior = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    const administrator = viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]);
    for (const viewer of [colleague, foreignSuperior, administrator]) {
      await expect(download(viewer, plan.id)).rejects.toThrow(NOT_FOUND);
      await expect(downloadVersion(viewer, plan.id, 1)).rejects.toThrow(NOT_FOUND);
      await expect(downloadWorksheet(viewer, plan.id)).rejects.toThrow(NOT_FOUND);
    }
    await expect(download(staff, "bukan-id")).rejects.toThrow(NOT_FOUND);
    await expect(download(staff, crypto.randomUUID())).rejects.toThrow(NOT_FOUND);
    await expect(downloadVersion(staff, plan.id, 1)).rejects.toThrow(NOT_FOUND);
  });
});

describe("planPaper", () => {
  it("keeps what was agreed first on the paper of that version", async () => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const before = await planPaper(pair.asStaff.viewer, plan.id, localToday());
    const versionNow = async () =>
      (await db().performancePlan.findUniqueOrThrow({ where: { id: plan.id } })).version;
    await revisePlan(pair.asAppraiser, {
      planId: plan.id,
      version: await versionNow(),
      comment: "Anggaran berubah.",
    });
    await savePlan(
      pair.asStaff,
      planInput(plan.id, await versionNow(), [aResultRow({ text: "Hasil yang baru" })]),
    );
    expect(await planPaper(pair.asStaff.viewer, plan.id, localToday())).toMatchObject({
      agreedAt: null,
      submittedAt: null,
      results: [{ text: "Hasil yang baru" }],
    });
    await submitPlan(pair.asStaff, { planId: plan.id, version: await versionNow() });
    await agreePlan(pair.asAppraiser, { planId: plan.id, version: await versionNow(), expectations: {} });

    const paper = await planPaper(pair.asAppraiser.viewer, plan.id, localToday(), 1);
    expect(paper).toMatchObject({
      revision: 1,
      replacedAt: expect.any(String) as string,
      agreedAt: before?.agreedAt,
      submittedAt: before?.submittedAt,
      employee: before?.employee,
      results: before?.results,
      behaviours: before?.behaviours,
      annexes: before?.annexes,
    });
    const response = await downloadVersion(pair.asStaff.viewer, plan.id, 1);
    expect((await readPdf(new Uint8Array(await response.arrayBuffer()))).text).toContain(
      "Versi 1, diganti pada",
    );
  });

  it("names who agreed to the plan, also after another appraiser took it over", async () => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const agreed = await planPaper(pair.asStaff.viewer, plan.id, localToday());
    expect(agreed?.appraiserNow).toBeNull();
    const next = await anEmployee({ unitId: pair.unit.id });
    await db().performancePlan.update({ where: { id: plan.id }, data: { appraiserId: next.id } });

    expect(await planPaper(pair.asStaff.viewer, plan.id, localToday())).toMatchObject({
      appraiser: agreed?.appraiser,
      appraiserNow: next.name,
    });
  });
});
