import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { ownProgress } from "@/lib/queries/progress/own-progress";
import { planProgress } from "@/lib/queries/progress/plan-progress";
import { isKeyReferenced, readableFile } from "@/lib/queries/progress/readable-file";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { localToday } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

type Ladder = Awaited<ReturnType<typeof aLadderWithPlan>>;

async function log({ staff, plan }: Ladder, happenedOn: string, amount: string, hasFile = false) {
  const id = randomUUID();
  const sha = randomUUID().replaceAll("-", "").padEnd(64, "0");
  const file = { key: sha, name: "foto.jpg", mediaType: "image/jpeg", size: 10, sha256: sha };
  const entry = { id, indicatorId: plan.indicatorId, happenedOn, amount, note: "Berkas selesai" };
  await logProgress(contextOf(staff), entry, hasFile ? file : null);
  return { id, key: sha };
}

describe("the log of a plan", () => {
  it("comes newest work first, page by page, each entry once, withdrawn ones marked", async () => {
    const ladder = await aLadderWithPlan();
    const days = Array.from(
      { length: 45 },
      (_, index) => `2026-05-${String((index % 15) + 1).padStart(2, "0")}`,
    );
    for (const day of days) await log(ladder, day, "1");
    const taken = await log(ladder, "2026-05-31", "7");
    const withdrawal = { id: randomUUID(), entryId: taken.id, note: "Salah tulis" };
    await withdrawProgress(contextOf(ladder.staff), withdrawal);

    const seenIds: string[] = [];
    let after: string | undefined;
    do {
      const page = await listProgressEntries(ladder.staff, localToday(), { planId: ladder.plan.id, after });
      if (!page) throw new Error("not readable");
      seenIds.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seenIds).size).toBe(46);
    expect(seenIds).toHaveLength(46);
    const [first] =
      (await listProgressEntries(ladder.staff, localToday(), { planId: ladder.plan.id }))?.rows ?? [];
    expect(first).toMatchObject({ id: taken.id, amount: "7", withdrawal: { reason: "Salah tulis" } });
  });

  it("adds up to what the page and the dashboard show", async () => {
    const ladder = await aLadderWithPlan();
    await log(ladder, "2026-06-01", "60");
    await log(ladder, "2026-05-01", "52.5");
    const shown = { value: "112.5", percent: "112.50", state: "EXCEEDED" };
    expect(
      (await planProgress(ladder.staff, ladder.plan.id, localToday()))?.results[0]?.indicators[0]
        ?.realisation,
    ).toEqual(shown);
    expect(await ownProgress(ladder.staff, "2026-06-15")).toMatchObject({
      planId: ladder.plan.id,
      entriesThisMonth: 1,
      indicators: [{ realisation: shown }],
    });
    expect((await ownProgress(ladder.staff, "2026-07-01"))?.entriesThisMonth).toBe(0);
    expect(await ownProgress(ladder.appraiser, "2026-06-15")).toBeNull();
  });

  it("may be written by its owner only, and only while the plan is in force", async () => {
    const agreed = await aLadderWithPlan();
    const closed = await aLadderWithPlan({ state: "CLOSED" });
    expect(await planProgress(agreed.staff, agreed.plan.id, localToday())).toMatchObject({
      canLog: true,
      isOwn: true,
    });
    expect(await planProgress(agreed.appraiser, agreed.plan.id, localToday())).toMatchObject({
      canLog: false,
      isOwn: false,
    });
    expect(await planProgress(closed.staff, closed.plan.id, localToday())).toMatchObject({ canLog: false });
  });
});

describe("evidence", () => {
  it("is read by owner, appraiser, unit head, HR and inspector, and by nobody else", async () => {
    const ladder = await aLadderWithPlan();
    const { key } = await log(ladder, "2026-06-01", "1", true);
    const { id: fileId } = await db().storedFile.findFirstOrThrow({ where: { key } });
    const other = await anEmployee();
    const elsewhere = await aLadderWithPlan();
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
      elsewhere.staff,
      elsewhere.appraiser,
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: elsewhere.unit.path }]),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: path }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of readers)
      expect(await readableFile(viewer, fileId, localToday())).toMatchObject({ key });
    for (const viewer of strangers) {
      expect(await readableFile(viewer, fileId, localToday())).toBeNull();
      expect(await listProgressEntries(viewer, localToday(), { planId: ladder.plan.id })).toBeNull();
      expect(await planProgress(viewer, ladder.plan.id, localToday())).toBeNull();
    }
    expect(await readableFile(ladder.staff, randomUUID(), localToday())).toBeNull();
  });

  it("opens to the superior once there is an objection to decide", async () => {
    const ladder = await aLadderWithPlan();
    const { key } = await log(ladder, "2026-06-01", "1", true);
    const { id } = await db().storedFile.findFirstOrThrow({ where: { key } });
    await takeAppraisal(ladder, "HANDED_OVER");
    expect(await readableFile(ladder.superior, id, localToday())).toBeNull();
    const objected = await aLadderWithPlan();
    const theirs = await log(objected, "2026-06-01", "1", true);
    const file = await db().storedFile.findFirstOrThrow({ where: { key: theirs.key } });
    await takeAppraisal(objected, "OBJECTED");
    expect(await readableFile(objected.superior, file.id, localToday())).toMatchObject({ key: theirs.key });
    expect(await readableFile(ladder.superior, file.id, localToday())).toBeNull();
  });

  it("keeps its bytes for as long as a row names them", async () => {
    const ladder = await aLadderWithPlan();
    const { key } = await log(ladder, "2026-06-01", "1", true);
    expect(await isKeyReferenced(key)).toBe(true);
    expect(await isKeyReferenced("f".repeat(64))).toBe(false);
  });
});
