import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { findColleague, nearColleagues, searchColleagues } from "@/lib/queries/feedback/colleagues";
import { feedbackCounts } from "@/lib/queries/feedback/feedback-counts";
import { feedbackForm } from "@/lib/queries/feedback/feedback-form";
import { givenFeedback } from "@/lib/queries/feedback/given-feedback";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { receivedFeedback } from "@/lib/queries/feedback/received-feedback";
import { teamFeedback } from "@/lib/queries/feedback/team-feedback";
import { correctFeedback } from "@/lib/services/feedback/correct-feedback";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { localToday } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

type Ladder = Awaited<ReturnType<typeof aLadderWithPlan>>;
const NOW = new Date("2026-06-15T05:00:00Z");

/** A word that nobody else's name has, without a digit. */
const letters = (): string => randomUUID().replaceAll(/[\d-]/g, "q");

async function say({ appraiser, plan }: Ladder, at = "2026-06-15T03:00:00Z", text = "Ramah dan cekatan.") {
  const id = randomUUID();
  const subject = { kind: "behaviour", behaviour: "SERVICE" } as const;
  await giveFeedback(contextOf(appraiser, at), { id, planId: plan.id, subject, kind: "APPRECIATION", text });
  return id;
}

describe("the feedback of a plan", () => {
  it("is read by the person, their superiors, HR and the inspectorate, and by nobody else", async () => {
    const ladder = await aLadderWithPlan();
    await say(ladder);
    const elsewhere = await aLadderWithPlan();
    const other = await anEmployee();
    const path = ladder.unit.path;
    const readers = [
      ladder.staff,
      ladder.appraiser,
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: path }]),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
    ];
    const strangers = [
      viewerOf(other),
      ladder.superior,
      elsewhere.appraiser,
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: elsewhere.unit.path }]),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: path }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    const planId = ladder.plan.id;
    for (const viewer of readers) {
      expect((await planFeedback(viewer, localToday(), { planId }))?.feedback.rows).toHaveLength(1);
      expect((await feedbackCounts(viewer, planId, localToday()))?.get("behaviour:SERVICE")).toBe(1);
    }
    for (const viewer of strangers) {
      expect(await planFeedback(viewer, localToday(), { planId })).toBeNull();
      expect(await feedbackCounts(viewer, planId, localToday())).toBeNull();
    }
    expect(await planFeedback(ladder.staff, localToday(), { planId: randomUUID() })).toBeNull();
  });

  it("opens to the superior once there is an objection to decide", async () => {
    const ladder = await aLadderWithPlan();
    await say(ladder);
    await takeAppraisal(ladder, "OBJECTED");
    expect(
      (await planFeedback(ladder.superior, localToday(), { planId: ladder.plan.id }))?.feedback.rows,
    ).toHaveLength(1);
  });

  it("counts and shows a correction in place of what it replaced", async () => {
    const ladder = await aLadderWithPlan();
    const feedbackId = await say(ladder);
    await correctFeedback(contextOf(ladder.appraiser), {
      id: randomUUID(),
      feedbackId,
      kind: "SUGGESTION",
      text: "Ramah, tetapi lambat menjawab telepon.",
    });
    const page = await planFeedback(ladder.staff, localToday(), { planId: ladder.plan.id });
    expect(page?.feedback.rows).toMatchObject([{ kind: "SUGGESTION", earlierText: "Ramah dan cekatan." }]);
    expect(page?.subjects.find(({ key }) => key === "behaviour:SERVICE")?.count).toBe(1);
  });

  it("comes page by page, newest first, each once, and by subject", async () => {
    const ladder = await aLadderWithPlan();
    for (let minute = 10; minute < 35; minute += 1) await say(ladder, `2026-06-15T03:${minute}:00Z`);
    const planId = ladder.plan.id;
    const first = await planFeedback(ladder.staff, localToday(), { planId });
    const second = await planFeedback(ladder.staff, localToday(), {
      planId,
      after: first?.feedback.next ?? undefined,
    });
    const ids = [...(first?.feedback.rows ?? []), ...(second?.feedback.rows ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(25);
    expect(second?.feedback.next).toBeNull();
    const loyal = await planFeedback(ladder.staff, localToday(), { planId, subject: "behaviour:LOYAL" });
    expect(loyal?.feedback.rows).toEqual([]);
  });

  it("says what the viewer may do", async () => {
    const ladder = await aLadderWithPlan();
    const may = async (viewer: Ladder["staff"]) => {
      const page = await planFeedback(viewer, localToday(), { planId: ladder.plan.id });
      return { give: page?.mayGive, ask: page?.mayAsk };
    };
    expect(await may(ladder.staff)).toEqual({ give: false, ask: true });
    expect(await may(ladder.appraiser)).toEqual({ give: true, ask: false });
    await db().performancePlan.update({ where: { id: ladder.plan.id }, data: { state: "CLOSED" } });
    expect(await may(ladder.staff)).toEqual({ give: false, ask: false });
    expect(await may(ladder.appraiser)).toEqual({ give: false, ask: false });
  });
});

describe("the inbox and the dashboards", () => {
  it("hold what one said, for a day to correct, and what was said about one", async () => {
    const ladder = await aLadderWithPlan();
    await say(ladder);
    const given = (at: Date) => givenFeedback(ladder.appraiser, at);
    expect((await given(NOW)).rows).toMatchObject([{ isCorrectable: true }]);
    expect((await given(new Date("2026-06-17T00:00:00Z"))).rows).toMatchObject([{ isCorrectable: false }]);
    expect(await givenFeedback(ladder.staff, NOW)).toEqual({ rows: [], next: null });
    expect(await receivedFeedback(ladder.staff, "2026-06-15", 5)).toMatchObject({
      planId: ladder.plan.id,
      total: 1,
    });
    expect(await receivedFeedback(ladder.appraiser, "2026-06-15", 5)).toBeNull();
  });

  it("count whom of the team the appraiser has not spoken to", async () => {
    const ladder = await aLadderWithPlan();
    const before = await teamFeedback(ladder.appraiser, 5);
    expect(before).toMatchObject({ members: 1, heard: 0 });
    expect(before.waiting).toMatchObject([{ employeeId: ladder.staff.employeeId }]);
    await say(ladder);
    expect(await teamFeedback(ladder.appraiser, 5)).toEqual({ members: 1, heard: 1, waiting: [] });
  });
});

describe("whom one may give feedback to", () => {
  it("are the near ones first: superior, team, and those whom one appraises", async () => {
    const ladder = await aLadderWithPlan();
    const peer = await anEmployee({ unitId: ladder.unit.id });
    await appoint(peer.id, ladder.appraiser.employeeId);
    const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);
    const near = await nearColleagues(ladder.staff, "2026-06-15");
    expect(ids(near.superiors)).toEqual([ladder.appraiser.employeeId]);
    expect(ids(near.peers)).toEqual([peer.id]);
    expect(near.subordinates).toEqual([]);
    const above = await nearColleagues(ladder.appraiser, "2026-06-15");
    expect(ids(above.subordinates).toSorted()).toEqual([ladder.staff.employeeId, peer.id].toSorted());
    expect(await nearColleagues(viewerOf(await anEmployee()), "2026-06-15")).toEqual({
      superiors: [],
      peers: [],
      subordinates: [],
    });
  });

  it("are found by name, without oneself and without those who have left", async () => {
    const name = `Zubaidah ${randomUUID().slice(0, 8)}`;
    const [found, gone] = [await anEmployee({ name }), await anEmployee({ name })];
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    const viewer = viewerOf(await anEmployee());
    const q = name.toLowerCase();
    expect((await searchColleagues(viewer, { q })).rows.map(({ id }) => id)).toEqual([found.id]);
    expect((await searchColleagues(viewerOf(found), { q })).rows).toEqual([]);
    expect((await searchColleagues(viewer, { q: " " })).rows).toEqual([]);
    expect(await findColleague(viewer, found.id)).toMatchObject({ id: found.id });
    expect(await findColleague(viewer, gone.id)).toBeNull();
    expect(await findColleague(viewerOf(found), found.id)).toBeNull();
  });

  it("are found by a whole NIP and by the number of a school, never by a part of a NIP", async () => {
    const word = `Ruhana${letters()}`;
    const unit = await aUnit({ name: `SMP Negeri 47 ${word}` });
    const found = await anEmployee({ name: `Guru ${word}`, unitId: unit.id });
    const viewer = viewerOf(await anEmployee());
    const idsOf = async (q: string) => (await searchColleagues(viewer, { q })).rows.map(({ id }) => id);
    const spaced = found.nip.replace(/^(.{8})(.{6})(.)(...)$/, "$1 $2 $3 $4");
    expect(await idsOf(found.nip)).toEqual([found.id]);
    expect(await idsOf(spaced)).toEqual([found.id]);
    expect(await idsOf(`47 guru ${word}`)).toEqual([found.id]);
    for (const part of [found.nip.slice(0, 4), found.nip.slice(0, 8), found.nip.slice(4, 8)])
      expect(await idsOf(`${word} ${part}`), part).toEqual([]);
  });

  it("come page by page, each once", async () => {
    const word = `Syafrida${letters()}`;
    for (let count = 0; count < 25; count += 1) await anEmployee({ name: `${word} ${count % 3}` });
    const viewer = viewerOf(await anEmployee());
    const first = await searchColleagues(viewer, { q: word });
    const second = await searchColleagues(viewer, { q: word, after: first.next ?? undefined });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(25);
    expect(second.next).toBeNull();
  });

  it("have their results shown to the team, and to a stranger only their behaviour", async () => {
    const ladder = await aLadderWithPlan();
    const about = ladder.staff.employeeId;
    const form = await feedbackForm(ladder.appraiser, about, "2026-06-15");
    expect(form).toMatchObject({ relation: "SUPERIOR", planId: ladder.plan.id });
    expect(form?.results).toHaveLength(1);
    const stranger = viewerOf(await anEmployee());
    expect(await feedbackForm(stranger, about, "2026-06-15")).toMatchObject({
      relation: "OTHER",
      results: [],
      evidence: [],
    });
    expect(await feedbackForm(ladder.staff, about, "2026-06-15")).toBeNull();
    expect(await feedbackForm(stranger, about, "2027-06-15")).toBeNull();
  });
});
