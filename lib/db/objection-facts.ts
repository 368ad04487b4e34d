import type { ObjectionFacts } from "@/lib/domain/appraisal/answer-terms";
import { localDayOf } from "@/lib/time";

interface ObjectedRow {
  readonly objection: { readonly raisedAt: Date; readonly explainedAt: Date | null } | null;
  readonly appraiser: { readonly state: "ACTIVE" | "INACTIVE" };
}

/** What the terms of an objection depend on; null where none was raised. */
export const objectionFactsOf = ({ objection, appraiser }: ObjectedRow): ObjectionFacts | null =>
  objection && {
    raisedOn: localDayOf(objection.raisedAt),
    explainedOn: objection.explainedAt ? localDayOf(objection.explainedAt) : null,
    isAppraiserInService: appraiser.state === "ACTIVE",
  };
