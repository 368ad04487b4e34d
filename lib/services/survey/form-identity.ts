import { digest } from "@/lib/auth/cipher";
import type { PaperForm } from "@/lib/domain/imports/plan-survey";
import { instantOf } from "@/lib/time";
import { idOfDigest } from "./digest-id";
import { contentHashOf } from "./response-identity";

/**
 * The id of a paper form by its key (`paperKeys`), the same each time. Of a keyed digest: the open door of the survey takes
 * ids as they come, and whoever knew that of a form could answer in its place.
 */
export function formIdOf(key: string): string {
  return idOfDigest(digest(key, "survey.paperForm"), 8);
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
