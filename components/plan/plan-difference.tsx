import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import {
  type PlanDifference as Difference,
  type IndicatorChange,
  isNothing,
  type ResultChange,
} from "@/lib/domain/plan/difference";
import { ANNEX_LABELS, PLAN_APPROACH_LABELS } from "@/lib/text/plan";
import {
  expectationWords,
  INDICATOR_FIELD_LABELS,
  INDICATOR_FIELD_WORDS,
  RESULT_FIELD_LABELS,
  RESULT_FIELD_WORDS,
  ROW_CHANGE_LABELS,
  ROW_CHANGE_TONES,
  targetWords,
} from "@/lib/text/plan-difference";

/** What a plan says otherwise in a newer version: each changed row with its old and its new words. */
export function PlanDifference({ difference }: { readonly difference: Difference }) {
  const { approach, results, behaviours, annexes } = difference;
  if (isNothing(difference)) return <p className="text-ink-soft">Isinya sama.</p>;
  return (
    <ul className="space-y-4">
      {approach && (
        <Row heading="Bentuk SKP" change="CHANGED">
          <Words
            rows={[
              {
                label: "Pendekatan hasil kerja",
                before: PLAN_APPROACH_LABELS[approach.before],
                after: PLAN_APPROACH_LABELS[approach.after],
              },
            ]}
          />
        </Row>
      )}
      {results.map((result) => (
        <Row key={result.id} heading="Hasil kerja" change={result.change}>
          <ResultWords result={result} />
        </Row>
      ))}
      {behaviours.map(({ value, before, after }) => (
        <Row key={value} heading={`Ekspektasi khusus: ${BEHAVIOUR_GUIDES[value].name}`} change="CHANGED">
          <Words
            rows={[{ label: "Ekspektasi", before: expectationWords(before), after: expectationWords(after) }]}
          />
        </Row>
      ))}
      {annexes.map(({ kind, removed, added }) => (
        <Row key={kind} heading={ANNEX_LABELS[kind]} change="CHANGED">
          <Words
            rows={[
              ...removed.map((before) => ({ label: "Dihapus", before })),
              ...added.map((after) => ({ label: "Ditambahkan", after })),
            ]}
          />
        </Row>
      ))}
    </ul>
  );
}

type RowProps = {
  readonly heading: string;
  readonly change: keyof typeof ROW_CHANGE_LABELS;
  readonly children: ReactNode;
};

function Row({ heading, change, children }: RowProps) {
  return (
    <li className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h3 className="text-lg">{heading}</h3>
        <StatusBadge tone={ROW_CHANGE_TONES[change]}>{ROW_CHANGE_LABELS[change]}</StatusBadge>
      </div>
      {children}
    </li>
  );
}

function ResultWords({ result }: { readonly result: ResultChange }) {
  if (result.change !== "CHANGED") {
    const row = result.change === "ADDED" ? result.after : result.before;
    return (
      <div className="max-w-prose">
        <p className="font-semibold">{row.text}</p>
        <ul className="mt-2 list-disc space-y-1 pl-6">
          {row.indicators.map((indicator) => (
            <li key={indicator.id}>
              {indicator.text}: {targetWords(indicator)}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const { before, after, fields, indicators } = result;
  return (
    <>
      {!fields.includes("text") && <p className="mb-3 max-w-prose font-semibold">{after.text}</p>}
      <Words
        rows={fields.map((field) => ({
          label: RESULT_FIELD_LABELS[field],
          before: RESULT_FIELD_WORDS[field](before),
          after: RESULT_FIELD_WORDS[field](after),
        }))}
      />
      {indicators.length > 0 && (
        <ul className="mt-4 space-y-4 border-t border-line pt-4">
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              <IndicatorWords indicator={indicator} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function IndicatorWords({ indicator }: { readonly indicator: IndicatorChange }) {
  const row = indicator.change === "REMOVED" ? indicator.before : indicator.after;
  return (
    <>
      <div className="mb-2 flex max-w-prose flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">Indikator: {row.text}</span>
        <StatusBadge tone={ROW_CHANGE_TONES[indicator.change]}>
          {ROW_CHANGE_LABELS[indicator.change]}
        </StatusBadge>
      </div>
      {indicator.change === "CHANGED" ? (
        <Words
          rows={indicator.fields.map((field) => ({
            label: INDICATOR_FIELD_LABELS[field],
            before: INDICATOR_FIELD_WORDS[field](indicator.before),
            after: INDICATOR_FIELD_WORDS[field](indicator.after),
          }))}
        />
      ) : (
        <p>Target {targetWords(row)}</p>
      )}
    </>
  );
}

type WordsRow = {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
};

/** Old and new words are named in words: a line through them, or a colour, is not read aloud. */
function Words({ rows }: { readonly rows: readonly WordsRow[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className="max-w-prose space-y-3">
      {rows.map(({ label, before, after }) => (
        <div key={`${label} ${before} ${after}`}>
          <dt className="text-sm text-ink-soft">{label}</dt>
          {before !== undefined && (
            <dd className="break-words">
              {after !== undefined && <span className="text-sm text-ink-soft">Semula: </span>}
              <del className="text-ink-soft">{before}</del>
            </dd>
          )}
          {after !== undefined && (
            <dd className="break-words">
              {before !== undefined && <span className="text-sm text-ink-soft">Menjadi: </span>}
              <ins className="font-semibold no-underline">{after}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
