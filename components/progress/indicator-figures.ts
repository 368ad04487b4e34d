import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import type { IndicatorAspect, ResultKind } from "@/lib/domain/plan/plan";
import type { MeasuredIndicator, Realisation } from "@/lib/domain/plan/realisation";

/** An indicator with what was reached of it, as pages hand it over. */
export interface IndicatorFigures extends MeasuredIndicator {
  readonly id: string;
  readonly text: string;
  readonly aspect: IndicatorAspect | null;
  readonly unit: string;
  readonly source: string;
  readonly entries: number;
  readonly latestOn: string | null;
  readonly realisation: Realisation;
  readonly measured: MeasuredFigure | null;
  /** What was logged for the days of one window, where one is looked at. */
  readonly within?: { readonly entries: number; readonly value: string | null };
}

export interface ResultFigures {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: ResultKind;
  readonly text: string;
  readonly indicators: readonly IndicatorFigures[];
}
