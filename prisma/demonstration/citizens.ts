import { db } from "@/lib/db/client";
import { addDays, daysBetween, yearOf } from "@/lib/domain/calendar/local-date";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { createServiceSchema } from "@/lib/schemas/service";
import { surveyResponseSchema } from "@/lib/schemas/survey";
import { createService } from "@/lib/services/service/create-service";
import { createSurveyPeriod } from "@/lib/services/survey/create-survey-period";
import { recordResponse } from "@/lib/services/survey/record-response";
import { contextOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;

/** Times by docs/rules.md#service-standards; each unit's own decision is to be confirmed. */
const SERVICES = [
  { slug: "kartu-keluarga", name: "Kartu Keluarga", unit: "Dinas Kependudukan", minutes: 480 },
  { slug: "ktp-el", name: "KTP elektronik", unit: "Dinas Kependudukan", minutes: 480 },
  { slug: "akta-kelahiran", name: "Akta kelahiran", unit: "Dinas Kependudukan", minutes: 480 },
  { slug: "rawat-jalan", name: "Pemeriksaan rawat jalan", unit: "Dinas Kesehatan", minutes: 90 },
  { slug: "kenaikan-pangkat", name: "Usul kenaikan pangkat", unit: "Badan Kepegawaian", minutes: 2400 },
  {
    slug: "sktm-pasar-bawah",
    name: "Surat keterangan tidak mampu",
    unit: "Kelurahan Pasar Bawah",
    minutes: 30,
  },
  {
    slug: "pengantar-skck-pasar-bawah",
    name: "Surat pengantar SKCK",
    unit: "Kelurahan Pasar Bawah",
    minutes: 10,
  },
  { slug: "mutasi-siswa", name: "Surat pindah sekolah", unit: "Dinas Pendidikan", minutes: 120 },
] as const;
/** Taken without coming, too. */
const ONLINE = "akta-kelahiran";
/** Too few answers to be shown. */
const RARE = "mutasi-siswa";
/** Which of them gets worse. */
const FALLING = 1;

const OFFICE_HOURS = 7;

const SUGGESTIONS = ["Petugasnya ramah.", "Antrean agak lama di pagi hari.", "Tolong tambah kursi tunggu."];

const EDUCATION_OF = ["SMA", "SMP", "S1", "SMA", "SD", "D3", "SMA", "S2"] as const;
const OCCUPATION_OF = ["WIRAUSAHA", "LAINNYA", "SWASTA", "LAINNYA", "PNS"] as const;

/** A town's mix; one in nine says nothing of it. */
const respondentOf = (index: number) =>
  index % 9 === 8
    ? {}
    : {
        education: EDUCATION_OF[index % EDUCATION_OF.length],
        occupation: OCCUPATION_OF[index % OCCUPATION_OF.length],
      };

/** The services of the town, open since the last year but one: plans may name their figures. */
export async function openServices(random: Random, { today, at }: TownClock): Promise<void> {
  const ctx = contextOf(SYSTEM, at(`${yearOf(today) - 1}-07-01`, 0));
  for (const { slug, name, unit, minutes } of SERVICES) {
    const found = await db().workUnit.findFirst({
      where: { name: { startsWith: unit, mode: "insensitive" } },
      orderBy: [{ name: "asc" }, { code: "asc" }],
    });
    if (!found) throw new Error(`no unit ${unit} in the roster`);
    const service = {
      id: random.uuid(),
      unitId: found.id,
      slug,
      name,
      description: `${name} bagi warga Kabupaten Bengkulu Selatan.`,
      requirements: "KTP-el asli\nKartu Keluarga asli\nBerkas pendukung sesuai jenis layanan",
      procedure:
        "Ambil nomor antrean\nSerahkan berkas di loket\nPetugas memeriksa dan memproses\nTerima hasil",
      standardMinutes: minutes,
      cost: "Gratis",
      product: name,
      complaints: "Loket pengaduan unit, atau kotak saran di pintu masuk",
      openingHours: "Senin–Kamis 08.00–16.00\nJumat 08.00–16.30",
      legalBasis: "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
      guarantee: "Dilayani menurut standar ini; bila melewatinya, pemohon diberi tahu sebabnya",
      usersPerYear: 300 + random.below(3000),
      ...(slug === ONLINE ? { acceptsOnline: "on" } : {}),
    };
    await createService(ctx, createServiceSchema.parse(service));
  }
}

/** Half-years of the survey, and what citizens answered, better in some places than in others. */
export async function askCitizens(random: Random, { today, at }: TownClock): Promise<void> {
  const year = yearOf(today);
  const halves = [
    // In January no other half-year has been over for long enough to show who answered.
    ...(today < `${year}-01-31`
      ? [{ name: `Semester I ${year - 1}`, startsOn: `${year - 1}-01-01`, endsOn: `${year - 1}-06-30` }]
      : []),
    { name: `Semester II ${year - 1}`, startsOn: `${year - 1}-07-01`, endsOn: `${year - 1}-12-31` },
    { name: `Semester I ${year}`, startsOn: `${year}-01-01`, endsOn: `${year}-06-30` },
    { name: `Semester II ${year}`, startsOn: `${year}-07-01`, endsOn: `${year}-12-31` },
  ];
  // Most services get better from one half-year to the next; one does not, so that there is something to do.
  const tales = SERVICES.map(({ slug }, index) => ({
    slug,
    level: 2.7 + random.next() * 0.5,
    step: index === FALLING ? -0.05 : 0.1 + random.next() * 0.1,
  }));
  for (const [passed, half] of halves.filter(({ startsOn }) => startsOn <= today).entries()) {
    const ctx = contextOf(SYSTEM, at(half.startsOn, 1));
    await createSurveyPeriod(ctx, { id: random.uuid(), ...half });
    const span = daysBetween(half.startsOn, half.endsOn < today ? half.endsOn : today);
    for (const { slug, level: first, step } of tales) {
      const level = first + passed * step;
      const answers = slug === RARE ? 6 : 30 + random.below(60);
      for (let index = 0; index < answers; index += 1) {
        const scores = ELEMENTS.map((element, place) => {
          const bias = place === 2 ? -0.4 : place === 6 ? 0.3 : 0;
          const score = Math.round(level + bias + (random.next() - 0.5) * 1.8);
          return [element, random.next() < 0.03 ? null : Math.min(4, Math.max(1, score))];
        });
        const suggestion = random.next() < 0.1 ? { suggestion: random.pick(SUGGESTIONS) } : {};
        const response = { id: random.uuid(), service: slug, ...Object.fromEntries(scores), ...suggestion };
        const sex = random.next() < 0.5 ? "FEMALE" : "MALE";
        // Over the whole half-year, a few on a day: crowds are told apart by their time.
        const day = addDays(half.startsOn, Math.floor((index * span) / answers));
        await recordResponse(
          contextOf(ANONYMOUS, at(day, 1 + (index % OFFICE_HOURS))),
          surveyResponseSchema.parse({
            ...response,
            sex,
            age: 18 + random.below(60),
            ...respondentOf(index),
          }),
          "WEB",
        );
      }
    }
  }
}
