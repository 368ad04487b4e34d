import { DescriptionList } from "@/components/ui/description-list";
import type { IndicatorAspect, ResultKind } from "@/lib/domain/plan/plan";
import { formatNumber } from "@/lib/text/format";
import { ASPECT_LABELS } from "@/lib/text/plan";

type Result = {
  readonly id: string;
  readonly kind: ResultKind;
  readonly text: string;
  readonly superior: string | null;
  readonly indicators: readonly {
    readonly id: string;
    readonly text: string;
    readonly aspect: IndicatorAspect | null;
    readonly unit: string;
    readonly targetLow: string;
    readonly targetHigh: string | null;
    readonly entries: number;
    readonly realisation: { readonly value: string | null; readonly percent: string | null };
  }[];
};

const HEADINGS = [
  ["MAIN", "A. Utama"],
  ["ADDITIONAL", "B. Tambahan"],
] as const;

const amount = (text: string | null): string => (text === null ? "–" : formatNumber(Number(text), 4));

/** The results of a plan in the official order, each with its indicators, targets and what was reached. */
export function PlanResults({ results }: { readonly results: readonly Result[] }) {
  return HEADINGS.map(([kind, heading]) => {
    const ofKind = results.filter((result) => result.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <div key={kind} className="mb-8">
        <h3 className="text-xl">{heading}</h3>
        <ol className="mt-3 space-y-4">
          {ofKind.map((result) => (
            <li key={result.id} className="rounded-lg border border-line bg-surface p-5">
              <p className="font-semibold">{result.text}</p>
              {result.superior && (
                <p className="mt-1 text-sm text-ink-soft">
                  Mendukung hasil kerja pimpinan: {result.superior}
                </p>
              )}
              {result.indicators.map(
                ({ id, text, aspect, unit, targetLow, targetHigh, entries, realisation }) => (
                  <div key={id} className="mt-4">
                    <DescriptionList
                      items={[
                        {
                          term: aspect ? `Indikator (${ASPECT_LABELS[aspect]})` : "Indikator",
                          description: text,
                        },
                        {
                          term: "Target",
                          description: `${amount(targetLow)}${targetHigh ? ` sampai ${amount(targetHigh)}` : ""} ${unit}`,
                        },
                        {
                          term: "Realisasi",
                          description:
                            realisation.value === null
                              ? "Belum ada catatan"
                              : `${amount(realisation.value)} ${unit}${realisation.percent ? `, ${amount(realisation.percent)} %` : ""}, dari ${formatNumber(entries)} catatan`,
                        },
                      ]}
                    />
                  </div>
                ),
              )}
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
