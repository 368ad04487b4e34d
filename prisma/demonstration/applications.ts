import { db } from "@/lib/db/client";
import type { ApplicationEvent } from "@/lib/domain/application/lifecycle";
import { addDays, type LocalDate, weekdayOf } from "@/lib/domain/calendar/local-date";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { registerApplicationSchema, submitApplicationSchema } from "@/lib/schemas/application";
import { forgetApplicants } from "@/lib/services/application/forget-applicants";
import { registerApplication } from "@/lib/services/application/register-application";
import { submitApplication } from "@/lib/services/application/submit-application";
import { applicationLetter } from "@/lib/text/application";
import { placedViewer, takeStep } from "@/tests/factories/applications";
import { contextOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;
const GIVEN = ["Siti", "Budi", "Ratna", "Yusuf", "Melati", "Hendra", "Wati", "Rahman", "Lestari", "Doni"];
const FAMILY = ["Rahayu", "Saputra", "Anggraini", "Hidayat", "Kusuma", "Permata", "Wijaya", "Oktaviani"];
const MISSING = "Fotokopi Kartu Keluarga belum ada";
const REASON = "Pemohon berdomisili di kabupaten lain; silakan ke kantor di tempat domisili.";

/** Services with how many results a year they show; enough of the first three for public figures. */
const FINISHED = [
  { slug: "kartu-keluarga", n: 14 },
  { slug: "sktm-pasar-bawah", n: 13 },
  { slug: "pengantar-skck-pasar-bawah", n: 12 },
  { slug: "akta-kelahiran", n: 4 },
] as const;

/** One that is under way, or ended without a result: how many working days ago it came, and its steps. */
const UNDER_WAY: readonly {
  readonly slug: string;
  readonly ago: number;
  readonly isIncomplete?: true;
  readonly steps: readonly ApplicationEvent[];
}[] = [
  { slug: "kartu-keluarga", ago: 4, steps: [] },
  { slug: "kartu-keluarga", ago: 1, steps: [] },
  { slug: "kartu-keluarga", ago: 0, steps: [] },
  { slug: "kartu-keluarga", ago: 3, steps: ["pause"] },
  { slug: "kartu-keluarga", ago: 2, isIncomplete: true, steps: [] },
  { slug: "kartu-keluarga", ago: 2, steps: ["finish"] },
  { slug: "kartu-keluarga", ago: 9, steps: ["reject"] },
  { slug: "kartu-keluarga", ago: 12, isIncomplete: true, steps: ["withdraw"] },
  { slug: "akta-kelahiran", ago: 0, steps: [] },
  { slug: "akta-kelahiran", ago: 5, steps: ["pause", "resume"] },
  { slug: "sktm-pasar-bawah", ago: 0, steps: ["pause"] },
  { slug: "sktm-pasar-bawah", ago: 1, steps: ["finish"] },
  { slug: "kenaikan-pangkat", ago: 3, steps: [] },
  { slug: "kenaikan-pangkat", ago: 8, isIncomplete: true, steps: ["complete"] },
];

/** A service that takes them (citizens.ts), and what is asked for. */
const ONLINE = {
  slug: "akta-kelahiran",
  requests: [
    "Akta kelahiran anak pertama, lahir bulan lalu di RSUD.",
    "Kutipan kedua akta kelahiran saya, yang lama rusak kena banjir.",
  ],
} as const;

interface Place {
  readonly serviceId: string;
  readonly standardMinutes: number;
  readonly officer: EmployeeViewer;
}

async function placeOf(slug: string): Promise<Place | null> {
  const { id, standardMinutes, unit } = await db().service.findUniqueOrThrow({
    where: { slug },
    select: { id: true, standardMinutes: true, unit: true },
  });
  const employee = await db().employee.findFirst({
    where: { unitId: unit.id, state: "ACTIVE" },
    orderBy: { nip: "desc" },
    include: { account: true },
  });
  return employee && { serviceId: id, standardMinutes, officer: placedViewer(employee, unit.path) };
}

/** So many working days before today; today itself where it is one. */
function workingDayBefore(today: LocalDate, days: number): LocalDate {
  let [day, left] = [today, days];
  while (left > 0 || weekdayOf(day) > 5) {
    day = addDays(day, -1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

/** A citizen's applications at the counters, in every state, with a year of results behind them. */
export async function takeApplications(random: Random, clock: TownClock): Promise<void> {
  /** So many minutes after eight in the morning; never after the filling itself. */
  const at = (day: LocalDate, minutes: number): string => {
    const wanted = Date.parse(clock.at(day, 1)) + minutes * 60_000;
    return new Date(Math.min(wanted, clock.now.getTime())).toISOString();
  };
  const register = async (place: Place, moment: string, isIncomplete = false): Promise<string> => {
    const entry = registerApplicationSchema.parse({
      id: random.uuid(),
      serviceId: place.serviceId,
      name: `${random.pick(GIVEN)} ${random.pick(FAMILY)}`,
      ...(random.next() < 0.5 ? { contact: `0812-0000-${1000 + random.below(9000)}` } : {}),
      ...(random.next() < 0.7 ? { fileNumber: `${random.below(900) + 100}/${moment.slice(0, 4)}` } : {}),
      ...(isIncomplete ? { file: "incomplete", missing: MISSING } : { file: "complete" }),
    });
    return (await registerApplication(contextOf(place.officer, moment), entry, applicationLetter)).id;
  };

  for (const { slug, n } of FINISHED) {
    const place = await placeOf(slug);
    if (!place) continue;
    for (let index = 0; index < n; index += 1) {
      const day = workingDayBefore(clock.today, 6 + random.below(150));
      const from = 10 + random.below(200);
      const used = Math.ceil(place.standardMinutes * (0.3 + random.next() * 0.85));
      // Of what takes longer than the day, the rest is done the next morning.
      const rest = from + used - 480;
      const done = rest <= 0 ? at(day, from + used) : at(workingDayAfter(day), rest);
      const id = await register(place, at(day, from));
      await takeStep(place.officer, id, "finish", done);
      await takeStep(place.officer, id, "handOver", done);
    }
  }
  for (const { slug, ago, isIncomplete, steps } of UNDER_WAY) {
    const place = await placeOf(slug);
    if (!place) continue;
    const day = workingDayBefore(clock.today, ago);
    const from = 20 + random.below(120);
    const id = await register(place, at(day, from), isIncomplete);
    for (const [index, event] of steps.entries()) {
      const note = event === "pause" ? MISSING : event === "reject" ? REASON : undefined;
      await takeStep(place.officer, id, event, at(day, from + 10 * (index + 1)), note);
    }
  }
  await sendOnline(random, at(workingDayBefore(clock.today, 0), 45));
  await forgetApplicants(contextOf(SYSTEM, clock.at(clock.today, 0)));
}

/** Two that came without their citizens, and wait for somebody to look at them. */
async function sendOnline(random: Random, moment: string): Promise<void> {
  const { id: serviceId } = await db().service.findUniqueOrThrow({ where: { slug: ONLINE.slug } });
  for (const request of ONLINE.requests) {
    const name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
    const sent = submitApplicationSchema.parse({ id: random.uuid(), serviceId, name, request });
    await submitApplication(contextOf(ANONYMOUS, moment), sent, applicationLetter);
  }
}

/** The next day from Monday to Friday. */
function workingDayAfter(day: LocalDate): LocalDate {
  const next = addDays(day, 1);
  return weekdayOf(next) <= 5 ? next : workingDayAfter(next);
}
