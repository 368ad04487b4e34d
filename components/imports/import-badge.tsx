import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { ImportState } from "@/lib/domain/imports/batch-lifecycle";
import { IMPORT_STATE_LABELS } from "@/lib/text/imports";

const TONE_OF = {
  UPLOADED: "info",
  READING: "info",
  PLANNED: "warning",
  APPLYING: "info",
  APPLIED: "success",
  UNDOING: "info",
  UNDONE: "neutral",
  FAILED: "danger",
  DISCARDED: "neutral",
} as const satisfies Record<ImportState, Tone>;

/** Where an import stands. */
export const ImportBadge = ({ state }: { readonly state: ImportState }) => (
  <StatusBadge tone={TONE_OF[state]}>{IMPORT_STATE_LABELS[state]}</StatusBadge>
);
