import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { listUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { countWindowsToBegin, listWindowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import type { EvaluationPlace } from "@/lib/queries/appraisal/next-evaluation-to-begin";
import { nextWaitingAppraisal } from "@/lib/queries/appraisal/next-waiting-appraisal";
import { listWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { longestWaiting, nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { dateOf, localToday } from "@/lib/time";
import { aLadderWithAppraisal, type ReachedState, takeAppraisal } from "@/tests/factories/appraisals";
import { anEntry } from "@/tests/factories/entries";
import { anEmployee, appoint, viewerOf } from "@/tests/factories/people";
import { aLadder, aLadderWithPlan, aPeriod, aPlan } from "@/tests/factories/plans";

type Ladder = Awaited<ReturnType<typeof aLadder>>;
const TODAY = localToday();
/** A plan of which nothing is over on the day of the test, so that no evaluation of it is to be begun. */
const COMING_YEAR = Number(TODAY.slice(0, 4)) + 1;
const LATER = `${COMING_YEAR}-12-31`;
const ALL_TO_COME = { startsOn: `${COMING_YEAR}-01-01`, endsOn: LATER };

/** One more of the team, with a plan in this state and from this day on. */
async function aMember(
  { appraiser, unit }: Ladder,
  state: "AGREED" | "SUBMITTED" = "AGREED",
  startsOn = ALL_TO_COME.startsOn,
) {
  const employee = await anEmployee({ unitId: unit.id });
  await appoint(employee.id, appraiser.employeeId);
  const parties = { employeeId: employee.id, appraiserId: appraiser.employeeId, unitId: unit.id };
  const plan = await aPlan({ ...parties, state, ...ALL_TO_COME, startsOn });
  return { staff: viewerOf(employee), plan, appraiser };
}

const instant = (day: number) => new Date(`2026-07-${String(day).padStart(2, "0")}T01:00:00.123Z`);

/** An appraisal in a state, in which it is since this day of July. */
async function waitingSince(ladder: Ladder, state: ReachedState, day: number) {
  const { staff, ...of } = await aMember(ladder);
  const id = await takeAppraisal({ staff, ...of }, state);
  const at = instant(day);
  if (state === "DRAFT") await db().appraisal.update({ where: { id }, data: { createdAt: at } });
  if (state === "RATED") await db().appraisal.update({ where: { id }, data: { ratedAt: at } });
  const objection = { where: { appraisalId: id } };
  if (state === "OBJECTED") await db().appraisalObjection.update({ ...objection, data: { raisedAt: at } });
  if (state === "EXPLAINED")
    await db().appraisalObjection.update({ ...objection, data: { explainedAt: at } });
  return { id, name: staff.name };
}

/** Every appraisal that the key leads to, from the first until it comes round. */
async function walk(viewer: EmployeeViewer): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const next = await nextWaitingAppraisal(viewer, ids.at(-1) ?? null, TODAY);
    if (!next || ids.includes(next.id)) return ids;
    ids.push(next.id);
  }
}

beforeAll(() => aPeriod());

describe("the next appraisal that waits", () => {
  it("is the appraiser's own to rate, hand over or explain, who waits longest first, and round again", async () => {
    const ladder = await aLadder();
    const rated = await waitingSince(ladder, "RATED", 3);
    const draft = await waitingSince(ladder, "DRAFT", 5);
    const objected = await waitingSince(ladder, "OBJECTED", 1);
    for (const state of ["HANDED_OVER", "EXPLAINED", "FINAL"] as const) await waitingSince(ladder, state, 2);
    const { appraiser } = ladder;
    expect(await walk(appraiser)).toEqual([objected.id, rated.id, draft.id]);
    expect(await nextWaiting(appraiser, "appraisal", null, TODAY)).toEqual({
      kind: "objection",
      planId: null,
      since: instant(1),
      ...objected,
    });
    expect(await nextWaiting(appraiser, "appraisal", objected, TODAY)).toEqual({
      kind: "appraisal",
      planId: null,
      since: instant(3),
      ...rated,
    });
    expect((await nextWaiting(appraiser, "appraisal", draft, TODAY))?.id).toBe(objected.id);
    // What was just handed over waits no more, and the first of all is next.
    await db().appraisal.update({ where: { id: rated.id }, data: { state: "HANDED_OVER" } });
    expect((await nextWaiting(appraiser, "appraisal", rated, TODAY))?.id).toBe(objected.id);
  });

  it("is the superior's to decide, once it is explained or the explanation did not come", async () => {
    const ladder = await aLadder();
    const explained = await waitingSince(ladder, "EXPLAINED", 4);
    const objected = await waitingSince(ladder, "OBJECTED", 6);
    await db().appraisalObjection.update({
      where: { appraisalId: objected.id },
      data: { explanationDueOn: dateOf(TODAY) },
    });
    await waitingSince(ladder, "RATED", 1);
    expect(await walk(ladder.superior)).toEqual([explained.id]);
    await db().appraisalObjection.update({
      where: { appraisalId: objected.id },
      data: { explanationDueOn: dateOf("2026-07-20") },
    });
    expect(await walk(ladder.superior)).toEqual([explained.id, objected.id]);
  });

  it("is the superior's without an explanation from who left the service", async () => {
    const { appraiser, superior, appraisalId } = await aLadderWithAppraisal("OBJECTED");
    await db().appraisalObjection.update({
      where: { appraisalId },
      data: { explanationDueOn: dateOf(LATER) },
    });
    expect(await walk(superior)).toEqual([]);
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    expect(await walk(superior)).toEqual([appraisalId]);
  });

  it("is one of the in-tray, every one of it but the viewer's own", async () => {
    const ladder = await aLadder();
    for (const state of ["DRAFT", "RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED", "FINAL"] as const)
      await waitingSince(ladder, state, 8);
    // The appraiser is appraised too, and has a rating to answer.
    const { appraiser, superior, unit } = ladder;
    const plan = await aPlan({
      employeeId: appraiser.employeeId,
      appraiserId: superior.employeeId,
      unitId: unit.id,
      ...ALL_TO_COME,
    });
    await takeAppraisal({ appraiser: superior, staff: appraiser, plan }, "HANDED_OVER");
    for (const viewer of [appraiser, superior]) {
      const { rows } = await listAppraisals(viewer, TODAY, { group: "MINE" });
      const ofOthers = rows.filter(({ isOwn }) => !isOwn).map(({ id }) => id);
      expect(ofOthers.length).toBeGreaterThan(0);
      expect((await walk(viewer)).toSorted()).toEqual(ofOthers.toSorted());
    }
  });

  it("is nobody else's, and nobody's without the role", async () => {
    const ladder = await aLadder();
    await waitingSince(ladder, "DRAFT", 1);
    const { employeeId, name, nip, accountId } = ladder.appraiser;
    const person = { id: employeeId, nip, name, account: { id: accountId } };
    const others = viewerOf(await anEmployee({ unitId: ladder.unit.id }), [{ role: "SUPERVISOR" }]);
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    for (const viewer of [viewerOf(person), viewerOf(person, [{ role: "HR" }]), others, hr, ladder.superior])
      expect(await longestWaiting(viewer, TODAY)).toBeNull();
  });
});

describe("an evaluation that nobody began", () => {
  const NIGHT = "T17:00:00Z";
  const since = (day: string) => new Date(`${day}${NIGHT}`);
  const next = (viewer: EmployeeViewer, today: string, place: EvaluationPlace | null = null) =>
    nextWaiting(viewer, "evaluation", place, today);
  const placeOf = (plan: { readonly id: string }, kind: EvaluationPlace["kind"] = "PERIODIC") => ({
    planId: plan.id,
    kind,
  });

  it("waits from the last day of its window on, the first window first, and of the year on the plan's last day", async () => {
    const ladder = await aLadderWithPlan();
    const { appraiser, staff, plan } = ladder;
    const waiting = { id: plan.id, planId: null, name: staff.name };
    expect(await next(appraiser, "2026-03-30")).toBeNull();
    const first = { ...waiting, kind: "periodic", since: since("2026-03-30") };
    expect(await next(appraiser, "2026-03-31")).toEqual(first);
    expect(await next(appraiser, "2026-07-01")).toEqual(first);
    expect(await longestWaiting(appraiser, "2026-07-01")).toEqual(first);
    expect(await next(appraiser, "2026-07-01", placeOf(plan))).toBeNull();
    await takeAppraisal(ladder, "FINAL", "2026-01-01");
    expect(await next(appraiser, "2026-07-01")).toEqual({ ...first, since: since("2026-06-29") });
    await takeAppraisal(ladder, "FINAL", "2026-04-01");
    expect(await next(appraiser, "2026-07-01")).toBeNull();

    // On the last day both wait: the quarter that is over longest, then the year.
    const year = { ...waiting, kind: "annual", since: since("2026-12-30") };
    expect(await next(appraiser, "2026-12-31")).toMatchObject({ since: since("2026-09-29") });
    expect(await next(appraiser, "2026-12-31", placeOf(plan))).toEqual(year);
    expect(await next(appraiser, "2026-12-31", placeOf(plan, "ANNUAL"))).toMatchObject({ kind: "periodic" });
    // Who was told what the year was waits for no quarter any more; nor does what is being rated wait to be begun.
    await takeAppraisal(ladder, "RATED");
    expect(await next(appraiser, "2026-12-31", placeOf(plan))).toMatchObject({ kind: "appraisal" });
    await db().appraisal.updateMany({
      where: { planId: plan.id, kind: "ANNUAL" },
      data: { state: "HANDED_OVER" },
    });
    expect(await next(appraiser, "2026-12-31")).toBeNull();
    expect(await countWindowsToBegin(appraiser, "2026-12-31")).toBe(0);
  });

  it("does not wait before its plan was agreed, nor for whom it is not", async () => {
    const { appraiser, staff, superior, plan } = await aLadderWithPlan();
    const agreedAt = new Date("2026-05-04T02:00:00Z");
    await db().performancePlan.update({ where: { id: plan.id }, data: { agreedAt } });
    expect(await next(appraiser, "2026-06-01")).toMatchObject({ kind: "periodic", since: agreedAt });
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    for (const viewer of [staff, superior, hr, { ...appraiser, roles: [{ role: "STAFF" as const }] }])
      expect(await next(viewer, "2026-12-31")).toBeNull();
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "RETURNED" } });
    expect(await next(appraiser, "2026-12-31")).toBeNull();
  });

  it("comes in the order of the lists, which say since when, and each once around", async () => {
    const ladder = await aLadderWithPlan();
    const { appraiser, unit } = ladder;
    const also = async (of: { readonly startsOn?: string; readonly endsOn?: string }) => {
      const one = await anEmployee({ unitId: unit.id });
      await appoint(one.id, appraiser.employeeId);
      return aPlan({ employeeId: one.id, appraiserId: appraiser.employeeId, unitId: unit.id, ...of });
    };
    const joined = await also({ startsOn: "2026-05-01" });
    const ended = await also({ startsOn: "2026-01-01", endsOn: "2026-02-20" });
    const day = "2026-07-01";
    const windows = (await listWindowsToBegin(appraiser, day)).rows;
    expect(windows.map((row) => [row.planId, row.since])).toEqual([
      [ended.id, since("2026-02-19")],
      [ladder.plan.id, since("2026-03-30")],
      [joined.id, since("2026-06-29")],
    ]);
    const years = (await listUnappraisedPlans(appraiser, day)).rows;
    expect(years.map((row) => [row.planId, row.since])).toEqual([
      [ended.id, since("2026-02-19")],
      ...[ladder.plan.id, joined.id].toSorted().map((id) => [id, null]),
    ]);
    const seen: string[] = [];
    for (let place: EvaluationPlace | null = null; ; ) {
      const one = await next(appraiser, day, place);
      const name: string = `${one?.kind} ${one?.id}`;
      if (!one || seen.includes(name)) break;
      seen.push(name);
      place = { planId: one.id, kind: one.kind === "annual" ? "ANNUAL" : "PERIODIC" };
    }
    expect(seen.toSorted()).toEqual(
      [`annual ${ended.id}`, ...[ended, ladder.plan, joined].map(({ id }) => `periodic ${id}`)].toSorted(),
    );
    expect(seen.slice(2)).toEqual([`periodic ${ladder.plan.id}`, `periodic ${joined.id}`]);
  });
});

describe("what waits next of any kind", () => {
  it("is of the same kind while there is one, then what waits longest of the others, and in the end nothing", async () => {
    const ladder = await aLadder();
    const { appraiser } = ladder;
    const submitted = await aMember(ladder, "SUBMITTED");
    await db().performancePlan.update({
      where: { id: submitted.plan.id },
      data: { submittedAt: instant(20) },
    });
    const logging = await aMember(ladder, "AGREED", "2026-06-01");
    // Both written on 15 June, the one about the later day first.
    const early = await anEntry(logging, { happenedOn: "2026-06-09" });
    const late = await anEntry(logging, { happenedOn: "2026-06-02" });
    const at = new Date("2026-06-15T04:00:00Z");
    await db().progressReview.update({ where: { entryId: late }, data: { arrivedAt: at } });
    const appraisal = await waitingSince(ladder, "DRAFT", 15);

    expect(await longestWaiting(appraiser, TODAY)).toEqual({
      kind: "entry",
      id: early,
      planId: logging.plan.id,
      name: logging.staff.name,
      since: new Date("2026-06-15T03:00:00Z"),
    });
    // The entries in the order of their list, and round.
    const place = async (id: string) => {
      const { rows } = await listWaitingEntries(appraiser, TODAY, { take: 9 });
      const writtenAt = rows.find((row) => row.id === id)?.arrivedAt ?? new Date("2026-06-15T03:00:00Z");
      return { id, writtenAt: writtenAt.toISOString() };
    };
    const nextEntry = async (id: string) => nextWaiting(appraiser, "entry", await place(id), TODAY);
    expect([(await nextEntry(early))?.id, (await nextEntry(late))?.id]).toEqual([late, early]);

    // From the only plan to the other kinds: the entry waits longer than the appraisal.
    const plan = { id: submitted.plan.id, submittedAt: instant(20).toISOString() };
    expect((await nextWaiting(appraiser, "plan", plan, TODAY))?.id).toBe(early);
    await db().progressReview.updateMany({
      where: { planId: logging.plan.id },
      data: { state: "ACCEPTED" },
    });
    // Of the same person the evaluation of June is to be begun, which waits longer than the appraisal.
    const { id } = logging.plan;
    expect(await nextEntry(early)).toMatchObject({
      kind: "periodic",
      id,
      since: new Date("2026-06-29T17:00:00Z"),
    });
    expect(await nextWaiting(appraiser, "appraisal", appraisal, TODAY)).toMatchObject({
      kind: "periodic",
      id,
    });
    await db().performancePlan.update({ where: { id }, data: { state: "CLOSED" } });
    expect((await nextEntry(early))?.id).toBe(appraisal.id);
    expect((await nextWaiting(appraiser, "plan", plan, TODAY))?.id).toBe(appraisal.id);
    expect((await nextWaiting(appraiser, "appraisal", appraisal, TODAY))?.id).toBe(submitted.plan.id);
    await db().appraisal.update({ where: { id: appraisal.id }, data: { state: "FINAL" } });
    expect(await nextWaiting(appraiser, "plan", plan, TODAY)).toBeNull();
  });
});
