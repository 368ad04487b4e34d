import { ANNEX_KINDS, type AnnexKind } from "@/lib/domain/plan/plan";
import { ANNEX_LABELS } from "@/lib/text/plan";

type ShownAnnex = { readonly kind: AnnexKind; readonly text: string };

/** The three lists of the lampiran, in the order of the form. */
export function PlanAnnexes({ annexes }: { readonly annexes: readonly ShownAnnex[] }) {
  return (
    <div className="grid gap-6 md:grid-cols-3">
      {ANNEX_KINDS.map((kind, index) => {
        const lines = annexes.filter((annex) => annex.kind === kind);
        return (
          <div key={kind}>
            <h3 className="text-lg">
              {index + 1}. {ANNEX_LABELS[kind]}
            </h3>
            {lines.length === 0 ? (
              <p className="mt-2 text-ink-soft">Tidak diisi.</p>
            ) : (
              <ul className="mt-2 list-disc space-y-1 pl-6">
                {lines.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
