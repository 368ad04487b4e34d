import { dayOf } from "@/lib/time";

interface ObjectedRow {
  readonly objection: { readonly explanationDueOn: Date } | null;
  readonly appraiser: { readonly state: "ACTIVE" | "INACTIVE" };
}

/** What the terms of an objection depend on (`ObjectionFacts`); null where none was raised. */
export const objectionFactsOf = ({ objection, appraiser }: ObjectedRow) =>
  objection && {
    explanationDueOn: dayOf(objection.explanationDueOn),
    isAppraiserInService: appraiser.state === "ACTIVE",
  };
