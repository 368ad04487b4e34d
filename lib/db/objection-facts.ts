import { localDayOf } from "@/lib/time";

interface ObjectedRow {
  readonly objection: { readonly raisedAt: Date; readonly explainedAt: Date | null } | null;
  readonly appraiser: { readonly state: "ACTIVE" | "INACTIVE" };
}

/** What the terms of an objection depend on (`ObjectionFacts`); null where none was raised. */
export const objectionFactsOf = ({ objection, appraiser }: ObjectedRow) =>
  objection && {
    raisedOn: localDayOf(objection.raisedAt),
    explainedOn: objection.explainedAt ? localDayOf(objection.explainedAt) : null,
    isAppraiserInService: appraiser.state === "ACTIVE",
  };
