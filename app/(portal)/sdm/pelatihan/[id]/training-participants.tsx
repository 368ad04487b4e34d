import { AttendanceForm } from "@/components/training/attendance-form";
import { EnrolmentBadge } from "@/components/training/training-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { formatNip } from "@/lib/domain/people/nip";
import { MINIMUM_PRESENCE_PERCENT } from "@/lib/domain/training/presence";
import type { ParticipantRow } from "@/lib/queries/training/list-participants";
import type { TrainingView } from "@/lib/queries/training/read-training";
import { markAttendanceAction } from "../actions";

type TrainingParticipantsProps = {
  readonly training: TrainingView;
  readonly participants: readonly ParticipantRow[];
  /** YYYY-MM-DD */
  readonly today: string;
};

/** Who signed up; from the first day until it is completed with the sessions to mark. */
export function TrainingParticipants({ training, participants, today }: TrainingParticipantsProps) {
  if (participants.length === 0) {
    return (
      <Section title="Peserta">
        <EmptyState title="Belum ada peserta" headingLevel="h3">
          Peserta muncul di sini begitu pegawai mendaftar.
        </EmptyState>
      </Section>
    );
  }
  if (training.state !== "OPEN" || today < training.startsOn)
    return <ParticipantTable title="Peserta" rows={participants} />;
  const isMarked = ({ isMarkable, state }: ParticipantRow) => isMarkable && state !== "WAITING";
  const marked = participants.filter(isMarked);
  const others = participants.filter((one) => !isMarked(one));
  return (
    <>
      {marked.length > 0 && (
        <Section
          title="Kehadiran"
          lead={`Centang sesi yang dihadiri. JP diberikan bagi yang hadir paling sedikit ${MINIMUM_PRESENCE_PERCENT} % sesi.`}
        >
          <AttendanceForm
            action={markAttendanceAction}
            trainingId={training.id}
            version={training.version}
            sessions={training.sessions.map(({ id, topic }) => ({ id, label: topic }))}
            participants={marked}
          />
        </Section>
      )}
      {others.length > 0 && (
        <ParticipantTable
          title="Tidak ikut dicatat di sini"
          lead="Yang masih di daftar tunggu, dan Anda sendiri bila ikut: tidak seorang pun mencatat kehadirannya sendiri."
          rows={others}
        />
      )}
    </>
  );
}

type ParticipantTableProps = {
  readonly title: string;
  readonly lead?: string;
  readonly rows: readonly ParticipantRow[];
};

function ParticipantTable({ title, lead, rows }: ParticipantTableProps) {
  return (
    <Section title={title} lead={lead}>
      <Table
        caption={title}
        hideCaption
        layout="lines"
        rows={rows}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: "name", header: "Nama", isRowHeader: true, cell: ({ name }) => name },
          {
            key: "nip",
            header: "NIP",
            isPlain: true,
            cell: ({ nip }) => <span className="figures whitespace-nowrap">{formatNip(nip)}</span>,
          },
          { key: "unit", header: "Unit", isPlain: true, isOwnLine: true, cell: ({ unit }) => unit ?? "–" },
          {
            key: "state",
            header: "Keadaan",
            isBadge: true,
            cell: ({ state }) => <EnrolmentBadge state={state} />,
          },
        ]}
      />
    </Section>
  );
}
