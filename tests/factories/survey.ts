import { db } from "@/lib/db/client";
import { type Answer, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { EDUCATIONS, OCCUPATIONS } from "@/lib/domain/survey/response";
import { type SurveyResponseInput, surveyResponseSchema } from "@/lib/schemas/survey";
import { dateOf } from "@/lib/time";
import { aUnit } from "./people";

interface GivenService {
  readonly name?: string;
  readonly slug?: string;
  readonly unitId?: string;
  readonly isActive?: boolean;
  readonly usersPerYear?: number;
}

/** A public service with a whole standard, open to the survey. */
export async function aService(given: GivenService = {}) {
  const slug = given.slug ?? `layanan-${crypto.randomUUID().slice(0, 8)}`;
  return db().service.create({
    data: {
      slug,
      unitId: given.unitId ?? (await aUnit()).id,
      name: given.name ?? `Layanan ${slug}`,
      description: "Layanan contoh untuk pengujian.",
      requirements: "KTP-el asli",
      procedure: "Datang, serahkan berkas, tunggu, terima hasil.",
      standardMinutes: 30,
      cost: "Gratis",
      product: "Surat keterangan",
      complaints: "Loket pengaduan",
      usersPerYear: given.usersPerYear ?? null,
      isActive: given.isActive ?? true,
    },
  });
}

/** A counter of a service, open. */
export async function aCounter(
  serviceId: string,
  given: { readonly name?: string; readonly isOpen?: boolean } = {},
) {
  const token = crypto.randomUUID();
  const { name = `Loket ${token.slice(0, 4)}`, isOpen = true } = given;
  return db().serviceCounter.create({ data: { serviceId, name, token, isOpen } });
}

/** A survey period; by default the first half of 2026, in which the clock of `contextOf` stands. */
export const aSurveyPeriod = (startsOn = "2026-01-01", endsOn = "2026-06-30", name = `Periode ${startsOn}`) =>
  db().surveyPeriod.create({ data: { name, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) } });

type GivenAnswers = Partial<Record<ElementCode, Answer | null>>;

/** A parsed response; every element gets `score` unless `answers` says otherwise. */
export function aResponse(
  service: string,
  given: { readonly score?: Answer; readonly answers?: GivenAnswers } & Readonly<
    Record<string, unknown>
  > = {},
): SurveyResponseInput {
  const { score = 3, answers = {}, ...rest } = given;
  const all = Object.fromEntries(ELEMENTS.map((element) => [element, score]));
  return surveyResponseSchema.parse({ id: crypto.randomUUID(), service, ...all, ...answers, ...rest });
}

/** Who answered, other for each number: now and then something is not said. */
export const aRespondent = (number: number) => ({
  sex: [null, "P", "L"][number % 3] ?? null,
  age: number % 4 === 0 ? null : 12 + ((number * 7) % 70),
  education: EDUCATIONS[number % (EDUCATIONS.length + 1)] ?? null,
  occupation: OCCUPATIONS[(number * 3) % (OCCUPATIONS.length + 1)] ?? null,
});
