import { dateOf } from "@/lib/time";
import type { Prisma } from "./generated/client";

interface Stage {
  readonly kind: "PERIODIC" | "ANNUAL";
  /** Days (YYYY-MM-DD), both included; null for the year. */
  readonly begun: { readonly startsOn: string; readonly endsOn: string } | null;
}

/** The evaluations of a period that are looked at together: `stageOf` in lib/domain/appraisal/windows.ts. */
export const appraisalsOfStage = ({ kind, begun }: Stage): Prisma.AppraisalWhereInput => ({
  kind,
  ...(begun ? { startsOn: { gte: dateOf(begun.startsOn), lte: dateOf(begun.endsOn) } } : {}),
});
