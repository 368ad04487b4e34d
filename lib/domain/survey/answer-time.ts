const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * When an answer counts as given: as the device says, or on arrival when it does not say. A device's clock may run up
 * to five minutes fast; such an answer counts as given on arrival.
 */
export function answerTime(given: Date | null, receivedAt: Date): Date {
  if (given === null) return receivedAt;
  const ahead = given.getTime() - receivedAt.getTime();
  return ahead > 0 && ahead <= CLOCK_SKEW_MS ? receivedAt : given;
}
