import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { nameHeads, openAccounts } from "./demonstration/accounts";
import { answerLogs } from "./demonstration/answers";
import { takeApplications } from "./demonstration/applications";
import type { Stage } from "./demonstration/appraise";
import { followCareers } from "./demonstration/careers";
import { askCitizens, openServices } from "./demonstration/citizens";
import { hearComplaints } from "./demonstration/complaints";
import { holdConsultations } from "./demonstration/consultations";
import { openCounters } from "./demonstration/counters";
import { clockOf, type YearDays, yearsOn } from "./demonstration/days";
import { serveAtDesk } from "./demonstration/desk";
import { developPeople } from "./demonstration/development";
import { giveFeedbacks } from "./demonstration/feedback";
import { talkInForum } from "./demonstration/forum";
import { hearCitizens } from "./demonstration/hearing";
import { nameOfficers } from "./demonstration/officers";
import { bringPeople } from "./demonstration/people";
import { closeYear, openYear, planYear, tellYear } from "./demonstration/performance";
import { tellWindows } from "./demonstration/periodic";
import { randomFrom } from "./demonstration/random";
import { assessPotential } from "./demonstration/talent";
import { keepTemplates } from "./demonstration/templates";
import { holdTrainings } from "./demonstration/trainings";

const SEED = 17_010_5;

type StageOf = (index: number, isInFront: boolean) => Stage;

/** People take their places in these one after the other; who is in front stands where there is most to do. */
const inTurn =
  (stages: readonly Stage[], inFront: Stage, astray: Readonly<Record<number, Stage>> = {}): StageOf =>
  (index, isInFront) =>
    astray[index] ?? (isInFront ? inFront : (stages[index % stages.length] ?? inFront));

const TOLD = 64;
/** Of so many of them the quarters are told as well. */
const QUARTERS = 14;
const QUARTERS_FINISHED = 6;
/** The last of them are where a year does not run straight. */
const ASTRAY: Readonly<Record<number, Stage>> = {
  60: "opened",
  61: "returned",
  62: "objected",
  63: "explained",
};

/** From February on, this year's people stand at every stage. */
const UNDER_WAY = inTurn(
  ["worked", "agreed", "submitted", "draft", "worked", "rated", "handedOver", "accepted"],
  "worked",
  ASTRAY,
);
/** In January last year is appraised, and this year's plans are written. */
const APPRAISED = inTurn(
  ["handedOver", "accepted", "rated", "worked", "handedOver", "accepted", "opened", "accepted"],
  "handedOver",
  { ...ASTRAY, 61: "opened" },
);
const PLANNED = inTurn(
  ["submitted", "draft", "agreed", "worked", "returned", "worked", "agreed", "draft"],
  "worked",
);
const FINISHED: StageOf = (index) => (index % 10 === 9 ? "worked" : "accepted");

/** A small town that lives, made through the services, as it stands at this moment: years behind it and one under way. */
async function demonstrate(now: Date): Promise<void> {
  if ((await db().employee.count()) > 0)
    throw new Error("Basis data sudah berisi pegawai; peragaan tidak dibuat.");
  const random = randomFrom(SEED);
  const clock = clockOf(now);
  const { finished, appraised, current, coming } = yearsOn(clock.today);
  const headNips = await bringPeople(random, `${finished.year - 1}-01-01`);
  await nameHeads(clock, finished.opensOn, headNips);
  await openAccounts(clock, finished.opensOn);
  await keepTemplates(randomFrom(SEED + 6), clock, finished.opensOn);

  // Drawn apart, so that the years are told as they were.
  await openServices(randomFrom(SEED + 1), clock);

  const tellPeriod = async (days: YearDays, people: number, stageOf: StageOf): Promise<string> => {
    const periodId = await openYear(clock, days);
    await tellYear(random, { clock, days, periodId }, people, stageOf);
    const isFinished = days.closesOn !== null;
    await tellWindows(clock, { periodId, people: isFinished ? QUARTERS_FINISHED : QUARTERS, isFinished });
    if (days.closesOn) await closeYear(clock, days.closesOn, periodId);
    return periodId;
  };
  const finishedId = await tellPeriod(finished, 40, FINISHED);
  const open = appraised ? [await tellPeriod(appraised, TOLD, APPRAISED)] : [];
  open.push(await tellPeriod(current, TOLD, appraised ? PLANNED : UNDER_WAY));

  await planYear(clock, coming);

  // What knows nothing of the rest is told beside it, each from numbers of its own: the town stays the same.
  const numbersOf = (story: number) => randomFrom(SEED + 1 + story);
  const ofStaff = async () => {
    const random = numbersOf(1);
    for (const periodId of open) await giveFeedbacks(random, clock, periodId);
    for (const periodId of open) await answerLogs(random, clock, periodId);
    await developPeople(random, clock, { finished: finishedId, open });
    await followCareers(random, clock, { yearBefore: finished.year - 1, open });
    await holdTrainings(random, clock);
    await assessPotential(numbersOf(6), clock, finishedId);
  };
  const ofSurvey = async () => {
    const random = numbersOf(2);
    await askCitizens(random, clock);
    await openCounters(random, clock);
    await serveAtDesk(numbersOf(4), clock);
    await hearCitizens(random, clock);
    await nameOfficers(random, clock);
  };
  const ofCitizens = async () => {
    const random = numbersOf(3);
    await hearComplaints(random, clock);
    await takeApplications(random, clock);
    await holdConsultations(random, clock);
    await talkInForum(random, clock);
  };
  await Promise.all([ofStaff(), ofSurvey(), ofCitizens()]);
}

/** The town stands as at this moment, ISO 8601; without one, as now. */
const [moment] = process.argv.slice(2);
const started = performance.now();
await demonstrate(moment ? new Date(moment) : new Date());
await stopSender();
await db().$disconnect();
process.stdout.write(`Peragaan selesai dalam ${Math.round((performance.now() - started) / 1000)} detik.\n`);
