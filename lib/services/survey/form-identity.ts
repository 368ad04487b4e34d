import { digest } from "@/lib/auth/cipher";
import type { PaperForm } from "@/lib/domain/imports/plan-survey";
import { instantOf } from "@/lib/time";
import { contentHashOf } from "./response-identity";

/**
 * The id of a paper form by its key (`paperKeys`), the same each time: a UUID of version 8, whose bits are those of a digest.
 * A keyed one: the open door of the survey takes ids as they come, and whoever knew that of a form could answer in its place.
 */
export function formIdOf(key: string): string {
  const hex = Buffer.from(digest(key, "survey.paperForm"), "base64url").toString("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A form counts as answered when its day begins: the hour is not typed in, and none is made up. */
export const answeredAtOf = (day: string): Date => instantOf(`${day}T00:00`);

/** The fingerprint of what a form says about a service (short address). */
export const formHashOf = (form: PaperForm, slug: string): string =>
  contentHashOf({
    ...form.answers,
    service: slug,
    sex: form.sex,
    age: form.age,
    education: form.education,
    occupation: form.occupation,
    suggestion: form.suggestion,
    answeredAt: answeredAtOf(form.day),
  });
