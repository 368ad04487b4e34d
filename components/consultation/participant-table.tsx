import { ButtonForm } from "@/components/form/button-form";
import { Details } from "@/components/ui/details";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, type TableColumn } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/action-state";
import type { ParticipantGroup, RegistrationState } from "@/lib/domain/consultation/registration";
import { PARTICIPANT_GROUP_LABELS } from "@/lib/text/consultation";
import { codeText } from "@/lib/text/tracking";
import { RegistrationBadge } from "./registration-badge";
import { RemoveParticipantForm } from "./remove-participant-form";

type Row = {
  readonly id: string;
  readonly code: string;
  readonly state: RegistrationState;
  readonly group: ParticipantGroup;
  readonly name: string | null;
  readonly contact: string | null;
  readonly isPresent: boolean;
  readonly isConfirmed: boolean;
};

type ParticipantTableProps = {
  readonly rows: readonly Row[];
  /** At the door: notes somebody as present. */
  readonly checkIn?: { readonly action: FormAction; readonly consultationId: string };
  /** Until it begins: takes somebody off the list. */
  readonly remove?: FormAction | undefined;
};

const removing = (action: FormAction): TableColumn<Row> => ({
  key: "remove",
  header: "Tindakan",
  isPlain: true,
  isOwnLine: true,
  cell: ({ id }) => (
    <Details summary="Keluarkan">
      <RemoveParticipantForm action={action} registrationId={id} />
    </Details>
  ),
});

const contactText = ({ contact, isConfirmed }: Row): string =>
  isConfirmed ? (contact ?? "–") : `${contact ?? "–"} (surel belum dipastikan)`;

/** Who comes and who waits, for the unit that holds the dialogue. */
export function ParticipantTable({ rows, checkIn, remove }: ParticipantTableProps) {
  return (
    <Table
      caption="Peserta"
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Nama",
          isRowHeader: true,
          cell: ({ name }) => <span className="wrap-anywhere">{name ?? "Data pribadi sudah dihapus"}</span>,
        },
        {
          key: "group",
          header: "Sebagai",
          isPlain: true,
          cell: ({ group }) => PARTICIPANT_GROUP_LABELS[group],
        },
        { key: "contact", header: "Kontak", isPlain: true, cell: contactText },
        { key: "code", header: "Kode lacak", isPlain: true, cell: ({ code }) => codeText(code) },
        {
          key: "state",
          header: "Keadaan",
          isBadge: true,
          cell: ({ state }) => <RegistrationBadge state={state} />,
        },
        {
          key: "present",
          header: "Kehadiran",
          isPlain: true,
          isOwnLine: true,
          cell: ({ isPresent, state, code }) => {
            if (isPresent) return <StatusBadge tone="success">Hadir</StatusBadge>;
            if (!checkIn || state !== "PLACED") return "–";
            const { action, consultationId } = checkIn;
            return (
              <ButtonForm action={action} fields={{ consultationId, code }}>
                Catat hadir
              </ButtonForm>
            );
          },
        },
        ...(remove ? [removing(remove)] : []),
      ]}
    />
  );
}
