import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PotentialLevel } from "@/lib/domain/talent/nine-box";
import { formatDay, formatMoment } from "@/lib/text/format";
import { POTENTIAL_LABELS, scoreText } from "@/lib/text/talent";

type PotentialRecordProps = {
  readonly record: {
    readonly assessedOn: string;
    readonly validUntil: string;
    readonly instrument: string;
    readonly assessor: string | null;
    readonly institution: string;
    readonly score: number | null;
    readonly level: PotentialLevel | null;
    readonly documentNumber: string;
    readonly reason: string | null;
    readonly isSuperseded: boolean;
    readonly recordedBy: string;
    readonly recordedAt: string;
  };
  readonly today: string;
  /** Where it is corrected; left out for who may not, and where it was corrected already. */
  readonly correctHref: string | undefined;
};

/** One record of an assessment, with whether it still counts. */
export function PotentialRecord({ record, today, correctHref }: PotentialRecordProps) {
  const { assessedOn, validUntil, instrument, assessor, institution, score, level } = record;
  return (
    <Card title={`${instrument}, ${formatDay(assessedOn)}`} headingLevel="h3">
      <div>
        {record.isSuperseded ? (
          <StatusBadge>Diganti</StatusBadge>
        ) : validUntil < today ? (
          <StatusBadge tone="warning">Lewat masa berlaku</StatusBadge>
        ) : (
          <StatusBadge tone="success">Berlaku</StatusBadge>
        )}
      </div>
      <DescriptionList
        items={[
          ...(level ? [{ term: "Tingkat menurut laporan", description: POTENTIAL_LABELS[level] }] : []),
          ...(score === null ? [] : [{ term: "Nilai", description: scoreText(score) }]),
          { term: "Berlaku sampai", description: formatDay(validUntil) },
          { term: "Lembaga", description: institution },
          ...(assessor ? [{ term: "Asesor", description: assessor }] : []),
          { term: "Dokumen sumber", description: record.documentNumber },
          ...(record.reason ? [{ term: "Alasan perbaikan", description: record.reason }] : []),
          {
            term: "Dicatat",
            description: `${formatMoment(record.recordedAt)}, oleh ${record.recordedBy}`,
          },
        ]}
      />
      {correctHref && (
        <div>
          <LinkButton href={correctHref} variant="secondary">
            Perbaiki
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
