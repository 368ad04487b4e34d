import { codeText } from "@/lib/text/tracking";

type CodeAndPinProps = { readonly code: string; readonly pin: string };

/** Code and PIN of something that was just sent, large enough to copy by hand or to photograph. */
export function CodeAndPin({ code, pin }: CodeAndPinProps) {
  return (
    <dl className="grid gap-6 rounded-lg border border-line bg-surface p-6 sm:grid-cols-[2fr_1fr]">
      <div>
        <dt className="text-ink-soft">Kode lacak</dt>
        <dd className="font-mono text-2xl font-bold" data-testid="code">
          {codeText(code)}
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">PIN</dt>
        <dd className="font-mono text-2xl font-bold" data-testid="pin">
          {pin}
        </dd>
      </div>
    </dl>
  );
}
