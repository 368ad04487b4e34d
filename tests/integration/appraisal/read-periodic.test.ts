import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { appraisalOrigin } from "@/lib/queries/appraisal/appraisal-origin";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { countWindowsToBegin, listWindowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { ownRatings } from "@/lib/queries/appraisal/own-ratings";
import { windowsOfPlans } from "@/lib/queries/appraisal/plan-windows";
import { feedbackCounts } from "@/lib/queries/feedback/feedback-counts";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { createPlan } from "@/lib/services/plan/create-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { dateOf, localToday } from "@/lib/time";
import { ratings, seen, takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

const [FIRST, SECOND] = ["2026-01-01", "2026-04-01"] as const;
const TODAY = "2026-07-01";

describe("the windows of a plan", () => {
  it("say how far each got: a draft of its appraiser tells nobody else its predikat", async () => {
    const ladder = await aLadderWithPlan();
    const { plan, appraiser, staff } = ladder;
    const final = await takeAppraisal(ladder, "FINAL", FIRST);
    const rated = await takeAppraisal(ladder, "RATED", SECOND);
    const seenBy = async (viewer: typeof staff) =>
      (await windowsOfPlans(viewer, [plan.id], TODAY)).get(plan.id);
    const first = {
      startsOn: FIRST,
      endsOn: "2026-03-31",
      state: "FINAL",
      predikat: "BAIK",
      appraisalId: final,
    };
    const second = { startsOn: SECOND, state: "RATED", appraisalId: rated };
    const coming = { state: null, isOver: false, mayBegin: false, appraisalId: null };
    expect(await seenBy(appraiser)).toMatchObject([first, { ...second, predikat: "BAIK" }, coming, coming]);
    expect(await seenBy(staff)).toMatchObject([first, { ...second, predikat: null }, coming, coming]);
  });

  it("may be begun by whose they are, on the last day, and by nobody else", async () => {
    const { plan, appraiser, staff, superior } = await aLadderWithPlan();
    const begun = async (viewer: typeof staff, today: string) => {
      const windows = (await windowsOfPlans(viewer, [plan.id], today)).get(plan.id) ?? [];
      return windows.filter(({ mayBegin }) => mayBegin).map(({ startsOn }) => startsOn);
    };
    expect(await begun(appraiser, "2026-06-29")).toEqual([FIRST]);
    expect(await begun(appraiser, "2026-06-30")).toEqual([FIRST, SECOND]);
    expect(await begun(staff, TODAY)).toEqual([]);
    expect(await begun(superior, TODAY)).toEqual([]);
  });

  it("tell who appraises by the plan now what others decided, and who went nothing of what came after", async () => {
    const ladder = await aLadderWithPlan();
    const { plan, appraiser, staff } = ladder;
    const employeeId = staff.employeeId;
    const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    await takeAppraisal(ladder, "FINAL", FIRST);
    await db().appraiserAssignment.updateMany({
      where: { employeeId },
      data: { endsOn: dateOf("2026-04-14") },
    });
    await appoint(employeeId, next.employeeId, "2026-04-15");
    await db().performancePlan.update({ where: { id: plan.id }, data: { appraiserId: next.employeeId } });
    await takeAppraisal({ ...ladder, appraiser: next }, "FINAL", SECOND);
    const predikats = async (viewer: typeof staff) =>
      (await windowsOfPlans(viewer, [plan.id], TODAY))
        .get(plan.id)
        ?.map(({ predikat, appraisalId }) => [predikat, appraisalId !== null]);
    const coming = [null, false];
    expect(await predikats(next)).toEqual([["BAIK", false], ["BAIK", true], coming, coming]);
    expect(await predikats(appraiser)).toEqual([["BAIK", true], coming, coming, coming]);
  });

  it("stand on the page of the plan once it was agreed, for who reads ratings", async () => {
    const { plan, staff, unit } = await aLadderWithPlan();
    expect((await readPlan(staff, plan.id, localToday()))?.windows).toHaveLength(4);
    const read = async (role: "UNIT_HEAD" | "UNIT_HR") => {
      const viewer = viewerOf(await anEmployee(), [{ role, unitPath: unit.path }]);
      return (await readPlan(viewer, plan.id, localToday()))?.windows;
    };
    expect(await read("UNIT_HEAD")).toHaveLength(4);
    expect(await read("UNIT_HR")).toEqual([]);
    const draft = await aLadderWithPlan({ state: "DRAFT" });
    expect((await readPlan(draft.staff, draft.plan.id, localToday()))?.windows).toEqual([]);
  });
});

describe("the windows that one is to begin", () => {
  it("are those of each person, until they are begun", async () => {
    const ladder = await aLadderWithPlan();
    const { appraiser, staff, superior, plan } = ladder;
    const rows = async (viewer = appraiser) => (await listWindowsToBegin(viewer, TODAY)).rows;
    expect(await rows()).toMatchObject([
      { planId: plan.id, employeeName: staff.name, windows: [{ startsOn: FIRST }, { startsOn: SECOND }] },
    ]);
    await takeAppraisal(ladder, "DRAFT", FIRST);
    expect(await rows()).toMatchObject([{ windows: [{ startsOn: SECOND }] }]);
    await takeAppraisal(ladder, "DRAFT", SECOND);
    expect([await rows(), await countWindowsToBegin(appraiser, TODAY)]).toEqual([[], 0]);
    expect([await rows(superior), await rows(staff)]).toEqual([[], []]);
  });

  it("stay with who appraised on the last day, and go on with the next one", async () => {
    const { appraiser, staff, plan } = await aLadderWithPlan();
    const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    const employeeId = staff.employeeId;
    await db().appraiserAssignment.updateMany({
      where: { employeeId },
      data: { endsOn: dateOf("2026-04-14") },
    });
    await appoint(employeeId, next.employeeId, "2026-04-15");
    await db().performancePlan.update({ where: { id: plan.id }, data: { appraiserId: next.employeeId } });
    expect((await listWindowsToBegin(appraiser, TODAY)).rows).toMatchObject([
      { windows: [{ startsOn: FIRST }] },
    ]);
    expect((await listWindowsToBegin(next, TODAY)).rows).toMatchObject([{ windows: [{ startsOn: SECOND }] }]);
  });

  it("come in pages", async () => {
    const ladder = await aLadderWithPlan();
    for (let more = 0; more < 20; more += 1) {
      const one = await anEmployee({ unitId: ladder.unit.id });
      await appoint(one.id, ladder.appraiser.employeeId);
      await db().performancePlan.create({
        data: {
          periodId: ladder.plan.periodId,
          employeeId: one.id,
          appraiserId: ladder.appraiser.employeeId,
          unitId: ladder.unit.id,
          positionTitle: "Pengelola Data",
          startsOn: ladder.plan.startsOn,
          endsOn: ladder.plan.endsOn,
          state: "AGREED",
          createdAt: new Date("2026-01-05T02:00:00Z"),
        },
      });
    }
    const first = await listWindowsToBegin(ladder.appraiser, TODAY);
    expect(first.rows).toHaveLength(20);
    const second = await listWindowsToBegin(ladder.appraiser, TODAY, { after: first.next ?? "" });
    expect(second).toMatchObject({ rows: [{ windows: [{}, {}] }], next: null });
    expect(await countWindowsToBegin(ladder.appraiser, TODAY)).toBe(21);
  });
});

describe("what stands beside a periodic evaluation", () => {
  async function aLog() {
    const ladder = await aLadderWithPlan({
      indicators: [{ accumulation: "SUM" }, { accumulation: "LATEST" }],
    });
    const log = async (index: number, happenedOn: string, amount: string) => {
      const id = randomUUID();
      const entry = { id, indicatorId: ladder.plan.indicators[index]?.id ?? "", happenedOn, amount };
      await logProgress(contextOf(ladder.staff, `${TODAY}T03:00:00Z`), { ...entry, note: "Selesai" });
      return id;
    };
    for (const index of [0, 1]) {
      await log(index, "2026-02-10", "10");
      await log(index, "2026-05-10", "30");
      await log(index, "2026-06-30", "5");
    }
    return { ...ladder, log };
  }
  type Shown = Awaited<ReturnType<typeof findAppraisal>>;
  const figures = (shown: Pick<NonNullable<Shown>, "results"> | null) =>
    shown?.results.flatMap(({ indicators }) =>
      indicators.map(({ realisation, within }) => [realisation.value, within?.value, within?.entries]),
    );

  it("is what was reached at the end of the window, and what was done in it", async () => {
    const of = await aLog();
    const first = await takeAppraisal(of, "DRAFT", FIRST);
    const second = await takeAppraisal(of, "DRAFT", SECOND);
    expect(figures(await findAppraisal(of.appraiser, first, localToday()))).toEqual([
      ["10", "10", 1],
      ["10", "10", 1],
    ]);
    expect(figures(await findAppraisal(of.appraiser, second, localToday()))).toEqual([
      ["45", "35", 2],
      ["5", "5", 2],
    ]);
    const [indicatorId, planId] = [of.plan.indicatorId, of.plan.id];
    const within = { startsOn: SECOND, endsOn: "2026-06-30" };
    const entries = await listProgressEntries(of.appraiser, localToday(), { planId, indicatorId, within });
    expect(entries?.rows.map(({ happenedOn }) => happenedOn)).toEqual(["2026-06-30", "2026-05-10"]);
    const wrong = await of.log(0, "2026-06-01", "100");
    await withdrawProgress(contextOf(of.staff, "2026-07-02T03:00:00Z"), {
      id: randomUUID(),
      entryId: wrong,
      note: "Salah ketik",
    });
    expect(figures(await findAppraisal(of.appraiser, second, localToday()))?.[0]).toEqual(["45", "35", 2]);
    const annual = await takeAppraisal(of, "DRAFT");
    expect(figures(await findAppraisal(of.appraiser, annual, localToday()))?.[0]).toEqual([
      "45",
      undefined,
      undefined,
    ]);
  });

  it("stays as it was at the rating where it is explained", async () => {
    const of = await aLog();
    const id = await takeAppraisal(of, "DRAFT", FIRST);
    const rating = { ...(await seen(id)), ...ratings() };
    await rateAppraisal(contextOf(of.appraiser, `${TODAY}T05:00:00Z`), rating);
    await db().progressEntry.create({
      data: {
        id: randomUUID(),
        indicatorId: of.plan.indicatorId,
        authorId: of.staff.employeeId,
        happenedOn: dateOf("2026-03-01"),
        amount: "7",
        note: "Ditulis kemudian",
        writtenAt: new Date("2026-07-05T03:00:00Z"),
        createdAt: new Date("2026-07-05T03:00:00Z"),
      },
    });
    const origin = await appraisalOrigin(of.appraiser, id, localToday());
    expect(figures(origin && { results: origin.resultsThen })?.[0]).toEqual(["10", "10", 1]);
    expect(origin?.appraisal.window).toEqual({
      frequency: "QUARTERLY",
      startsOn: FIRST,
      endsOn: "2026-03-31",
    });
    expect(figures(await findAppraisal(of.appraiser, id, localToday()))?.[0]).toEqual(["17", "17", 2]);
  });

  it("is the feedback of its days, by the clock of the government", async () => {
    const { plan, appraiser, staff } = await aLadderWithPlan();
    const give = (givenAt: string) =>
      db().feedback.create({
        data: {
          id: randomUUID(),
          planId: plan.id,
          behaviour: "HARMONIS",
          giverId: appraiser.employeeId,
          relation: "SUPERIOR",
          kind: "APPRECIATION",
          text: "Rapi.",
          givenAt: new Date(givenAt),
          createdAt: new Date(givenAt),
        },
      });
    await give("2026-03-31T16:59:00Z");
    await give("2026-03-31T17:01:00Z");
    const of = async (startsOn: string, endsOn: string) =>
      [...((await feedbackCounts(staff, plan.id, localToday(), { window: { startsOn, endsOn } })) ?? [])].map(
        ([, count]) => count,
      );
    expect(await of(FIRST, "2026-03-31")).toEqual([1]);
    expect(await of(SECOND, "2026-06-30")).toEqual([1]);
    expect(
      [...((await feedbackCounts(staff, plan.id, localToday())) ?? [])].map(([, count]) => count),
    ).toEqual([2]);
  });

  it("names the version of the plan by which it was given, where the plan was changed since", async () => {
    const ladder = await aLadderWithPlan();
    const { plan, appraiser, staff } = ladder;
    const id = await takeAppraisal(ladder, "FINAL", FIRST);
    expect((await findAppraisal(staff, id, localToday()))?.givenByRevision).toBeNull();
    const agreedOn = async () => (await appraisalOrigin(staff, id, localToday()))?.agreedAt;
    const agreedAt = await agreedOn();
    expect(agreedAt).toMatch(/^2026-/);
    await revisePlan(contextOf(appraiser, `${TODAY}T08:00:00Z`), {
      planId: plan.id,
      version: plan.version,
      comment: "Anggaran kegiatan dipangkas.",
    });
    expect((await findAppraisal(staff, id, localToday()))?.givenByRevision).toBe(1);
    await db().performancePlan.update({
      where: { id: plan.id },
      data: { state: "AGREED", agreedAt: new Date(`${TODAY}T09:00:00Z`) },
    });
    expect(await agreedOn()).toBe(agreedAt);
  });
});

describe("the annual evaluation", () => {
  it("shows the windows of the year, and a periodic one none of them", async () => {
    const ladder = await aLadderWithPlan();
    const periodic = await takeAppraisal(ladder, "FINAL", FIRST);
    const annual = await takeAppraisal(ladder, "DRAFT");
    expect((await findAppraisal(ladder.appraiser, annual, localToday()))?.windows).toMatchObject([
      { predikat: "BAIK", appraisalId: periodic, unitName: null },
      { state: null },
      { state: null },
      { state: null },
    ]);
    expect(await findAppraisal(ladder.appraiser, periodic, localToday())).toMatchObject({
      windows: [],
      earlier: [],
      isAppraiser: true,
      isOwn: false,
    });
    expect(await findAppraisal(ladder.staff, periodic, localToday())).toMatchObject({
      isAppraiser: false,
      isOwn: true,
    });
  });

  it("of who moved shows those of the unit before as well: the predikat, not the form", async () => {
    const ladder = await aLadderWithPlan();
    const { staff, plan, unit } = ladder;
    await takeAppraisal(ladder, "FINAL", FIRST);
    await db().performancePlan.update({ where: { id: plan.id }, data: { endsOn: dateOf("2026-05-10") } });
    const [to, head] = [await aUnit(), viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }])];
    await db().placement.updateMany({
      where: { employeeId: staff.employeeId },
      data: { unitId: to.id, startsOn: dateOf("2026-05-11") },
    });
    await db().appraiserAssignment.updateMany({
      where: { employeeId: staff.employeeId },
      data: { endsOn: dateOf("2026-05-10") },
    });
    await appoint(staff.employeeId, head.employeeId, "2026-05-11");
    const next = await createPlan(contextOf(staff), { planId: randomUUID(), periodId: plan.periodId });
    await db().performancePlan.update({ where: { id: next.id }, data: { state: "AGREED" } });
    const annual = await takeAppraisal({ ...ladder, appraiser: head, plan: next }, "DRAFT");
    expect((await findAppraisal(head, annual, localToday()))?.windows).toMatchObject([
      { startsOn: FIRST, predikat: "BAIK", appraisalId: null, unitName: unit.name },
      { startsOn: SECOND, endsOn: "2026-05-10", state: null, mayBegin: false },
      { startsOn: "2026-05-11", endsOn: "2026-06-30", unitName: to.name },
      { startsOn: "2026-07-01" },
      { startsOn: "2026-10-01" },
    ]);
  });
});

describe("lists", () => {
  it("name the window of a periodic evaluation, and what waits for an answer stands first", async () => {
    const ladder = await aLadderWithPlan();
    const { appraiser, staff } = ladder;
    const first = await takeAppraisal(ladder, "HANDED_OVER", FIRST);
    const second = await takeAppraisal(ladder, "FINAL", SECOND);
    expect((await listAppraisals(staff, localToday(), { group: "MINE" })).rows).toMatchObject([
      { id: first, window: { frequency: "QUARTERLY", startsOn: FIRST } },
    ]);
    expect((await listAppraisals(appraiser, localToday(), { group: "FINAL" })).rows).toMatchObject([
      { id: second, window: { startsOn: SECOND } },
    ]);
    const own = () => ownRatings(staff, 4);
    expect((await own()).map(({ appraisalId }) => appraisalId)).toEqual([first, second]);
    await acceptAppraisal(contextOf(staff), await seen(first));
    const annual = await takeAppraisal(ladder, "FINAL");
    expect((await own()).map(({ appraisalId }) => appraisalId)).toEqual([annual, second, first]);
    expect((await own())[0]?.window).toBeNull();
  });
});
