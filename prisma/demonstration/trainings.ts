import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { createTrainingSchema } from "@/lib/schemas/training";
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
type Person = Awaited<ReturnType<typeof everyone>>[number];

interface Given {
  readonly title: string;
  readonly kind: string;
  readonly jp: number;
  readonly capacity: number;
  /** First day; the training has two days. */
  readonly day: string;
  readonly closes: string;
}

/** Made by HR in that moment. */
async function prepare(random: Random, hr: Person, given: Given, at: string): Promise<string> {
  const session = (topic: string, day: string) => ({
    topic,
    startsAt: `${day}T08:00`,
    endsAt: `${day}T15:30`,
  });
  const { id } = await createTraining(
    contextOf(viewerOf(hr, [{ role: "HR" }]), at),
    createTrainingSchema.parse({
      id: random.uuid(),
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
  return id;
}

const versionOf = async (id: string) => (await db().training.findUniqueOrThrow({ where: { id } })).version;

/** One training finished with hours on the ledger, one under way, one with free places, one full with a waiting list, one draft, one called off. */
export async function holdTrainings(random: Random, clock: TownClock): Promise<void> {
  const { today, ago, ahead } = clock;
  const people = await everyone();
  const hr = people.find(({ id }) => id === people[0]?.id);
  if (!hr) throw new Error("nobody to hold trainings");
  const asHr = (day: string) => contextOf(viewerOf(hr, [{ role: "HR" }]), clock.at(day, 5));
  const join = async (trainingId: string, day: string, from: number, count: number) => {
    for (const person of people.slice(from, from + count)) {
      await enrol(contextOf(viewerOf(person), clock.at(day, 6)), { trainingId });
    }
  };

  const done = {
    title: "Pelayanan prima di loket",
    kind: "TECHNICAL",
    jp: 20,
    capacity: 40,
    day: ago(40),
    closes: ago(45),
  };
  const doneId = await prepare(random, hr, done, clock.at(ago(75), 2));
  await openTraining(asHr(ago(74)), { id: doneId, version: await versionOf(doneId) });
  await join(doneId, ago(66), 1, 36);
  const { sessions, enrolments } = await db().training.findUniqueOrThrow({
    where: { id: doneId },
    include: {
      sessions: { orderBy: { startsAt: "asc" } },
      enrolments: { orderBy: { employee: { nip: "asc" } } },
    },
  });
  const present = enrolments.flatMap(({ id }, index) =>
    index % 9 === 8 ? [] : sessions.map((session) => `${id}:${session.id}`),
  );
  const marked = { trainingId: doneId, version: await versionOf(doneId), present };
  await markAttendance(asHr(ago(39)), marked);
  await completeTraining(asHr(ago(38)), { id: doneId, version: await versionOf(doneId) });

  const underWay = {
    title: "Mengarsipkan surat secara digital",
    kind: "TECHNICAL_GUIDANCE",
    jp: 12,
    capacity: 30,
    day: today,
    closes: ago(5),
  };
  const underWayId = await prepare(random, hr, underWay, clock.at(ago(30), 2));
  await openTraining(asHr(ago(29)), { id: underWayId, version: await versionOf(underWayId) });
  await join(underWayId, ago(12), 130, 20);

  const open = {
    title: "Menyusun SKP yang berorientasi hasil",
    kind: "TECHNICAL_GUIDANCE",
    jp: 8,
    capacity: 60,
    day: ahead(21),
    closes: ahead(14),
  };
  const openId = await prepare(random, hr, open, clock.at(today, 2));
  await openTraining(asHr(today), { id: openId, version: await versionOf(openId) });
  await join(openId, today, 40, 25);

  const full = {
    title: "Dialog kinerja bagi pejabat penilai",
    kind: "COACHING",
    jp: 6,
    capacity: 12,
    day: ahead(35),
    closes: ahead(28),
  };
  const fullId = await prepare(random, hr, full, clock.at(today, 2));
  await openTraining(asHr(today), { id: fullId, version: await versionOf(fullId) });
  await join(fullId, today, 70, 16);

  const draft = {
    title: "Menangani pengaduan dengan empati",
    kind: "WORKSHOP",
    jp: 10,
    capacity: 30,
    day: ahead(60),
    closes: ahead(50),
  };
  await prepare(random, hr, draft, clock.at(today, 2));

  const off = {
    title: "Studi banding pelayanan satu pintu",
    kind: "BENCHMARKING",
    jp: 12,
    capacity: 20,
    day: ahead(28),
    closes: ahead(20),
  };
  const offId = await prepare(random, hr, off, clock.at(today, 2));
  await openTraining(asHr(today), { id: offId, version: await versionOf(offId) });
  await join(offId, today, 100, 6);
  const reason = "Narasumber berhalangan; dijadwalkan ulang.";
  await cancelTraining(asHr(today), { id: offId, version: await versionOf(offId), reason });
}
