import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { confirmDialogue } from "@/lib/services/coaching/answer-dialogue";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { writeCounselling } from "@/lib/services/coaching/write-counselling";
import { agreeImprovement, proposeImprovement } from "@/lib/services/improvement/answer-improvement";
import { completeAction } from "@/lib/services/improvement/complete-action";
import { addAction } from "@/lib/services/improvement/draw-improvement";
import { remindImprovements } from "@/lib/services/improvement/remind-improvements";
import { improvementLetter } from "@/lib/text/improvement";
import { dayOf } from "@/lib/time";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { dialogueDay, earlier, type TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;

const AGREEMENTS = [
  "Berkas yang lengkap selesai dalam dua hari kerja; hambatan dilaporkan setiap Senin.",
  "Laporan bulanan dikirim paling lambat tanggal lima beserta lampirannya.",
  "Dua pegawai bergantian menjaga loket pada jam istirahat.",
] as const;

/** Every third appraised person has had a dialogue, some of them confirmed; some were coached. */
async function talk(random: Random, clock: TownClock, periodId: string): Promise<void> {
  const plans = await db().performancePlan.findMany({
    where: { periodId, state: "AGREED" },
    orderBy: [{ employee: { nip: "asc" } }],
    include: { employee: { include: { account: true } }, appraiser: { include: { account: true } } },
  });
  for (const [index, plan] of plans.entries()) {
    // The first days of a year are for what is expected, later ones for how it goes.
    const beganOn = dayOf(plan.startsOn);
    const heldOn = dialogueDay(clock.today, beganOn, dayOf(plan.endsOn));
    const nextOn = clock.ahead(10 + (index % 20));
    const asAppraiser = contextOf(viewerOf(plan.appraiser, [{ role: "SUPERVISOR" }]), clock.at(heldOn, 3));
    const dialogueId = random.uuid();
    await recordDialogue(asAppraiser, {
      id: dialogueId,
      planId: plan.id,
      topic: heldOn > beganOn ? "PROGRESS" : "EXPECTATION",
      heldOn,
      agreements: random.pick(AGREEMENTS),
      ...(nextOn <= dayOf(plan.endsOn) ? { nextOn } : {}),
    });
    // Whoever has an account to sign in with finds something to answer.
    if (index % 3 !== 0 && !plan.employee.account?.passwordHash) {
      const answeredOn = earlier(addDays(heldOn, 1), clock.today);
      const asStaff = contextOf(viewerOf(plan.employee), clock.at(answeredOn, 3));
      await confirmDialogue(asStaff, { dialogueId, version: 1 });
    }
    if (index % 4 !== 0) continue;
    await recordCoaching(asAppraiser, {
      id: random.uuid(),
      planId: plan.id,
      heldOn,
      gap: "Menyusun rekap bulanan dengan lembar kerja",
      advice: "Latihan bersama memakai data bulan lalu sampai satu rekap selesai tanpa bantuan.",
      followUps: ["Menyusun rekap bulan ini sendiri", "Menunjukkan caranya kepada satu rekan"],
      dueOn: clock.ahead(12),
    });
  }
  const [first] = plans;
  if (!first) return;
  const counsellingId = random.uuid();
  await openCounselling(contextOf(viewerOf(first.employee), clock.at(clock.ago(6), 3)), {
    id: counsellingId,
    entryId: random.uuid(),
    colleagueId: first.appraiserId,
    text: "Saya ingin membicarakan pembagian jam kerja karena mengantar orang tua berobat.",
  });
  const asCounsellor = contextOf(viewerOf(first.appraiser), clock.at(clock.ago(6), 7));
  await writeCounselling(asCounsellor, {
    id: random.uuid(),
    counsellingId,
    text: "Terima kasih sudah bercerita. Mari bertemu besok pukul dua, di ruang rapat kecil.",
  });
}

const STAGES = ["RUNNING", "PROPOSED", "OPENED", "RUNNING"] as const;

/** The plans that the final ratings of a finished year opened, at several stages. */
async function improve(random: Random, clock: TownClock, finishedPeriodId: string): Promise<void> {
  const opened = await db().improvementPlan.findMany({
    where: { appraisal: { plan: { periodId: finishedPeriodId } } },
    orderBy: [{ employee: { nip: "asc" } }],
    include: { employee: { include: { account: true } }, appraiser: { include: { account: true } } },
  });
  const mentor = await db().employee.findFirst({
    where: { account: { passwordHash: { not: null } }, appraises: { none: {} }, grants: { none: {} } },
    orderBy: { nip: "asc" },
    select: { id: true },
  });
  const helped = opened.find(({ employeeId }) => employeeId !== mentor?.id);
  for (const [index, { id: improvementId, employee, appraiser, openedOn }] of opened.entries()) {
    const stage = STAGES[index % STAGES.length] ?? "OPENED";
    const after = (days: number) => clock.at(earlier(addDays(dayOf(openedOn), days), clock.ago(1)), 3);
    const asAppraiser = contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }]), after(28));
    const asStaff = contextOf(viewerOf(employee), after(30));
    const actionId = random.uuid();
    await addAction(asAppraiser, {
      id: actionId,
      improvementId,
      gap: "Berkas selesai melewati standar waktu pada tiga bulan terakhir.",
      action: "Memakai daftar periksa di loket dan melapor sisa berkas setiap sore.",
      mentorId: mentor && improvementId === helped?.id ? mentor.id : appraiser.id,
      dueOn: clock.ahead(21),
    });
    if (stage === "OPENED") continue;
    const seen = async () => {
      const { version } = await db().improvementPlan.findUniqueOrThrow({ where: { id: improvementId } });
      return { improvementId, version };
    };
    await proposeImprovement(asAppraiser, await seen());
    if (stage === "PROPOSED") continue;
    await agreeImprovement(asStaff, await seen());
    if (index % 2 === 0) continue;
    const evidence = "Sejak daftar itu dipakai tidak ada berkas yang menginap lebih dari dua hari.";
    await completeAction(contextOf(viewerOf(employee), after(98)), { actionId, evidence });
  }
}

interface Periods {
  readonly finished: string;
  readonly open: readonly string[];
}

/** What leads from a rating to better work: dialogues, coaching, counselling, improvement plans. */
export async function developPeople(random: Random, clock: TownClock, periods: Periods): Promise<void> {
  for (const periodId of periods.open) await talk(random, clock, periodId);
  await improve(random, clock, periods.finished);
  // The letters that were due by now went out on their days.
  await remindImprovements(contextOf(SYSTEM, clock.at(clock.today, 0)), improvementLetter);
}
