import { db } from "@/lib/db/client";
import { savePlanSchema } from "@/lib/schemas/plan";
import { logProgressSchema } from "@/lib/schemas/progress";
import { createPeriod } from "@/lib/services/period/create-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { periodInput } from "@/tests/factories/drafts";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { reaches, type Stage, tellAppraisal } from "./appraise";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;
const RESULTS = [
  {
    text: "Berkas pelayanan selesai sesuai standar waktu",
    indicator: "Jumlah berkas yang diselesaikan",
    target: "240",
    unit: "berkas",
  },
  {
    text: "Laporan unit tersusun lengkap dan tepat waktu",
    indicator: "Jumlah laporan",
    target: "12",
    unit: "laporan",
  },
  {
    text: "Pengaduan warga terjawab tuntas",
    indicator: "Jumlah pengaduan yang dijawab",
    target: "48",
    unit: "pengaduan",
  },
  {
    text: "Data kependudukan unit termutakhirkan",
    indicator: "Jumlah data yang dimutakhirkan",
    target: "600",
    unit: "data",
  },
] as const;

/** People whose years are told: those with an appraiser, and who were at their post when the year began. */
const tellable = (year: number) =>
  db().employee.findMany({
    where: {
      state: "ACTIVE",
      appraisers: { some: {} },
      placements: { some: { startsOn: { lte: new Date(`${year}-01-01`) } } },
    },
    orderBy: { nip: "asc" },
    include: {
      account: true,
      appraisers: { include: { appraiser: { include: { account: true } } }, take: 1 },
    },
  });

type Teller = Awaited<ReturnType<typeof tellable>>[number];

/** Opens a year; the one before it must be closed first. */
export async function openYear(year: number): Promise<string> {
  const ctx = contextOf(SYSTEM, `${year}-01-03T02:00:00Z`);
  const { id } = await createPeriod(ctx, periodInput(year));
  await openPeriod(ctx, { periodId: id, version: 1 });
  return id;
}

/** The year to come, prepared and not opened yet. */
export async function planYear(year: number, today: string): Promise<void> {
  await createPeriod(contextOf(SYSTEM, `${today}T02:00:00Z`), periodInput(year));
}

const versionOf = async (id: string) =>
  (await db().performancePlan.findUniqueOrThrow({ where: { id } })).version;

async function tell(
  random: Random,
  year: number,
  periodId: string,
  person: Teller,
  stage: Stage,
): Promise<void> {
  const appraiser = person.appraisers[0]?.appraiser;
  if (!appraiser) return;
  const asStaff = (day: string) => contextOf(viewerOf(person), `${year}-${day}T03:00:00Z`);
  const asAppraiser = (day: string) =>
    contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }]), `${year}-${day}T04:00:00Z`);

  const { id: planId } = await createPlan(asStaff("01-08"), { planId: random.uuid(), periodId });
  const chosen = [random.pick(RESULTS.slice(0, 2)), random.pick(RESULTS.slice(2))];
  const results = chosen.map(({ text, indicator, target, unit }) => ({
    kind: "MAIN",
    text,
    superiorText: "Meningkatnya mutu pelayanan publik",
    perspective: "RECIPIENT",
    indicators: [
      {
        aspect: "QUANTITY",
        text: indicator,
        targetLow: target,
        unit,
        direction: "HIGHER",
        accumulation: "SUM",
      },
    ],
  }));
  const annexes = {
    RESOURCES: "Komputer dan jaringan\nAnggaran kegiatan unit",
    ACCOUNTABILITY: "Laporan setiap triwulan kepada atasan",
    CONSEQUENCES: "Menjadi bahan pengembangan kompetensi",
  };
  const version = await versionOf(planId);
  await savePlan(asStaff("01-10"), savePlanSchema.parse({ planId, version, results, annexes }));
  if (!reaches(stage, "submitted")) return;
  await submitPlan(asStaff("01-12"), { planId, version: await versionOf(planId) });
  if (stage === "returned") {
    const comment = "Sebutkan sasaran dalam angka, lalu ajukan lagi.";
    await returnPlan(asAppraiser("01-14"), { planId, version: await versionOf(planId), comment });
    return;
  }
  if (!reaches(stage, "agreed")) return;
  await agreePlan(asAppraiser("01-15"), { planId, version: await versionOf(planId), expectations: {} });
  if (!reaches(stage, "worked")) return;

  const indicators = await db().planIndicator.findMany({
    where: { result: { planId } },
    orderBy: [{ result: { ordinal: "asc" } }, { ordinal: "asc" }],
  });
  const diligence = 0.75 + random.next() * 0.4;
  for (const indicator of indicators) {
    for (const month of [2, 4, 6, 8, 10]) {
      const amount = Math.max(1, Math.round((Number(indicator.targetLow) / 5) * diligence));
      const day = `${String(month).padStart(2, "0")}-${String(5 + random.below(20)).padStart(2, "0")}`;
      const entry = { id: random.uuid(), indicatorId: indicator.id, happenedOn: `${year}-${day}` };
      const note = `Selesai ${amount} ${indicator.unit}`;
      await logProgress(
        asStaff("11-02"),
        logProgressSchema.parse({ ...entry, amount: String(amount), note }),
      );
    }
  }
  if (!reaches(stage, "opened")) return;
  await tellAppraisal(random, { planId, stage, diligence, asStaff, asAppraiser });
}

/** Tells the year of some people; `stageOf` says how far the nth of them got. */
export async function tellYear(
  random: Random,
  year: number,
  periodId: string,
  people: number,
  stageOf: (index: number) => Stage,
): Promise<void> {
  const everybody = await tellable(year);
  // Whoever has an account to sign in with, and their teams, have something to show.
  const shown = everybody.filter(
    ({ account, appraisers }) =>
      account?.passwordHash != null ||
      appraisers.some(({ appraiser }) => appraiser.account?.passwordHash != null),
  );
  const others = everybody.filter((person) => !shown.includes(person));
  const step = Math.max(1, Math.floor(others.length / people));
  const chosen = [...shown, ...others.filter((_, index) => index % step === 0)].slice(0, people);
  for (const [index, person] of chosen.entries()) await tell(random, year, periodId, person, stageOf(index));
}
