import { refusalText } from "@/lib/text/refusals";

/** Why a step cannot be taken yet, as sentences; `id` ties them to the button that they explain. */
export function RefusalList({ id, reasons }: { readonly id: string; readonly reasons: readonly string[] }) {
  return (
    <div id={id} className="max-w-prose">
      <p className="font-semibold">Belum dapat dilakukan:</p>
      <ul className="mt-1 list-disc space-y-1 pl-6">
        {reasons.map((reason) => (
          <li key={reason}>{refusalText(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
