import { Table } from "@/components/ui/table";
import type { ParticipantGroup, RegistrationState } from "@/lib/domain/consultation/registration";
import { codeText } from "@/lib/text/complaint";
import { PARTICIPANT_GROUP_LABELS } from "@/lib/text/consultation";
import { RegistrationBadge } from "./registration-badge";

type Row = {
  readonly id: string;
  readonly code: string;
  readonly state: RegistrationState;
  readonly group: ParticipantGroup;
  readonly name: string | null;
  readonly contact: string | null;
};

/** Who comes and who waits, for the unit that holds the dialogue. */
export function ParticipantTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="Peserta"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Nama",
          isRowHeader: true,
          cell: ({ name }) => <span className="wrap-anywhere">{name ?? "Data pribadi sudah dihapus"}</span>,
        },
        { key: "group", header: "Sebagai", cell: ({ group }) => PARTICIPANT_GROUP_LABELS[group] },
        { key: "contact", header: "Kontak", cell: ({ contact }) => contact ?? "–" },
        { key: "code", header: "Kode", cell: ({ code }) => codeText(code) },
        { key: "state", header: "Keadaan", cell: ({ state }) => <RegistrationBadge state={state} /> },
      ]}
    />
  );
}
