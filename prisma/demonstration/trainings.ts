import { db } from "@/lib/db/client";
import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { createTrainingSchema } from "@/lib/schemas/training";
import type { ServiceContext } from "@/lib/services/context";
import { cancelTraining } from "@/lib/services/training/cancel-training";
import { completeTraining } from "@/lib/services/training/complete-training";
import { createTraining } from "@/lib/services/training/create-training";
import { enrol } from "@/lib/services/training/enrol";
import { markAttendance } from "@/lib/services/training/mark-attendance";
import { openTraining } from "@/lib/services/training/open-training";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const everyone = () =>
  db().employee.findMany({ where: { state: "ACTIVE" }, orderBy: { nip: "asc" }, include: { account: true } });

interface Given {
  readonly title: string;
  readonly kind: string;
  readonly jp: number;
  readonly capacity: number;
  /** First day; the training has two days. */
  readonly day: LocalDate;
  readonly closes: LocalDate;
  readonly preparedOn: LocalDate;
  /** Null while it is a draft. */
  readonly openedOn: LocalDate | null;
  /** Who signs up, by their places in the order of NIP. */
  readonly joined: { readonly on: LocalDate; readonly from: number; readonly count: number } | null;
  readonly end: "completed" | "calledOff" | null;
}

/** One training finished with hours on the ledger, one under way, one with free places, one full with a waiting list, one draft, one called off. */
const trainingsOf = ({ today, ago, ahead }: TownClock): readonly Given[] => [
  {
    title: "Pelayanan prima di loket",
    kind: "TECHNICAL",
    jp: 20,
    capacity: 40,
    day: ago(40),
    closes: ago(45),
    preparedOn: ago(75),
    openedOn: ago(74),
    joined: { on: ago(66), from: 1, count: 36 },
    end: "completed",
  },
  {
    title: "Mengarsipkan surat secara digital",
    kind: "TECHNICAL_GUIDANCE",
    jp: 12,
    capacity: 30,
    day: today,
    closes: ago(5),
    preparedOn: ago(30),
    openedOn: ago(29),
    joined: { on: ago(12), from: 130, count: 20 },
    end: null,
  },
  {
    title: "Menyusun SKP yang berorientasi hasil",
    kind: "TECHNICAL_GUIDANCE",
    jp: 8,
    capacity: 60,
    day: ahead(21),
    closes: ahead(14),
    preparedOn: today,
    openedOn: today,
    joined: { on: today, from: 40, count: 25 },
    end: null,
  },
  {
    title: "Dialog kinerja bagi pejabat penilai",
    kind: "COACHING",
    jp: 6,
    capacity: 12,
    day: ahead(35),
    closes: ahead(28),
    preparedOn: today,
    openedOn: today,
    joined: { on: today, from: 70, count: 16 },
    end: null,
  },
  {
    title: "Menangani pengaduan dengan empati",
    kind: "WORKSHOP",
    jp: 10,
    capacity: 30,
    day: ahead(60),
    closes: ahead(50),
    preparedOn: today,
    openedOn: null,
    joined: null,
    end: null,
  },
  {
    title: "Studi banding pelayanan satu pintu",
    kind: "BENCHMARKING",
    jp: 12,
    capacity: 20,
    day: ahead(28),
    closes: ahead(20),
    preparedOn: today,
    openedOn: today,
    joined: { on: today, from: 100, count: 6 },
    end: "calledOff",
  },
];

const versionOf = async (id: string) => (await db().training.findUniqueOrThrow({ where: { id } })).version;

type Context = ServiceContext<EmployeeViewer>;

/** Made by HR in that moment. */
async function prepare(ctx: Context, id: string, given: Given): Promise<void> {
  const session = (topic: string, day: string) => ({
    topic,
    startsAt: `${day}T08:00`,
    endsAt: `${day}T15:30`,
  });
  await createTraining(
    ctx,
    createTrainingSchema.parse({
      id,
      title: given.title,
      description: "Bagi pegawai yang melayani warga; materi dan latihan langsung dari loket.",
      kind: given.kind,
      organiser: "BKPSDM Kabupaten Bengkulu Selatan",
      place: "Aula BKPSDM, Manna",
      enrolmentClosesOn: given.closes,
      capacity: given.capacity,
      jp: given.jp,
      sessions: [session("Dasar dan praktik", given.day), session("Studi kasus", addDays(given.day, 1))],
    }),
  );
}

/** Of nine who came eight are present, at every session. */
async function mark(ctx: Context, trainingId: string): Promise<void> {
  const { version, sessions, enrolments } = await db().training.findUniqueOrThrow({
    where: { id: trainingId },
    include: {
      sessions: { orderBy: { startsAt: "asc" } },
      enrolments: { orderBy: { employee: { nip: "asc" } } },
    },
  });
  const present = enrolments.flatMap(({ id }, index) =>
    index % 9 === 8 ? [] : sessions.map((session) => `${id}:${session.id}`),
  );
  await markAttendance(ctx, { trainingId, version, present });
}

/** Tells the trainings of the town, each from its draft to where it stands today. */
export async function holdTrainings(random: Random, clock: TownClock): Promise<void> {
  const people = await everyone();
  const hr = people[0];
  if (!hr) throw new Error("nobody to hold trainings");
  const asHr = (day: LocalDate, hour = 5) => contextOf(viewerOf(hr, [{ role: "HR" }]), clock.at(day, hour));
  for (const given of trainingsOf(clock)) {
    const { day, preparedOn, openedOn, joined, end } = given;
    const id = random.uuid();
    await prepare(asHr(preparedOn, 2), id, given);
    if (openedOn) await openTraining(asHr(openedOn), { id, version: await versionOf(id) });
    if (joined) {
      for (const person of people.slice(joined.from, joined.from + joined.count)) {
        await enrol(contextOf(viewerOf(person), clock.at(joined.on, 6)), { trainingId: id });
      }
    }
    if (end === "completed") {
      await mark(asHr(addDays(day, 1)), id);
      await completeTraining(asHr(addDays(day, 2)), { id, version: await versionOf(id) });
    }
    if (end === "calledOff") {
      const reason = "Narasumber berhalangan; dijadwalkan ulang.";
      await cancelTraining(asHr(clock.today), { id, version: await versionOf(id), reason });
    }
  }
}
