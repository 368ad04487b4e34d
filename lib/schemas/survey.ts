import { z } from "zod";
import { ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { SUGGESTION_LIMIT, UNKNOWN_ANSWER } from "@/lib/domain/survey/form";
import { EDUCATIONS, OCCUPATIONS, OLDEST_RESPONDENT_YEARS } from "@/lib/domain/survey/response";
import { noLonger } from "./limits";
import { lengthOf, tidied } from "./plain-text";

const digits = new Intl.NumberFormat("id-ID");
/** Text from a citizen: tidied, empty is absent, the length in characters as people count them. */
const freeText = (name: string, limit: number) =>
  z
    .string({ error: `${name} harus berupa tulisan.` })
    .transform(tidied)
    .superRefine((text, ctx) => {
      const length = lengthOf(text);
      if (length <= limit) return;
      ctx.addIssue({
        code: "custom",
        message: `${name} paling panjang ${digits.format(limit)} huruf; yang Anda tulis ${digits.format(length)} huruf. Ringkas dahulu.`,
      });
    })
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, error: string) =>
  z
    .preprocess(
      (value) => (typeof value === "string" ? value.trim().toUpperCase() : value),
      z.enum(values, { error }),
    )
    .nullish()
    .transform((value) => value ?? null);

export const SEXES = { L: "MALE", P: "FEMALE", MALE: "MALE", FEMALE: "FEMALE" } as const;

export const unansweredText = (element: ElementCode): string =>
  `Pertanyaan ${element.slice(1)} belum dijawab. Bila tidak tahu, pilih "Tidak tahu".`;
export const NOTHING_ANSWERED = "Jawab paling sedikit satu dari sembilan pertanyaan.";

const OFFICER_NOT_JUDGED =
  'Pilih bagaimana petugas itu melayani, atau kembalikan pilihan petugas ke "Tidak diisi".';
const OFFICER_NOT_NAMED = 'Pilih petugas yang melayani, atau kembalikan penilaiannya ke "Tidak diisi".';

const answer = (element: ElementCode) =>
  z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.null()], {
    error: ({ input }) =>
      input === undefined
        ? unansweredText(element)
        : `Jawaban pertanyaan ${element.slice(1)} harus 1, 2, 3, atau 4.`,
  });

export const AGE_ERROR = `Umur ditulis dengan angka antara 1 dan ${OLDEST_RESPONDENT_YEARS}.`;

const SECONDS_OF_DAY = 86_400;
const SECONDS_ERROR = "Lama mengisi (seconds) ditulis dalam detik, dengan angka bulat.";

/**
 * One response of the satisfaction survey: what `POST /api/survei` takes and what the form sends. `null` is "does not
 * know, or does not apply"; a question that was left out is an error.
 */
export const surveyResponseSchema = z
  .object(
    {
      id: z.uuid({ error: "Nomor jawaban (id) harus berupa UUID." }).toLowerCase(),
      service: z
        .string({ error: "Layanan belum disebut." })
        .overwrite(tidied)
        .min(1, { error: "Layanan belum disebut." })
        .max(200, { error: "Layanan ini tidak ditemukan." }),
      token: z
        .string({ error: "Token loket harus berupa tulisan." })
        .overwrite(tidied)
        .max(...noLonger(200, "Token loket"))
        .nullish()
        .transform((token) => token || null),
      u1: answer("u1"),
      u2: answer("u2"),
      u3: answer("u3"),
      u4: answer("u4"),
      u5: answer("u5"),
      u6: answer("u6"),
      u7: answer("u7"),
      u8: answer("u8"),
      u9: answer("u9"),
      sex: choice(["L", "P", "MALE", "FEMALE"], "Pilih laki-laki (L) atau perempuan (P).").transform((sex) =>
        sex === null ? null : SEXES[sex],
      ),
      age: z
        .int({ error: AGE_ERROR })
        .min(1, { error: AGE_ERROR })
        .max(120, { error: AGE_ERROR })
        .nullish()
        .transform((age) => age ?? null),
      education: choice(EDUCATIONS, "Pilih pendidikan dari daftar."),
      occupation: choice(OCCUPATIONS, "Pilih pekerjaan dari daftar."),
      suggestion: freeText("Saran", SUGGESTION_LIMIT),
      /** Who served, of those whom the service has listed, and how they did: 1 to 4. Both or neither. */
      officer: z
        .uuid({ error: "Petugas dipilih dari daftar layanan ini." })
        .toLowerCase()
        .nullish()
        .transform((officer) => officer ?? null),
      officerAnswer: z
        .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
          error: "Penilaian petugas harus 1, 2, 3, atau 4.",
        })
        .nullish()
        .transform((answer) => answer ?? null),
      /** A random number of the sender, the same when it is sent again; kept nowhere (`contentHashOf`). */
      salt: z
        .uuid({ error: "Angka acak (salt) harus berupa UUID." })
        .toLowerCase()
        .nullish()
        .transform((salt) => salt ?? null),
      /** How long it took, in seconds: what no person can do so fast is marked. */
      seconds: z
        .int({ error: SECONDS_ERROR })
        .min(0, { error: SECONDS_ERROR })
        .max(SECONDS_OF_DAY, { error: SECONDS_ERROR })
        .nullish()
        .transform((seconds) => seconds ?? null),
      answeredAt: z.iso
        .datetime({
          offset: true,
          error: "Waktu menjawab (answeredAt) harus berupa waktu ISO 8601 dengan zona.",
        })
        .transform((at) => new Date(at))
        .nullish()
        .transform((at) => at ?? null),
    },
    { error: "Jawaban survei harus berupa objek JSON." },
  )
  .superRefine((response, ctx) => {
    const add = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    const { officer, officerAnswer, salt } = response;
    if (ELEMENTS.every((element) => response[element] === null)) add("u1", NOTHING_ANSWERED);
    if (officer !== null && officerAnswer === null) add("officerAnswer", OFFICER_NOT_JUDGED);
    if (officer === null && officerAnswer !== null) add("officer", OFFICER_NOT_NAMED);
    if (officer !== null && salt === null)
      add("salt", "Sertakan angka acak (salt, UUID) bila menyebut petugas.");
  });
export type SurveyResponseInput = z.output<typeof surveyResponseSchema>;

const asNumber = (value: string): number | string => (/^\d{1,9}$/.test(value) ? Number(value) : value);

/** What the form's fields say, in the shape of the API: radios as numbers, empty fields as absent. */
export function surveyCandidateOf(form: FormData): Readonly<Record<string, unknown>> {
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const answers = ELEMENTS.map((element) => {
    const value = text(element);
    if (value === UNKNOWN_ANSWER) return [element, null];
    return [element, value === undefined ? undefined : asNumber(value)];
  });
  const age = text("age");
  const officerAnswer = text("officerAnswer");
  return {
    ...Object.fromEntries(answers),
    id: text("id"),
    service: text("service"),
    token: text("token"),
    sex: text("sex"),
    age: age === undefined ? undefined : asNumber(age),
    education: text("education"),
    occupation: text("occupation"),
    suggestion: text("suggestion"),
    officer: text("officer"),
    officerAnswer: officerAnswer === undefined ? undefined : asNumber(officerAnswer),
    salt: text("salt"),
  };
}

/** The ticket that a form or a cookie brought along; null for anything that is none. */
export const surveyTicketOf = (given: unknown): string | null =>
  z.uuid().toLowerCase().safeParse(given).data ?? null;

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** Every error as sentences by field; what belongs to no field stands under `_`. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : "_";
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return errors;
}
