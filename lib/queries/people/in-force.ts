import { dateOf } from "@/lib/time";

/** What holds on a day: it has begun and is not over. */
export const inForce = (today: string) => ({
  startsOn: { lte: dateOf(today) },
  OR: [{ endsOn: null }, { endsOn: { gte: dateOf(today) } }],
});

/**
 * The person is appraised today by somebody who fits. An acting official (Plt, Plh) stands in for the definitive one, as
 * `appraiserOn` has it.
 */
export const appraisedBy = <Fit extends object>(fits: Fit, today: string) => {
  const now = inForce(today);
  const acting = { kind: { in: ["PLT" as const, "PLH" as const] } };
  return {
    OR: [
      { appraisers: { some: { AND: [fits, acting, now] } } },
      {
        AND: [
          { appraisers: { some: { AND: [fits, { kind: "DEFINITIVE" as const }, now] } } },
          { appraisers: { none: { AND: [acting, now] } } },
        ],
      },
    ],
  };
};
