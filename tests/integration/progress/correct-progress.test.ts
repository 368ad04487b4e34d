import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { readEntry } from "@/lib/queries/progress/read-entry";
import { windowTotals } from "@/lib/queries/progress/window-totals";
import type { CorrectProgressInput } from "@/lib/schemas/progress";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { reviewEntry } from "@/lib/services/progress/review-entry";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { localToday } from "@/lib/time";
import { aLadderWithEntry, anEntry } from "@/tests/factories/entries";
import { anEmployee, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const anew = (entryId: string, given: Partial<CorrectProgressInput> = {}): CorrectProgressInput => ({
  id: randomUUID(),
  entryId,
  version: 1,
  happenedOn: "2026-06-09",
  amount: "8",
  note: "Delapan berkas, satu terlewat",
  ...given,
});
const totalOf = async (indicatorId: string) => {
  const { entries, sum, latestEntryId } = await db().indicatorTotal.findUniqueOrThrow({
    where: { indicatorId },
  });
  return { entries, sum: sum.toFixed(), latestEntryId };
};
const ask = { version: 1, event: "ask", text: "Jumlahnya delapan." } as const;

describe("writing an entry anew", () => {
  it("counts the new one in place of the former, which stays readable with what was asked", async () => {
    const { staff, appraiser, plan, entryId } = await aLadderWithEntry();
    await reviewEntry(contextOf(appraiser), { id: randomUUID(), entryId, ...ask });
    const correction = anew(entryId, { version: 2 });
    expect(await correctProgress(contextOf(staff), correction)).toEqual({
      id: correction.id,
      planId: plan.id,
      isRepeat: false,
    });
    expect(await totalOf(plan.indicatorId)).toEqual({ entries: 1, sum: "8", latestEntryId: correction.id });

    const { rows } = (await listProgressEntries(staff, localToday(), { planId: plan.id })) ?? { rows: [] };
    expect(rows.map(({ id, amount, state }) => [id, amount, state])).toEqual([
      [correction.id, "8", "CORRECTED"],
    ]);
    const page = await readEntry(appraiser, plan.id, correction.id, localToday());
    expect(page?.former).toMatchObject([
      { id: entryId, amount: "7", note: "Tujuh berkas", state: "REPLACED" },
    ]);
    expect(page?.remarks).toMatchObject([{ event: "ask", text: "Jumlahnya delapan." }]);
    expect(page?.events).toEqual(["comment", "ask", "accept"]);
    expect((await readEntry(staff, plan.id, entryId, localToday()))?.correctedById).toBe(correction.id);
    expect(await trailOf(correction.id)).toEqual(["progress.correct"]);
  });

  it("keeps the place of the former within the day: a corrected morning does not become the evening", async () => {
    const { staff, plan, entryId } = await aLadderWithEntry({ writtenAt: new Date("2026-06-10T02:00:00Z") });
    const evening = await anEntry({ staff, plan }, { writtenAt: new Date("2026-06-10T10:00:00Z") });
    await correctProgress(
      contextOf(staff, "2026-06-16T03:00:00Z"),
      anew(entryId, { happenedOn: "2026-06-10" }),
    );
    expect(await totalOf(plan.indicatorId)).toMatchObject({ entries: 2, latestEntryId: evening });
  });

  it("leaves the log of an earlier moment as it stood then", async () => {
    const { staff, plan, entryId } = await aLadderWithEntry();
    const handedOver = new Date("2026-06-16T00:00:00Z");
    await correctProgress(contextOf(staff, "2026-06-20T03:00:00Z"), anew(entryId));
    const days = { startsOn: "2026-06-01", endsOn: "2026-06-30" };
    const sumAt = async (at?: Date) =>
      (await windowTotals([plan.indicatorId], days, at)).get(plan.indicatorId)?.upTo.sum;
    expect(await sumAt(handedOver)).toBe("7");
    expect(await sumAt()).toBe("8");
  });

  it("keeps the file unless another one is given", async () => {
    const { staff, plan } = await aLadderWithEntry();
    const file = (name: string) => ({
      key: randomUUID().replaceAll("-", "").padEnd(64, "0"),
      name,
      mediaType: "image/jpeg",
      size: 9,
      sha256: name,
    });
    const id = randomUUID();
    const entry = { id, indicatorId: plan.indicatorId, happenedOn: "2026-06-10", amount: "1", note: "Satu" };
    await logProgress(contextOf(staff), { ...entry, note: "Satu berkas" }, file("lama.jpg"));
    const first = anew(id);
    await correctProgress(contextOf(staff), first);
    const second = anew(first.id);
    await correctProgress(contextOf(staff), second, file("baru.jpg"));
    const page = await readEntry(staff, plan.id, second.id, localToday());
    expect(page?.entry.file?.name).toBe("baru.jpg");
    expect(page?.former.map(({ file: kept }) => kept?.name)).toEqual(["lama.jpg", "lama.jpg"]);
  });

  it("is one correction, however often it is sent", async () => {
    const { staff, plan, entryId } = await aLadderWithEntry();
    const input = anew(entryId);
    const send = () => correctProgress(contextOf(staff), input);
    expect(await atTheWrite("progress_entry", [send, send])).toEqual(["OK", "OK"]);
    expect(await send()).toMatchObject({ isRepeat: true });
    expect(await totalOf(plan.indicatorId)).toMatchObject({ entries: 1, sum: "8" });
    expect(await trailOf(input.id)).toEqual(["progress.correct"]);
  });

  it("is a conflict on what moved on, on a taken id, and for one of two at once", async () => {
    const ladder = await aLadderWithEntry();
    const { staff, appraiser, entryId } = ladder;
    await reviewEntry(contextOf(appraiser), { id: randomUUID(), entryId, ...ask });
    await expectFailure(correctProgress(contextOf(staff), anew(entryId)), "CONFLICT");
    const taken = anew(entryId, { version: 2, id: await anEntry(ladder) });
    await expectFailure(correctProgress(contextOf(staff), taken), "CONFLICT");
    const race = await raced([
      correctProgress(contextOf(staff), anew(entryId, { version: 2 })),
      correctProgress(contextOf(staff), anew(entryId, { version: 2, amount: "9" })),
    ]);
    expect(race.done).toBe(1);
    expect(await totalOf(ladder.plan.indicatorId)).toMatchObject({ entries: 2 });
  });

  it("refuses what is accepted, replaced or withdrawn, days outside the plan, and a closed plan", async () => {
    const ladder = await aLadderWithEntry();
    const { staff, appraiser, plan, entryId } = ladder;
    const correct = (id: string, given: Partial<CorrectProgressInput> = {}) =>
      correctProgress(contextOf(staff), anew(id, given));
    await expectFailure(correct(entryId, { happenedOn: "2026-06-16" }), "REFUSED", ["DATE_IN_FUTURE"]);
    await correct(entryId);
    await expectFailure(correct(entryId, { version: 2 }), "REFUSED", ["ENTRY_REPLACED"]);
    const withdrawn = await anEntry(ladder);
    await withdrawProgress(contextOf(staff), { id: randomUUID(), entryId: withdrawn, note: "Tidak jadi." });
    await expectFailure(correct(withdrawn, { version: 2 }), "REFUSED", ["ALREADY_WITHDRAWN"]);
    const accepted = await anEntry(ladder);
    const yes = {
      id: randomUUID(),
      entryId: accepted,
      version: 1,
      event: "accept",
      text: undefined,
    } as const;
    await reviewEntry(contextOf(appraiser), yes);
    await expectFailure(correct(accepted, { version: 2 }), "REFUSED", ["ENTRY_ACCEPTED"]);
    const open = await anEntry(ladder);
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "CLOSED" } });
    await expectFailure(correct(open), "REFUSED", ["PLAN_NOT_AGREED"]);
  });

  it("does not exist for anybody but the author, the appraiser least of all", async () => {
    const { appraiser, superior, unit, entryId } = await aLadderWithEntry();
    const others = [["appraiser", appraiser] as const, ["superior", superior] as const];
    for (const [who, viewer] of [...others, ...(await holdersOf(rolesBut(), unit))]) {
      if (viewer.kind !== "employee") continue;
      const outcome = await outcomeOf(correctProgress(contextOf(viewer), anew(entryId)));
      expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
    }
  });
});

describe("the page of an entry", () => {
  it("is there for whoever reads the log, with no step for who only reads", async () => {
    const { staff, appraiser, superior, plan, entryId } = await aLadderWithEntry();
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    expect((await readEntry(staff, plan.id, entryId, localToday()))?.events).toEqual([
      "comment",
      "correct",
      "withdraw",
    ]);
    expect((await readEntry(appraiser, plan.id, entryId, localToday()))?.events).toEqual([
      "comment",
      "ask",
      "accept",
    ]);
    expect((await readEntry(hr, plan.id, entryId, localToday()))?.events).toEqual([]);
    expect(await readEntry(superior, plan.id, entryId, localToday())).toBeNull();
    expect(await readEntry(staff, randomUUID(), entryId, localToday())).toBeNull();
    const id = randomUUID();
    await withdrawProgress(contextOf(staff), { id, entryId, note: "Tidak jadi." });
    expect(await readEntry(staff, plan.id, id, localToday())).toBeNull();
  });
});
