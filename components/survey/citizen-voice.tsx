import type { Route } from "next";
import { GradeBadge } from "@/components/survey/grade-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { ELEMENT_QUESTIONS, type ElementCode } from "@/lib/domain/survey/elements";
import type { Grade } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { formatIndex, formatNumber } from "@/lib/text/format";
import { hiddenText, responsesText } from "@/lib/text/survey";

type VoiceResult = {
  readonly service: { readonly id: string; readonly slug: string; readonly name: string };
  readonly n: number;
  readonly index: number | null;
  readonly grade: Grade | null;
  readonly lowest: readonly ElementCode[];
};

type CitizenVoiceProps = {
  readonly periodName: string;
  readonly results: readonly VoiceResult[];
  readonly services: number;
  readonly responses: number;
  /** Leads to these figures beside the plans of one's own units. */
  readonly ownUnits?: Route | undefined;
};

/** The panel "Suara warga": the lowest services within reach, each with the element to improve first. */
export function CitizenVoice({ periodName, results, services, responses, ownUnits }: CitizenVoiceProps) {
  return (
    <Card
      title="Suara warga"
      headingLevel="h2"
      footer={
        <span className="flex flex-wrap gap-x-6">
          {ownUnits && (
            <AppLink href={ownUnits} className="link inline-flex min-h-11 items-center">
              Suara warga dan SKP
            </AppLink>
          )}
          <AppLink href={paths.hr.surveys} className="link inline-flex min-h-11 items-center">
            Semua hasil survei
          </AppLink>
        </span>
      }
    >
      {results.length === 0 ? (
        <p className="text-ink-soft">{periodName}: belum ada jawaban warga untuk layanan di unit Anda.</p>
      ) : (
        <>
          <p className="text-ink-soft">
            {periodName}: {responsesText(responses)} untuk {formatNumber(services)} layanan, dari yang paling
            perlu dibenahi.
          </p>
          <ul className="divide-y divide-line border-t border-line">
            {results.map((result) => (
              <li
                key={result.service.id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
              >
                <div className="min-w-0 flex-1 basis-60">
                  <AppLink href={paths.service(result.service.slug)} className="link font-semibold">
                    {result.service.name}
                  </AppLink>
                  <LowestLine {...result} />
                </div>
                {result.index !== null && result.grade !== null && (
                  <p className="flex items-center gap-3">
                    <span className="font-display text-xl font-bold figures">
                      {formatIndex(result.index)}
                    </span>
                    <GradeBadge grade={result.grade} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function LowestLine({ index, n, lowest }: VoiceResult) {
  const [first] = lowest;
  if (index === null) return <p className="text-sm text-ink-soft">{hiddenText(n)}</p>;
  return (
    <p className="text-sm text-ink-soft">
      {responsesText(n)}
      {first && `; terendah: ${ELEMENT_QUESTIONS[first].name.toLowerCase()}`}
    </p>
  );
}
