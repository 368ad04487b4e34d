import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { keyOfBehaviour } from "@/lib/domain/feedback/subject";
import { appraisalOrigin } from "@/lib/queries/appraisal/appraisal-origin";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import { countAppraisals, listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { listUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { ownRatings } from "@/lib/queries/appraisal/own-ratings";
import { listOwnTrail } from "@/lib/queries/audit/list-own-trail";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { groundlessLetter } from "@/lib/text/improvement";
import { dateOf, localDayOf, localToday } from "@/lib/time";
import {
  aLadderWithAppraisal,
  anAppraisalRow,
  ratings,
  seen,
  takeAppraisal,
} from "@/tests/factories/appraisals";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod, aPlan } from "@/tests/factories/plans";

/** The page knows the day of today, the factory that of its steps: raised so many days ago, with fourteen to explain. */
const raisedNow = (appraisalId: string, daysAgo = 0) =>
  db().appraisalObjection.updateMany({
    where: { appraisalId },
    data: { explanationDueOn: dateOf(addDays(localDayOf(new Date()), 14 - daysAgo)) },
  });

describe("an appraisal on its page", () => {
  it.each([
    ["DRAFT", [], ["rate"], []],
    ["RATED", [], ["rate", "handOver"], []],
    ["HANDED_OVER", ["accept", "object"], [], []],
    ["OBJECTED", [], ["explain"], []],
    ["EXPLAINED", [], [], ["decide"]],
    ["FINAL", [], [], []],
  ] as const)("in %s offers each party what is theirs", async (state, staff, appraiser, superior) => {
    const ladder = await aLadderWithAppraisal(state);
    await raisedNow(ladder.appraisalId);
    const actsOf = async (who: "staff" | "appraiser" | "superior") =>
      (await findAppraisal(ladder[who], ladder.appraisalId, localToday()))?.acts ?? [];
    expect(await actsOf("staff")).toEqual(staff);
    expect(await actsOf("appraiser")).toEqual(appraiser);
    expect(await actsOf("superior")).toEqual(superior);
  });

  it("is the superior's to decide once the explanation did not come, and in their tray", async () => {
    const { superior, appraiser, appraisalId } = await aLadderWithAppraisal("OBJECTED");
    const lookOf = async () => ({
      acts: (await findAppraisal(superior, appraisalId, localToday()))?.acts,
      mine: (await listAppraisals(superior, localToday(), { group: "MINE" })).rows.map(({ turn }) => turn),
      counts: await countAppraisals(superior, localToday()),
    });
    await raisedNow(appraisalId, 14);
    expect(await lookOf()).toEqual({ acts: [], mine: [], counts: { MINE: 0, OTHERS: 1, FINAL: 0 } });
    await raisedNow(appraisalId, 15);
    const theirs = { acts: ["decide"], mine: ["SUPERIOR"], counts: { MINE: 1, OTHERS: 0, FINAL: 0 } };
    expect(await lookOf()).toEqual(theirs);
    expect((await findAppraisal(appraiser, appraisalId, localToday()))?.acts).toEqual(["explain"]);
    await raisedNow(appraisalId);
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    expect(await lookOf()).toEqual(theirs);
  });

  it("does not exist for a stranger, nor for the superior before an objection", async () => {
    const ladder = await aLadderWithAppraisal("HANDED_OVER");
    expect(await findAppraisal(viewerOf(await anEmployee()), ladder.appraisalId, localToday())).toBeNull();
    expect(await findAppraisal(ladder.superior, ladder.appraisalId, localToday())).toBeNull();
    expect(await findAppraisal(ladder.staff, randomUUID(), localToday())).toBeNull();
  });

  it("shows the distribution to who rates, not to whom it is about", async () => {
    const ladder = await aLadderWithAppraisal("OBJECTED");
    expect((await findAppraisal(ladder.staff, ladder.appraisalId, localToday()))?.distribution).toBeNull();
    expect(
      (await findAppraisal(ladder.appraiser, ladder.appraisalId, localToday()))?.distribution,
    ).toMatchObject({
      total: 1,
      counts: { BAIK: 1 },
    });
  });
});

describe("whose turn it is", () => {
  it("moves an appraisal from tray to tray", async () => {
    const ladder = await aLadderWithAppraisal("EXPLAINED");
    const idsOf = async (who: "staff" | "appraiser" | "superior", group: "MINE" | "OTHERS") =>
      (await listAppraisals(ladder[who], localToday(), { group })).rows.map(({ id }) => id);
    expect(await idsOf("superior", "MINE")).toEqual([ladder.appraisalId]);
    expect(await idsOf("staff", "OTHERS")).toEqual([ladder.appraisalId]);
    expect(await idsOf("appraiser", "OTHERS")).toEqual([ladder.appraisalId]);
    expect(await countAppraisals(ladder.superior, localToday())).toEqual({ MINE: 1, OTHERS: 0, FINAL: 0 });
  });

  it("lists what waits by since when it waits, longest first, page by page", async () => {
    const { unit, appraiser } = await aLadderWithPlan();
    const periodId = (await aPeriod()).id;
    const ids: string[] = [];
    for (let n = 0; n < 32; n += 1) {
      const { id: employeeId } = await anEmployee({ unitId: unit.id });
      const plan = await aPlan({ employeeId, appraiserId: appraiser.employeeId, unitId: unit.id, periodId });
      const { id } = await anAppraisalRow(plan, appraiser.employeeId);
      // What was begun last waits longest: an order by id would be the other way round.
      const createdAt = new Date(Date.parse("2026-06-15T03:00:00Z") - n * 60_000);
      await db().appraisal.update({ where: { id }, data: { createdAt } });
      ids.unshift(id);
    }
    const mine = (after?: string) => listAppraisals(appraiser, localToday(), { group: "MINE", after });
    const first = await mine();
    const second = await mine(first.next ?? "none");
    expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 2, null]);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  });

  it("lists an agreed plan as not begun until its appraisal is open", async () => {
    const ladder = await aLadderWithPlan();
    const plansOf = async () =>
      (await listUnappraisedPlans(ladder.appraiser, localToday())).rows.map(({ planId }) => planId);
    expect(await plansOf()).toEqual([ladder.plan.id]);
    expect((await listUnappraisedPlans(ladder.staff, localToday())).rows).toEqual([]);
    await takeAppraisal(ladder, "DRAFT");
    expect(await plansOf()).toEqual([]);
  });
});

describe("the staff member's own view", () => {
  it("knows nothing of a rating before it is handed over: not the dashboard, not the list, not the trail", async () => {
    const ladder = await aLadderWithAppraisal("RATED");
    expect(await ownRatings(ladder.staff, 5)).toEqual([]);
    expect((await listAppraisals(ladder.staff, localToday(), { group: "OTHERS" })).rows).toMatchObject([
      { predikat: null },
    ]);
    const trail = await listOwnTrail(ladder.staff);
    expect(
      trail.rows.map(({ action, isHidden, before, after }) => [action, isHidden, before, after]),
    ).toEqual([
      ["appraisal.rate", true, null, null],
      ["appraisal.create", true, null, null],
    ]);
    expect(await appraisalOrigin(ladder.staff, ladder.appraisalId, localToday())).toBeNull();
  });

  it("has the rating and its trail from then on, and nobody else's", async () => {
    const ladder = await aLadderWithAppraisal("FINAL");
    await aLadderWithAppraisal("FINAL");
    expect(await ownRatings(ladder.staff, 5)).toMatchObject([
      { appraisalId: ladder.appraisalId, predikat: "BAIK", state: "FINAL" },
    ]);
    const { rows } = await listOwnTrail(ladder.staff);
    expect(rows.map(({ action }) => action)).toEqual([
      "appraisal.accept",
      "appraisal.handOver",
      "appraisal.rate",
      "appraisal.create",
    ]);
    expect(rows.every(({ appraisalId }) => appraisalId === ladder.appraisalId)).toBe(true);
    expect(rows[1]).toMatchObject({ isHidden: false, after: { predikat: "BAIK" } });
    expect(rows[2]).toMatchObject({ isHidden: false, after: { state: "RATED" } });
  });
});

describe("where a rating comes from", () => {
  it("shows the log as it stood when it was rated, whatever was written or withdrawn afterwards", async () => {
    const ladder = await aLadderWithPlan();
    const { staff, plan } = ladder;
    const log = async (at: string, amount: string) => {
      const id = randomUUID();
      const happenedOn = "2026-06-01";
      const entry = { id, indicatorId: plan.indicatorId, happenedOn, amount, note: "Berkas selesai" };
      await logProgress(contextOf(staff, at), entry);
      return id;
    };
    const first = await log("2026-06-10T03:00:00Z", "40");
    await log("2026-06-11T03:00:00Z", "80");
    const appraisalId = await takeAppraisal(ladder, "FINAL");
    await log("2026-06-20T03:00:00Z", "500");
    const withdrawal = { id: randomUUID(), entryId: first, note: "Salah hitung" };
    await withdrawProgress(contextOf(staff, "2026-06-21T03:00:00Z"), withdrawal);

    const origin = await appraisalOrigin(staff, appraisalId, localToday());
    const figure = (results: NonNullable<typeof origin>["resultsThen"] | undefined) =>
      results?.[0]?.indicators[0]?.realisation;
    expect(figure(origin?.resultsThen)).toMatchObject({ value: "120", percent: "120.00", state: "EXCEEDED" });
    expect(figure(origin?.appraisal.results)).toMatchObject({ value: "580" });
  });

  it("shows what was said until the rating, to who may read it, and none of what came after", async () => {
    const ladder = await aLadderWithPlan();
    const { staff, appraiser, plan } = ladder;
    const say = (at: string) =>
      giveFeedback(contextOf(appraiser, at), {
        id: randomUUID(),
        planId: plan.id,
        subject: { kind: "behaviour", behaviour: "SERVICE" },
        kind: "APPRECIATION",
        text: "Ramah dan cekatan.",
      });
    await say("2026-06-10T03:00:00Z");
    const appraisalId = await takeAppraisal(ladder, "OBJECTED");
    await say("2026-06-16T03:00:00Z");
    for (const viewer of [staff, appraiser, ladder.superior]) {
      const origin = await appraisalOrigin(viewer, appraisalId, localToday());
      expect([...(origin?.feedback ?? [])]).toEqual([[keyOfBehaviour("SERVICE"), 1]]);
    }
  });

  it("names the achievement of the unit with who set it, also to whom the distribution is not shown", async () => {
    const above = await aUnit();
    const unit = await aUnit({ parent: above });
    const ladder = await aLadderWithPlan({ unitId: unit.id });
    const appraisalId = await takeAppraisal(ladder, "HANDED_OVER");
    const achievement = async () =>
      (await appraisalOrigin(ladder.staff, appraisalId, localToday()))?.achievement;
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const set = { periodId: ladder.plan.periodId, version: 0, reason: "Rencana aksi tercapai." };
    await setUnitAchievement(contextOf(hr), { ...set, unitId: unit.id, window: 1, predikat: "KURANG" });
    expect(await achievement()).toBeNull();
    await setUnitAchievement(contextOf(hr), { ...set, unitId: above.id, window: 0, predikat: "ISTIMEWA" });
    expect(await achievement()).toMatchObject({ unitName: above.name, predikat: "ISTIMEWA" });
    await setUnitAchievement(contextOf(hr), { ...set, unitId: unit.id, window: 0, predikat: "BAIK" });
    const said = { unitName: unit.name, predikat: "BAIK", reason: set.reason, setBy: hr.name };
    expect(await achievement()).toMatchObject(said);
    expect((await findAppraisal(ladder.staff, appraisalId, localToday()))?.distribution).toBeNull();
  });

  it("names every step with its person, and who gave the ratings that stand", async () => {
    const ladder = await aLadderWithAppraisal("EXPLAINED");
    await decideAppraisal(
      contextOf(ladder.superior),
      {
        ...(await seen(ladder.appraisalId)),
        verdict: "CHANGE",
        reason: "Laporan itu memang selesai tepat waktu.",
        ...ratings("ABOVE", "ABOVE"),
      },
      groundlessLetter,
    );
    const origin = await appraisalOrigin(ladder.staff, ladder.appraisalId, localToday());
    expect(origin?.steps.map(({ action, actor }) => [action, actor])).toEqual([
      ["appraisal.create", ladder.appraiser.name],
      ["appraisal.rate", ladder.appraiser.name],
      ["appraisal.handOver", ladder.appraiser.name],
      ["appraisal.object", ladder.staff.name],
      ["appraisal.explain", ladder.appraiser.name],
      ["appraisal.decide", ladder.superior.name],
    ]);
    expect(origin?.ratings).toMatchObject({ predikat: "SANGAT_BAIK", givenBy: ladder.superior.name });
  });
});
