import { db } from "@/lib/db/client";
import { createTrainingSchema } from "@/lib/schemas/training";
import { cancelTraining } from "@/lib/services/training/cancel-training";
import { completeTraining } from "@/lib/services/training/complete-training";
import { createTraining } from "@/lib/services/training/create-training";
import { enrol } from "@/lib/services/training/enrol";
import { markAttendance } from "@/lib/services/training/mark-attendance";
import { openTraining } from "@/lib/services/training/open-training";
import { contextOf, viewerOf } from "@/tests/factories/people";
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

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

async function prepare(random: Random, hr: Person, given: Given, opensOn: string): Promise<string> {
  const session = (topic: string, day: string) => ({
    topic,
    startsAt: `${day}T08:00`,
    endsAt: `${day}T15:30`,
  });
  const { id } = await createTraining(
    contextOf(viewerOf(hr, [{ role: "HR" }]), `${opensOn}T02:00:00Z`),
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
      sessions: [session("Dasar dan praktik", given.day), session("Studi kasus", nextDay(given.day))],
    }),
  );
  return id;
}

const versionOf = async (id: string) => (await db().training.findUniqueOrThrow({ where: { id } })).version;

/** One training finished with hours on the ledger, one with free places, one full with a waiting list, one draft, one called off. */
export async function holdTrainings(random: Random, year: number, today: string): Promise<void> {
  const people = await everyone();
  const hr = people.find(({ id }) => id === people[0]?.id);
  if (!hr) throw new Error("nobody to hold trainings");
  const asHr = (day: string) => contextOf(viewerOf(hr, [{ role: "HR" }]), `${day}T05:00:00Z`);
  const join = async (trainingId: string, day: string, from: number, count: number) => {
    for (const person of people.slice(from, from + count)) {
      await enrol(contextOf(viewerOf(person), `${day}T06:00:00Z`), { trainingId });
    }
  };

  const done = {
    title: "Pelayanan prima di loket",
    kind: "TECHNICAL",
    jp: 20,
    capacity: 40,
    day: `${year}-03-10`,
    closes: `${year}-03-05`,
  };
  const doneId = await prepare(random, hr, done, `${year}-02-01`);
  await openTraining(asHr(`${year}-02-02`), { id: doneId, version: await versionOf(doneId) });
  await join(doneId, `${year}-02-10`, 1, 36);
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
  await markAttendance(asHr(`${year}-03-11`), marked);
  await completeTraining(asHr(`${year}-03-12`), { id: doneId, version: await versionOf(doneId) });

  const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const open = {
    title: "Menyusun SKP yang berorientasi hasil",
    kind: "TECHNICAL_GUIDANCE",
    jp: 8,
    capacity: 60,
    day: later(21),
    closes: later(14),
  };
  const openId = await prepare(random, hr, open, today);
  await openTraining(asHr(today), { id: openId, version: await versionOf(openId) });
  await join(openId, today, 40, 25);

  const full = {
    title: "Dialog kinerja bagi pejabat penilai",
    kind: "COACHING",
    jp: 6,
    capacity: 12,
    day: later(35),
    closes: later(28),
  };
  const fullId = await prepare(random, hr, full, today);
  await openTraining(asHr(today), { id: fullId, version: await versionOf(fullId) });
  await join(fullId, today, 70, 16);

  const draft = {
    title: "Menangani pengaduan dengan empati",
    kind: "WORKSHOP",
    jp: 10,
    capacity: 30,
    day: later(60),
    closes: later(50),
  };
  await prepare(random, hr, draft, today);

  const off = {
    title: "Studi banding pelayanan satu pintu",
    kind: "BENCHMARKING",
    jp: 12,
    capacity: 20,
    day: later(28),
    closes: later(20),
  };
  const offId = await prepare(random, hr, off, today);
  await openTraining(asHr(today), { id: offId, version: await versionOf(offId) });
  await join(offId, today, 100, 6);
  const reason = "Narasumber berhalangan; dijadwalkan ulang tahun depan.";
  await cancelTraining(asHr(today), { id: offId, version: await versionOf(offId), reason });
}
