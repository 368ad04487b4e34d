import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { VoiceResult } from "@/lib/domain/survey/serving-officer";
import { NO_VOICES_TEXT, voiceText } from "@/lib/text/serving-officer";

type OfficerVoiceTableProps = {
  readonly voices: readonly {
    readonly officerId: string;
    readonly label: string;
    readonly serviceName: string;
    readonly periodId: string;
    readonly periodName: string;
    readonly result: VoiceResult;
  }[];
};

/** How citizens said officers served, in no order of merit. */
export function OfficerVoiceTable({ voices }: OfficerVoiceTableProps) {
  if (voices.length === 0)
    return (
      <EmptyState headingLevel="h3" title="Belum ada yang dapat ditampilkan">
        {NO_VOICES_TEXT}
      </EmptyState>
    );
  return (
    <Table
      caption="Umpan balik warga, bukan nilai"
      hideCaption
      rows={voices}
      rowKey={({ officerId, periodId }) => `${officerId} ${periodId}`}
      columns={[
        { key: "label", header: "Petugas", isRowHeader: true, cell: ({ label }) => label },
        { key: "service", header: "Layanan", cell: ({ serviceName }) => serviceName },
        { key: "period", header: "Periode", cell: ({ periodName }) => periodName },
        {
          key: "voice",
          header: "Ramah, jelas, dan cekatan",
          cell: ({ result }) => voiceText(result),
        },
      ]}
    />
  );
}
