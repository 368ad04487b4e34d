import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getDocument } from "@/app/(portal)/penilaian/[id]/dokumen-evaluasi/route";
import { GET as getSheet } from "@/app/(portal)/penilaian/[id]/lembar-evaluasi/route";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { appraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { localToday } from "@/lib/time";
import { aLadderWithAppraisal, RATED_AT, takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { readPdf } from "@/tests/support/read-pdf";

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

const signedIn = vi.hoisted(() => ({ viewer: null as EmployeeViewer | null }));
vi.mock("@/lib/auth/current-session", () => ({ requireViewer: async () => signedIn.viewer }));
beforeEach(() => {
  signedIn.viewer = null;
});

const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";
const ROUTES = { sheet: getSheet, document: getDocument };

const download = (viewer: EmployeeViewer, which: keyof typeof ROUTES, id: string) => {
  signedIn.viewer = viewer;
  return ROUTES[which](new Request("http://localhost/"), { params: Promise.resolve({ id }) });
};

describe("the papers of an evaluation", () => {
  it("are handed to both parties once it is handed over", async () => {
    const { staff, appraiser, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    const { nip, name } = await db().employee.findUniqueOrThrow({ where: { id: staff.employeeId } });
    const sheet = await download(staff, "sheet", appraisalId);
    expect(sheet.headers.get("content-disposition")).toContain(
      `filename="Lembar Evaluasi Kinerja - Tahun 2026 - ${name}.pdf"`,
    );
    const { text } = await readPdf(new Uint8Array(await sheet.arrayBuffer()));
    expect(text).toContain(nip);
    expect(text).toContain("RATING HASIL KERJA Sesuai ekspektasi Semua target tercapai tepat waktu.");

    const document = await download(appraiser, "document", appraisalId);
    expect(document.headers.get("cache-control")).toBe("private, no-store");
    expect((await readPdf(new Uint8Array(await document.arrayBuffer()))).text).toContain(
      "Predikat kinerja pegawai Baik",
    );
  });

  it("are not there while the rating is a draft, also for its appraiser, and say so", async () => {
    const { staff, appraiser, appraisalId } = await aLadderWithAppraisal("RATED");
    for (const viewer of [staff, appraiser]) {
      for (const which of ["sheet", "document"] as const) {
        const response = await download(viewer, which, appraisalId);
        expect(response.status).toBe(409);
        expect(await response.text()).toBe("Evaluasi ini belum disampaikan, jadi belum dapat diunduh.");
      }
    }
  });

  it("do not exist for who may not read the evaluation; the superior reads them from the objection on", async () => {
    const { superior, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    const strangers = [
      viewerOf(await anEmployee()),
      viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]),
      viewerOf(await anEmployee(), [{ role: "ADMINISTRATOR" }]),
      superior,
    ];
    for (const viewer of strangers) {
      for (const which of ["sheet", "document"] as const)
        await expect(download(viewer, which, appraisalId)).rejects.toThrow(NOT_FOUND);
    }
    await expect(download(superior, "sheet", "bukan-id")).rejects.toThrow(NOT_FOUND);

    const objected = await aLadderWithAppraisal("OBJECTED");
    expect(await appraisalPaper(objected.superior, objected.appraisalId, localToday())).toMatchObject({
      objection: { reason: "Dua laporan belum ikut dihitung." },
    });
  });
});

describe("appraisalPaper", () => {
  it("prints what the log and the feedback said when the rating was given", async () => {
    const { plan, staff, appraiser, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    const [result] = plan.results;
    if (!result) throw new Error("a plan has a result");
    const rated = new Date(RATED_AT).getTime();
    const at = (minutes: number) => new Date(rated + minutes * 60_000);
    const say = (minutes: number, text: string, about: object = { resultId: result.id }) =>
      db().feedback.create({
        data: {
          id: crypto.randomUUID(),
          planId: plan.id,
          giverId: appraiser.employeeId,
          relation: "SUPERIOR",
          kind: "APPRECIATION",
          text,
          givenAt: at(minutes),
          createdAt: at(minutes),
          ...about,
        },
      });
    for (const minutes of [-50, -40, -30, -20]) await say(minutes, `Sebelum ${minutes}`);
    await say(5, "Sesudah rating");
    await say(-10, "Ramah", { behaviour: "SERVICE" });
    const log = (minutes: number, amount: string) =>
      db().progressEntry.create({
        data: {
          id: crypto.randomUUID(),
          indicatorId: plan.indicatorId,
          authorId: staff.employeeId,
          happenedOn: new Date("2026-06-10T00:00:00Z"),
          amount,
          note: "Dokumen selesai",
          writtenAt: at(minutes),
          createdAt: at(minutes),
        },
      });
    await log(-60, "30");
    await log(10, "70");

    const paper = await appraisalPaper(staff, appraisalId, localToday());
    if (paper === null || paper === "NOT_HANDED_OVER") throw new Error("no paper");
    expect(paper.results[0]).toMatchObject({
      superior: "Meningkatnya kepuasan masyarakat",
      indicators: [{ entries: 1, realisation: { value: "30", percent: "30.00" } }],
      feedback: { more: 1 },
    });
    expect(paper.results[0]?.feedback.printed.map(({ text }) => text)).toEqual([
      "Sebelum -20",
      "Sebelum -30",
      "Sebelum -40",
    ]);
    expect(paper.behaviours.find(({ value }) => value === "SERVICE")?.feedback).toMatchObject({
      printed: [{ text: "Ramah", relation: "SUPERIOR" }],
      more: 0,
    });
  });

  it("names the achievement of the nearest unit that has one", async () => {
    const { unit, plan, staff, superior, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    expect(await appraisalPaper(staff, appraisalId, localToday())).toMatchObject({ achievement: null });
    await db().unitAchievement.create({
      data: {
        unitId: unit.id,
        periodId: plan.periodId,
        predikat: "ISTIMEWA",
        reason: "Semua rencana aksi terlampaui",
        setById: superior.employeeId,
        setAt: new Date(RATED_AT),
      },
    });
    expect(await appraisalPaper(staff, appraisalId, localToday())).toMatchObject({
      achievement: { unitName: unit.name, predikat: "ISTIMEWA" },
    });
  });

  it("prints for a window the feedback of its days alone, as its form shows it", async () => {
    const ladder = await aLadderWithPlan();
    const { plan, appraiser, staff } = ladder;
    const appraisalId = await takeAppraisal(ladder, "HANDED_OVER", "2026-01-01");
    const days = [
      ["2025-12-31T16:59:00Z", "Tahun lalu"],
      ["2026-03-31T16:59:00Z", "Hari terakhir triwulan"],
      ["2026-03-31T17:01:00Z", "Triwulan berikutnya"],
    ] as const;
    for (const [givenAt, text] of days) {
      await db().feedback.create({
        data: {
          id: crypto.randomUUID(),
          planId: plan.id,
          behaviour: "SERVICE",
          giverId: appraiser.employeeId,
          relation: "SUPERIOR",
          kind: "APPRECIATION",
          text,
          givenAt: new Date(givenAt),
          createdAt: new Date(givenAt),
        },
      });
    }
    const paper = await appraisalPaper(staff, appraisalId, localToday());
    if (paper === null || paper === "NOT_HANDED_OVER") throw new Error("no paper");
    expect(paper.behaviours.find(({ value }) => value === "SERVICE")?.feedback).toMatchObject({
      printed: [{ text: "Hari terakhir triwulan" }],
      more: 0,
    });
  });

  it("prints the plan by which the rating was given, also after that plan was changed", async () => {
    const ladder = await aLadderWithPlan();
    const { plan, appraiser, staff } = ladder;
    const appraisalId = await takeAppraisal(ladder, "FINAL", "2026-01-01");
    const texts = async () => {
      const paper = await appraisalPaper(staff, appraisalId, localToday());
      if (paper === null || paper === "NOT_HANDED_OVER") throw new Error("no paper");
      return {
        results: paper.results.map(({ text, superior, indicators }) => [
          text,
          superior,
          indicators.map(({ targetLow, realisation }) => [targetLow, realisation.percent]),
        ]),
        expectations: paper.behaviours.map(({ expectation }) => expectation),
      };
    };
    await db().progressEntry.create({
      data: {
        id: crypto.randomUUID(),
        indicatorId: plan.indicatorId,
        authorId: staff.employeeId,
        happenedOn: new Date("2026-02-10T00:00:00Z"),
        amount: "30",
        note: "Dokumen selesai",
        writtenAt: new Date("2026-02-10T03:00:00Z"),
        createdAt: new Date("2026-02-10T03:00:00Z"),
      },
    });
    const rated = await texts();
    expect(rated.results[0]?.[2]).toEqual([["100", "30.00"]]);
    await revisePlan(contextOf(appraiser, "2026-07-02T03:00:00Z"), {
      planId: plan.id,
      version: plan.version,
      comment: "Anggaran kegiatan dipangkas.",
    });
    const ofPlan = { where: { result: { planId: plan.id } } };
    await db().planIndicator.updateMany({ ...ofPlan, data: { targetLow: "60" } });
    await db().planResult.updateMany({
      where: { planId: plan.id },
      data: { text: "Hasil kerja yang baru", superiorText: "Hasil pimpinan yang baru" },
    });
    await db().planBehaviour.updateMany({ where: { planId: plan.id }, data: { expectation: "Yang baru" } });
    expect(await texts()).toEqual(rated);
  });
});
