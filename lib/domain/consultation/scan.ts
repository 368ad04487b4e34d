import { type Decision, unless } from "@/lib/domain/decision";
import type { ConsultationState } from "./lifecycle";

export const SCAN_REFUSALS = ["SCAN_BEFORE_MINUTES"] as const;
export type ScanRefusal = (typeof SCAN_REFUSALS)[number];

/** The signed minutes are kept once the minutes themselves are out: both say the same. */
export const decideScan = (state: ConsultationState): Decision<true, ScanRefusal> =>
  unless(state === "REPORTED" || state === "CLOSED" ? [] : ["SCAN_BEFORE_MINUTES"], true);
