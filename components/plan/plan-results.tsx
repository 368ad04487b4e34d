import type { ReactNode } from "react";
import { IndicatorTable, type ShownIndicator } from "@/components/plan/indicator-table";
import { LineComment } from "@/components/plan/line-comment";
import { EmptyState } from "@/components/ui/empty-state";
import type { Perspective, ResultKind } from "@/lib/domain/plan/plan";
import { PERSPECTIVE_LABELS } from "@/lib/text/plan";

type ShownResult = {
  readonly id: string;
  readonly kind: ResultKind;
  readonly text: string;
  readonly superior: string | null;
  readonly perspective: Perspective | null;
  readonly indicators: readonly ShownIndicator[];
};

const HEADINGS = [
  ["MAIN", "A. Utama"],
  ["ADDITIONAL", "B. Tambahan"],
] as const;

type PlanResultsProps = {
  readonly results: readonly ShownResult[];
  /** What the appraiser said of single results. */
  readonly comments?: ReadonlyMap<string, string> | undefined;
  /** What stands under one result. */
  readonly actions?: ((result: ShownResult) => ReactNode) | undefined;
};

/** The results of a plan in the official order, each with its indicators, targets and what was reached. */
export function PlanResults({ results, comments, actions }: PlanResultsProps) {
  if (results.length === 0) {
    return (
      <EmptyState title="Belum ada hasil kerja" headingLevel="h3">
        Hasil kerja, indikator, dan target muncul di sini setelah diisi.
      </EmptyState>
    );
  }
  return HEADINGS.map(([kind, heading]) => {
    const ofKind = results.filter((result) => result.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <div key={kind} className="mb-8">
        <h3 className="text-xl">{heading}</h3>
        <ol className="mt-3 space-y-4">
          {ofKind.map((result, index) => (
            <li key={result.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
              <ResultText result={result} number={index + 1} />
              <div className="mt-3 empty:hidden">
                <LineComment comment={comments?.get(result.id)} />
              </div>
              <div className="mt-4">
                <IndicatorTable indicators={result.indicators} caption={`Indikator: ${result.text}`} />
              </div>
              {actions && <div className="mt-3 empty:hidden">{actions(result)}</div>}
            </li>
          ))}
        </ol>
      </div>
    );
  });
}

function ResultText({ result, number }: { readonly result: ShownResult; readonly number: number }) {
  return (
    <div className="flex gap-3">
      <span aria-hidden="true" className="font-display text-lg font-bold text-ink-soft figures">
        {number}
      </span>
      <div className="min-w-0 space-y-1">
        <p className="text-lg font-semibold">{result.text}</p>
        {result.superior && (
          <p className="text-sm text-ink-soft">
            Mendukung hasil kerja pimpinan: <span className="text-ink">{result.superior}</span>
          </p>
        )}
        {result.perspective && (
          <p className="text-sm text-ink-soft">
            Perspektif: <span className="text-ink">{PERSPECTIVE_LABELS[result.perspective]}</span>
          </p>
        )}
      </div>
    </div>
  );
}
