import { db } from "@/lib/db/client";
import { type LocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { savePlanSchema } from "@/lib/schemas/plan";
import { logProgressSchema } from "@/lib/schemas/progress";
import { fillHolidays } from "@/lib/services/calendar/fill-holidays";
import { closePeriod } from "@/lib/services/period/close-period";
import { createPeriod } from "@/lib/services/period/create-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { dateOf } from "@/lib/time";
import { periodInput } from "@/tests/factories/drafts";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { reaches, type Stage, tellAppraisal } from "./appraise";
import { type PlanDays, shareOfYear, spreadDays, type TownClock, type YearDays } from "./days";
import { measuredResults } from "./measured";
import type { Random } from "./random";

/** Entries in a log, as far as there are days for them. */
const ENTRIES = 5;
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

/** People whose years are told: those with an appraiser, and who were at their post when the plans were written. */
const tellable = ({ plan }: YearDays) =>
  db().employee.findMany({
    where: {
      state: "ACTIVE",
      appraisers: { some: {} },
      placements: { some: { startsOn: { lte: dateOf(plan.draftedOn) } } },
    },
    orderBy: { nip: "asc" },
    include: {
      account: true,
      appraisers: { include: { appraiser: { include: { account: true } } }, take: 1 },
    },
  });

type Teller = Awaited<ReturnType<typeof tellable>>[number];

/** Opens the period of a year, with the national holidays in its calendar. */
export async function openYear({ at }: TownClock, { year, opensOn }: YearDays): Promise<string> {
  const ctx = contextOf(SYSTEM, at(opensOn, 2));
  await fillHolidays(ctx, { year });
  const { id } = await createPeriod(ctx, periodInput(year));
  await openPeriod(ctx, { periodId: id, version: 1 });
  return id;
}

/** Closes the period of a year that is over. */
export async function closeYear({ at }: TownClock, closesOn: LocalDate, periodId: string): Promise<void> {
  const { version } = await db().period.findUniqueOrThrow({ where: { id: periodId } });
  await closePeriod(contextOf(SYSTEM, at(closesOn, 1)), { periodId, version });
}

/** The year to come, prepared and not opened yet, with its calendar: terms that begin now end in it. */
export async function planYear({ at, today }: TownClock, year: number): Promise<void> {
  const ctx = contextOf(SYSTEM, at(today, 2));
  await fillHolidays(ctx, { year });
  await createPeriod(ctx, periodInput(year));
}

const versionOf = async (id: string) =>
  (await db().performancePlan.findUniqueOrThrow({ where: { id } })).version;

interface ToldYear {
  readonly clock: TownClock;
  readonly days: YearDays;
  readonly periodId: string;
}

/**
 * What a plan may name of its appraiser's: their results of the period, once agreed.
 */
async function superiorResults(periodId: string, appraiserId: string): Promise<readonly string[]> {
  const results = await db().planResult.findMany({
    where: { plan: { periodId, employeeId: appraiserId, state: "AGREED" } },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  return results.map(({ id }) => id);
}

/** Who has others below writes earlier, so that these can name the results that were agreed. */
function datesOf({ draftedOn, savedOn, submittedOn, ...plan }: PlanDays, above: number): PlanDays {
  const writtenOn = [draftedOn, savedOn][above];
  if (writtenOn === undefined) return { ...plan, draftedOn, savedOn: submittedOn, submittedOn };
  return { ...plan, draftedOn, savedOn: writtenOn, submittedOn: writtenOn, agreedOn: writtenOn };
}

interface Told {
  readonly person: Teller;
  readonly stage: Stage;
  /** How many of those who are told stand above them, one over the other; two where there are more. */
  readonly above: number;
  /** Their place among those who are told. */
  readonly index: number;
}

async function tell(random: Random, told: ToldYear, { person, stage, above, index }: Told): Promise<void> {
  const { clock, days, periodId } = told;
  const appraiser = person.appraisers[0]?.appraiser;
  if (!appraiser) return;
  const asStaff = (day: LocalDate) => contextOf(viewerOf(person), clock.at(day, 3));
  const asAppraiser = (day: LocalDate) =>
    contextOf(viewerOf(appraiser, [{ role: "SUPERVISOR" }]), clock.at(day, 4));
  const isAgreed = reaches(stage, "agreed");
  const written = datesOf(isAgreed ? days.plan : days.latePlan, above);

  const { id: planId } = await createPlan(asStaff(written.draftedOn), { planId: random.uuid(), periodId });
  const chosen = [random.pick(RESULTS.slice(0, 2)), random.pick(RESULTS.slice(2))];
  const led = above > 0 ? await superiorResults(periodId, appraiser.id) : [];
  const serving = (place: number) =>
    led.length > 0
      ? { superiorResultId: led[(index + place) % led.length] }
      : { superiorText: "Meningkatnya mutu pelayanan publik" };
  const results = chosen.map(({ text, indicator, target, unit }, place) => ({
    kind: "MAIN",
    text,
    ...serving(place),
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
  const measured = days.year === yearOf(clock.today) ? await measuredResults(person) : [];
  const annexes = {
    RESOURCES: "Komputer dan jaringan\nAnggaran kegiatan unit",
    ACCOUNTABILITY: "Laporan setiap triwulan kepada atasan",
    CONSEQUENCES: "Menjadi bahan pengembangan kompetensi",
  };
  const version = await versionOf(planId);
  await savePlan(
    asStaff(written.savedOn),
    savePlanSchema.parse({ planId, version, results: [...results, ...measured], annexes }),
  );
  if (!reaches(stage, "submitted")) return;
  await submitPlan(asStaff(written.submittedOn), { planId, version: await versionOf(planId) });
  if (stage === "returned") {
    const comment = "Sebutkan sasaran dalam angka, lalu ajukan lagi.";
    const { id: resultId } = await db().planResult.findFirstOrThrow({
      where: { planId },
      orderBy: { ordinal: "asc" },
    });
    await returnPlan(asAppraiser(written.returnedOn), {
      planId,
      version: await versionOf(planId),
      comment,
      lines: [{ resultId, comment: "Berapa yang selesai pada akhir tahun?" }],
    });
    return;
  }
  if (!isAgreed) return;
  await agreePlan(asAppraiser(written.agreedOn), {
    planId,
    version: await versionOf(planId),
    expectations: {},
  });
  if (!reaches(stage, "worked")) return;

  const indicators = await db().planIndicator.findMany({
    where: { result: { planId }, source: LOG_SOURCE },
    orderBy: [{ result: { ordinal: "asc" } }, { ordinal: "asc" }],
  });
  const diligence = 0.75 + random.next() * 0.4;
  const isAppraised = reaches(stage, "opened");
  const { from, to, toAppraised } = days.work;
  // Who is appraised has a whole year's work to show, whoever is still at it what the year so far asks for.
  const share = isAppraised ? 1 : shareOfYear(days.year, to);
  for (const indicator of indicators) {
    const workdays = spreadDays(random, from, isAppraised ? toAppraised : to, ENTRIES);
    for (const happenedOn of workdays) {
      const wanted = (Number(indicator.targetLow) * share * diligence) / workdays.length;
      const amount = Math.max(1, Math.round(wanted));
      const entry = { id: random.uuid(), indicatorId: indicator.id, happenedOn };
      const note = `Selesai ${amount} ${indicator.unit}`;
      await logProgress(
        asStaff(happenedOn),
        logProgressSchema.parse({ ...entry, amount: String(amount), note }),
      );
    }
  }
  if (!isAppraised) return;
  await tellAppraisal(random, { planId, stage, days: days.appraisal, diligence, asStaff, asAppraiser });
}

/**
 * Tells the year of some people; `stageOf` says how far the nth of them got. At the front stand those who have an account
 * to sign in with, and one in the team of each.
 */
export async function tellYear(
  random: Random,
  told: ToldYear,
  people: number,
  stageOf: (index: number, isInFront: boolean) => Stage,
): Promise<void> {
  const everybody = await tellable(told.days);
  // Whoever has an account to sign in with, and their teams, have something to show.
  const shown = everybody.filter(
    ({ account, appraisers }) =>
      account?.passwordHash != null ||
      appraisers.some(({ appraiser }) => appraiser.account?.passwordHash != null),
  );
  const others = everybody.filter((person) => !shown.includes(person));
  const step = Math.max(1, Math.floor(others.length / people));
  const chosen = [...shown, ...others.filter((_, index) => index % step === 0)].slice(0, people);
  const led = new Set<string>();
  const stages = chosen.map((person, index) => {
    const appraiser = person.appraisers[0]?.appraiser;
    const isFirstOfTeam = appraiser?.account?.passwordHash != null && !led.has(appraiser.id);
    if (appraiser) led.add(appraiser.id);
    const stage = stageOf(index, isFirstOfTeam || person.account?.passwordHash != null);
    return { person, stage, index, above: aboveIn(chosen, person) };
  });
  for (const one of stages.toSorted((a, b) => a.above - b.above)) await tell(random, told, one);
}

/** How many of these people stand above one of them, one over the other; as many as there are days to write on. */
function aboveIn(people: readonly Teller[], person: Teller): number {
  let at: Teller | undefined = person;
  for (let above = 0; above < 2; above += 1) {
    const appraiserId: string | undefined = at?.appraisers[0]?.appraiserId;
    at = people.find(({ id }) => id === appraiserId);
    if (!at) return above;
  }
  return 2;
}
