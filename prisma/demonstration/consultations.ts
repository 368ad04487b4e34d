import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { PARTICIPANT_GROUPS } from "@/lib/domain/consultation/registration";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { createConsultationSchema } from "@/lib/schemas/consultation";
import { reportConsultationSchema } from "@/lib/schemas/consultation-minutes";
import { askSchema, registerSchema } from "@/lib/schemas/consultation-public";
import { askQuestion } from "@/lib/services/consultation/ask-question";
import { checkIn } from "@/lib/services/consultation/check-in";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { showQuestion } from "@/lib/services/consultation/moderate-question";
import { finishAgreement, startAgreement } from "@/lib/services/consultation/move-agreement";
import { register } from "@/lib/services/consultation/register";
import { reportConsultation } from "@/lib/services/consultation/report-consultation";
import { holdConsultation, openConsultation } from "@/lib/services/consultation/step-consultation";
import { voteQuestion } from "@/lib/services/consultation/vote-question";
import { confirmationLetter } from "@/lib/text/consultation-letters";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const NAMES = [
  "Rusmini",
  "Hendri",
  "Yulia",
  "Amrizal",
  "Desi",
  "Firman",
  "Lasmi",
  "Tarmizi",
  "Wati",
  "Iskandar",
];

interface Given {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly day: LocalDate;
  readonly capacity: number;
  readonly plannedOn: LocalDate;
  readonly joinedOn: LocalDate;
  readonly joined: number;
  /** The questions, and how many devices voted for each; null for one that waits for moderation. */
  readonly questions: readonly { readonly text: string; readonly votes: number | null }[];
}

/** Brings a dialogue of a unit to the eve of its day; answers what the day needs. */
async function prepare(random: Random, clock: TownClock, unitId: string, given: Given) {
  const { day, plannedOn, joinedOn } = given;
  const hr = await db().employee.findFirstOrThrow({
    where: { state: "ACTIVE" },
    orderBy: { nip: "asc" },
    include: { account: true },
  });
  const asHost = (on: LocalDate, hour: number) =>
    contextOf(viewerOf(hr, [{ role: "HR" }]), clock.at(on, hour));
  const asCitizen = () => contextOf(ANONYMOUS, clock.at(joinedOn, 4));
  const { title, description, place, capacity } = given;
  const { id } = await createConsultation(
    asHost(plannedOn, 2),
    createConsultationSchema.parse({
      id: random.uuid(),
      unitId,
      title,
      description,
      place,
      capacity,
      startsAt: `${day}T09:00`,
      endsAt: `${day}T12:00`,
    }),
  );
  await openConsultation(asHost(plannedOn, 3), { id, version: 1 });
  const codes: string[] = [];
  for (let n = 0; n < given.joined; n += 1) {
    const form = registerSchema.parse({
      id: random.uuid(),
      consultationId: id,
      name: random.pick(NAMES),
      group: n % 2 === 0 ? "USERS" : random.pick(PARTICIPANT_GROUPS),
    });
    codes.push((await register(asCitizen(), form, confirmationLetter)).code);
  }
  const shown: string[] = [];
  for (const { text, votes } of given.questions) {
    const { code } = await askQuestion(
      asCitizen(),
      askSchema.parse({ id: random.uuid(), consultationId: id, text }),
    );
    if (votes === null) continue;
    const { id: questionId } = await db().consultationQuestion.findUniqueOrThrow({ where: { code } });
    await showQuestion(asHost(joinedOn, 5), { questionId });
    for (let n = 0; n < votes; n += 1)
      await voteQuestion(asCitizen(), { questionId, deviceId: random.uuid() });
    shown.push(questionId);
  }
  return { id, codes, shown, asHost };
}

const unitOf = async (name: string): Promise<string> =>
  (await db().workUnit.findFirstOrThrow({ where: { name: { startsWith: name } } })).id;

const versionOf = async (id: string) =>
  (await db().consultation.findUniqueOrThrow({ where: { id } })).version;

/** A dialogue that is past, with minutes and agreements at every stage. */
async function tellPast(random: Random, clock: TownClock, unitId: string): Promise<void> {
  const day = clock.ago(60);
  const { id, codes, shown, asHost } = await prepare(random, clock, unitId, {
    title: "Antrean dan jam buka loket kecamatan",
    description:
      "Kita menimbang jam buka loket, antrean pagi hari, dan cara memberi tahu bila berkas kurang.",
    place: "Aula Kantor Kecamatan Kota Manna",
    day,
    capacity: 30,
    plannedOn: clock.ago(85),
    joinedOn: clock.ago(70),
    joined: 9,
    questions: [
      { text: "Bisakah loket dibuka sebelum jam kerja para petani?", votes: 5 },
      { text: "Mengapa kekurangan berkas baru diberitahukan di loket?", votes: 3 },
    ],
  });
  for (const code of codes.slice(0, 7)) await checkIn(asHost(day, 3), { consultationId: id, code });
  await holdConsultation(asHost(day, 6), { id, version: await versionOf(id) });
  const agreement = (text: string, official: string, dueOn: LocalDate) => ({
    text,
    ownerUnitId: unitId,
    official,
    dueOn,
  });
  await reportConsultation(
    asHost(clock.ago(57), 3),
    reportConsultationSchema.parse({
      id,
      version: await versionOf(id),
      issues:
        "Antrean sudah panjang sebelum loket dibuka, dan warga pulang dua kali karena syarat tidak diketahui.",
      counts: { USERS: 14, STAKEHOLDERS: 3, ACADEMICS: 1, CIVIL_SOCIETY: 2, MEDIA: 1, PUBLIC: 6 },
      answers: shown.map((questionId, index) => ({
        questionId,
        text:
          index === 0
            ? "Mulai bulan depan loket dibuka jam tujuh pada hari Senin dan Kamis."
            : "Daftar syarat akan ditempel di setiap kelurahan dan ditulis di halaman layanan.",
      })),
      agreements: [
        agreement("Daftar syarat ditempel di setiap kelurahan", "Sekretaris Kecamatan", clock.ago(30)),
        agreement("Loket dibuka jam tujuh pada Senin dan Kamis", "Camat", clock.ago(6)),
        agreement("Nomor antrean dapat diambil lewat telepon", "Kepala Seksi Pelayanan", clock.ahead(30)),
        agreement("Dialog diulang untuk menilai hasilnya", "Camat", clock.ahead(120)),
      ],
    }),
  );
  const agreements = await db().consultationAgreement.findMany({
    where: { consultationId: id },
    orderBy: { ordinal: "asc" },
  });
  const [posted, , phone] = agreements;
  if (!posted || !phone) throw new Error("no agreements to follow");
  await finishAgreement(asHost(clock.ago(33), 4), {
    agreementId: posted.id,
    version: posted.version,
    proof: "Daftar syarat terpasang di semua kelurahan; fotonya di papan pengumuman kecamatan.",
  });
  await startAgreement(asHost(clock.ago(20), 4), { agreementId: phone.id, version: phone.version });
}

/** A dialogue to come, full with a waiting list, and with a question that waits for moderation. */
const tellComing = (random: Random, clock: TownClock, unitId: string) =>
  prepare(random, clock, unitId, {
    title: "Rancangan standar pelayanan surat keterangan",
    description:
      "Rancangan syarat, waktu, dan alur surat keterangan dibahas sebelum ditetapkan. Semua warga boleh datang.",
    place: "Balai Kelurahan Pasar Bawah",
    day: clock.ahead(18),
    capacity: 10,
    plannedOn: clock.ago(9),
    joinedOn: clock.ago(2),
    joined: 12,
    questions: [
      { text: "Apakah surat keterangan usaha tetap harus diperpanjang setiap tahun?", votes: 4 },
      { text: "Dapatkah surat diambil oleh anggota keluarga yang lain?", votes: 2 },
      { text: "Berapa lama surat keterangan domisili selesai?", votes: null },
    ],
  });

/** Tells the public dialogues of the town: one that is past and one to come. */
export async function holdConsultations(random: Random, clock: TownClock): Promise<void> {
  await tellPast(random, clock, await unitOf("Kecamatan Kota Manna"));
  await tellComing(random, clock, await unitOf("Kelurahan Pasar Bawah"));
}
