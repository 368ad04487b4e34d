import { AppLink } from "@/components/ui/app-link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { EnrolmentState } from "@/lib/domain/training/enrolment";
import type { TrainingKind } from "@/lib/domain/training/kinds";
import type { TrainingState } from "@/lib/domain/training/lifecycle";
import { formatDays, formatNumber } from "@/lib/text/format";
import { ENROLMENT_STATE_LABELS, TRAINING_KIND_LABELS, TRAINING_STATE_LABELS } from "@/lib/text/training";

const ENROLMENT_TONES = {
  ENROLLED: "success",
  WAITING: "warning",
  CANCELLED: "neutral",
  ATTENDED: "success",
  ABSENT: "danger",
} as const satisfies Record<EnrolmentState, Tone>;

const TRAINING_TONES = {
  DRAFT: "neutral",
  OPEN: "info",
  COMPLETED: "success",
  CANCELLED: "danger",
} as const satisfies Record<TrainingState, Tone>;

export function EnrolmentBadge({ state }: { readonly state: EnrolmentState }) {
  return <StatusBadge tone={ENROLMENT_TONES[state]}>{ENROLMENT_STATE_LABELS[state]}</StatusBadge>;
}

export function TrainingBadge({ state }: { readonly state: TrainingState }) {
  return <StatusBadge tone={TRAINING_TONES[state]}>{TRAINING_STATE_LABELS[state]}</StatusBadge>;
}

/** "1 Desember 2026" or "1 Desember 2026 sampai 2 Desember 2026". */
export const daysText = (startsOn: string, endsOn: string): string => formatDays(startsOn, endsOn);

type Row = {
  readonly id: string;
  readonly title: string;
  readonly kind: TrainingKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly jp: number;
  readonly placesLeft: number;
  readonly capacity: number;
  readonly state: TrainingState;
  readonly enrolment: EnrolmentState | null;
};

type TrainingListProps = {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly hrefOf: (id: string) => string;
  readonly shows: "state" | "enrolment";
};

/** Trainings with when, how many hours and how many places are left. */
export function TrainingList({ caption, rows, hrefOf, shows }: TrainingListProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Pelatihan",
          isRowHeader: true,
          cell: ({ id, title }) => (
            <AppLink href={hrefOf(id)} className="link">
              {title}
            </AppLink>
          ),
        },
        { key: "kind", header: "Bentuk", isPlain: true, cell: ({ kind }) => TRAINING_KIND_LABELS[kind] },
        {
          key: "days",
          header: "Waktu",
          isPlain: true,
          cell: ({ startsOn, endsOn }) => daysText(startsOn, endsOn),
        },
        { key: "jp", header: "JP", numeric: true, cell: ({ jp }) => formatNumber(jp) },
        {
          key: "places",
          header: "Sisa tempat",
          numeric: true,
          cell: ({ placesLeft, capacity }) => `${formatNumber(placesLeft)} dari ${formatNumber(capacity)}`,
        },
        shows === "state"
          ? {
              key: "state",
              header: "Keadaan",
              isPlain: true,
              cell: ({ state }) => <TrainingBadge state={state} />,
            }
          : {
              key: "enrolment",
              header: "Anda",
              isPlain: true,
              cell: ({ enrolment }) => (enrolment ? <EnrolmentBadge state={enrolment} /> : "–"),
            },
      ]}
    />
  );
}
