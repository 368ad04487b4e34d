import { Details } from "@/components/ui/details";
import { formatDay } from "@/lib/text/format";

type Words = {
  readonly version: number;
  readonly text: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly signer: string;
  readonly signerTitle: string;
};

/** A maklumat pelayanan with who signed it, by which decision. */
const PledgeWords = ({ text, number, decidedOn, signer, signerTitle }: Words) => (
  <figure className="max-w-prose">
    <blockquote className="border-l-4 border-brand pl-4 whitespace-pre-line wrap-anywhere">{text}</blockquote>
    <figcaption className="mt-3 text-sm text-ink-soft">
      {signer}, {signerTitle}. Nomor {number}, {formatDay(decidedOn)}.
    </figcaption>
  </figure>
);

/** What a unit promises to those whom it serves, with what it promised before. */
export function Pledge({ pledges }: { readonly pledges: readonly Words[] }) {
  const [current, ...former] = pledges;
  if (!current) return null;
  return (
    <div className="space-y-6">
      <PledgeWords {...current} />
      {former.length > 0 && (
        <Details summary="Maklumat sebelumnya">
          <div className="space-y-6">
            {former.map((pledge) => (
              <PledgeWords key={pledge.version} {...pledge} />
            ))}
          </div>
        </Details>
      )}
    </div>
  );
}
