import { randomUUID } from "node:crypto";
import { RemindForm } from "@/components/plan/remind-form";
import { Section } from "@/components/ui/section";
import type { AdoptionTally, AdoptionUnit } from "@/lib/domain/plan/adoption";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { remindedScope, reminderRounds } from "@/lib/queries/plan/reminder-rounds";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { ALL_UNITS, REMINDER_KIND_LABELS } from "@/lib/text/plan";
import { askRemindersAction } from "../actions";

type RemindersProps = {
  readonly viewer: EmployeeViewer;
  readonly period: { readonly id: string; readonly isOpen: boolean };
  readonly units: readonly AdoptionUnit[];
  readonly unit: AdoptionUnit | null;
  readonly tally: AdoptionTally;
};

/** Letters to everybody for whom plans wait, and the rounds that went out. */
export async function Reminders({ viewer, period, units, unit, tally }: RemindersProps) {
  const [scope, rounds] = [remindedScope(viewer, units, unit), await reminderRounds(viewer, period.id)];
  if (!scope || !rounds) return null;
  const isAsked = period.isOpen && tally.NONE + tally.DRAFT + tally.RETURNED + tally.SUBMITTED > 0;
  if (!isAsked && rounds.length === 0) return null;
  const one = scope === "ALL" ? null : scope;
  return (
    <Section
      title="Pengingat"
      lead="Surel kepada pegawai yang belum mengajukan SKP dan penilai yang belum menjawab, paling banyak satu kali sehari untuk setiap orang."
    >
      {isAsked && (
        <RemindForm
          action={askRemindersAction}
          periodId={period.id}
          unit={one}
          roundId={randomUUID()}
          owners={tally.NONE + tally.DRAFT + tally.RETURNED}
          waiting={tally.SUBMITTED}
        />
      )}
      {rounds.length > 0 && (
        <ul className="mt-6 border-t border-line">
          {rounds.map(({ id, kind, unit: of, askedBy, askedAt, isOver, letters, unreached }) => (
            <li key={id} className="border-b border-line py-3">
              <p>
                {formatMoment(askedAt)}, {of ?? ALL_UNITS}:{" "}
                {isOver ? `${formatNumber(letters)} surat` : "sedang dikirim"}
                {unreached > 0 && `, ${formatNumber(unreached)} orang tanpa alamat surel`}
              </p>
              <p className="text-sm text-ink-soft">
                {REMINDER_KIND_LABELS[kind]}
                {askedBy && ` oleh ${askedBy}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
