import { Details } from "@/components/ui/details";
import { GROUND_REDIRECT, GROUND_TEXT } from "@/lib/text/complaint";

const GROUNDS = ["CRIME", "COURT", "LEGISLATION", "ELSEWHERE"] as const;

/** What this government cannot act upon, and where it belongs: said before somebody writes it all down. */
export function NotHandled() {
  return (
    <Details summary="Yang tidak ditangani di sini">
      <dl className="max-w-prose space-y-4">
        {GROUNDS.map((ground) => (
          <div key={ground}>
            <dt className="font-semibold">{GROUND_TEXT[ground]}</dt>
            <dd className="text-ink-soft">{GROUND_REDIRECT[ground]}</dd>
          </div>
        ))}
        <div>
          <dt className="font-semibold">Keadaan darurat</dt>
          <dd className="text-ink-soft">Telepon 112. Laporan di sini dibaca pada hari kerja.</dd>
        </div>
      </dl>
    </Details>
  );
}
