import type { Prisma } from "@/lib/db/generated/client";
import type { ReviewLine } from "@/lib/domain/plan/review";

/** What `movePlan` stored, as it stored it. */
export const reviewLinesOf = (lines: Prisma.JsonValue): readonly ReviewLine[] =>
  lines as unknown as readonly ReviewLine[];
