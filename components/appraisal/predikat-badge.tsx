import { StatusBadge } from "@/components/ui/status-badge";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import {
  APPRAISAL_STATE_TONES,
  APPRAISAL_STATES_TEXT,
  PREDIKAT_TEXT,
  PREDIKAT_TONES,
} from "@/lib/text/appraisal";

export function PredikatBadge({ predikat }: { readonly predikat: Predikat }) {
  return <StatusBadge tone={PREDIKAT_TONES[predikat]}>{PREDIKAT_TEXT[predikat]}</StatusBadge>;
}

export function AppraisalBadge({ state }: { readonly state: AppraisalState }) {
  return <StatusBadge tone={APPRAISAL_STATE_TONES[state]}>{APPRAISAL_STATES_TEXT[state]}</StatusBadge>;
}
