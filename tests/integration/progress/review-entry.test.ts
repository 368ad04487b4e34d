import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { ReviewEntryInput } from "@/lib/schemas/progress";
import { acceptEntries } from "@/lib/services/progress/accept-entries";
import { reviewEntry } from "@/lib/services/progress/review-entry";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { aLadderWithEntry, anEntry } from "@/tests/factories/entries";
import { appoint, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const said = (entryId: string, given: Partial<ReviewEntryInput> = {}): ReviewEntryInput => ({
  id: randomUUID(),
  entryId,
  version: 1,
  event: "ask",
  text: "Lampirkan fotonya.",
  ...given,
});
const stateOf = async (entryId: string) =>
  (await db().progressReview.findUniqueOrThrow({ where: { entryId } })).state;

describe("answering an entry", () => {
  it("asks, and accepts after all, each with its remark and a trail about the author", async () => {
    const { staff, appraiser, plan, entryId } = await aLadderWithEntry();
    const ask = said(entryId);
    expect(await reviewEntry(contextOf(appraiser), ask)).toEqual({
      entryId,
      planId: plan.id,
      isRepeat: false,
    });
    expect(await stateOf(entryId)).toBe("ASKED");
    await reviewEntry(contextOf(appraiser), said(entryId, { version: 2, event: "accept", text: undefined }));
    expect(await stateOf(entryId)).toBe("ACCEPTED");

    const remarks = await db().progressRemark.findMany({ where: { entryId }, orderBy: { event: "desc" } });
    expect(remarks).toMatchObject([
      { id: ask.id, event: "ask", text: "Lampirkan fotonya.", authorId: appraiser.employeeId },
      { event: "accept", text: null, authorId: appraiser.employeeId },
    ]);
    const trail = await db().auditEvent.findMany({
      where: { subjectId: entryId, action: { in: ["progress.ask", "progress.accept"] } },
    });
    for (const row of trail) expect(row.aboutId).toBe(staff.employeeId);
    expect(await trailOf(entryId)).toEqual(["progress.log", "progress.ask", "progress.accept"]);
  });

  it("never moves the figures: an entry counts whatever is said to it", async () => {
    const { appraiser, plan, entryId } = await aLadderWithEntry();
    const total = () => db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId: plan.indicatorId } });
    const before = await total();
    await reviewEntry(contextOf(appraiser), said(entryId));
    expect(await total()).toEqual(before);
    await reviewEntry(contextOf(appraiser), said(entryId, { version: 2, event: "accept" }));
    expect(await total()).toEqual(before);
  });

  it("takes comments of both, and a comment is in nobody's way", async () => {
    const { staff, appraiser, entryId } = await aLadderWithEntry();
    await reviewEntry(contextOf(staff), said(entryId, { event: "comment", text: "Fotonya menyusul." }));
    await reviewEntry(contextOf(appraiser), said(entryId, { event: "comment" }));
    await reviewEntry(contextOf(appraiser), said(entryId, { event: "accept" }));
    expect(await trailOf(entryId)).toEqual([
      "progress.log",
      "progress.comment",
      "progress.comment",
      "progress.accept",
    ]);
  });

  it.each(["comment", "ask", "accept"] as const)(
    "does a %s once, however often it is sent",
    async (event) => {
      const { appraiser, entryId } = await aLadderWithEntry();
      const input = said(entryId, { event });
      const send = () => reviewEntry(contextOf(appraiser), input);
      expect(await atTheWrite("progress_remark", [send, send])).toEqual(["OK", "OK"]);
      expect(await send()).toMatchObject({ isRepeat: true });
      expect(await db().progressRemark.count({ where: { entryId } })).toBe(1);
      expect(await trailOf(entryId)).toEqual(["progress.log", `progress.${event}`]);
    },
  );

  it("is a conflict for other words under the same id", async () => {
    const { appraiser, staff, entryId } = await aLadderWithEntry();
    const input = said(entryId, { event: "comment" });
    await reviewEntry(contextOf(appraiser), input);
    await expectFailure(reviewEntry(contextOf(appraiser), { ...input, text: "Lain lagi." }), "CONFLICT");
    await expectFailure(reviewEntry(contextOf(staff), input), "CONFLICT");
  });

  it("is a conflict on an entry that moved on since it was seen", async () => {
    const { appraiser, entryId } = await aLadderWithEntry();
    await reviewEntry(contextOf(appraiser), said(entryId));
    await expectFailure(reviewEntry(contextOf(appraiser), said(entryId, { event: "accept" })), "CONFLICT");
    const other = await aLadderWithEntry();
    const race = await raced([
      reviewEntry(contextOf(other.appraiser), said(other.entryId)),
      reviewEntry(contextOf(other.appraiser), said(other.entryId, { event: "accept" })),
    ]);
    expect(race).toEqual({ done: 1, codes: ["CONFLICT"] });
  });

  it("refuses by state, by party and once the plan is closed", async () => {
    const { staff, appraiser, plan, entryId } = await aLadderWithEntry();
    await reviewEntry(contextOf(appraiser), said(entryId, { event: "accept" }));
    const again = said(entryId, { version: 2, event: "accept" });
    await expectFailure(reviewEntry(contextOf(appraiser), again), "REFUSED", ["ENTRY_ACCEPTED"]);
    const withdrawal = { id: randomUUID(), entryId, note: "Tidak jadi." };
    await expectFailure(withdrawProgress(contextOf(staff), withdrawal), "REFUSED", ["ENTRY_ACCEPTED"]);
    // Asked to correct, it is in its author's hands again.
    await reviewEntry(contextOf(appraiser), said(entryId, { version: 2 }));
    await expectFailure(
      reviewEntry(contextOf(staff), said(entryId, { version: 3, event: "accept" })),
      "REFUSED",
      ["ENTRY_OF_OTHER_PARTY"],
    );
    await withdrawProgress(contextOf(staff), withdrawal);
    expect(await stateOf(entryId)).toBe("WITHDRAWN");
    await expectFailure(reviewEntry(contextOf(appraiser), again), "REFUSED", ["ALREADY_WITHDRAWN"]);

    const later = await anEntry({ staff, plan });
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "CLOSED" } });
    await expectFailure(reviewEntry(contextOf(appraiser), said(later)), "REFUSED", ["PLAN_NOT_AGREED"]);
  });

  it("does not exist for anybody but the author and who appraises them, whatever their role", async () => {
    const { superior, unit, entryId } = await aLadderWithEntry();
    const others = [["superior", superior] as const, ...(await holdersOf(rolesBut(), unit))];
    for (const [who, viewer] of others) {
      if (viewer.kind !== "employee") continue;
      for (const event of ["comment", "ask", "accept"] as const) {
        const outcome = await outcomeOf(reviewEntry(contextOf(viewer), said(entryId, { event })));
        expect([who, event, outcome]).toEqual([who, event, "NOT_FOUND"]);
      }
    }
    expect(await trailOf(entryId)).toEqual(["progress.log"]);
  });

  it("goes over to who follows in office, and an earlier appraiser answers no more", async () => {
    const { staff, appraiser, superior, entryId } = await aLadderWithEntry();
    await db().appraiserAssignment.updateMany({
      where: { employeeId: staff.employeeId },
      data: { endsOn: new Date("2026-06-12T00:00:00Z") },
    });
    await appoint(staff.employeeId, superior.employeeId, "2026-06-13");
    await expectFailure(reviewEntry(contextOf(appraiser), said(entryId)), "NOT_FOUND");
    await reviewEntry(contextOf(superior), said(entryId, { event: "accept" }));
    expect(await stateOf(entryId)).toBe("ACCEPTED");
  });
});

describe("accepting many at once", () => {
  it("accepts each as it was seen, leaves what moved on, and says how many", async () => {
    const ladder = await aLadderWithEntry();
    const [one, two, three] = [ladder.entryId, await anEntry(ladder), await anEntry(ladder)];
    await reviewEntry(contextOf(ladder.appraiser), said(two));
    const entries = [one, two, three].map((entryId) => ({ entryId, version: 1 }));
    const accept = () => acceptEntries(contextOf(ladder.appraiser), { entries });
    expect(await accept()).toEqual({ accepted: 2, left: 1 });
    expect(await Promise.all([one, two, three].map(stateOf))).toEqual(["ACCEPTED", "ASKED", "ACCEPTED"]);
    expect(await trailOf(one)).toEqual(["progress.log", "progress.accept"]);
    // A second press.
    expect(await accept()).toEqual({ accepted: 0, left: 1 });
    expect(await trailOf(one)).toEqual(["progress.log", "progress.accept"]);
    expect(await db().progressRemark.count({ where: { entryId: one } })).toBe(1);
  });

  it("leaves what was withdrawn or replaced meanwhile", async () => {
    const ladder = await aLadderWithEntry();
    const { staff, appraiser, entryId } = ladder;
    await withdrawProgress(contextOf(staff), { id: randomUUID(), entryId, note: "Tidak jadi." });
    const accepted = await acceptEntries(contextOf(appraiser), { entries: [{ entryId, version: 2 }] });
    expect(accepted).toEqual({ accepted: 0, left: 1 });
  });

  it("is done once when it is sent twice at once", async () => {
    const { appraiser, entryId } = await aLadderWithEntry();
    const send = () => acceptEntries(contextOf(appraiser), { entries: [{ entryId, version: 1 }] });
    await Promise.all([send(), send()]);
    expect(await trailOf(entryId)).toEqual(["progress.log", "progress.accept"]);
  });

  it("does nothing at all where one of them is not theirs to answer", async () => {
    const mine = await aLadderWithEntry();
    const theirs = await aLadderWithEntry();
    const entries = [mine.entryId, theirs.entryId].map((entryId) => ({ entryId, version: 1 }));
    await expectFailure(acceptEntries(contextOf(mine.appraiser), { entries }), "NOT_FOUND");
    await expectFailure(acceptEntries(contextOf(mine.staff), { entries: entries.slice(0, 1) }), "REFUSED", [
      "ENTRY_OF_OTHER_PARTY",
    ]);
    await db().performancePlan.update({ where: { id: mine.plan.id }, data: { state: "CLOSED" } });
    await expectFailure(
      acceptEntries(contextOf(mine.appraiser), { entries: entries.slice(0, 1) }),
      "REFUSED",
      ["PLAN_NOT_AGREED"],
    );
    expect(await stateOf(mine.entryId)).toBe("LOGGED");
  });
});
