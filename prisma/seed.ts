import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { closePeriod } from "@/lib/services/period/close-period";
import { localDayOf } from "@/lib/time";
import { contextOf } from "@/tests/factories/people";
import { openAccounts } from "./demonstration/accounts";
import type { Stage } from "./demonstration/appraise";
import { askCitizens } from "./demonstration/citizens";
import { hearComplaints } from "./demonstration/complaints";
import { developPeople } from "./demonstration/development";
import { giveFeedbacks } from "./demonstration/feedback";
import { bringPeople } from "./demonstration/people";
import { openYear, planYear, tellYear } from "./demonstration/performance";
import { randomFrom } from "./demonstration/random";
import { holdTrainings } from "./demonstration/trainings";

const SEED = 17_010_5;
/** This year's people stand at every stage. */
const UNDER_WAY: readonly Stage[] = [
  "worked",
  "agreed",
  "submitted",
  "draft",
  "worked",
  "rated",
  "handedOver",
  "accepted",
];

/** The last of them are where a year does not run straight. */
const TOLD = 64;
const ASTRAY: Readonly<Record<number, Stage>> = {
  60: "opened",
  61: "returned",
  62: "objected",
  63: "explained",
};

/** A small town that lives, made through the services: one finished year and one under way. */
async function demonstrate(): Promise<void> {
  if ((await db().employee.count()) > 0)
    throw new Error("Basis data sudah berisi pegawai; peragaan tidak dibuat.");
  const random = randomFrom(SEED);
  const today = localDayOf(new Date());
  const year = Number(today.slice(0, 4));
  await bringPeople(year);
  await openAccounts();

  const last = await openYear(year - 1);
  await tellYear(random, year - 1, last, 40, (index) => (index % 10 === 9 ? "worked" : "accepted"));
  const { version } = await db().period.findUniqueOrThrow({ where: { id: last } });
  await closePeriod(contextOf({ kind: "system", name: "demonstration" }, `${year}-01-02T01:00:00Z`), {
    periodId: last,
    version,
  });

  const now = await openYear(year);
  await tellYear(
    random,
    year,
    now,
    TOLD,
    (index) => ASTRAY[index] ?? UNDER_WAY[index % UNDER_WAY.length] ?? "draft",
  );
  await giveFeedbacks(random, year, now);
  await developPeople(random, year, now);
  await planYear(year + 1, today);
  await holdTrainings(random, year, today);
  await askCitizens(random, year, today);
  await hearComplaints(random, today);
}

const started = performance.now();
await demonstrate();
await stopSender();
await db().$disconnect();
process.stdout.write(`Peragaan selesai dalam ${Math.round((performance.now() - started) / 1000)} detik.\n`);
