import type { Tx } from "@/lib/db/client";
import { unsettledRatersOf } from "@/lib/db/unsettled-raters";
import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import {
  planRatings,
  RATING_PLAN_WARNINGS,
  type RatingRecord,
  type RatingStep,
} from "@/lib/domain/imports/plan-ratings";
import { planRoster, ROSTER_PLAN_WARNINGS, type RosterPlan } from "@/lib/domain/imports/plan-roster";
import {
  type ClosedRow,
  planSupervisors,
  SUPERVISOR_PLAN_WARNINGS,
  type SupervisorRecord,
  type SupervisorStep,
} from "@/lib/domain/imports/plan-supervisors";
import {
  type PaperForm,
  planSurvey,
  SURVEY_PLAN_WARNINGS,
  type SurveyStep,
} from "@/lib/domain/imports/plan-survey";
import type { RosterRecord } from "@/lib/domain/imports/roster-record";
import type { CellFault, FieldChange, ParsedRow, PlannedRow } from "@/lib/domain/imports/row-plan";
import type { ServiceContext } from "../context";
import { loadRatingState } from "./load-rating-state";
import { loadRosterState } from "./load-roster-state";
import { loadSupervisedPeople } from "./load-supervised-people";
import { loadSurveyState } from "./load-survey-state";

/** The rows of a file, read. */
export type ParsedImport =
  | { readonly kind: "ROSTER"; readonly rows: readonly ParsedRow<RosterRecord>[] }
  | { readonly kind: "SUPERVISORS"; readonly rows: readonly ParsedRow<SupervisorRecord>[] }
  | { readonly kind: "RATINGS"; readonly rows: readonly ParsedRow<RatingRecord>[] }
  | { readonly kind: "SURVEY"; readonly rows: readonly ParsedRow<PaperForm>[] };

/** What importing them would do to what stands now. */
export type PlannedImport =
  | ({ readonly kind: "ROSTER" } & RosterPlan)
  | { readonly kind: "SUPERVISORS"; readonly rows: readonly PlannedRow<SupervisorRecord, SupervisorStep>[] }
  | { readonly kind: "RATINGS"; readonly rows: readonly PlannedRow<RatingRecord, RatingStep>[] }
  | { readonly kind: "SURVEY"; readonly rows: readonly PlannedRow<PaperForm, SurveyStep>[] };

/**
 * Whose import it is: who brought the file and, from the confirmation on, who said yes to it. A file must not do what its
 * importer may not do by hand, and both had their hand in it. Empty for the command line of the server.
 */
export const importersOf = (batch: {
  readonly createdById: string | null;
  readonly confirmedById: string | null;
}): ReadonlySet<string> =>
  new Set([batch.createdById, batch.confirmedById].filter((id): id is string => id !== null));

/** The plan against what the transaction sees: one function for the dry run, the check before writing and the command line. */
export async function planParsed(
  tx: Tx,
  ctx: ServiceContext,
  parsed: ParsedImport,
  importers: ReadonlySet<string>,
): Promise<PlannedImport> {
  if (parsed.kind === "SUPERVISORS") {
    const rows = planSupervisors(
      parsed.rows,
      await loadSupervisedPeople(tx),
      await closedRows(tx, importers),
    );
    return { kind: "SUPERVISORS", rows };
  }
  if (parsed.kind === "RATINGS") {
    const rows = planRatings(parsed.rows, await loadRatingState(tx, parsed.rows, importers));
    return { kind: "RATINGS", rows };
  }
  if (parsed.kind === "SURVEY") {
    return { kind: "SURVEY", rows: planSurvey(parsed.rows, await loadSurveyState(tx, ctx, parsed.rows)) };
  }
  const records = parsed.rows.flatMap(({ record }) => (record === null ? [] : [record]));
  const nips = records.map(({ nip }) => nip);
  const digests = records.flatMap(({ nikDigest }) => (nikDigest === null ? [] : [nikDigest]));
  return {
    kind: "ROSTER",
    ...planRoster(parsed.rows, await loadRosterState(tx, ctx, { nips, digests, importers })),
  };
}

/** Whose appraiser these importers may not set: their own, and that of who gives them a rating that is not final. */
const closedRows = async (tx: Tx, importers: ReadonlySet<string>): Promise<ReadonlyMap<string, ClosedRow>> =>
  new Map<string, ClosedRow>([
    ...[...(await unsettledRatersOf(tx, importers))].map((id) => [id, "OWN_DECIDER_ROW"] as const),
    ...[...importers].map((id) => [id, "IMPORTER_ROW"] as const),
  ]);

interface StoredRow {
  readonly row: number;
  readonly fate: string;
  readonly nip: string | null;
  readonly name: string | null;
  readonly data: { readonly record: unknown; readonly step: unknown } | null;
  readonly changes: readonly FieldChange[] | null;
  readonly faults: readonly CellFault[] | null;
  readonly warnings: readonly CellFault[] | null;
}

const PLAN_WARNINGS: ReadonlySet<string> = new Set([
  ...ROSTER_PLAN_WARNINGS,
  ...SUPERVISOR_PLAN_WARNINGS,
  ...RATING_PLAN_WARNINGS,
  ...SURVEY_PLAN_WARNINGS,
]);

/** The rows of a planned batch as they were read, and a line for each that says what was planned for it. */
export async function storedImport(
  tx: Tx,
  batch: { readonly id: string; readonly kind: ImportKind },
): Promise<{ readonly parsed: ParsedImport; readonly signatures: readonly string[] }> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT "row", "fate"::text, "nip", "name", "data", "changes", "faults", "warnings"
    FROM "import_row" WHERE "batch_id" = ${batch.id}::uuid ORDER BY "row"`;
  const parsed = rows.map(({ row, nip, name, data, faults, warnings }) => ({
    row,
    nip,
    name,
    record: data?.record ?? null,
    // Faults of a row that has a record come from the plan, and are found anew.
    faults: data?.record ? [] : (faults ?? []),
    warnings: (warnings ?? []).filter(({ reason }) => !PLAN_WARNINGS.has(reason)),
  }));
  const signatures = rows.map(({ row, fate, changes, data }) =>
    signatureOf({ row, fate, changes: changes ?? [], step: data?.step ?? null }),
  );
  // What the planner wrote into this table, in the shape in which it was written.
  return { parsed: { kind: batch.kind, rows: parsed } as ParsedImport, signatures };
}

/** Two rows with one signature are planned alike: same fate, same changes, same writing. */
export function signatureOf(row: {
  readonly row: number;
  readonly fate: string;
  readonly changes: readonly FieldChange[];
  readonly step: unknown;
}): string {
  const step = Object.entries(row.step ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  const changes = row.changes.map(({ field, before, after }) => [field, before, after]);
  return JSON.stringify([row.row, row.fate, changes, step]);
}
