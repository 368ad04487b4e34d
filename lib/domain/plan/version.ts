import type { Behaviour } from "@/lib/domain/plan/behaviours";
import type {
  Accumulation,
  AnnexKind,
  IndicatorAspect,
  IndicatorDirection,
  Perspective,
  PlanApproach,
  ResultKind,
} from "@/lib/domain/plan/plan";

/**
 * What was agreed once, as it stood when it was opened again: in words, so that it stays readable. Beside them what they referred
 * to, to write it again as it was; absent in what was kept before that could be, and in templates.
 */
export type PlanVersionDocument = {
  /** Absent in what was kept before there was a choice, and in templates. */
  readonly approach?: PlanApproach;
  readonly results: readonly {
    readonly id: string;
    readonly kind: ResultKind;
    readonly text: string;
    /** The superior's result that it served. */
    readonly superior: string | null;
    readonly superiorResultId?: string | null;
    readonly perspective: Perspective | null;
    readonly indicators: readonly {
      readonly id: string;
      readonly aspect: IndicatorAspect | null;
      readonly text: string;
      /** Plain decimals, "12.5". */
      readonly targetLow: string;
      readonly targetHigh: string | null;
      readonly unit: string;
      readonly direction: IndicatorDirection;
      readonly accumulation: Accumulation;
      /** Where its figure came from, and the name of whose it is; absent in what was kept before there were other sources. */
      readonly source?: string;
      readonly subject?: string | null;
      readonly sourceServiceId?: string | null;
      readonly sourceUnitId?: string | null;
    }[];
  }[];
  readonly behaviours: readonly { readonly value: Behaviour; readonly expectation: string | null }[];
  readonly annexes: readonly { readonly kind: AnnexKind; readonly text: string }[];
};

/** Why a change was taken back, so that the version before it stands again: its owner left the service, or the unit. */
export const RESTORE_REASONS = ["OUT_OF_SERVICE", "MOVED"] as const;
export type RestoreReason = (typeof RESTORE_REASONS)[number];

/** The approach by which a version was written. */
export const approachOfVersion = ({ approach = "QUANTITATIVE" }: PlanVersionDocument): PlanApproach =>
  approach;

export type VersionResult = PlanVersionDocument["results"][number];
export type VersionIndicator = VersionResult["indicators"][number];
