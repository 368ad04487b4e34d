import type { ServiceErrorCode } from "@/lib/domain/failure";
import { ACCESS_REFUSALS } from "./access";
import { APPLICATION_REFUSALS_TEXT } from "./application";
import { APPRAISAL_REFUSALS_TEXT } from "./appraisal";
import { CALENDAR_REFUSALS } from "./calendar";
import { CALIBRATION_REFUSALS } from "./calibration";
import { CAREER_REFUSALS } from "./career";
import { COACHING_REFUSALS_TEXT } from "./coaching";
import { COMPLAINT_REFUSALS_TEXT } from "./complaint";
import { CONSULTATION_REFUSALS_TEXT } from "./consultation";
import { FEEDBACK_REFUSALS_TEXT } from "./feedback";
import { FORUM_REFUSALS_TEXT } from "./forum";
import { HEARING_REFUSALS } from "./hearing";
import { IMPORT_REFUSALS } from "./imports";
import { IMPROVEMENT_REFUSALS_TEXT } from "./improvement";
import { PEOPLE_REFUSALS } from "./people";
import { PERIOD_REFUSALS } from "./period";
import { PLAN_REFUSALS } from "./plan";
import { PROGRESS_REFUSALS_TEXT } from "./progress";
import { REMEDY_REFUSALS_TEXT } from "./remedy";
import { PLEDGE_REFUSALS_TEXT } from "./service";
import { OFFICER_REFUSALS_TEXT } from "./serving-officer";
import { SURVEY_REFUSALS } from "./survey";
import { TALENT_REFUSALS } from "./talent";
import { TRAINING_REFUSAL_TEXTS } from "./training";

/** Sentences for refusal codes, by area. An area adds its table here. */
const REFUSALS: Readonly<Record<string, string>> = {
  ...ACCESS_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...IMPORT_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...SURVEY_REFUSALS,
  ...OFFICER_REFUSALS_TEXT,
  ...PLEDGE_REFUSALS_TEXT,
  ...HEARING_REFUSALS,
  ...REMEDY_REFUSALS_TEXT,
  ...PROGRESS_REFUSALS_TEXT,
  ...FEEDBACK_REFUSALS_TEXT,
  ...CAREER_REFUSALS,
  ...COACHING_REFUSALS_TEXT,
  ...CALIBRATION_REFUSALS,
  ...IMPROVEMENT_REFUSALS_TEXT,
  ...APPRAISAL_REFUSALS_TEXT,
  ...COMPLAINT_REFUSALS_TEXT,
  ...APPLICATION_REFUSALS_TEXT,
  ...CONSULTATION_REFUSALS_TEXT,
  ...FORUM_REFUSALS_TEXT,
  ...PERIOD_REFUSALS,
  ...PLAN_REFUSALS,
  ...TALENT_REFUSALS,
  ...TRAINING_REFUSAL_TEXTS,
};

const FAILURES = {
  NOT_FOUND: "Data tidak ditemukan atau Anda tidak berhak melihatnya.",
  REFUSED: "Permintaan ini tidak dapat dilakukan.",
  CONFLICT: "Data sudah diubah orang lain atau di tab lain. Muat ulang halaman, lalu coba lagi.",
  RATE_LIMITED: "Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.",
} as const satisfies Record<ServiceErrorCode, string>;

const UNEXPECTED_FAILURE =
  "Terjadi gangguan di pihak kami dan sudah kami catat. Isian Anda tidak hilang; coba lagi sebentar lagi.";

const DISK_FULL_FAILURE =
  "Penyimpanan di server penuh, jadi ini belum tersimpan. Beri tahu administrator; isian Anda tidak hilang, coba lagi nanti.";

/** Of a field whose schema has no sentence for it: only a changed form sends such a thing. */
export const UNREADABLE_FIELD = "Isian ini tidak dapat dibaca. Muat ulang halaman, lalu isi sekali lagi.";

/** A form that is far larger than any of ours, or broken on its way. */
export const UNSOUND_FORM =
  "Isian ini tidak dapat dibaca. Muat ulang halaman, lalu isi dan kirim sekali lagi.";

/** How Node and PostgreSQL say that the disk is full; libraries wrap the error, so its causes are looked at as well. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /ENOSPC|53100|no space left on device/i.test(error.message) || isDiskFull(error.cause);
}

/** What a failure that is not the person's own says to them; never its inside. */
export const unexpectedText = (error: unknown): string =>
  isDiskFull(error) ? DISK_FULL_FAILURE : UNEXPECTED_FAILURE;

/** The sentence for one refusal code; an unknown code falls back to the general one, never to the code itself. */
export const refusalText = (reason: string): string => REFUSALS[reason] ?? FAILURES.REFUSED;

/** "Coba lagi dalam 5 menit": a wait, rounded up so that it is over when the time has come. */
function waitText(seconds: number): string {
  if (seconds <= 90) return `Terlalu banyak percobaan. Coba lagi dalam ${seconds} detik.`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 90) return `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`;
  return `Terlalu banyak percobaan. Coba lagi dalam ${Math.ceil(minutes / 60)} jam.`;
}

/** What a failed service says to a person: every reason, as sentences. */
export function failureText(
  code: ServiceErrorCode,
  reasons: readonly string[],
  retryAfterSeconds?: number,
): string {
  if (code === "RATE_LIMITED" && retryAfterSeconds) return waitText(retryAfterSeconds);
  return reasons.length > 0 ? reasons.map(refusalText).join(" ") : FAILURES[code];
}
