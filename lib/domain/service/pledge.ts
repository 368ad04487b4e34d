import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, unless } from "@/lib/domain/decision";

/** The longest texts of a maklumat pelayanan, in letters as people count them. */
export const PLEDGE_LIMITS = { text: 2000, number: 60, signer: 100, signerTitle: 150 } as const;

export const PLEDGE_REFUSALS = ["PLEDGE_DECIDED_LATER"] as const;
export type PledgeRefusal = (typeof PLEDGE_REFUSALS)[number];

/** A promise is shown once it was decided, never before. */
export const decidePledge = (decidedOn: LocalDate, today: LocalDate): Decision<true, PledgeRefusal> =>
  unless(decidedOn > today ? ["PLEDGE_DECIDED_LATER"] : [], true);
