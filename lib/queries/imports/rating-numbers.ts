import { db } from "@/lib/db/client";
import { settingOf } from "@/lib/db/setting";
import {
  RATING_NUMBERS_SETTING,
  type RatingNumbers,
  ratingNumbersOf,
} from "@/lib/domain/appraisal/rating-numbers";

/** The meanings in force; version 0 while they are the usual ones, which nobody has confirmed. */
export async function ratingNumbers(): Promise<{
  readonly numbers: RatingNumbers;
  readonly version: number;
}> {
  const { value, version } = await settingOf(db(), RATING_NUMBERS_SETTING);
  return { numbers: ratingNumbersOf(value), version };
}
