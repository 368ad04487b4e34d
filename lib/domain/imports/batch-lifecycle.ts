import { type Decision, ok, refused } from "@/lib/domain/decision";

export const IMPORT_KINDS = ["ROSTER", "SUPERVISORS", "RATINGS", "SURVEY"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = [
  "UPLOADED",
  "READING",
  "PLANNED",
  "APPLYING",
  "APPLIED",
  "UNDOING",
  "UNDONE",
  "FAILED",
  "DISCARDED",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_EVENTS = [
  "read",
  "plan",
  "fail",
  "confirm",
  "apply",
  "replan",
  "requestUndo",
  "undo",
  "keep",
  "discard",
] as const;
export type ImportEvent = (typeof IMPORT_EVENTS)[number];

type Transition = { readonly from: readonly ImportState[]; readonly to: ImportState };

/**
 * The life of a batch. READING, APPLYING and UNDOING may be entered again: a process that was killed left nothing
 * half written, and the next one begins the step anew.
 */
export const IMPORT_TRANSITIONS = {
  read: { from: ["UPLOADED", "READING"], to: "READING" },
  plan: { from: ["READING"], to: "PLANNED" },
  fail: { from: ["UPLOADED", "READING"], to: "FAILED" },
  confirm: { from: ["PLANNED"], to: "APPLYING" },
  apply: { from: ["APPLYING"], to: "APPLIED" },
  replan: { from: ["APPLYING", "PLANNED"], to: "READING" },
  requestUndo: { from: ["APPLIED"], to: "UNDOING" },
  undo: { from: ["UNDOING"], to: "UNDONE" },
  keep: { from: ["UNDOING"], to: "APPLIED" },
  discard: { from: ["UPLOADED", "READING", "PLANNED", "FAILED"], to: "DISCARDED" },
} as const satisfies Record<ImportEvent, Transition>;

/** How often a process may begin to read one file. */
export const MAX_READ_ATTEMPTS = 2;

/**
 * Whether to give the file up: who began to read it twice never came to the end, neither to a plan nor to a reason. A file
 * that ends the process which reads it would else end the next one as well, at each start, for ever.
 */
export const isReadingHopeless = (attemptsBefore: number): boolean => attemptsBefore >= MAX_READ_ATTEMPTS;

/** States in which the server is at work and the page shows how far it is. */
export const isBusy = (state: ImportState): boolean =>
  state === "UPLOADED" || state === "READING" || state === "APPLYING" || state === "UNDOING";

/** Whether the event may happen now, and the state after it. */
export function decideImport(
  state: ImportState,
  event: ImportEvent,
): Decision<ImportState, "IMPORT_WRONG_STATE"> {
  const transition: Transition = IMPORT_TRANSITIONS[event];
  return transition.from.includes(state) ? ok(transition.to) : refused("IMPORT_WRONG_STATE");
}
