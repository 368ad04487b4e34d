import { randomUUID } from "node:crypto";
import { describe, it } from "vitest";
import { db } from "@/lib/db/client";
import { createServiceSchema, editServiceSchema } from "@/lib/schemas/service";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { addHoliday } from "@/lib/services/calendar/add-holiday";
import { fillHolidays } from "@/lib/services/calendar/fill-holidays";
import { removeHoliday } from "@/lib/services/calendar/remove-holiday";
import { confirmDialogue, disputeDialogue } from "@/lib/services/coaching/answer-dialogue";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import {
  agreeImprovement,
  concludeImprovement,
  proposeImprovement,
  returnImprovement,
} from "@/lib/services/improvement/answer-improvement";
import { completeAction } from "@/lib/services/improvement/complete-action";
import { addAction, removeAction } from "@/lib/services/improvement/draw-improvement";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { createEmployee } from "@/lib/services/people/create-employee";
import { createUnit } from "@/lib/services/people/create-unit";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { deactivateUnit } from "@/lib/services/people/deactivate-unit";
import { editUnit } from "@/lib/services/people/edit-unit";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { reactivateUnit } from "@/lib/services/people/reactivate-unit";
import { reportData } from "@/lib/services/people/report-data";
import { closePeriod } from "@/lib/services/period/close-period";
import { createPeriod } from "@/lib/services/period/create-period";
import { editPeriod } from "@/lib/services/period/edit-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { deleteDraft } from "@/lib/services/plan/delete-draft";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { withdrawPlan } from "@/lib/services/plan/withdraw-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { createService } from "@/lib/services/service/create-service";
import { editService } from "@/lib/services/service/edit-service";
import { groundlessLetter } from "@/lib/text/improvement";
import { dataReportLetter } from "@/lib/text/people-letters";
import { dateOf } from "@/lib/time";
import { aLadderWithAppraisal, RATED_AT, ratings, seen } from "@/tests/factories/appraisals";
import {
  aDraft,
  aFilledDraft,
  anAgreedPlan,
  anOpenPeriod,
  aPair,
  aSubmittedPlan,
  periodInput,
  planInput,
} from "@/tests/factories/drafts";
import { anHr, newEmployee } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { aService } from "@/tests/factories/survey";
import { by, byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

const holiday = { date: "2031-04-07", name: "Cuti bersama" };
const facts = {
  name: "Kartu Keluarga",
  description: "Bagi warga",
  requirements: "KTP-el",
  procedure: "Datang",
  standardMinutes: "30",
  cost: "Gratis",
  product: "KK",
  complaints: "Loket",
};
const NEW_YEAR = "2027-02-01T03:00:00Z";

const calendar = {
  addHoliday: () => byHr((ctx) => addHoliday(ctx, holiday)),
  removeHoliday: async () => {
    await db().holiday.create({ data: { date: dateOf("2032-04-07"), name: "Cuti bersama" } });
    return byHr((ctx) => removeHoliday(ctx, { ...holiday, date: "2032-04-07" }));
  },
  fillHolidays: () => byHr((ctx) => fillHolidays(ctx, { year: 2033 })),
};

const services = {
  createService: async () => {
    const given = {
      ...facts,
      id: randomUUID(),
      unitId: (await aUnit()).id,
      slug: `kk-${randomUUID().slice(0, 8)}`,
    };
    return byHr((ctx) => createService(ctx, createServiceSchema.parse(given)));
  },
  editService: async () => {
    const { id } = await aService();
    return byHr((ctx) => editService(ctx, editServiceSchema.parse({ ...facts, id, version: "1" })));
  },
};

const periods = {
  createPeriod: () => byHr((ctx) => createPeriod(ctx, periodInput(2041))),
  editPeriod: async () => {
    const { id: periodId } = await aPeriod({ year: 2042, state: "DRAFT" });
    return byHr((ctx) => editPeriod(ctx, { ...periodInput(2042), periodId, version: 1, objectionDays: 10 }));
  },
  openPeriod: async () => {
    const { id: periodId } = await aPeriod({ year: 2043, state: "DRAFT" });
    return byHr((ctx) => openPeriod(ctx, { periodId, version: 1 }));
  },
  closePeriod: async () => {
    // With a plan that closes with it.
    const { periodId } = await anAgreedPlan(await aPair(), 2020);
    const { version } = await anOpenPeriod(2020);
    return byHr((ctx) => closePeriod(ctx, { periodId, version }), NEW_YEAR);
  },
};

const units = {
  createUnit: async () => {
    const parent = await aUnit();
    return byHr((ctx) => createUnit(ctx, { id: randomUUID(), name: "Bidang Baru", parentId: parent.id }));
  },
  editUnit: async () => {
    const [unit, to] = [await aUnit(), await aUnit()];
    await anEmployee({ unitId: unit.id });
    const edit = { unitId: unit.id, version: 1, name: "Nama Lain", parentId: to.id };
    return byHr((ctx) => editUnit(ctx, edit));
  },
  deactivateUnit: async () => {
    const { id: unitId } = await aUnit();
    return byHr((ctx) => deactivateUnit(ctx, { unitId, version: 1 }));
  },
  reactivateUnit: async () => {
    const { id: unitId } = await aUnit();
    await db().workUnit.update({ where: { id: unitId }, data: { isActive: false } });
    return byHr((ctx) => reactivateUnit(ctx, { unitId, version: 1 }));
  },
};

const ending = { version: 1, deactivatedOn: "2026-06-01", reason: "Pensiun" };
const people = {
  createEmployee: async () => {
    const input = newEmployee((await aUnit()).id);
    return byHr((ctx) => createEmployee(ctx, input));
  },
  moveEmployee: async () => {
    const [{ id: employeeId }, unit] = [await anEmployee(), await aUnit()];
    const place = { positionTitle: "Pengelola Data", positionKind: "PELAKSANA", kind: "DEFINITIVE" } as const;
    const move = { employeeId, version: 1, unitId: unit.id, startsOn: "2026-06-01", ...place };
    return byHr((ctx) => moveEmployee(ctx, move));
  },
  deactivateEmployee: async () => {
    const { id: employeeId } = await anEmployee();
    return byHr((ctx) => deactivateEmployee(ctx, { employeeId, ...ending }));
  },
  reactivateEmployee: async () => {
    const { id: employeeId } = await anEmployee();
    await deactivateEmployee(contextOf(await anHr()), { employeeId, ...ending });
    return byHr((ctx) => reactivateEmployee(ctx, { employeeId, version: 2 }));
  },
  appointAppraiser: async () => {
    const [staff, old, next] = [await anEmployee(), await anEmployee(), await anEmployee()];
    await appoint(staff.id, old.id);
    const input = { employeeId: staff.id, version: 1, appraiserId: next.id, kind: "DEFINITIVE" } as const;
    return byHr((ctx) => appointAppraiser(ctx, { ...input, startsOn: "2026-06-01" }));
  },
  reportData: async () => {
    const { staff } = await aLadderWithPlan();
    const report = { id: randomUUID(), subject: "NAME", message: "Gelar saya S.Kom., bukan S.E." } as const;
    return by(staff, (ctx) => reportData(ctx, report, dataReportLetter));
  },
};

const plans = {
  createPlan: async () => {
    const { asStaff } = await aPair();
    const { id: periodId } = await anOpenPeriod();
    return by(asStaff.viewer, (ctx) => createPlan(ctx, { planId: randomUUID(), periodId }));
  },
  savePlan: async () => {
    const pair = await aPair();
    const { id, version } = await aDraft(pair);
    return by(pair.asStaff.viewer, (ctx) => savePlan(ctx, planInput(id, version)));
  },
  submitPlan: async () => {
    const pair = await aPair();
    const { id: planId, version } = await aFilledDraft(pair);
    return by(pair.asStaff.viewer, (ctx) => submitPlan(ctx, { planId, version }));
  },
  withdrawPlan: async () => {
    const pair = await aPair();
    const { id: planId, version } = await aSubmittedPlan(pair);
    return by(pair.asStaff.viewer, (ctx) => withdrawPlan(ctx, { planId, version }));
  },
  deleteDraft: async () => {
    const pair = await aPair();
    const { id: planId, version } = await aFilledDraft(pair);
    return by(pair.asStaff.viewer, (ctx) => deleteDraft(ctx, { planId, version }));
  },
  returnPlan: async () => {
    const pair = await aPair();
    const { id: planId, version } = await aSubmittedPlan(pair);
    const back = { planId, version, comment: "Target kurang jelas", lines: [] };
    return by(pair.asAppraiser.viewer, (ctx) => returnPlan(ctx, back));
  },
  agreePlan: async () => {
    const pair = await aPair();
    const { id: planId, version } = await aSubmittedPlan(pair);
    return by(pair.asAppraiser.viewer, (ctx) => agreePlan(ctx, { planId, version, expectations: {} }));
  },
  revisePlan: async () => {
    const pair = await aPair();
    const { id: planId, version } = await anAgreedPlan(pair);
    const change = { planId, version, comment: "Anggaran berubah" };
    return by(pair.asAppraiser.viewer, (ctx) => revisePlan(ctx, change));
  },
  logProgress: async () => {
    const { staff, plan } = await aLadderWithPlan();
    const entry = { id: randomUUID(), indicatorId: plan.indicatorId, happenedOn: "2026-06-10" };
    return by(staff, (ctx) =>
      logProgress(ctx, { ...entry, amount: "12.5", note: "Dua belas berkas selesai" }),
    );
  },
};

const appraisals = {
  openAppraisal: async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    return by(appraiser, (ctx) => openAppraisal(ctx, { planId: plan.id }));
  },
  rateAppraisal: async () => {
    const { appraiser, appraisalId } = await aLadderWithAppraisal("DRAFT");
    const rating = { ...(await seen(appraisalId)), ...ratings() };
    return by(appraiser, (ctx) => rateAppraisal(ctx, rating), RATED_AT);
  },
  handOverAppraisal: async () => {
    const { appraiser, appraisalId } = await aLadderWithAppraisal("RATED");
    const input = { ...(await seen(appraisalId)), distributionReason: "Unit baru mulai dinilai." };
    return by(appraiser, (ctx) => handOverAppraisal(ctx, input));
  },
  acceptAppraisal: async () => {
    const { staff, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    const input = await seen(appraisalId);
    return by(staff, (ctx) => acceptAppraisal(ctx, input));
  },
  objectToAppraisal: async () => {
    const { staff, appraisalId } = await aLadderWithAppraisal("HANDED_OVER");
    const input = { ...(await seen(appraisalId)), reason: "Dua laporan belum ikut dihitung." };
    return by(staff, (ctx) => objectToAppraisal(ctx, input));
  },
  explainAppraisal: async () => {
    const { appraiser, appraisalId } = await aLadderWithAppraisal("OBJECTED");
    const input = {
      ...(await seen(appraisalId)),
      explanation: "Kedua laporan masuk setelah masa penilaian.",
    };
    return by(appraiser, (ctx) => explainAppraisal(ctx, input));
  },
  decideAppraisal: async () => {
    const { superior, appraisalId } = await aLadderWithAppraisal("EXPLAINED");
    const input = {
      ...(await seen(appraisalId)),
      verdict: "UPHOLD",
      reason: "Setelah mendengar keduanya.",
    } as const;
    return by(superior, (ctx) => decideAppraisal(ctx, input, groundlessLetter));
  },
  setUnitAchievement: async () => {
    const [unit, period] = [await aUnit(), await aPeriod()];
    const input = {
      unitId: unit.id,
      periodId: period.id,
      window: 0,
      version: 0,
      predikat: "BAIK",
      reason: "Tercapai.",
    } as const;
    return byHr((ctx) => setUnitAchievement(ctx, input));
  },
};

/** An improvement plan that the acceptance of a predikat below Baik opened. */
async function anImprovement() {
  const ladder = await aLadderWithPlan();
  const { appraiser, staff, plan } = ladder;
  const { appraisalId } = await openAppraisal(contextOf(appraiser), { planId: plan.id });
  const rating = { ...(await seen(appraisalId)), ...ratings("BELOW", "MEETS") };
  await rateAppraisal(contextOf(appraiser, RATED_AT), rating);
  const distributionReason = "Unit baru mulai dinilai.";
  await handOverAppraisal(contextOf(appraiser), { ...(await seen(appraisalId)), distributionReason });
  await acceptAppraisal(contextOf(staff), await seen(appraisalId));
  const where = { appraisalId };
  const { id: improvementId } = await db().improvementPlan.findFirstOrThrow({ where });
  const actionId = randomUUID();
  const now = async () => {
    const { version } = await db().improvementPlan.findUniqueOrThrow({ where: { id: improvementId } });
    return { improvementId, version };
  };
  const mentor = await anEmployee();
  const action = {
    id: actionId,
    improvementId,
    gap: "Laporan bulanan terlambat tiga kali.",
    action: "Menyusun laporan dengan daftar periksa bersama pendamping.",
    mentorId: mentor.id,
    dueOn: "2026-08-15",
  };
  return { appraiser, staff, now, action };
}
type Improvement = Awaited<ReturnType<typeof anImprovement>>;
const draw = ({ appraiser, action }: Improvement) => addAction(contextOf(appraiser), action);
const propose = async (of: Improvement) => {
  await draw(of);
  await proposeImprovement(contextOf(of.appraiser), await of.now());
};
const agree = async (of: Improvement) => {
  await propose(of);
  await agreeImprovement(contextOf(of.staff), await of.now());
};

const improvements = {
  addAction: async () => {
    const { appraiser, action } = await anImprovement();
    return by(appraiser, (ctx) => addAction(ctx, action));
  },
  removeAction: async () => {
    const of = await anImprovement();
    await draw(of);
    const input = { ...(await of.now()), actionId: of.action.id };
    return by(of.appraiser, (ctx) => removeAction(ctx, input));
  },
  proposeImprovement: async () => {
    const of = await anImprovement();
    await draw(of);
    const input = await of.now();
    return by(of.appraiser, (ctx) => proposeImprovement(ctx, input));
  },
  agreeImprovement: async () => {
    const of = await anImprovement();
    await propose(of);
    const input = await of.now();
    return by(of.staff, (ctx) => agreeImprovement(ctx, input));
  },
  returnImprovement: async () => {
    const of = await anImprovement();
    await propose(of);
    const input = { ...(await of.now()), comment: "Tenggatnya terlalu dekat." };
    return by(of.staff, (ctx) => returnImprovement(ctx, input));
  },
  completeAction: async () => {
    const of = await anImprovement();
    await agree(of);
    const input = { actionId: of.action.id, evidence: "Tiga laporan terakhir terkirim tepat waktu." };
    return by(of.staff, (ctx) => completeAction(ctx, input));
  },
  concludeImprovement: async () => {
    const of = await anImprovement();
    await agree(of);
    const conclusion = { conclusion: "IMPROVED", reason: "Tiga laporan terakhir tepat waktu." } as const;
    const input = { ...(await of.now()), ...conclusion };
    return by(of.appraiser, (ctx) => concludeImprovement(ctx, input));
  },
};

async function aDialogue() {
  const { appraiser, staff, plan } = await aLadderWithPlan();
  const dialogue = {
    id: randomUUID(),
    planId: plan.id,
    topic: "PROGRESS",
    heldOn: "2026-06-10",
    agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
    nextOn: "2026-09-10",
  } as const;
  return { appraiser, staff, plan, dialogue };
}

const development = {
  recordDialogue: async () => {
    const { appraiser, dialogue } = await aDialogue();
    return by(appraiser, (ctx) => recordDialogue(ctx, dialogue));
  },
  confirmDialogue: async () => {
    const { appraiser, staff, dialogue } = await aDialogue();
    await recordDialogue(contextOf(appraiser), dialogue);
    return by(staff, (ctx) => confirmDialogue(ctx, { dialogueId: dialogue.id, version: 1 }));
  },
  disputeDialogue: async () => {
    const { appraiser, staff, dialogue } = await aDialogue();
    await recordDialogue(contextOf(appraiser), dialogue);
    const input = { dialogueId: dialogue.id, version: 1, objection: "Tanggalnya bukan itu." };
    return by(staff, (ctx) => disputeDialogue(ctx, input));
  },
  recordCoaching: async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    const note = {
      id: randomUUID(),
      planId: plan.id,
      heldOn: "2026-06-10",
      gap: "Menyusun laporan dengan tabel pivot",
      advice: "Latihan bersama memakai data bulan Mei.",
      followUps: ["Menyusun laporan Juni sendiri"],
      dueOn: "2026-07-10",
    };
    return by(appraiser, (ctx) => recordCoaching(ctx, note));
  },
  openCounselling: async () => {
    const { appraiser, staff } = await aLadderWithPlan();
    const opened = {
      id: randomUUID(),
      entryId: randomUUID(),
      colleagueId: appraiser.employeeId,
      text: "Boleh bicara?",
    };
    // Of a counselling the trail says only that it was.
    return { ...by(staff, (ctx) => openCounselling(ctx, opened)), isBare: true };
  },
  giveFeedback: async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    const subject = { kind: "behaviour", behaviour: "SERVICE" } as const;
    const words = { kind: "APPRECIATION", text: "Antrean di loket selesai sebelum tutup." } as const;
    const input = { id: randomUUID(), planId: plan.id, subject, ...words };
    return by(appraiser, (ctx) => giveFeedback(ctx, input));
  },
};

const WRITES: Writes = {
  ...calendar,
  ...services,
  ...periods,
  ...units,
  ...people,
  ...plans,
  ...appraisals,
  ...improvements,
  ...development,
};

describe("a write and its line in the trail", () => {
  it.each(Object.entries(WRITES))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
