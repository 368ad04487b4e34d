import { db } from "@/lib/db/client";
import { confirmDialogue } from "@/lib/services/coaching/answer-dialogue";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { writeCounselling } from "@/lib/services/coaching/write-counselling";
import { agreeImprovement, proposeImprovement } from "@/lib/services/improvement/answer-improvement";
import { completeAction } from "@/lib/services/improvement/complete-action";
import { addAction } from "@/lib/services/improvement/draw-improvement";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { Random } from "./random";

const AGREEMENTS = [
  "Berkas yang lengkap selesai dalam dua hari kerja; hambatan dilaporkan setiap Senin.",
  "Laporan bulanan dikirim paling lambat tanggal lima beserta lampirannya.",
  "Dua pegawai bergantian menjaga loket pada jam istirahat.",
] as const;

/** Every third appraised person has had a dialogue, some of them confirmed; some were coached. */
async function talk(random: Random, year: number, periodId: string): Promise<void> {
  const plans = await db().performancePlan.findMany({
    where: { periodId, state: "AGREED" },
    orderBy: [{ employee: { nip: "asc" } }],
    include: { employee: { include: { account: true } }, appraiser: { include: { account: true } } },
  });
  for (const [index, plan] of plans.entries()) {
    const asAppraiser = contextOf(
      viewerOf(plan.appraiser, [{ role: "SUPERVISOR" }]),
      `${year}-07-06T03:00:00Z`,
    );
    const dialogueId = random.uuid();
    await recordDialogue(asAppraiser, {
      id: dialogueId,
      planId: plan.id,
      topic: "PROGRESS",
      heldOn: `${year}-07-06`,
      agreements: random.pick(AGREEMENTS),
      nextOn: `${year}-12-07`,
    });
    // Whoever has an account to sign in with finds something to answer.
    if (index % 3 !== 0 && !plan.employee.account?.passwordHash) {
      const asStaff = contextOf(viewerOf(plan.employee), `${year}-07-07T03:00:00Z`);
      await confirmDialogue(asStaff, { dialogueId, version: 1 });
    }
    if (index % 4 !== 0) continue;
    await recordCoaching(asAppraiser, {
      id: random.uuid(),
      planId: plan.id,
      heldOn: `${year}-07-06`,
      gap: "Menyusun rekap bulanan dengan lembar kerja",
      advice: "Latihan bersama memakai data bulan Juni sampai satu rekap selesai tanpa bantuan.",
      followUps: ["Menyusun rekap Juli sendiri", "Menunjukkan caranya kepada satu rekan"],
      dueOn: `${year}-08-15`,
    });
  }
  const [first] = plans;
  if (!first) return;
  const counsellingId = random.uuid();
  await openCounselling(contextOf(viewerOf(first.employee), `${year}-08-03T03:00:00Z`), {
    id: counsellingId,
    entryId: random.uuid(),
    colleagueId: first.appraiserId,
    text: "Saya ingin membicarakan pembagian jam kerja karena mengantar orang tua berobat.",
  });
  const asCounsellor = contextOf(viewerOf(first.appraiser), `${year}-08-03T07:00:00Z`);
  await writeCounselling(asCounsellor, {
    id: random.uuid(),
    counsellingId,
    text: "Terima kasih sudah bercerita. Mari bertemu besok pukul dua, di ruang rapat kecil.",
  });
}

const STAGES = ["RUNNING", "PROPOSED", "OPENED", "RUNNING"] as const;

/** The plans that last year's final ratings opened, at several stages. */
async function improve(random: Random, year: number): Promise<void> {
  const opened = await db().improvementPlan.findMany({
    where: { openedOn: { lt: new Date(`${year}-01-01`) } },
    orderBy: [{ employee: { nip: "asc" } }],
    include: { employee: { include: { account: true } }, appraiser: { include: { account: true } } },
  });
  const mentor = await db().employee.findFirst({
    where: { account: { passwordHash: { not: null } }, appraises: { none: {} }, grants: { none: {} } },
    orderBy: { nip: "asc" },
    select: { id: true },
  });
  for (const [index, { id: improvementId, employee, appraiser }] of opened.entries()) {
    const stage = STAGES[index % STAGES.length] ?? "OPENED";
    const asAppraiser = contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }]), `${year}-01-12T03:00:00Z`);
    const asStaff = contextOf(viewerOf(employee), `${year}-01-14T03:00:00Z`);
    const actionId = random.uuid();
    await addAction(asAppraiser, {
      id: actionId,
      improvementId,
      gap: "Berkas selesai melewati standar waktu pada tiga bulan terakhir.",
      action: "Memakai daftar periksa di loket dan melapor sisa berkas setiap sore.",
      mentorId: index === 0 && mentor && mentor.id !== employee.id ? mentor.id : appraiser.id,
      dueOn: `${year}-12-18`,
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
    const evidence = "Sejak Februari tidak ada berkas yang menginap lebih dari dua hari.";
    await completeAction(contextOf(viewerOf(employee), `${year}-03-20T03:00:00Z`), { actionId, evidence });
  }
}

/** What leads from a rating to better work: dialogues, coaching, counselling, improvement plans. */
export async function developPeople(random: Random, year: number, periodId: string): Promise<void> {
  await talk(random, year, periodId);
  await improve(random, year);
}
