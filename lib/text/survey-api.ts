import { RESPONSE_MAX_KB } from "@/lib/domain/survey/response";
import { RESPONSE_REFUSAL_TEXT } from "./survey";

/** What the survey's API answers in words. */
export const API_TEXT = {
  tooLarge: `Kiriman terlalu besar: paling banyak ${RESPONSE_MAX_KB} kB untuk satu jawaban survei.`,
  notJson: "Kiriman bukan JSON yang sah.",
  conflict: "Jawaban dengan nomor (id) ini sudah diterima dengan isi yang berbeda.",
  rateLimited: "Terlalu banyak jawaban dalam waktu singkat. Tunggu sebentar, lalu kirim lagi.",
} as const;

const SERVICE_NOT_FOUND = "Layanan ini tidak ditemukan.";

/** The field that each refusal is about. */
const FIELDS: Readonly<Record<keyof typeof RESPONSE_REFUSAL_TEXT, string>> = {
  RESPONSE_NOT_AN_ANSWER: "u1",
  RESPONSE_NOTHING_ANSWERED: "u1",
  RESPONSE_NOT_AN_AGE: "age",
  RESPONSE_IN_FUTURE: "answeredAt",
  RESPONSE_TOO_OLD: "answeredAt",
  SERVICE_CLOSED: "service",
  NO_SURVEY_PERIOD: "answeredAt",
  OFFICER_NOT_SERVING: "officer",
};

const isKnown = (reason: string): reason is keyof typeof FIELDS => reason in FIELDS;

/** A refused response as sentences by field, in the shape of the other errors. */
export function surveyErrorsOf(
  code: "NOT_FOUND" | "REFUSED",
  reasons: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  if (code === "NOT_FOUND") return { service: [SERVICE_NOT_FOUND] };
  const errors: Record<string, string[]> = {};
  for (const reason of reasons.filter(isKnown)) {
    const field = FIELDS[reason];
    errors[field] = [...(errors[field] ?? []), RESPONSE_REFUSAL_TEXT[reason]];
  }
  return errors;
}
