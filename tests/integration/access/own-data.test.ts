import { randomUUID } from "node:crypto";
import readXlsxFile from "read-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { neutralText } from "@/lib/exports/neutral-text";
import { ownDataWorkbook } from "@/lib/exports/own-data-workbook";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ownData } from "@/lib/queries/access/own-data";
import { ownRatings } from "@/lib/queries/appraisal/own-ratings";
import { listOwnTrail } from "@/lib/queries/audit/list-own-trail";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { copyOwnData } from "@/lib/services/access/copy-own-data";
import { LIMITS } from "@/lib/services/attempt-limits";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { ownCopyNotice } from "@/lib/text/access-letters";
import { dateOf } from "@/lib/time";
import { aSignedInPerson } from "@/tests/factories/accounts";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { sendReport } from "@/tests/factories/data-reports";
import { anEntry } from "@/tests/factories/entries";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPlan } from "@/tests/factories/plans";
import { expectFailure } from "@/tests/support/expect-failure";

afterAll(stopSender);

const TODAY = "2026-07-02";
const NOW = new Date(`${TODAY}T03:00:00Z`);
const copyOf = (viewer: EmployeeViewer) => ownData(viewer, NOW, TODAY);
/** Words that occur nowhere else. */
const mark = (what: string) => `${what}-${randomUUID()}`;

type Ladder = Awaited<ReturnType<typeof aLadderWithPlan>>;

/** Writes something of every kind about the staff member of a ladder; gives the words that are theirs to read and those that are not. */
async function aYear(ladder: Ladder) {
  const { staff, appraiser, plan } = ladder;
  const words = {
    entry: mark("catatan"),
    feedback: mark("umpan-balik"),
    dialogue: mark("dialog"),
    coaching: mark("bimbingan"),
    learning: mark("pelatihan"),
    report: mark("laporan"),
    phone: "+6281299990000",
  };
  await anEntry(ladder, { note: words.entry });
  await giveFeedback(contextOf(appraiser), {
    id: randomUUID(),
    planId: plan.id,
    subject: { kind: "behaviour", behaviour: "SERVICE" },
    kind: "APPRECIATION",
    text: words.feedback,
  });
  await db().performanceDialogue.create({
    data: {
      id: randomUUID(),
      planId: plan.id,
      appraiserId: appraiser.employeeId,
      authorId: appraiser.employeeId,
      topic: "PROGRESS",
      heldOn: dateOf("2026-05-04"),
      agreements: words.dialogue,
      createdAt: NOW,
    },
  });
  await db().coachingNote.create({
    data: {
      id: randomUUID(),
      planId: plan.id,
      coachId: appraiser.employeeId,
      heldOn: dateOf("2026-05-05"),
      gap: "Pengarsipan",
      advice: words.coaching,
      createdAt: NOW,
    },
  });
  await db().learningRecord.create({
    data: {
      employeeId: staff.employeeId,
      title: words.learning,
      organiser: "BKPSDM",
      kind: "BIMBINGAN_TEKNIS",
      completedOn: dateOf("2026-03-03"),
      jp: 8,
      certificateCode: randomUUID(),
      createdAt: NOW,
    },
  });
  await sendReport(contextOf(staff), { id: randomUUID(), message: words.report });
  await db().employee.update({ where: { id: staff.employeeId }, data: { phone: words.phone } });
  return words;
}

/** Somebody of the same unit with the same appraiser, and a year of their own. */
async function aNeighbourOf(ladder: Ladder): Promise<Ladder> {
  const person = await anEmployee({ unitId: ladder.unit.id, name: mark("Tetangga") });
  await appoint(person.id, ladder.appraiser.employeeId);
  const plan = await aPlan({
    employeeId: person.id,
    appraiserId: ladder.appraiser.employeeId,
    unitId: ladder.unit.id,
  });
  return { ...ladder, staff: viewerOf(person), plan };
}

describe("a copy of one's own data", () => {
  it("holds what the pages show of oneself", async () => {
    const ladder = await aLadderWithPlan();
    const words = await aYear(ladder);
    const appraisalId = await takeAppraisal(ladder, "OBJECTED");
    const { staff, plan } = ladder;
    const copy = await copyOf(staff);

    expect(JSON.stringify(copy)).toMatch(
      new RegExp(
        Object.values(words)
          .map((one) => `(?=.*${one.replace("+", "\\+")})`)
          .join(""),
      ),
    );
    const filter = { planId: plan.id };
    expect(copy.entries).toEqual((await listProgressEntries(staff, TODAY, filter))?.rows);
    expect(copy.received).toMatchObject((await planFeedback(staff, TODAY, filter))?.feedback.rows ?? []);
    const development = await planDevelopment(staff, plan.id, TODAY);
    expect(copy.dialogues.map(({ agreements }) => agreements)).toEqual(
      development?.dialogues.map(({ agreements }) => agreements),
    );
    expect(copy.coaching.map(({ advice }) => advice)).toEqual(
      development?.coaching.map(({ advice }) => advice),
    );
    const [rating] = await ownRatings(staff, 5);
    expect(rating?.appraisalId).toBe(appraisalId);
    expect(copy.appraisals).toMatchObject([
      { predikat: rating?.predikat, objection: { reason: "Dua laporan belum ikut dihitung." } },
    ]);
    const { rows, next } = await listOwnTrail(staff);
    expect(next).toBeNull();
    expect(copy.trail).toEqual(rows);
    expect(copy.profile).toMatchObject({ nip: staff.nip, private: { phone: words.phone } });
  });

  it("holds nothing of a neighbour, and no word that their appraiser wrote about another", async () => {
    const ladder = await aLadderWithPlan();
    await aYear(ladder);
    const neighbour = await aNeighbourOf(ladder);
    const theirs = await aYear(neighbour);
    await takeAppraisal(neighbour, "FINAL");
    const copy = JSON.stringify(await copyOf(ladder.staff));
    const { phone: _, ...marked } = theirs;
    for (const word of [
      ...Object.values(marked),
      neighbour.staff.nip,
      neighbour.staff.name,
      neighbour.staff.employeeId,
    ])
      expect(copy).not.toContain(word);
    // The appraiser is named as the pages name them, and by nothing else.
    expect(copy).not.toContain(ladder.appraiser.nip);
    // Whoever appraises gets their own life, not that of the team, but for the words that they gave.
    const own = await copyOf(ladder.appraiser);
    expect(own.entries).toEqual([]);
    expect(own.received).toEqual([]);
    expect(own.given).toHaveLength(2);
    expect(JSON.stringify(own)).not.toContain(theirs.entry);
  });

  it("holds no rating before it is handed over, and no counselling", async () => {
    const ladder = await aLadderWithPlan();
    await takeAppraisal(ladder, "RATED");
    const secret = mark("rahasia");
    await openCounselling(contextOf(ladder.staff), {
      id: randomUUID(),
      entryId: randomUUID(),
      colleagueId: ladder.appraiser.employeeId,
      text: secret,
    });
    const copy = await copyOf(ladder.staff);
    expect(copy.appraisals).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain("Semua target tercapai tepat waktu.");
    const workbook = await ownDataWorkbook(copy, TODAY);
    expect(workbook.includes(secret)).toBe(false);
    expect(JSON.stringify(copy)).not.toContain(secret);
  });

  it("opens as a workbook with a sheet a subject, and takes no text for a formula", async () => {
    const ladder = await aLadderWithPlan();
    const words = await aYear(ladder);
    await anEntry(ladder, { note: "=1+1" });
    await takeAppraisal(ladder, "FINAL");
    const sheets = await readXlsxFile(await ownDataWorkbook(await copyOf(ladder.staff), TODAY));
    const cellsOf = (name: string) => sheets.find((one) => one.sheet === name)?.data.flat() ?? [];
    expect(cellsOf("Profil")).toEqual(
      expect.arrayContaining(["NIP", ladder.staff.nip, neutralText(words.phone)]),
    );
    expect(cellsOf("Realisasi")).toContain(words.entry);
    expect(cellsOf("Umpan balik")).toContain(words.feedback);
    expect(cellsOf("Pembinaan")).toEqual(expect.arrayContaining([words.dialogue, words.coaching]));
    expect(cellsOf("Pelatihan")).toContain(words.learning);
    expect(cellsOf("Laporan saya")).toContain(words.report);
    expect(cellsOf("Penilaian")).toContain("Semua target tercapai tepat waktu.");
    expect(cellsOf("Jejak").length).toBeGreaterThan(10);
    expect(cellsOf("Realisasi")).toContain(neutralText("=1+1"));
    expect(cellsOf("Isi")).toEqual(expect.arrayContaining(sheets.slice(1).map(({ sheet }) => sheet)));
  });

  it("is told to its owner by mail, where they have an address", async () => {
    const [viewer, other] = [await aSignedInPerson(), await aSignedInPerson()];
    const email = `${randomUUID()}@contoh.go.id`;
    await db().employee.update({ where: { id: viewer.employeeId }, data: { email } });
    await db().employee.update({ where: { id: other.employeeId }, data: { email: null } });
    for (const one of [viewer, other])
      await copyOwnData(contextOf(one, "2026-07-02T03:00:00Z"), ownCopyNotice);
    const letters = await db().outboxMail.findMany({ where: { recipient: email } });
    expect(letters.map(({ subject }) => subject)).toEqual(["Salinan data Anda di Bina diunduh"]);
    expect(letters[0]?.text).toContain("2 Juli 2026 pukul 10.00");
    expect(await auditsOf("account.copyOwnData", other.accountId)).toHaveLength(1);
  });

  it("is written into the trail each time, and not more often than anybody needs", async () => {
    const viewer = await aSignedInPerson();
    for (let copied = 0; copied < LIMITS.ownCopy.points; copied += 1)
      await copyOwnData(contextOf(viewer), ownCopyNotice);
    await expectFailure(copyOwnData(contextOf(viewer), ownCopyNotice), "RATE_LIMITED");
    const trail = await auditsOf("account.copyOwnData", viewer.accountId);
    expect(trail).toHaveLength(LIMITS.ownCopy.points);
    expect(trail[0]).toMatchObject({ actorId: viewer.employeeId, aboutId: viewer.employeeId });
  });
});
